import fc from 'fast-check';
import type { PlacementHistory } from '../../src/contract.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';

/** Small histories in which everything is recorded, and the same with facts taken away. */
const DAY = parseDay('2026-03-26') ?? 0;
const dayAt = (offset: number): string => formatDay(DAY + offset);
const moment = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.constantFrom('', 'T10:00', 'T00:00', 'T18:00'))
    .map(([day, time]) => `${dayAt(day)}${time}`);
const timed = (from: number, to: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.constantFrom('T10:00', 'T00:30', 'T18:00')).map(([day, time]) => `${dayAt(day)}${time}`);

const JUDGEMENTS = [
  'home-manager-appropriate',
  'parent-attendance-appropriate',
  'child-attendance-appropriate',
  'family-focus-needed',
  'police-indicated',
  'referral-likely',
  'cultural-barrier',
  'parent-contribution-positive',
  'virtual-school-needed',
];

/** One placement with a meeting, a plan, a visit and a concern, and every fact about it. */
export const complete: fc.Arbitrary<readonly [PlacementHistory, string]> = fc
  .record({
    kind: fc.constantFrom('foster', 'residential', 'connected-person'),
    provision: fc.constantFrom('in-house', 'commissioned'),
    startedAt: timed(0, 1),
    emergency: fc.boolean(),
    ended: fc.boolean(),
    end: timed(4, 9),
    manner: fc.constantFrom('planned', 'unplanned', 'abrupt'),
    endedBy: fc.constantFrom('authority', 'carer', 'provider'),
    facts: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    meeting: fc.constantFrom(
      'none',
      'placement-planning-meeting',
      'enhanced-case-management-meeting',
      'disruption-meeting',
      'pre-disruption-meeting',
    ),
    heldAt: timed(-1, 8),
    planned: fc.option(timed(-1, 8), { nil: undefined }),
    visited: fc.option(timed(0, 9), { nil: undefined }),
    concern: fc.option(fc.constantFrom('imminent-disruption', 'support-need', 'day-to-day-arrangements'), { nil: undefined }),
    identifiedAt: timed(2, 4),
    judged: fc.array(fc.boolean(), { minLength: JUDGEMENTS.length, maxLength: JUDGEMENTS.length }),
    status: fc.constantFrom('section-20', 'care-order', 'interim-care-order'),
    asOf: moment(5, 16),
  })
  .map((of) => {
    const [
      permanent,
      longTerm,
      outOfArea,
      atDistance,
      disrupts,
      birthChildren,
      complex,
      risk,
      inEducation,
      behaviours,
      visitor,
      inevitable,
    ] = of.facts;
    const history = {
      child: {
        id: 'c1',
        dateOfBirth: '2011-05-14',
        interpreterNeeded: false,
        disabilities: [],
        inEducation,
        independentVisitor: visitor,
        behavioursOfConcern: behaviours,
        agreesToAccommodation: true,
        agreesToSixMonthlyVisits: false,
      },
      placements: [
        {
          id: 'p1',
          kind: of.kind,
          provision: of.provision,
          startedAt: of.startedAt,
          emergency: of.emergency,
          permanent,
          longTerm,
          beforeAssessment: false,
          outOfArea,
          atDistance,
          disruptsEducation: disrupts,
          carersHaveBirthChildren: birthChildren,
          predictedDifficulties: [],
          ...(of.ended ? { endedAt: of.end, ending: { manner: of.manner, endedBy: of.endedBy, complex, immediateRisk: risk } } : {}),
        },
      ],
      lookedAfter: [{ from: of.startedAt.slice(0, 10) }],
      legalStatuses: [{ id: 'l1', status: of.status, from: of.startedAt.slice(0, 10) }],
      meetings: of.meeting === 'none' ? [] : [{ id: 'm1', kind: of.meeting, heldAt: of.heldAt, placementId: 'p1' }],
      plans:
        of.planned === undefined
          ? []
          : [{ id: 'plan1', placementId: 'p1', kind: 'new', preparedAt: of.planned, sections: { contact: 'complete' } }],
      visits: of.visited === undefined ? [] : [{ id: 'v1', placementId: 'p1', at: of.visited, by: 'social-worker' }],
      concerns:
        of.concern === undefined
          ? []
          : [{ id: 'k1', kind: of.concern, identifiedAt: of.identifiedAt, placementId: 'p1', endingInevitable: inevitable }],
      judgements: JUDGEMENTS.map((kind, index) => ({ kind, value: of.judged[index] })),
      circumstances: [],
      reviews: [],
      notifications: [],
      decisions: [],
      consultations: [],
      documents: [],
      carerBreaks: [],
      attestations: [],
      network: [],
    };
    return [JSON.parse(JSON.stringify(history)) as PlacementHistory, of.asOf] as const;
  });

/** Ways to take a fact away: a property, a time cut down to its day, an array that is not in the extract. */
const THIN: readonly ((history: Loose) => void)[] = [
  ({ placements: [p] }) => {
    if (p) delete p['emergency'];
  },
  ({ placements: [p] }) => {
    if (p) delete p['provision'];
  },
  ({ placements: [p] }) => {
    if (p) delete p['outOfArea'];
  },
  ({ placements: [p] }) => {
    if (p) delete p['disruptsEducation'];
  },
  ({ placements: [p] }) => {
    if (p) delete p['permanent'];
  },
  ({ placements: [p] }) => {
    if (p) delete p['carersHaveBirthChildren'];
  },
  ({ placements: [p] }) => {
    delete (p?.['ending'] as Row | undefined)?.['manner'];
  },
  ({ placements: [p] }) => {
    delete (p?.['ending'] as Row | undefined)?.['endedBy'];
  },
  ({ placements: [p] }) => {
    delete (p?.['ending'] as Row | undefined)?.['immediateRisk'];
  },
  ({ placements: [p] }) => {
    cut(p, 'startedAt');
  },
  ({ meetings: [m] = [] }) => {
    cut(m, 'heldAt');
  },
  ({ plans: [p] = [] }) => {
    cut(p, 'preparedAt');
  },
  ({ plans: [p] = [] }) => {
    delete p?.['sections'];
  },
  ({ concerns: [k] = [] }) => {
    cut(k, 'identifiedAt');
  },
  ({ concerns: [k] = [] }) => {
    delete k?.['endingInevitable'];
  },
  (history) => {
    history.judgements = [];
  },
  (history) => {
    delete history.visits;
  },
  (history) => {
    delete history.plans;
  },
  (history) => {
    delete history.documents;
  },
  (history) => {
    delete history.meetings;
  },
];
type Row = Record<string, unknown>;
interface Loose {
  placements: Row[];
  meetings?: Row[];
  plans?: Row[];
  concerns?: Row[];
  visits?: Row[];
  documents?: Row[];
  judgements: Row[];
}
function cut(row: Row | undefined, name: string): void {
  const value = row?.[name];
  if (row !== undefined && typeof value === 'string') row[name] = value.slice(0, 10);
}

/** A history, the same with up to four facts taken away, and a moment to judge at. */
export const thinned: fc.Arbitrary<{ readonly truth: PlacementHistory; readonly known: PlacementHistory; readonly asOf: string }> = fc
  .tuple(complete, fc.uniqueArray(fc.integer({ min: 0, max: THIN.length - 1 }), { minLength: 1, maxLength: 4 }))
  .map(([[truth, asOf], choices]) => {
    // The copy is this generator's own, and has the shape that `complete` gives it.
    const known = structuredClone(truth) as unknown as Loose;
    for (const choice of choices) THIN[choice]?.(known);
    // A record dated only with the day of `asOf` has happened; its time may not have come, so such a history is judged at the day's end.
    const today = asOf.slice(0, 10);
    const cutToday = JSON.stringify(known).includes(`"${today}"`);
    return { truth, known: known as unknown as PlacementHistory, asOf: cutToday ? today : asOf };
  });
