import { describe, expect, test } from 'vitest';
import {
  compareProfiles,
  derby,
  diffProfiles,
  evaluate,
  explain,
  leicester,
  openQuestions,
  questions,
  statutory,
  trafford,
  whatWouldComply,
  whyNot,
} from '../../src/index.ts';
import { demo, demoAsOf } from '../report/runs.ts';
import { demoFile, judged, judging, two } from './of-the-demo.ts';
import { command, lineOf, linesIn, plain } from './run.ts';

const late = 'derby/first-placement-planning-meeting:p1';

describe('explain', () => {
  test('by default everything that is late for certain, with what would have met it', async () => {
    const ids = [
      ...new Set(
        evaluate(demo, judged)
          .breaches.filter(({ certainty }) => certainty === 'certain')
          .map(({ requirement }) => requirement),
      ),
    ];
    expect(JSON.parse((await command(['explain', demoFile, ...judging, '--format', 'json'])).out)).toEqual(
      plain({
        child: 'c-0417',
        explanations: ids.map((id) => ({ explanation: explain(demo, judged, id), compliance: whatWouldComply(demo, judged, id) })),
        whyNot: [],
      }),
    );
    const { out, code } = await command(['explain', demoFile, ...judging]);
    expect(code).toBe(0);
    for (const id of ids) expect(out.replaceAll(/\n +/g, ' ')).toContain(`[${id}]`);
    expect(out.match(/^What it rests on$/gm)).toHaveLength(ids.length);
    expect(out.match(/^In time$/gm)).toHaveLength(ids.length);
  });

  test('one requirement by its id, or all of a rule', async () => {
    const one = await command(['explain', demoFile, ...judging, '--requirement', late]);
    expect(one.out).toContain('Missed by 41 hours 30 minutes.');
    expect(one.out.match(/^So$/gm)).toHaveLength(1);
    const all = JSON.parse(
      (await command(['explain', demoFile, ...judging, '--requirement', 'derby/first-placement-planning-meeting', '--format', 'json'])).out,
    ) as { readonly explanations: readonly unknown[] };
    expect(all.explanations).toHaveLength(2);
  });

  test('one that no history has is said, and is no success', async () => {
    const { code, err } = await command(['explain', '-', ...judging, '--requirement', 'reg-14.1'], two);
    expect(code).toBe(1);
    expect(err).toContain(
      'No history has a requirement reg-14.1, nor one of a rule of that name; --why-not tells why a rule asks for nothing.',
    );
  });

  test('why a rule does not apply', async () => {
    expect(JSON.parse((await command(['explain', demoFile, ...judging, '--why-not', 'reg-14.1', '--format', 'json'])).out)).toEqual(
      plain({ child: 'c-0417', explanations: [], whyNot: [whyNot(demo, judged, 'reg-14.1')] }),
    );
    expect((await command(['explain', demoFile, ...judging, '--why-not', 'reg-14.1'])).out).toContain(
      'ended by: authority instead of carer',
    );
    const wrong = await command(['explain', demoFile, ...judging, '--why-not', 'reg-99']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('--why-not reg-99: the policy has no such rule; `placement-rules profiles derby` lists them.');
  });

  test('of many children, each is said', async () => {
    const { out } = await command(
      ['explain', '-', '--profile', 'statutory', '--as-of', '2026-04-05'],
      `${lineOf('c-1')}\n${lineOf('c-2')}`,
    );
    expect(out).toBe(
      'Child c-1, by statutory, at Sun 5 Apr 2026: no breach is certain\nChild c-2, by statutory, at Sun 5 Apr 2026: no breach is certain\n2 children, 0 requirements explained.\n',
    );
  });
});

describe('questions', () => {
  test('the fewest, or all', async () => {
    expect(JSON.parse((await command(['questions', demoFile, ...judging, '--format', 'json'])).out)).toEqual(
      plain({ child: 'c-0417', questions: questions(demo, judged) }),
    );
    expect(JSON.parse((await command(['questions', demoFile, ...judging, '--format', 'json', '--all'])).out)).toEqual(
      plain({ child: 'c-0417', questions: openQuestions(demo, judged) }),
    );
    expect((await command(['questions', demoFile, ...judging])).out).toMatch(
      /^Child c-0417, by derby, at Mon 6 Jul 2026, 09:00 BST\n\n1\. /,
    );
  });

  test('no clause is named twice for one question', async () => {
    const { out } = await command(['questions', '-', '--profile', 'statutory', '--as-of', '2026-04-20', '--all'], lineOf('c-1'));
    for (const [, clauses = ''] of out.replaceAll(/\n +/g, ' ').matchAll(/\(([A-Z][\w.-]*(?:, [\w.-]+)*)\)/g))
      expect(new Set(clauses.split(', ')).size).toBe(clauses.split(', ').length);
    expect(out).toContain('REG-4.2');
  });

  test('of many children, one line of NDJSON each', async () => {
    const found = linesIn((await command(['questions', '-', ...judging, '--format', 'ndjson'], two)).out) as readonly {
      readonly child: string;
    }[];
    expect(found.map(({ child }) => child)).toEqual(['c-0417', 'c-2']);
    expect((await command(['questions', '-', ...judging], two)).out.trimEnd().split('\n').at(-1)).toMatch(/^2 children, \d+ questions\.$/);
  });
});

describe('compare', () => {
  const three = ['--profile', 'derby', '--profile', 'trafford', '--profile', 'leicester'];

  test('two councils or more on one history', async () => {
    expect(JSON.parse((await command(['compare', demoFile, ...three, '--as-of', demoAsOf, '--format', 'json'])).out)).toEqual(
      plain({ child: 'c-0417', ...compareProfiles(demo, [derby, trafford, leicester], { asOf: demoAsOf }) }),
    );
    const { out, code } = await command(['compare', demoFile, ...three, '--as-of', demoAsOf]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Child c-0417: trafford and leicester beside derby, at Mon 6 Jul 2026, 09:00 BST\n/);
    expect((await command(['compare', '-', ...three, '--as-of', demoAsOf], two)).out.trimEnd().split('\n').at(-1)).toBe(
      '2 children; for 0 of them all these policies ask the same.',
    );
  });

  test('without a file, two policies as they stand', async () => {
    expect(JSON.parse((await command(['compare', '--profile', 'derby', '--profile', 'statutory', '--format', 'json'])).out)).toEqual(
      plain(diffProfiles(derby, statutory)),
    );
    expect((await command(['compare', '--profile', 'derby', '--profile', 'statutory'])).out).toMatch(
      /^How statutory, the second, stands to derby, the first\.\n\nRULES\n/,
    );
    expect(linesIn((await command(['compare', '--profile', 'derby', '--profile', 'statutory', '--format', 'ndjson'])).out)).toEqual(
      plain(diffProfiles(derby, statutory)),
    );
  });

  test.each([
    [['compare', demoFile, '--profile', 'derby', '--as-of', demoAsOf], 'compare takes two policies or more: give --profile several times.'],
    [['compare', demoFile, ...three], 'compare judges histories at a moment: give --as-of.'],
    [['compare', demoFile], "required option '--profile"],
    [['compare', ...three], 'compare without a file takes two policies'],
    [['compare', ...three, '--format', 'md'], 'compare does not write md; it writes table, json, ndjson.'],
    [['explain', demoFile, ...judging, '--format', 'csv'], 'explain does not write csv'],
    [['explain', demoFile, '--profile', 'derby'], "required option '--as-of"],
    [['questions', demoFile, '--as-of', demoAsOf], "required option '--profile"],
    [['questions', demoFile, ...judging, '--format', 'svg'], 'questions does not write svg'],
  ])('wrong usage: %j', async (args, says) => {
    const { code, out, err } = await command(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

describe('profiles', () => {
  test('lists policies and overlays with their versions', async () => {
    const { out } = await command(['profiles']);
    for (const { id, version } of [derby, trafford, leicester, statutory])
      expect(out).toMatch(new RegExp(`^  ${id} [^\\n]+(\\n   [^\\n]+)?version ${version}$`, 'm'));
    const found = JSON.parse((await command(['profiles', '--format', 'json'])).out) as Record<string, readonly { readonly id: string }[]>;
    expect(found['overlays']?.map(({ id }) => id)).toEqual(['placement-stability', 'placement-plan-standards']);
  });

  test('of one, what it asks for and what it is silent on', async () => {
    const { out } = await command(['profiles', 'trafford', '--overlay', 'placement-stability']);
    expect(out).toContain('[trafford/pre-disruption-meeting]');
    expect(out).toMatch(/Silent on, or outside it \(\d+\)\n/);
    expect(out.indexOf('PLACEMENT STABILITY')).toBeGreaterThan(0);
    expect(out.indexOf('[reg-28.2.a]')).toBeGreaterThan(out.indexOf('[trafford/pre-disruption-meeting]'));
    // A limit that is our reading is no date of the council's.
    const read = 'before the child was placed; our reading of the text, so nobody is late by it';
    for (const format of ['table', 'md', 'json'])
      expect((await command(['profiles', 'leicester', '--format', format])).out.replaceAll(/\s+/g, ' ')).toContain(read);
    expect((await command(['profiles', 'placement-stability'])).out).toMatch(/^Placement Stability Meetings/);
    expect((await command(['profiles', 'derby', '--format', 'md'])).out).toMatch(/^# Derby City Council\n[\s\S]*\| Asks for +\|/);
  });

  test('one that is not there is wrong usage', async () => {
    expect(await command(['profiles', 'walsall'])).toEqual({
      code: 2,
      out: '',
      err: 'error: There is no profile or overlay "walsall"; choose derby, trafford, leicester, statutory, placement-stability, placement-plan-standards.\n',
    });
    expect((await command(['profiles', 'derby', '--format', 'csv'])).err).toContain(
      'profiles does not write csv; it writes table, json, md.',
    );
  });
});
