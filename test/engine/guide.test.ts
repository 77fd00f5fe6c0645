import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { AS_OF, historyOf, sizes } from '../../config/bench/histories.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import * as api from '../../src/index.ts';

const guide = readFileSync(`${repository}docs/guides/many-histories.md`, 'utf8');

describe('docs/guides/many-histories.md', () => {
  it('its program judges the lines of a file and says which was refused', async () => {
    const history = historyOf(sizes.small, 1);
    const said: unknown[][] = [];
    const refused: unknown[][] = [];
    const known = {
      ...api,
      createInterface,
      createReadStream: () => Readable.from([`${JSON.stringify(history)}\nno JSON\n${JSON.stringify(history)}\n`]),
      console: {
        log: (...words: unknown[]) => {
          said.push(words);
        },
        error: (...words: unknown[]) => {
          refused.push(words);
        },
      },
    };
    const code = (/```ts\n([\s\S]*?)```/.exec(guide)?.[1] ?? '').replaceAll(/^import .*$/gm, '');
    // The program of this repository, and nothing else.
    // oxlint-disable-next-line no-implied-eval, no-new-func
    await new Function(...Object.keys(known), ts.transpile(`return (async () => {${code}})()`, { target: ts.ScriptTarget.ES2022 }))(
      ...Object.values(known),
    );

    const { child, breaches } = api.evaluate(history, { profile: api.derby, asOf: '2026-07-06' });
    expect(breaches.length).toBeGreaterThan(0);
    expect(said).toEqual([
      [child, breaches.length],
      [child, breaches.length],
    ]);
    expect(refused).toEqual([['line 2:', [expect.objectContaining({ code: 'not-read' })]]]);
  });

  it('a timestamp is read as Spark writes it, with its offset and a fraction', () => {
    for (const startedAt of ['2026-04-02T16:30:00.000Z', '2026-04-02T17:30:00.000+01:00']) {
      const parsed = api.parseHistory({ child: { id: 'c' }, placements: [{ id: 'p1', kind: 'foster', startedAt, endedAt: null }] });
      expect(parsed).toMatchObject({ ok: true, warnings: [] });
    }
  });
});

describe('the histories that benchmarks and checks run on', () => {
  it.each(Object.entries(sizes))(
    '%s: accepted without a warning, the same every time, with breaches and little that cannot be told',
    (_name, size) => {
      const history = historyOf(size, 7);
      const parsed = api.parseHistory(history);
      expect(parsed).toEqual({ ok: true, history, warnings: [] });
      expect(historyOf(size, 7)).toEqual(history);
      expect(historyOf(size, 8)).not.toEqual(history);
      const { requirements, breaches } = api.evaluate(history, { profile: api.derby, asOf: AS_OF });
      expect(breaches.length).toBeGreaterThan(0);
      expect(requirements.filter(({ status }) => status === 'undetermined').length).toBeLessThan(requirements.length / 10);
      expect([history.placements.length, history.meetings?.length, history.visits?.length]).toEqual([
        size.placements,
        size.meetings,
        size.visits,
      ]);
    },
  );
});
