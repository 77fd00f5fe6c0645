import type { Placement, PlacementHistory } from '../contract.ts';
import type { Day } from '../time/index.ts';
import { ascending } from './sorted.ts';
import { happened, timed, type AsOf, type Timed } from './timed.ts';

export interface PlacementEntry {
  readonly pointer: string;
  readonly value: Placement;
  readonly start: Timed | undefined;
}

/** A placement as rules see it: one placement, or several joined by the same carer. */
export interface Spell {
  /** Id of the first placement joined. */
  readonly id: string;
  readonly members: readonly PlacementEntry[];
  readonly first: PlacementEntry;
  readonly last: PlacementEntry;
  /** Undefined: proposed. */
  readonly start: Timed | undefined;
  readonly plannedStart: Timed | undefined;
  readonly end: Timed | 'unknown' | undefined;
  /** Its end, where the record can tell it. */
  readonly ended: Timed | undefined;
  readonly endPointer: string;
  /** When it is to end, as recorded or as a later `endedAt` announces. */
  readonly plannedEnd: Timed | undefined;
  readonly withdrawn: Timed | undefined;
  /** It has the same carer as a placement before it, to which it is not joined: one outside the extract, or one that a proposal is to follow. */
  readonly continues: boolean;
}

/** The placement of a joined spell that ran on a day; the first, before it began. */
export const memberOn = ({ members, first }: Spell, day: Day): PlacementEntry =>
  members.findLast(({ start }) => start !== undefined && start.day <= day) ?? first;

/** When, with the same carer, it went on for good as a placement of another kind than these. */
export const leftKinds = ({ members }: Spell, kinds: readonly string[]): Timed | undefined =>
  members[members.findLastIndex(({ value }) => kinds.includes(value.kind)) + 1]?.start;

const startOrder = (a: PlacementEntry, b: PlacementEntry): number => {
  if (a.start === undefined || b.start === undefined) return a.start === b.start ? compareIds(a, b) : a.start === undefined ? 1 : -1;
  return a.start.from - b.start.from || a.start.to - b.start.to || compareIds(a, b);
};
const compareIds = (a: PlacementEntry, b: PlacementEntry): number => ascending(a.value.id, b.value.id);

const endPointerOf = ({ pointer }: PlacementEntry): string => `${pointer}/endedAt`;
/** A proposal has not ended, whatever the extract cannot say of its end. */
const endOf = (placement: PlacementEntry, asOf: AsOf): Spell['end'] => {
  const { endedAt } = placement.value;
  return placement.start === undefined ? undefined : endedAt === 'unknown' ? endedAt : happened(endedAt, endPointerOf(placement), asOf);
};

function spellOf(members: readonly PlacementEntry[], first: PlacementEntry, last: PlacementEntry, asOf: AsOf): Spell {
  const { endedAt } = last.value;
  const endPointer = endPointerOf(last);
  const end = endOf(last, asOf);
  const announced = last.value.ending?.plannedFor;
  const planned = first.value.startedAt ?? first.value.plannedStart;
  return {
    id: first.value.id,
    members,
    first,
    last,
    start: first.start,
    end,
    ended: end === 'unknown' ? undefined : end,
    endPointer,
    plannedStart:
      first.start !== undefined || planned === undefined
        ? undefined
        : timed(planned, `${first.pointer}/${first.value.startedAt === undefined ? 'plannedStart' : 'startedAt'}`),
    plannedEnd:
      end !== undefined
        ? undefined
        : endedAt !== undefined && endedAt !== 'unknown'
          ? timed(endedAt, endPointer)
          : announced === undefined
            ? undefined
            : timed(announced, `${last.pointer}/ending/plannedFor`),
    withdrawn: happened(first.value.withdrawnAt, `${first.pointer}/withdrawnAt`, asOf),
    continues: first.value.sameCarer === true,
  };
}

/** The placements in the order of their starts, those with the same carer joined to the one before; proposals last. */
export function spells(history: PlacementHistory, asOf: AsOf): readonly Spell[] {
  const placements = history.placements
    .map((value, index): PlacementEntry => {
      const pointer = `/placements/${index}`;
      // A history that was never parsed may hold it: this says where.
      if (value === null) timed(value, pointer);
      return { pointer, value, start: happened(value.startedAt, `${pointer}/startedAt`, asOf) };
    })
    .sort(startOrder);
  const joined: [PlacementEntry, ...PlacementEntry[]][] = [];
  for (const placement of placements) {
    const before = joined.at(-1);
    if (placement.value.sameCarer === true && before !== undefined && placement.value.withdrawnAt === undefined) before.push(placement);
    else joined.push([placement]);
  }
  return joined.map((members) => spellOf(members, members[0], lastOf(members, asOf), asOf));
}

/** The last to have begun or, while that one runs, the one with the same carer that is still to follow it. */
function lastOf(members: readonly [PlacementEntry, ...PlacementEntry[]], asOf: AsOf): PlacementEntry {
  const begun = members.findLast(({ start }) => start !== undefined) ?? members[0];
  const ahead = members.at(-1) ?? begun;
  const { startedAt, plannedStart = startedAt } = ahead.value;
  return endOf(begun, asOf) === undefined && plannedStart !== undefined && happened(plannedStart, '', asOf) === undefined ? ahead : begun;
}
