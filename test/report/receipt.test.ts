import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derby } from '../../src/index.ts';
import { digest, digestOfAnswers, receiptWriter, toReceipt } from '../../src/report/index.ts';
import { demo, demoAsOf, runOf, runs } from './runs.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('digest', () => {
  test('is the SHA-256 of the canonical text, by another implementation', () => {
    expect(digest({ b: [1, 'é😀', null], a: { d: true, c: 1.5 } })).toBe(sha256('{"a":{"c":1.5,"d":true},"b":[1,"é😀",null]}'));
  });

  test('does not depend on the order of properties, and does on everything else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(digest(turned)).toBe(digest(value));
        expect(digest([value])).not.toBe(digest(value));
      }),
    );
  });

  test('refuses what JSON cannot hold', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    for (const value of [undefined, () => 1, 1n, [Number.NaN], { text: 'c\ud800' }, { '\udc00': 1 }, circle]) {
      expect(() => digest(value)).toThrow(TypeError);
      expect(() => digest(value)).toThrow('digest: JSON cannot hold this; pass a history, an evaluation or a profile.');
    }
  });
});

describe('receipt', () => {
  const run = runOf(demo, derby, demoAsOf);

  test('names package, profile, calendar, as-of, and digests of input and output', () => {
    expect(toReceipt([run], { profiles: [derby] })).toEqual({
      package: { name: 'placement-rules', version: 'source' },
      profiles: [{ id: 'derby', version: derby.version, overlays: [], sha256: digest(derby) }],
      asOf: ['2026-07-06T09:00:00+01:00'],
      calendar: { region: 'england-and-wales', from: '2011-01-01', to: '2028-12-31', sha256: sha256(publishedHolidays()) },
      input: { children: 1, sha256: sha256(`${digest(demo)}\n`) },
      output: {
        requirements: run.evaluation.requirements.length,
        breaches: run.evaluation.breaches.length,
        sha256: sha256(`${digestOfAnswers(run.evaluation)}\n`),
      },
    });
  });

  test('an evaluation has the digest that its JSON has', () => {
    for (const { evaluation } of runs) expect(digest(evaluation)).toBe(digest(JSON.parse(JSON.stringify(evaluation))));
  });

  test('a status, a due date or a lateness changed changes the output; a sentence does not', () => {
    const { requirements, breaches } = run.evaluation;
    const answers = digestOfAnswers(run.evaluation);
    expect(digestOfAnswers({ ...run.evaluation, requirements: requirements.map((each) => ({ ...each, title: 'Other' })) })).toBe(answers);
    const others = [
      { requirements: requirements.map((each, index) => (index === 0 ? { ...each, status: 'met' as const } : each)) },
      {
        requirements: requirements.map((each) =>
          each.deadline === undefined ? each : { ...each, deadline: { ...each.deadline, due: '2026-01-01T00:00:00+00:00' } },
        ),
      },
      { breaches: breaches.map((each) => ({ ...each, lateBy: 'P1D' })) },
      { breaches: breaches.slice(1) },
    ];
    for (const other of others) expect(digestOfAnswers({ ...run.evaluation, ...other })).not.toBe(answers);
  });

  test('is the same whatever the order of children and whether they come at once or one by one', () => {
    const writer = receiptWriter();
    for (const { history, evaluation } of runs.toReversed()) writer.add(history, evaluation);
    expect(writer.finish()).toEqual(toReceipt(runs));
  });

  test('one fact changed changes the input; the same history read as JSON again does not', () => {
    const other = { ...demo, child: { ...demo.child, interpreterNeeded: true } };
    expect(toReceipt([runOf(other, derby, demoAsOf)]).input).not.toEqual(toReceipt([run]).input);
    expect(toReceipt([runOf(JSON.parse(JSON.stringify(demo)), derby, demoAsOf)])).toEqual(toReceipt([run]));
  });

  test('of nothing there is none', () => {
    expect(() => toReceipt([])).toThrow('A receipt got no runs: evaluate a history first.');
  });
});

/** From the published list itself, not through the package. */
function publishedHolidays(): string {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../fixtures/time/bank-holidays-england-and-wales.json', import.meta.url), 'utf8'),
  );
  const events = [...JSON.stringify(file).matchAll(/\{[^{}]*?"date":"([^"]+)"[^{}]*\}/g)].map(
    ([text, date]) => `${date} ${/"title":"([^"]+)"/.exec(text)?.[1]}\n`,
  );
  return events.toSorted().join('');
}
