import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { PlacementHistory, Requirement } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { recordedFrom } from '../../src/history/coverage.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { birthday, formatDay, parseDay } from '../../src/time/index.ts';
import { judged } from './drawn/judged.ts';
import { word } from './drawn/words.ts';
import { law } from './law.ts';
import { byId, lastDay } from './support.ts';

const settled = new Set<Requirement['status']>(['met', 'met-late', 'missed', 'lapsed', 'contravened']);
/** What may become of a status as time goes by and nothing more is recorded: an eighteenth birthday ends every need. */
const next: Readonly<Partial<Record<Requirement['status'], readonly string[]>>> = {
  due: ['due', 'overdue', 'missed', 'lapsed'],
  overdue: ['overdue', 'missed'],
};
const RISKS = ['sexual-exploitation-risk', 'criminal-exploitation-risk'] as const;
const broken: readonly string[] = ['overdue', 'missed', 'met-late', 'contravened'];

describe('time and evidence', () => {
  const days = fc.record({
    first: fc.integer({ min: 0, max: 900 }),
    more: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 900 })),
  });

  law(
    'Law 12: time only moves forward; what is settled stays settled, and what is due becomes overdue and never goes back',
    { cases: judged, more: days },
    ({ history }, { first, more }, profile) => {
      const early = lastDay(history) + first;
      const late = early + more;
      const before = byId(api.evaluate(history, { profile, asOf: formatDay(early) }));
      const after = byId(api.evaluate(history, { profile, asOf: formatDay(late) }));
      // The shipped profiles are made by defineProfile.
      const series = new Set(
        (profile as ProfileData).layers
          .flatMap(({ rules }) => rules)
          .filter((rule) => rule.series === true)
          .map(({ id }) => id),
      );
      const born = parseDay(history.child.dateOfBirth ?? '');
      const eighteenth = born === undefined ? Infinity : birthday(born, 18);
      for (const [id, requirement] of before) {
        const later = after.get(id)?.status;
        // A risk that the extract lacks may have been recorded since, a later record: whether the plan is still up to date is then open.
        const isOpen =
          requirement.rule === 'placement-stability/safety-plan-updated' &&
          later === 'undetermined' &&
          RISKS.some((kind) => recordedFrom(history, 'circumstances', kind) === Infinity);
        if (settled.has(requirement.status)) expect(isOpen ? after.get(id)?.couldBe : [later], id).toContain(requirement.status);
        // The open interval of a series whose need ended is left out (semantics 12.18), and nothing but the birthday ends one as time goes by.
        const allowed =
          requirement.status === 'due' && series.has(requirement.rule) && eighteenth > early && eighteenth <= late
            ? ['not-applicable', ...(next.due ?? [])]
            : next[requirement.status];
        // In the window of 2020 whether it was practicable is then a judgement (semantics 12.59): it may be any of these, and nothing else.
        if (allowed !== undefined)
          for (const status of later === 'undetermined' ? (after.get(id)?.couldBe ?? []) : [later ?? 'not-applicable'])
            expect(allowed, id).toContain(status);
      }
    },
  );

  const evidence = fc.record({
    array: fc.constantFrom('meetings', 'visits', 'reviews'),
    kind: word('meeting kind'),
    placement: fc.nat(3),
    offset: fc.integer({ min: -10, max: 300 }),
  });

  law(
    'Law 13: evidence helps; one more held meeting, visit or review never turns a requirement of its occasion from met to breached',
    { cases: judged, more: evidence },
    ({ history, asOf }, { array, kind, placement: place, offset }, profile) => {
      if (history[array as 'visits'] === undefined) return;
      const placement = history.placements[place % history.placements.length];
      const at = formatDay((parseDay((placement?.startedAt ?? placement?.plannedStart ?? '').slice(0, 10)) ?? 0) + offset);
      const extra = {
        meetings: { id: 'extra', kind, heldAt: at, placementId: placement?.id },
        visits: { id: 'extra', at, placementId: placement?.id },
        reviews: { id: 'extra', heldAt: at },
      }[array];
      // The record is one that the contract allows for its array.
      const richer = { ...history, [array]: [...(history[array as 'visits'] ?? []), extra] } as PlacementHistory;
      const answers = { meetings: 'meeting', visits: 'visit', reviews: 'review' }[array];
      const after = byId(api.evaluate(richer, { profile, asOf }));
      for (const requirement of api.evaluate(history, { profile, asOf }).requirements) {
        // What is to come before each review or follow each meeting is no occasion of that review or meeting: one more asks for it anew.
        if (requirement.kind === answers && requirement.status === 'met')
          expect(broken, requirement.id).not.toContain(after.get(requirement.id)?.status);
      }
    },
  );
});
