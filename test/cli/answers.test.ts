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
import { command, demoText, fixture, lineOf, linesIn } from './run.ts';

const file = fixture('demo/history.json');
const judging = ['--profile', 'derby', '--as-of', demoAsOf],
  options = { profile: derby, asOf: demoAsOf };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const two = `${JSON.stringify(JSON.parse(demoText))}\n${lineOf('c-2')}\n`;
const late = 'derby/first-placement-planning-meeting:p1';

describe('explain', () => {
  test('by default everything that is late for certain, with what would have met it', async () => {
    const ids = [
      ...new Set(
        evaluate(demo, options)
          .breaches.filter(({ certainty }) => certainty === 'certain')
          .map(({ requirement }) => requirement),
      ),
    ];
    expect(JSON.parse((await command(['explain', file, ...judging, '--format', 'json'])).out)).toEqual(
      plain({
        child: 'c-0417',
        explanations: ids.map((id) => ({ explanation: explain(demo, options, id), compliance: whatWouldComply(demo, options, id) })),
        whyNot: [],
      }),
    );
    const { out, code } = await command(['explain', file, ...judging]);
    expect(code).toBe(0);
    for (const id of ids) expect(out.replaceAll(/\n +/g, ' ')).toContain(`[${id}]`);
    expect(out.match(/^What it rests on$/gm)).toHaveLength(ids.length);
    expect(out.match(/^In time$/gm)).toHaveLength(ids.length);
  });

  test('one requirement by its id, or all of a rule', async () => {
    const one = await command(['explain', file, ...judging, '--requirement', late]);
    expect(one.out).toContain('Missed by 41 hours 30 minutes.');
    expect(one.out.match(/^So$/gm)).toHaveLength(1);
    const all = JSON.parse(
      (await command(['explain', file, ...judging, '--requirement', 'derby/first-placement-planning-meeting', '--format', 'json'])).out,
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
    expect(JSON.parse((await command(['explain', file, ...judging, '--why-not', 'reg-14.1', '--format', 'json'])).out)).toEqual(
      plain({ child: 'c-0417', explanations: [], whyNot: [whyNot(demo, options, 'reg-14.1')] }),
    );
    expect((await command(['explain', file, ...judging, '--why-not', 'reg-14.1'])).out).toContain('ended by: authority instead of carer');
    const wrong = await command(['explain', file, ...judging, '--why-not', 'reg-99']);
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
    expect(JSON.parse((await command(['questions', file, ...judging, '--format', 'json'])).out)).toEqual(
      plain({ child: 'c-0417', questions: questions(demo, options) }),
    );
    expect(JSON.parse((await command(['questions', file, ...judging, '--format', 'json', '--all'])).out)).toEqual(
      plain({ child: 'c-0417', questions: openQuestions(demo, options) }),
    );
    expect((await command(['questions', file, ...judging])).out).toMatch(/^Child c-0417, by derby, at Mon 6 Jul 2026, 09:00 BST\n\n1\. /);
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
    expect(JSON.parse((await command(['compare', file, ...three, '--as-of', demoAsOf, '--format', 'json'])).out)).toEqual(
      plain({ child: 'c-0417', ...compareProfiles(demo, [derby, trafford, leicester], { asOf: demoAsOf }) }),
    );
    const { out, code } = await command(['compare', file, ...three, '--as-of', demoAsOf]);
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
    [['compare', file, '--profile', 'derby', '--as-of', demoAsOf], 'compare takes two policies or more: give --profile several times.'],
    [['compare', file, ...three], 'compare judges histories at a moment: give --as-of.'],
    [['compare', file], "required option '--profile"],
    [['compare', ...three], 'compare without a file takes two policies'],
    [['compare', ...three, '--format', 'md'], 'compare does not write md; it writes table, json, ndjson.'],
    [['explain', file, ...judging, '--format', 'csv'], 'explain does not write csv'],
    [['explain', file, '--profile', 'derby'], "required option '--as-of"],
    [['questions', file, '--as-of', demoAsOf], "required option '--profile"],
    [['questions', file, ...judging, '--format', 'svg'], 'questions does not write svg'],
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

describe('validate', () => {
  test('a document over many lines: each issue at its own line', async () => {
    const text =
      '{\n  "child": { "id": "c-1" },\n  "placements": [\n    { "id": "p1", "kind": "foster" },\n    { "id": "p2",\n      "kind": "fostr" }\n  ],\n  "colour": 1\n}\n';
    const { code, out } = await command(['validate', '-'], text);
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toMatch(/^standard input:6: refused: child c-1: \/placements\/1\/kind .* \[unknown-word\]$/);
    expect(out).toContain('\n0 histories good, 1 refused, 0 warnings.\n');
    const warned = await command(['validate', '-'], text.replace('fostr', 'foster'));
    expect([warned.code, warned.out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^standard input:8: warning: child c-1: \/colour /),
    ]);
  });

  test('NDJSON: each issue at the line of its child; the lines of evaluate too', async () => {
    const input = [lineOf('c-1'), lineOf('c-2', { meetings: 7 }), '{', lineOf('c-3')].join('\n');
    const { code, out, err } = await command(['validate', '-', '--format', 'ndjson'], input);
    expect(code).toBe(1);
    expect(linesIn(out)).toEqual([
      {
        file: 'standard input',
        line: 2,
        child: 'c-2',
        level: 'refused',
        pointer: '/meetings',
        code: 'wrong-type',
        message: 'This is the number 7: give an array.',
      },
      {
        file: 'standard input',
        line: 3,
        child: null,
        level: 'refused',
        pointer: '',
        code: 'not-read',
        message: 'the line is not JSON: it ends in the middle.',
      },
    ]);
    expect(err).toBe('');
    expect((await command(['validate', '-'], input)).out.split('\n').slice(1)).toEqual([
      'standard input:3: refused: the line is not JSON: it ends in the middle. [not-read]',
      '2 histories good, 2 refused, 0 warnings.',
      '',
    ]);
    const run = JSON.stringify({ history: JSON.parse(lineOf('c-1', { colour: 1 })) as unknown, evaluation: {} });
    expect((await command(['validate', '-'], run)).out).toContain('warning: child c-1: /history/colour ');
  });

  test('what JSON would drop without a word, and a child whose records are in two histories', async () => {
    const twice =
      '{ "child": { "id": "c-1" }, "visits": [], "placements": [{ "id": "p1", "kind": "foster", "kind": "residential" }],\n"visits": [{ "id": "v1", "at": "2026-04-05" }] }';
    const { code, out } = await command(['validate', '-'], `${twice}\n${lineOf('c-2')}\n${lineOf('c-1')}\n`);
    expect([code, out.split('\n').filter((line) => /repeated/.test(line))]).toEqual([
      0,
      [
        'standard input:1: warning: child c-1: /placements/0/kind This name stands more than once in its object: only the last was read. [name-repeated]',
        'standard input:2: warning: child c-1: /visits This name stands more than once in its object: only the last was read. [name-repeated]',
        'standard input:4: warning: child c-1: /child/id This child is at standard input:1 too, and each is judged as if the other held nothing: put all of a child into one history. [child-repeated]',
      ],
    ]);
    const run = JSON.stringify({ history: JSON.parse(lineOf('c-1')) as unknown, evaluation: {} });
    expect(
      (await command(['validate', '-'], `${run}\n${run.replace('"id":"c-1"', '"id":"c-0","id":"c-1"')}\n`)).out
        .split('\n')
        .map((line) => line.slice(0, 55)),
    ).toEqual([
      'standard input:2: warning: child c-1: /history/child/id',
      'standard input:2: warning: child c-1: /history/child/id',
      '2 histories good, 0 refused, 2 warnings.',
      '',
    ]);
  });

  test('nesting that no parser of ours could follow is refused like any other', async () => {
    const deep = (open: string, close: string) => `{\n"child": ${open.repeat(50_000)}1${close.repeat(50_000)}\n}`;
    for (const text of [deep('[', ']'), deep('{"a":', '}'), deep('[', ']').replaceAll('\n', '')]) {
      const { code, out } = await command(['validate', '-'], text);
      expect([code, out.split('\n').at(-2)]).toEqual([1, '0 histories good, 1 refused, 0 warnings.']);
    }
  });

  test('what is good is good; nothing is not', async () => {
    expect(await command(['validate', file])).toEqual({ code: 0, out: '1 history good, 0 refused, 0 warnings.\n', err: '' });
    expect((await command(['validate', '-'], '')).code).toBe(1);
    const missing = await command(['validate', file, 'no.ndjson', '--format', 'ndjson']);
    expect([missing.code, linesIn(missing.out)]).toEqual([
      1,
      [expect.objectContaining({ file: 'no.ndjson', line: null, level: 'refused', code: 'not-read' })],
    ]);
    expect((await command(['validate'])).code).toBe(2);
    expect((await command(['validate', file, '--format', 'csv'])).err).toContain('validate does not write csv; it writes table, ndjson.');
  });
});
