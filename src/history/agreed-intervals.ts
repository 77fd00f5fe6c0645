import type { Moment, Timescale } from '../contract.ts';
import { addToDay, amountOf, unitOf, type Day } from '../time/index.ts';
import { ascending } from './sorted.ts';
import type { PlacementEntry, Spell } from './spells.ts';
import type { Timed } from './timed.ts';
import type { HistoryView } from './view.ts';

/** How often something was agreed to happen. `agreedAt` undefined: agreed at the start. */
export interface AgreedInterval {
  readonly every: Timescale;
  readonly agreedAt: Timed | undefined;
}

/** How often further planning meetings were agreed to be held, as it stood on a day. */
export function planningIntervalOn(view: HistoryView, spell: Spell | undefined, day: Day): AgreedInterval | undefined {
  return standing(
    day,
    agreed(view, spell, ({ value, pointer }) =>
      (value.planningIntervals ?? []).map((each, index) => ({ ...each, pointer: `${pointer}/planningIntervals/${index}` })),
    ),
  );
}

/** The council's own visiting interval, as it stood on a day. */
export function visitIntervalOn(view: HistoryView, spell: Spell | undefined, day: Day): AgreedInterval | undefined {
  return standing(
    day,
    agreed(view, spell, ({ value, pointer }) =>
      value.visitInterval === undefined ? [] : [{ ...value.visitInterval, pointer: `${pointer}/visitInterval` }],
    ),
  );
}

interface Recorded {
  readonly every: Timescale;
  readonly agreedAt?: Moment;
  readonly pointer: string;
}

/** Those agreed by `asOf`, over all the placements that the same carer joins. */
function agreed(view: HistoryView, spell: Spell | undefined, recorded: (member: PlacementEntry) => readonly Recorded[]): AgreedInterval[] {
  return (spell?.members ?? []).flatMap((member, position) =>
    recorded(member).flatMap((each): AgreedInterval[] => {
      const atStart = each.agreedAt === undefined;
      const agreedAt = atStart ? member.start : view.moment(each.agreedAt, `${each.pointer}/agreedAt`);
      return agreedAt === undefined ? [] : [{ every: each.every, agreedAt: atStart && position === 0 ? undefined : agreedAt }];
    }),
  );
}

/**
 * The interval that held on the day of the last meeting: six weeks agreed in June are what the meeting of 4 June is followed by, even
 * where four weeks are agreed in August. Where none held then, the first one agreed since.
 */
function standing(day: Day, all: readonly AgreedInterval[]): AgreedInterval | undefined {
  const since = ({ agreedAt }: AgreedInterval): number => agreedAt?.day ?? -Infinity;
  // Of two agreed on one day, the shorter; of 10 days and 240 hours the hours, which run out first; of two alike the one agreed later.
  const length = ({ every }: AgreedInterval): number => (unitOf(every) === 'hours' ? amountOf(every) / 24 : addToDay(day, every) - day);
  const rank = (each: AgreedInterval): readonly (number | string)[] => [
    since(each),
    -length(each),
    unitOf(each.every) === 'hours' ? 1 : 0,
    unitOf(each.every),
    each.agreedAt?.from ?? 0,
    each.agreedAt?.to ?? 0,
    each.agreedAt?.value ?? '',
  ];
  const sorted =
    all.length < 2
      ? all
      : all
          .map((each) => ({ each, rank: rank(each) }))
          .sort((one, other) => compare(one.rank, other.rank))
          .map(({ each }) => each);
  const held = sorted.findLast((each) => since(each) <= day);
  const [next] = sorted;
  return held ?? sorted.findLast((each) => next !== undefined && since(each) === since(next));
}

/** By the first part in which they differ. */
function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return ascending(one[at] ?? 0, other[at] ?? 0);
}
