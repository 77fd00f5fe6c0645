import { describe, expect, test } from 'vitest';
import { derby, evaluate, placementStability, withOverlays } from '../../src/index.ts';
import { parsed } from '../history/parsed.ts';
import { demoAsOf } from '../report/runs.ts';
import { demoFile, judging } from './of-the-demo.ts';
import { command, demoText, lineOf, linesIn } from './run.ts';

describe('evaluate, of one child', () => {
  test('reads a document over many lines, from a file and from standard input, and says the same', async () => {
    const fromFile = await command(['evaluate', demoFile, ...judging]),
      fromStream = await command(['evaluate', '-', ...judging], demoText);
    expect(fromFile).toEqual(fromStream);
    expect(fromFile.code).toBe(0);
    expect(fromFile.err).toBe('');
    expect(fromFile.out).toMatch(/^Child c-0417, by derby, at Mon 6 Jul 2026, 09:00 BST\n\nBREACHES \(8\)\n/);
  });

  test('json is the evaluation, ndjson the history and the evaluation on one line', async () => {
    const profile = withOverlays(derby, placementStability),
      given = [...judging, '--overlay', 'placement-stability'];
    const history = parsed(JSON.parse(demoText)),
      evaluation = JSON.parse(JSON.stringify(evaluate(history, { profile, asOf: demoAsOf }))) as unknown;
    expect(JSON.parse((await command(['evaluate', demoFile, ...given, '--format', 'json'])).out)).toEqual(evaluation);
    const { out } = await command(['evaluate', demoFile, ...given, '--format', 'ndjson']);
    expect(linesIn(out)).toEqual([{ history: JSON.parse(JSON.stringify(history)), evaluation }]);
    expect(out.split('\n')).toHaveLength(2);
  });

  test('what is only possible stands behind a flag', async () => {
    const quiet = (await command(['evaluate', demoFile, ...judging])).out,
      all = (await command(['evaluate', demoFile, ...judging, '--possible'])).out;
    expect(quiet).not.toContain('POSSIBLE BREACHES');
    expect(quiet).toContain('1 breach is possible, not certain; --possible shows it.');
    expect(all).toMatch(/POSSIBLE BREACHES \(1\)\n/);
    expect(all).not.toContain('--possible shows');
  });

  test('--full says everything, without a cap', async () => {
    const { out } = await command(['evaluate', demoFile, ...judging, '--full']);
    expect(out).toContain('because');
    expect(out).not.toContain('--full lists them all');
    const said = out.replaceAll(/\n +/g, ' ');
    for (const profile of ['derby', 'trafford']) {
      const { questions } = JSON.parse(
        (await command(['questions', demoFile, '--profile', profile, '--as-of', demoAsOf, '--all', '--format', 'json'])).out,
      ) as { readonly questions: readonly { readonly question: string }[] };
      const full =
        profile === 'derby'
          ? said
          : (await command(['evaluate', demoFile, '--profile', profile, '--as-of', demoAsOf, '--full'])).out.replaceAll(/\n +/g, ' ');
      expect(questions.length).toBeGreaterThan(0);
      for (const { question } of questions) expect(full).toContain(question);
    }
  });

  test('every line keeps to the width, and nothing in an id commands a terminal', async () => {
    const { out } = await command(['evaluate', '-', ...judging], lineOf('c\u001b[2J\u202e1'));
    expect(out).toContain('Child c\ufffd[2J\ufffd1,');
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
    for (const line of (await command(['evaluate', demoFile, ...judging])).out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('an id', () => {
  const forging = 'c-9: no breach is certain\nc-1\u2028',
    worker = 'w-1\nBREACHES',
    shown = 'c-9: no breach is certain\ufffdc-1\ufffd';
  const forged = lineOf(forging, {
    network: [{ role: 'social-worker', worker, team: 'north\nAll' }],
    concerns: [{ id: 'k\n1', kind: 'support-need', identifiedAt: '2026-04-03', placementId: 'p1' }],
  });

  test.each([
    ['evaluate'],
    ['evaluate', '--full'],
    ['explain'],
    ['explain', '--why-not', 'reg-14.1'],
    ['questions', '--all'],
    ['compare', '--profile', 'trafford'],
  ])('breaks no line of %s %s', async (name, ...more) => {
    const one = await command([name, '-', ...judging, ...more], forged),
      two = await command([name, '-', ...judging, ...more], `${forged}\n${lineOf('c-2')}`);
    for (const { code, out } of [one, two]) {
      expect(code).toBe(0);
      expect(out.replaceAll(/\n +/g, ' ')).toContain(shown);
      for (const line of out.split('\n')) expect(line).not.toMatch(/^\s*(c-1|1 for|BREACHES$|All\b)|[\u2028\u2029]/);
    }
  });

  test('breaks no line of a message, of validate and of figures', async () => {
    const bad = lineOf(forging, { meetings: 7 });
    expect((await command(['validate', '-'], bad)).out).toMatch(
      /^standard input:1: refused: child c-9: no breach is certain\ufffdc-1\ufffd: \/meetings [^\n]+\n0 histories good, 1 refused, 0 warnings\.\n$/,
    );
    expect((await command(['evaluate', '-', ...judging, '--child', 'a\nb'], lineOf('c-1'))).err).toBe(
      'The input holds no child a\ufffdb.\n',
    );
    const judged = (await command(['evaluate', '-', ...judging, '--format', 'ndjson'], [forged, lineOf('c-2')].join('\n'))).out;
    for (const format of ['table', 'md']) {
      const { out } = await command(['report', '-', '--format', format], judged);
      expect(out).toContain('north\ufffdAll');
    }
  });
});
