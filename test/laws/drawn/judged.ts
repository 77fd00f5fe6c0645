import fc from 'fast-check';
import { parseHistory } from '../../../src/index.ts';
import { formatDay, parseDay } from '../../../src/time/index.ts';
import type { PlacementHistory } from '../../../src/contract.ts';
import type { Judged } from '../counterexamples.ts';
import { momentOn, startDay } from './moments.ts';
import { lookedAfter, placement, stays } from './placements.ts';
import { coverage } from './statements.ts';
import { records } from './records.ts';
import { words } from './words.ts';

/** Sixteen or eighteen soon after the start, eighteen during it, born on a leap day, or a child of ten. */
const bornBefore = (from: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(16, 18), fc.integer({ min: -5, max: 60 }))
      .map(([age, days]) => formatDay(from - Math.floor(age * 365.25) + days)),
    fc.constantFrom(formatDay(from - 3_700), '2008-02-29', '2010-09-01'),
  );

const child = (from: number): fc.Arbitrary<unknown> =>
  fc.record(
    {
      id: fc.constant('c1'),
      dateOfBirth: bornBefore(from),
      interpreterNeeded: fc.boolean(),
      disabilities: words('disability'),
      inEducation: fc.boolean(),
      independentVisitor: fc.boolean(),
      behavioursOfConcern: fc.boolean(),
      agreesToAccommodation: fc.boolean(),
      agreesToSixMonthlyVisits: fc.boolean(),
    },
    { requiredKeys: ['id'] },
  );

/**
 * Histories that look like real ones and are hard to judge: moves with and without gaps, same-carer moves, proposals, day-only and timed
 * moments, facts left out, whole arrays and kinds outside the extract, clock-change weekends, Easter and Christmas weeks, leap days, sixteenth
 * and eighteenth birthdays, overlapping concerns, series of meetings and visits. `parseHistory` accepts every one.
 */
const drawnHistory: fc.Arbitrary<PlacementHistory> = startDay
  .chain((from) =>
    stays(from).chain((all) => {
      const anchors = all.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end]));
      const around = { anchors, placements: all.length };
      return fc.record({
        child: child(from),
        lookedAfter: lookedAfter(from, Math.max(...anchors) + 1),
        placements: fc.tuple(...all.map((stay, index) => placement(stay, index, index === all.length - 1))),
        ...records(around),
        coverage: coverage(around),
      });
    }),
  )
  .map((record): unknown => JSON.parse(JSON.stringify(record)))
  .filter((record): record is PlacementHistory => parseHistory(record).ok);

const both = ['placement-stability', 'placement-plan-standards'] as const;

/** Every shipped policy: the councils and statute alone, each with and without the overlays. */
const policy: fc.Arbitrary<Pick<Judged, 'profile' | 'overlays'>> = fc
  .tuple(fc.constantFrom('derby', 'trafford', 'leicester', 'statutory'), fc.boolean())
  .map(([profile, overlaid]) => (overlaid ? { profile, overlays: both } : { profile }));

/** A moment to judge at: before, amid and after; day-only or timed. */
const asOf = (of: PlacementHistory): fc.Arbitrary<string> => {
  const start = parseDay(of.placements[0]?.startedAt?.slice(0, 10) ?? '') ?? 0;
  return fc.oneof(fc.integer({ min: start - 5, max: start + 100 }), fc.integer({ min: start - 10, max: start + 1_600 })).chain(momentOn);
};

export const judged: fc.Arbitrary<Judged> = drawnHistory
  .chain((history) => fc.record({ history: fc.constant(history), asOf: asOf(history), policy }))
  .map(({ history, asOf: at, policy: of }) => ({ history, ...of, asOf: at }));
