import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { AS_OF, demo, golden } from './demo.ts';

const { derby, leicester, trafford, placementStability, placementPlanStandards, withOverlays } = api;
const stable = withOverlays(derby, placementStability);

/** Everything that comes out is plain data: a JSON round trip changes nothing. */
function jsonSafe<T>(value: T): T {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  return value;
}

describe('on the demo history, as a person reads it', () => {
  test.each([
    ['a meeting held late, counted in working days over a bank holiday', trafford, 'trafford/placement-support-meeting:k1'],
    ['72 hours from common practice, filled by Derby', derby, 'derby/first-placement-planning-meeting:p1'],
    ['an approval that turns on a fact not recorded', derby, 'reg-11.1:p2'],
    ['six weeks agreed for the placement', derby, 'derby/further-placement-planning-meeting:p2:after-m3'],
    ['a need that two things call for', stable, 'placement-stability/placement-stability-meeting:p2'],
    ['three months to the second review', leicester, 'reg-33.2:care-2026-04-02:after-r1'],
  ])('explain: %s', async (name, profile, id) => {
    const explanation = jsonSafe(api.explain(demo, { profile, asOf: AS_OF }, id));
    await expect(`${api.explanationText(explanation)}\n`).toMatchFileSnapshot(golden(`explain/${slug(name)}`));
  });

  test.each([
    ['a fact not recorded', leicester, 'leicester/virtual-school-told'],
    ['a moment that has not come', trafford, 'trafford/permanence-match-support-meeting'],
    ['several facts together', derby, 'reg-19.1'],
    ['a record that is not there', trafford, 'trafford/conduct-concern-to-lado'],
    ['nothing but time', derby, 'reg-28.2.c'],
    ['it applies already', trafford, 'trafford/pre-disruption-meeting'],
  ])('whyNot: %s', async (name, profile, rule) => {
    const found = jsonSafe(api.whyNot(demo, { profile, asOf: AS_OF }, rule));
    await expect(`${api.whyNotText(found)}\n`).toMatchFileSnapshot(golden(`why-not/${slug(name)}`));
  });

  test.each([
    ['missed by a day', trafford, 'trafford/placement-support-meeting:k1'],
    ['hours late', derby, 'derby/first-placement-planning-meeting:p1'],
    ['never done', trafford, 'trafford/pre-disruption-meeting:k2'],
    ['still in time', derby, 'derby/further-placement-planning-meeting:p2:after-m3'],
    ['before an exclusive limit', leicester, 'leicester/immediate-needs:p2'],
    ['notice to everyone on a list', leicester, 'leicester/outcomes-told:m3'],
    ['no date is set', derby, 'derby/enhanced-case-management-meeting:p2'],
    ['it turns on a fact as well', derby, 'reg-11.1:p2'],
  ])('whatWouldComply: %s', async (name, profile, id) => {
    const found = jsonSafe(api.whatWouldComply(demo, { profile, asOf: AS_OF }, id));
    await expect(`${api.complianceText(found)}\n`).toMatchFileSnapshot(golden(`what-would-comply/${slug(name)}`));
  });

  test.each([
    ['derby', derby],
    ['trafford', trafford],
    ['leicester', leicester],
    ['derby with placement stability', stable],
  ] as const)('questions: %s', async (name, profile) => {
    const asked = jsonSafe(api.questions(demo, { profile, asOf: AS_OF }));
    await expect(`${api.questionsText(asked)}\n`).toMatchFileSnapshot(golden(`questions/${slug(name)}`));
  });

  test('compareProfiles: the three councils', async () => {
    const compared = jsonSafe(api.compareProfiles(demo, [derby, trafford, leicester], { asOf: AS_OF }));
    await expect(`${api.comparisonText(compared)}\n`).toMatchFileSnapshot(golden('compare-profiles'));
  });

  test.each([
    ['derby and trafford', derby, trafford],
    ['derby and leicester', derby, leicester],
    ['an overlay', derby, withOverlays(derby, placementPlanStandards)],
  ])('diffProfiles: %s', async (name, a, b) => {
    await expect(`${api.differencesText(jsonSafe(api.diffProfiles(a, b)))}\n`).toMatchFileSnapshot(golden(`diff-profiles/${slug(name)}`));
  });

  test.each([
    ['to the end of the year', derby, AS_OF, '2026-12-31'],
    ['before the first placement ended', derby, '2026-06-01', '2026-08-31'],
    ['for a council with overlays', stable, '2026-04-03T09:00', '2026-05-31'],
  ])('upcomingDeadlines: %s', async (name, profile, asOf, until) => {
    await expect(`${api.upcomingText(jsonSafe(api.upcomingDeadlines(demo, { profile, asOf }, { until })))}\n`).toMatchFileSnapshot(
      golden(`upcoming-deadlines/${slug(name)}`),
    );
  });
});

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
