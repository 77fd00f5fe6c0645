import fc from 'fast-check';
import { formatDay } from '../../../src/time/index.ts';
import { momentOn } from './moments.ts';
import { word, words } from './words.ts';

/** A placement's days before anything is written about it. */
export interface Stay {
  readonly start: number;
  readonly end: number | undefined;
}

/** One after the other: at once, or after days at home. The last may still run. */
export const stays = (from: number): fc.Arbitrary<readonly Stay[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 420 })), fc.constantFrom(0, 0, 0, 1, 3, 40)), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .map(([lengths, open]) => {
      let day = from;
      return lengths.map(([length, gap], index): Stay => {
        const start = day;
        day = start + length + gap;
        return { start, end: open && index === lengths.length - 1 ? undefined : start + length };
      });
    });

const interval = (day: number): fc.Arbitrary<unknown> =>
  fc.record(
    {
      every: fc.constantFrom({ weeks: 6 }, { months: 1 }, { days: 10 }, { workingDays: 5 }, { hours: 240 }),
      agreedAt: momentOn(day),
    },
    { requiredKeys: ['every'] },
  );

const kind = fc.oneof(fc.constantFrom('foster', 'foster', 'residential', 'connected-person', 'with-parents'), word('placement kind'));
const yesOrNo = fc.boolean();

/** The facts that are true of any placement, each left out as often as not. */
const facts = (stay: Stay, kindOf: string): Readonly<Record<string, fc.Arbitrary<unknown>>> => ({
  provision: word('provision'),
  emergency: yesOrNo,
  sameCarer: fc.constantFrom(false, false, true),
  permanent: yesOrNo,
  longTerm: yesOrNo,
  outOfArea: yesOrNo,
  atDistance: yesOrNo,
  disruptsEducation: yesOrNo,
  carersHaveBirthChildren: yesOrNo,
  transCultural: fc.record({ specificNeeds: yesOrNo }, { requiredKeys: [] }),
  predictedDifficulties: words('predicted difficulty'),
  decidedAt: momentOn(stay.start - 3),
  permanenceMatchAgreedAt: momentOn(stay.start + 5),
  planningIntervals: fc.array(interval(stay.start + 2), { maxLength: 2 }),
  visitInterval: interval(stay.start + 1),
  ...(kindOf === 'with-parents' ? { beforeAssessment: yesOrNo } : {}),
  ...(kindOf === 'connected-person'
    ? {
        temporaryApproval: fc.record(
          { from: momentOn(stay.start), extendedAt: momentOn(stay.start + 80), to: momentOn(stay.start + 110) },
          { requiredKeys: ['from'] },
        ),
      }
    : {}),
  ...(kindOf === 'foster'
    ? { outsideApproval: fc.record({ from: momentOn(stay.start), to: momentOn(stay.start + 6) }, { requiredKeys: ['from'] }) }
    : {}),
});

const ending = (day: number): fc.Arbitrary<unknown> =>
  fc.record(
    {
      manner: word('manner of ending'),
      endedBy: word('party that ended it'),
      decidedAt: momentOn(day - 10),
      plannedFor: momentOn(day + 1),
      complex: yesOrNo,
      immediateRisk: yesOrNo,
    },
    { requiredKeys: [] },
  );

export const placement = (stay: Stay, index: number, last: boolean): fc.Arbitrary<unknown> =>
  kind.chain((kindOf) => {
    const id = fc.constant(`p${index + 1}`);
    const of = fc.constant(kindOf);
    const all = facts(stay, kindOf);
    const lived = fc.record(
      {
        id,
        kind: of,
        startedAt: momentOn(stay.start),
        ...all,
        ...(stay.end === undefined
          ? { endedAt: fc.constant('unknown'), ending: ending(stay.start + 90) }
          : {
              endedAt: fc.oneof({ weight: 6, arbitrary: momentOn(stay.end) }, { weight: 1, arbitrary: fc.constant('unknown') }),
              ending: ending(stay.end),
            }),
      },
      { requiredKeys: stay.end === undefined ? ['id', 'kind', 'startedAt'] : ['id', 'kind', 'startedAt', 'endedAt'] },
    );
    // Proposed, and perhaps dropped: nobody has moved in.
    const proposed = fc.record(
      { id, kind: of, ...all, plannedStart: momentOn(stay.start), withdrawnAt: momentOn(stay.start + 2) },
      { requiredKeys: ['id', 'kind'] },
    );
    return last && index > 0 ? fc.oneof({ weight: 4, arbitrary: lived }, { weight: 1, arbitrary: proposed }) : lived;
  });

/** Periods of care: not recorded, one, one that ended, one that nobody can date, two with months at home between. */
export const lookedAfter = (from: number, to: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<unknown>(
      [{ from: formatDay(from) }],
      [{ from: formatDay(from) }],
      [{ from: formatDay(from), to: formatDay(to) }],
      [{ from: formatDay(from), to: 'unknown' }],
      [{ from: 'unknown' }],
      [{ from: formatDay(from - 400), to: formatDay(from - 200) }, { from: formatDay(from) }],
    ),
  );
