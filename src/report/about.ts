import type { Evaluation, NetworkMember, PlacementHistory, PlacementKind, Requirement } from '../contract.ts';
import { mayHold } from '../history/periods.ts';
import { londonDay, type Day } from '../time/index.ts';
import { readMoment } from './moments.ts';

/** What rows and figures say of a requirement's surroundings, read from the history. */
export interface Surroundings {
  /** Kind of the placement that a requirement is about, directly or through its concern; nothing for one about no placement. */
  placementKind(subject: Requirement['subject']): PlacementKind | undefined;
  /** Team of the social worker allocated to the child at `asOf`. */
  readonly childTeam: string | undefined;
}

/** Reads them once for a child. */
export function surroundingsOf(history: PlacementHistory, evaluation: Evaluation): Surroundings {
  const kinds = new Map(history.placements.map(({ id, kind }) => [id, kind]));
  const ofConcerns = new Map((history.concerns ?? []).map(({ id, placementId }) => [id, placementId]));
  const asOf = readMoment(evaluation.asOf);
  return {
    placementKind: ({ placementId, concernId }) => kinds.get(placementId ?? ofConcerns.get(concernId ?? '') ?? ''),
    childTeam: asOf === undefined ? undefined : allocated(history.network ?? [], londonDay(asOf.instant ?? 0))?.team,
  };
}

/** Of several the latest stands, whatever their order. */
function allocated(network: readonly NetworkMember[], on: Day): NetworkMember | undefined {
  const running = network.filter(
    (member) => member.role === 'social-worker' && member.serves !== 'carer' && member.team !== undefined && mayHold(member, on),
  );
  const key = ({ from, team = '' }: NetworkMember): string => `${readMoment(from) === undefined ? '' : from} ${team}`;
  return running.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)).at(-1);
}
