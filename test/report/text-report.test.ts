import { describe, expect, test } from 'vitest';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import {
  derby,
  evaluate,
  leicester,
  placementPlanStandards,
  placementStability,
  statutory,
  trafford,
  withOverlays,
} from '../../src/index.ts';
import { cohortMarkdown, cohortSummary, shortReport, textReport } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';
import { demo, demoAsOf, demoByDerby, runs } from './runs.ts';

const profiles: readonly PolicyProfile[] = [
  derby,
  trafford,
  leicester,
  statutory,
  withOverlays(derby, placementStability, placementPlanStandards),
];

/** Three moves, and nothing but the placements. */
const placementsAlone = parsed({
  child: { id: 'c-9', dateOfBirth: '2012-08-14' },
  placements: [
    { id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2025-06-02', endedAt: '2025-09-01' },
    { id: 'p2', kind: 'residential', provision: 'commissioned', startedAt: '2025-09-01', endedAt: '2026-01-14' },
    { id: 'p3', kind: 'foster', provision: 'commissioned', startedAt: '2026-01-14' },
  ],
});
const report = (history: PlacementHistory, profile: PolicyProfile, asOf = '2026-04-10'): string =>
  textReport(evaluate(history, { profile, asOf }), { history });
const section = (text: string, title: string): string => text.split('\n\n').find((part) => part.startsWith(title)) ?? '';

describe('a report of an extract with placements alone', () => {
  test.each(profiles)('by $id fits on a screen of 40 lines and 100 columns, and finds nothing late', (profile) => {
    const lines = report(placementsAlone, profile).split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(section(lines.join('\n'), 'BREACHES')).toBe('BREACHES\n  None that is certain.');
  });

  test.each(profiles)('by $id says in one line what it cannot judge, and asks at most ten things', (profile) => {
    const found = section(report(placementsAlone, profile), 'CANNOT BE TOLD')
      .split('\n')
      .slice(1)
      .filter((line) => /^ {2}\S/.test(line));
    expect(found[0]).toMatch(/^ {2}Not in the extract, each with how many answers wait for it: /);
    expect(found.filter((line) => !/^ {2}and \d+ more|is possible|are possible/.test(line)).length).toBeLessThanOrEqual(10);
  });

  test('counts each answer that waits once', () => {
    const evaluation = evaluate(placementsAlone, { profile: statutory, asOf: '2026-04-10' });
    const waiting = new Set(evaluation.missingFacts.filter(({ pointer }) => pointer === '/visits').flatMap(({ neededBy }) => neededBy))
      .size;
    expect(waiting).toBeGreaterThan(1);
    expect(section(textReport(evaluation, { history: placementsAlone }), 'CANNOT BE TOLD').replaceAll(/\n +/g, ' ')).toContain(
      `visits ${waiting}`,
    );
  });
});

describe('the plan', () => {
  const { checklists, ...rest } = demoByDerby;
  const [checklist] = checklists;
  test.each([
    [1, '1 more turns on facts not recorded'],
    [2, '2 more turn on facts not recorded'],
  ])('sections that turn on facts are counted: %i', (undetermined, says) => {
    if (checklist === undefined) throw new Error('the demo history has a plan');
    const text = textReport({
      ...rest,
      checklists: [{ ...checklist, summary: { ...checklist.summary, unknown: 0, required: 21, undetermined } }],
    });
    expect(section(text, 'PLACEMENT PLAN').replaceAll(/\n +/g, ' ')).toContain(says);
  });
});

describe('the plan of which nothing is recorded', () => {
  test('counts no sections beside those that it does not count', () => {
    const [checklist] = demoByDerby.checklists;
    if (checklist === undefined) throw new Error('the demo history has a plan');
    const summary = { ...checklist.summary, unknown: 21, required: 21, undetermined: 2 };
    const text = textReport({ ...demoByDerby, checklists: [{ ...checklist, summary }] }, { detail: 'full' });
    expect(section(text, 'PLACEMENT PLAN').replaceAll(/\n +/g, ' ')).toContain('nothing is recorded of what the plan holds');
    expect(section(text, 'PLACEMENT PLAN').replaceAll(/\n +/g, ' ')).toContain('2 sections turn on facts not recorded');
  });
});

describe('a meeting that follows another', () => {
  test('says which, so that it is told from the one held', () => {
    const history = parsed({
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-07T10:00' }],
    });
    const text = textReport(evaluate(history, { profile: derby, asOf: '2026-04-20' }), { detail: 'full' });
    expect(text).toContain('Placement planning meeting for placement p1: held late');
    expect(text).toContain('Placement planning meeting for placement p1, after meeting m1: to be held, no date set');
    expect(text).toContain('Agree who chairs: social worker; supervising social worker (because kind: foster)');
  });
});

describe('who is asked to a meeting', () => {
  test('those whom a text only suggests stand apart', () => {
    const history = parsed({
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05T10:00' }],
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-01-10', placementId: 'p1' }],
      meetings: [],
      decisions: [],
    });
    const meetings = report(history, withOverlays(statutory, placementStability), '2026-01-20');
    expect(meetings).toMatch(/Invite: .*social worker/);
    expect(meetings).toMatch(/Invite \(suggested\): .*designated nurse/);
    expect(/Invite: (.*)/.exec(meetings)?.[1]).not.toContain('designated nurse');
  });
});

describe('what is missing', () => {
  const without = (...names: readonly string[]): PlacementHistory =>
    parsed(Object.fromEntries(Object.entries(demo).filter(([name]) => !names.includes(name))));

  test('few kinds of record have a line each', () => {
    const text = section(report(without('visits'), statutory, demoAsOf), 'CANNOT BE TOLD');
    expect(text).toMatch(/\n {2}Visits are not in the extract: \d+ answers? waits? for them\./);
  });

  test('a kind that is recorded in part is not said to be missing whole', () => {
    const partly = parsed({ ...demo, coverage: { documents: { kinds: ['care-plan'] } } });
    expect(section(report(partly, derby, demoAsOf), 'CANNOT BE TOLD').replaceAll(/\n +/g, ' ')).toMatch(
      /Not all documents \([a-z ,]+\) are in the extract: \d+ answers? wait/,
    );
  });

  test('without the history it is not known whether a kind is there at all', () => {
    const text = textReport(evaluate(without('visits'), { profile: statutory, asOf: demoAsOf }));
    expect(text).toContain('Visits are not in the extract, or not all: ');
  });

  test('the same question of several placements is asked once', () => {
    const text = report(placementsAlone, derby).replaceAll(/\n +/g, ' ');
    expect(text.match(/Who ended the placement\?/g)).toHaveLength(1);
    expect(text).toContain('Who ended the placement? (placements p1 and p2) ');
  });
});

describe('what is found', () => {
  test('every certain breach is there, with its standard, and possible ones only where asked for', () => {
    for (const { evaluation, history } of runs) {
      const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();
      const quiet = flat(textReport(evaluation, { history, detail: 'full', possible: false }));
      const brief = flat(textReport(evaluation, { history }));
      const all = flat(textReport(evaluation, { history, possible: true }));
      const certain = evaluation.breaches.filter(({ certainty }) => certainty === 'certain');
      for (const { message, of } of certain)
        expect(quiet).toContain(flat(`${of === 'regulation' ? 'Regulation' : 'Local standard'}: ${message}`));
      if (certain.length <= 10) for (const { message } of certain) expect(brief).toContain(flat(message));
      for (const { message } of evaluation.breaches.filter(({ certainty }) => certainty === 'possible')) {
        expect(brief).not.toContain(flat(message));
        if (evaluation.breaches.length <= 10) expect(all).toContain(flat(message));
      }
    }
  });

  test('two texts that ask for one event stand together', () => {
    // The first visit to p2 is owed by Leicester's procedure and by regulation 28, and was late by both.
    const breaches = section(report(demo, leicester, demoAsOf), 'BREACHES')
      .replaceAll(/\n {4,}(?!and )/g, ' ')
      .split('\n');
    const first = breaches.findIndex((line) => line.includes('LEICESTER-3.01'));
    expect(breaches[first]).toMatch(/^ {2}Local standard: /);
    expect(breaches[first + 1]).toMatch(/^ {4}and regulation: The first visit for placement p2 .* \(REG-28\.2\.a\)\.$/);
    expect(
      evaluate(demo, { profile: leicester, asOf: demoAsOf }).breaches.filter(({ occasion }) => occasion === 'visit:p2:first'),
    ).toHaveLength(2);
  });

  test('one child among many has a line of counts and its first findings', () => {
    const text = shortReport(demoByDerby);
    const certain = demoByDerby.breaches.filter(({ certainty }) => certainty === 'certain');
    const regulation = certain.filter(({ of }) => of === 'regulation').length;
    expect(text).toMatch(
      new RegExp(`^c-0417: ${regulation} breaches of regulation, ${certain.length - regulation} missed local standards; next due `),
    );
    expect(text.match(/^ {4}(Regulation|Local standard): /gm)).toHaveLength(3);
    expect(text.split('\n').at(-1)).toBe(`    and ${certain.length - 3} more`);
  });
});

describe('cohort figures as Markdown', () => {
  test('say how many children, and have a table for each grouping', () => {
    expect(cohortMarkdown(cohortSummary([])).split('\n')[0]).toBe('# Timeliness of 0 children');
    const text = cohortMarkdown(cohortSummary(runs, { period: { from: '2026-04-01', to: '2027-03-31' } }));
    expect(text).toContain('\n\nWhat was due from 2026-04-01 to 2027-03-31.\n\n');
    expect(text.match(/^## .+$/gm)).toEqual([
      '## Indicators',
      '## All',
      '## By council',
      "## By team of the child's social worker",
      '## By kind of placement',
      '## By requirement',
    ]);
  });

  test('an id of a council becomes no markup', () => {
    const history = parsed({ ...demo, network: [{ role: 'social-worker', worker: 'w', team: 'a|b *c*\n# d' }] });
    const row = cohortMarkdown(cohortSummary([{ history, evaluation: evaluate(history, { profile: derby, asOf: demoAsOf }) }]))
      .split('\n')
      .find((line) => line.includes('b '));
    expect(row).toContain(String.raw`| a\|b \*c\* \# d `);
  });
});
