import type { Placement, PlacementEnding } from '../contract.ts';
import { ceasedCodes, changeReasonCodes, endsCare } from './codes/endings.ts';
import { placementCodes, providerCodes } from './codes/placements.ts';
import type { EpisodeEnd } from './end-of-episode.ts';
import type { Episode } from './episodes.ts';
import type { PlacementRows } from './placement-rows.ts';

/**
 * Turns the rows of one placement into a placement of the contract. Holds what the codes say and nothing else: no emergency
 * (no code exists for one), no permanence, no times of day. `undefined`: no row says what kind of placement it is.
 */
export function toPlacement(rows: PlacementRows, id: string, endOf: (episode: Episode) => EpisodeEnd): Placement | undefined {
  const [first] = rows.episodes;
  const code = firstOf(rows, ({ place }) => placementCodes[place]);
  if (code?.reads !== 'placement') return undefined;
  const provision = firstOf(rows, ({ provider }) => providerCodes[provider])?.provision;
  const location = firstOf(rows, (episode) => (episode.location === '' ? undefined : episode.location));
  const end = endOf(rows.last);
  const endedAt = endOfPlacement(rows.last, end);
  const ending = end.kind === 'open' ? undefined : endingOf(rows.last, end);
  return {
    id,
    kind: code.kind,
    startedAt: first.from,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(ending === undefined ? {} : { ending }),
    ...(provision === undefined ? {} : { provision }),
    ...(rows.sameCarer ? { sameCarer: true } : {}),
    ...(code.longTerm === true ? { longTerm: true } : {}),
    ...(location === 'OUT' ? { outOfArea: true } : {}),
    ...(location === 'IN' ? { outOfArea: false } : {}),
  };
}

/** What the first row says that says anything. */
function firstOf<Value>({ episodes }: PlacementRows, read: (episode: Episode) => Value | undefined): Value | undefined {
  for (const episode of episodes) {
    const value = read(episode);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** X1 with nothing after it may stand for a change of legal status; a reason for a change of placement says that it ended. */
function endOfPlacement({ changeReason }: Episode, end: EpisodeEnd): Placement['endedAt'] {
  switch (end.kind) {
    case 'open':
      return undefined;
    case 'on':
      return end.day;
    case 'unknown': {
      const reasonGiven = changeReasonCodes[changeReason] !== undefined && changeReason !== 'PLACE';
      return reasonGiven ? (end.stated ?? 'unknown') : 'unknown';
    }
  }
}

/** REASON_PLACE_CHANGE first, then REC, unless the next row says that care did not end; a code that decides nothing leaves the manner unknown. */
const endingOf = ({ changeReason, ceased }: Episode, end: EpisodeEnd): PlacementEnding | undefined =>
  changeReasonCodes[changeReason]?.ending ??
  (end.kind === 'on' && endsCare(ceased) && !end.ofCare ? undefined : ceasedCodes[ceased]?.ending);
