import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { breachMessage, type BreachFacts } from '../../src/wording/breach-message.ts';
import { conditionText } from '../../src/wording/condition-text.ts';
import { clocksText } from '../../src/wording/count-text.ts';
import { elapsed } from '../../src/wording/durations.ts';
import { together } from '../../src/wording/lists.ts';
import { limitMoment } from '../../src/wording/moment-text.ts';
import { aboutText } from '../../src/wording/status-text.ts';
import { inSentence } from '../../src/wording/titles.ts';
import { judgedHistory } from '../laws/histories.ts';

const { derby, leicester, trafford, statutory, placementPlanStandards, placementStability, withOverlays } = api;

describe('words within a sentence', () => {
  test.each([
    ['First visit', 'first visit'], ['Next looked-after review', 'next looked-after review'], ['Written notice of the placement', 'written notice of the placement'],
    ['Placement Planning Meeting', 'Placement Planning Meeting'], ['End of Placement Review', 'End of Placement Review'], ['Pre-disruption Meeting', 'Pre-disruption Meeting'],
    ['Next Placement Stability Meeting', 'next Placement Stability Meeting'], ['Updated Care Plan to the reviewing officer', 'updated Care Plan to the reviewing officer'],
    ['Placement Plan kept up to date as things change', 'Placement Plan kept up to date as things change'], ['Annual revision of the Placement Plan', 'annual revision of the Placement Plan'],
  ])('a name keeps its capitals and a plain title does not: %s', (title, expected) => { expect(inSentence(title)).toBe(expected); });

  test('a limit before something of which only the day is known is named by that day', () => {
    expect(limitMoment({ due: '2022-01-10T23:59:00Z', anchor: { value: '2022-01-10' } })).toBe('Mon 10 Jan 2022');
    expect(limitMoment({ due: '2022-01-10T23:59:00Z', anchor: { value: '2022-01-10T23:59' } })).toBe('Mon 10 Jan 2022, 23:59 GMT');
    expect(limitMoment({ due: '2022-01-13T23:59:00Z', timescale: { hours: 72 }, anchor: { value: '2022-01-10' } })).toBe('Thu 13 Jan 2022, 23:59 GMT');
  });

  test('only the review that a clock runs from comes before what is asked for', () => {
    expect(aboutText({ reviewId: 'r1' }, 'reg-33.2:care-2026-04-02:after-r1')).toBe(' after review r1');
    expect(aboutText({ reviewId: 'r1', placementId: 'p1' }, 'placement-plan-standards/check-before-review:p1:r1')).toBe(' for review r1');
  });

  test('a record without an id goes by its array and date, one with an id by that', () => {
    expect(aboutText({ recordId: 'carerBreaks-2026-05-01' }, 'x')).toBe(" for the carer's break of Fri 1 May 2026");
    expect(aboutText({ recordId: 'b-2026-05-01' }, 'x')).toBe(' for record b-2026-05-01');
  });

  test('from a week on a length in hours names its whole days', () => {
    expect([41.5, 167, 168, 1617].map((hours) => elapsed(hours * 3_600_000).text)).toEqual(['41 hours 30 minutes', '167 hours', '168 hours (7 days)', '1617 hours (67 days)']);
    expect(elapsed(1617 * 3_600_000).iso).toBe('PT1617H0M');
  });

  test('a moment on or after the day of another names both', () => {
    const since = { since: 'placement.startedAt', on: 'concern.identifiedAt' };
    expect(conditionText(since)).toBe('the identification of the concern lies on the day of the start of the placement or a later one');
    expect(conditionText(since, false)).toBe('the identification of the concern lies before the day of the start of the placement');
    expect(conditionText({ since: { before: 'care.from', by: { months: 3 } } })).toBe('it lies on the day 3 months before the start of being looked after or a later one');
  });

  test('a count that runs backwards is worded for one', () => {
    // Sat 28 Mar 2026, 09:00 GMT is 48 hours before Mon 30 Mar, 10:00 BST.
    expect(clocksText({ on: '2026-03-29', to: 'BST' }, true)).toMatch(/went forward on Sun 29 Mar 2026: .* 1 hour earlier\.$/);
    expect(clocksText({ on: '2026-10-25', to: 'GMT' }, true)).toMatch(/went back on Sun 25 Oct 2026: .* 1 hour later\.$/);
    expect(clocksText({ on: '2026-10-25', to: 'GMT' })).toMatch(/1 hour earlier\.$/);
    expect(api.requirementText({
      id: 'x:p1', rule: 'x', kind: 'document', occasion: 'x:p1', title: 'Report', clauses: ['X-1'], basis: 'authority', modality: 'should', applies: 'certain', status: 'due', subject: { placementId: 'p1' }, owners: [], because: [],
      deadline: { due: '2026-04-01T23:59:59+01:00', dueDate: '2026-04-01', direction: 'before', timescale: { months: 2 }, anchor: { pointer: '/placements/0/plannedStart', value: '2026-06-01' }, counting: 'corresponding-date', source: 'stated' },
    })).toBe('Report (placement p1): due by Wed 1 Apr 2026 (2 months before Mon 1 Jun 2026; to the same date of the month), and still to come (X-1).');
  });

  test('several records, one of which has a comma of its own, stay apart', () => {
    expect(together(['a', 'b'])).toBe('a and b');
    expect(together(['a, of today', 'b'])).toBe('a, of today; and b');
  });
});

describe('messages of breaches', () => {
  /** Begun in an emergency; it ended, and nobody knows when. */
  const history: PlacementHistory = {
    child: { id: 'c1' }, lookedAfter: [{ from: '2026-03-01' }], reviews: [], notifications: [],
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-01T10:00', emergency: true, endedAt: 'unknown', ending: { endedBy: 'authority', immediateRisk: false } }],
  };

  test('a limit at a moment that is not known is said to be so', () => {
    const { breaches } = api.evaluate(history, { profile: statutory, asOf: '2026-07-18' });
    expect(breaches.find(({ requirement }) => requirement === 'reg-14.1:p1')?.message).toBe(
      'It cannot be told for certain, but the review before the authority ends the placement for placement p1 was due at a time that is not known (before the end of the placement), was not done, and can perhaps no longer be done (REG-14.1).',
    );
  });

  const stays = (endedAt?: string): PlacementHistory => ({
    child: { id: 'c1' }, lookedAfter: [{ from: '2026-01-05' }], legalStatuses: [{ status: 'short-break-series', from: '2026-01-05' }],
    placements: [{ id: 's1', kind: 'foster', startedAt: '2026-02-02', ...(endedAt === undefined ? {} : { endedAt }) }],
  });
  test.each([
    ['2026-02-20', 'the placement lasted until Fri 20 Feb 2026'], [undefined, 'the placement was still running at the end of Wed 25 Feb 2026'],
  ])('a stay beyond what is permitted says how long it could last, and how long it did: ended %s', (endedAt, lasted) => {
    const { breaches } = api.evaluate(stays(endedAt), { profile: statutory, asOf: '2026-02-25' });
    expect(breaches.map(({ message }) => message)).toEqual([`The length of one short break for placement s1: a short break lasts 17 days at most, reached on Thu 19 Feb 2026; ${lasted} (REG-48.17).`]);
  });

  test('a meeting out of its order names the one that comes first', () => {
    const meetings: PlacementHistory['meetings'] = [
      { id: 'e1', kind: 'enhanced-case-management-meeting', placementId: 'p1', heldAt: '2026-06-02' }, { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-06-04' },
    ];
    const placements: PlacementHistory['placements'] = [{ id: 'p1', kind: 'residential', provision: 'in-house', startedAt: '2026-06-08', emergency: false }];
    const { breaches } = api.evaluate({ child: { id: 'c1' }, placements, meetings }, { profile: derby, asOf: '2026-06-20' });
    expect(breaches.filter(({ kind }) => kind === 'out-of-order').map(({ message }) => message))
      .toEqual(['The Enhanced Case Management Meeting for placement p1 was held on Tue 2 Jun 2026 before the Placement Planning Meeting, which must come first (DERBY-0.03).']);
  });

  const outOfOrder: BreachFacts = {
    title: 'Report on it', id: 'x:p1', kind: 'out-of-order', requirementKind: 'document', subject: { placementId: 'p1' }, clauses: ['X-1'], certain: true, due: undefined, wholeDay: false, exclusive: false,
    done: { from: Date.UTC(2026, 2, 4, 10), dayOnly: true, pointer: '/documents/0' }, lateness: undefined, doubtful: false, counted: undefined, timescale: undefined, first: 'First visit', permittedTo: undefined, forbidden: undefined, asOf: 0,
  };
  test.each([['document', 'was made'], ['visit', 'took place'], ['meeting', 'was held'], ['decision', 'was made']] as const)('what came out of its order is said by its kind: a %s %s', (requirementKind, done) => {
    expect(breachMessage({ ...outOfOrder, requirementKind })).toBe(`The report on it for placement p1 ${done} on Wed 4 Mar 2026 before the first visit, which must come first (X-1).`);
  });

  test.each([
    [{}, ', if that counts: at least 48 hours late'], [{ outcome: 'yes' }, ': 48 hours late'],
  ] as const)('what is late either way is not said to have been done where a fact decides whether it was: %j', (decided, expected) => {
    const { breaches, requirements } = api.evaluate({
      child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', provision: 'commissioned', startedAt: '2026-03-02T10:00', emergency: false, outOfArea: true, atDistance: false }],
      decisions: [{ id: 'd1', kind: 'approve-placement', at: '2026-03-04T10:00', by: 'nominated-officer', placementId: 'p1', ...decided }],
    }, { profile: statutory, asOf: '2026-03-20T10:00' });
    const [status] = requirements.flatMap(({ rule, status: is, couldBe }) => (rule === 'reg-11.1' ? [couldBe ?? [is]] : []));
    expect(status).toEqual('outcome' in decided ? ['met-late'] : ['met-late', 'overdue']);
    const [breach] = breaches;
    expect(breach).toMatchObject({ kind: 'late', certainty: 'certain', lateBy: 'PT48H0M' });
    expect(breach?.message).toBe('The approval of a placement out of the area for placement p1 was due before Mon 2 Mar 2026, 10:00 GMT (before the start of a placement that could be planned) and was given on Wed 4 Mar 2026, 10:00 GMT'
      + `${expected} (REG-11.1).`);
  });

  /** Stability meetings that a team manager ended after the date agreed for the next one. */
  const ended: PlacementHistory = {
    child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2026-03-02T10:00', emergency: false, predictedDifficulties: [] }],
    concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01', placementId: 'p1' }], circumstances: [], documents: [], reviews: [], notifications: [],
    meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-07', nextMeetingAgreedFor: '2026-04-15' }],
    decisions: [{ id: 'd1', kind: 'end-stability-meetings', outcome: 'yes', at: '2026-04-20', by: 'team-manager', placementId: 'p1' }],
  };

  test('what a decision settled is not said to have been held', () => {
    const profile = withOverlays(derby, placementStability), { breaches, requirements } = api.evaluate(ended, { profile, asOf: '2026-04-30' });
    expect(breaches.find(({ clauses }) => clauses.includes('STABILITY-6.1.1'))?.message).toBe(
      'The next Placement Stability Meeting for placement p1 was due by Wed 15 Apr 2026 (as agreed at the last one) and was settled by a decision on Mon 20 Apr 2026: 5 days late (STABILITY-6.1.1).',
    );
    expect(requirements.filter(({ rule }) => rule.endsWith('/next-placement-stability-meeting')).map(api.requirementText)).toEqual([
      'Next Placement Stability Meeting (placement p1): due by Wed 15 Apr 2026, and was settled by a decision on Mon 20 Apr 2026, after that (STABILITY-6.1.1, STABILITY-6.1.3).',
    ]);
    const considered = api.evaluate({
      ...ended, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-02', endedAt: '2026-04-18', ending: { manner: 'unplanned' } }],
      decisions: [{ id: 'd2', kind: 'hold-disruption-meeting', at: '2026-04-22', by: 'social-work-manager', outcome: 'no', placementId: 'p1' }],
    }, { profile: derby, asOf: '2026-04-30' }).requirements;
    expect(considered.filter(({ kind, status }) => kind === 'meeting' && status === 'met').map(api.requirementText)).toEqual([
      'Disruption Meeting (placement p1): was settled by a decision on Wed 22 Apr 2026 (DERBY-2.01).',
    ]);
  });

  test('an act that a policy forbids is told with its day', () => {
    const { breaches } = api.evaluate({ ...ended, decisions: [{ id: 'd1', kind: 'end-stability-meetings', outcome: 'yes', at: '2026-04-20', by: 'practice-manager', inReview: false, placementId: 'p1' }] },
      { profile: withOverlays(derby, placementStability), asOf: '2026-04-30' });
    expect(breaches.find(({ kind }) => kind === 'not-permitted')?.message).toBe(
      'The decision to end the Placement Stability Meetings for placement p1, on Mon 20 Apr 2026: somebody other than a team manager ended the meetings outside a review, which the policy does not permit (STABILITY-7.1.5).',
    );
  });

  test('an option whose date went by is not said to have lost what called for it', () => {
    const { requirements } = api.evaluate({ ...ended, decisions: [], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-07' }] },
      { profile: withOverlays(derby, placementStability), asOf: '2026-04-30' });
    expect(requirements.filter(({ status, modality }) => status === 'lapsed' && modality === 'may').map(api.requirementText)).toEqual([
      'Second Placement Stability Meeting a week or a fortnight after the first (placement p1): could be done by Tue 21 Apr 2026 (14 days after Tue 7 Apr 2026; weekends and bank holidays count), and was not (STABILITY-6.1.4, STABILITY-6.1.5).',
    ]);
  });

  const profiles: readonly PolicyProfile[] = [derby, leicester, trafford, withOverlays(statutory, placementStability, placementPlanStandards)];
  test('Law: every message is one whole sentence, names its clauses, and says how late in the unit of `lateBy`', () => {
    fc.assert(fc.property(judgedHistory, fc.constantFrom(...profiles), ([of, asOf], profile) => {
      for (const { message, clauses, lateBy, kind } of api.evaluate(of, { profile, asOf }).breaches) {
        expect(message).toMatch(/^(The|It cannot be told for certain, but the) \S.*\.$/);
        expect(message).not.toMatch(/ {2}| :|undefined|NaN|\b[Tt]he (First|Next|Written|Care plan|Health assessment|Approval)\b/);
        for (const clause of clauses) expect(message).toContain(clause);
        const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)/.exec(lateBy ?? '') ?? [];
        if (kind !== 'missed' && days !== undefined) expect(message).toMatch(new RegExp(`: (at least )?${days} day${days === '1' ? '' : 's'} `));
        if (kind !== 'missed' && hours !== undefined && hours !== '0') expect(message).toMatch(new RegExp(`: (at least )?${hours} hour${hours === '1' ? '' : 's'}`));
      }
    }), { numRuns: Math.ceil(inject('propertyRuns') / 5) });
  });
});
