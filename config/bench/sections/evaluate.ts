import { AS_OF, historyOf, sizes } from '../histories.ts';
import { nanoseconds } from '../measure.ts';
import { api } from '../package-under-test.ts';
import { duration, figure, type Section, table } from '../section.ts';

const options = { profile: api.derby, asOf: AS_OF };

/** What evaluation costs beside reading and writing the same JSON, and how that grows with the history. */
export async function evaluation(): Promise<Section> {
  const rows = [];
  for (const [name, size] of Object.entries(sizes)) rows.push({ name, ...(await measured(historyOf(size, 7))) });
  const typical = rows.find(({ name }) => name === 'typical');
  const large = rows.find(({ name }) => name === 'large');
  if (typical === undefined || large === undefined) throw new Error('the typical and the large history were not measured');

  const ratio = (a: number, b: number): string => `${figure(a / b)} ×`;
  const text = [
    '## Evaluation, beside reading and writing the same JSON',
    'Derby with statute; histories of config/bench/histories.ts, one child each. `evaluate` gives every requirement with its facts, the meetings with their people and contents, the checklists, the breaches and what cannot be told. Copied: the objects and arrays of the result put together once more with nothing worked out, which is what a result of this size costs by itself.',
    table(
      [
        'history',
        'JSON',
        'requirements',
        'JSON.parse',
        'deadlineBreaches',
        'evaluate',
        'result',
        'result copied',
        'JSON.stringify(result)',
        'evaluate and stringify',
      ],
      rows.map((row) => [
        row.name,
        `${figure(row.bytes / 1000)} KB`,
        row.requirements,
        duration(row.parse),
        duration(row.breaches),
        duration(row.evaluate),
        `${figure(row.resultBytes / 1000)} KB`,
        duration(row.copy),
        duration(row.stringify),
        duration(row.both),
      ]),
    ),
    table(
      ['ratio', ...rows.map(({ name }) => name)],
      [
        ['deadlineBreaches : JSON.parse', ...rows.map((row) => ratio(row.breaches, row.parse))],
        ['evaluate : JSON.parse', ...rows.map((row) => ratio(row.evaluate, row.parse))],
        ['the result copied : JSON.parse of the history', ...rows.map((row) => ratio(row.copy, row.parse))],
        ['evaluate and stringify : JSON.stringify of the result', ...rows.map((row) => ratio(row.both, row.stringify))],
        ['evaluate, for each requirement', ...rows.map((row) => duration(row.evaluate / row.requirements))],
        ['evaluate, for each KB of history', ...rows.map((row) => duration((row.evaluate / row.bytes) * 1000))],
      ],
    ),
  ].join('\n\n');
  const lower = { better: 'lower', unit: '×' } as const;
  return {
    text,
    targets: [
      { what: '`deadlineBreaches` : JSON.parse of the history, typical', aim: 1, measured: typical.breaches / typical.parse, ...lower },
      { what: '`evaluate` : JSON.parse of the history, typical', aim: 3, measured: typical.evaluate / typical.parse, ...lower },
      {
        what: '`evaluate` and JSON.stringify : JSON.stringify of the result, typical',
        aim: 1.6,
        measured: typical.both / typical.stringify,
        ...lower,
      },
      {
        what: 'time for each requirement, 30 placements : 5',
        aim: 1,
        measured: large.evaluate / large.requirements / (typical.evaluate / typical.requirements),
        ...lower,
      },
    ],
  };
}

async function measured(history: ReturnType<typeof historyOf>) {
  const text = JSON.stringify(history);
  const result = api.evaluate(history, options);
  const found = await nanoseconds({
    parse: () => JSON.parse(text) as unknown,
    breaches: () => api.deadlineBreaches(history, options),
    evaluate: () => api.evaluate(history, options),
    copy: () => copied(result),
    stringify: () => JSON.stringify(result),
    both: () => JSON.stringify(api.evaluate(history, options)),
  });
  return { ...found, bytes: text.length, resultBytes: JSON.stringify(result).length, requirements: result.requirements.length };
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as Readonly<Record<string, unknown>>;
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(parts)) made[key] = copied(parts[key]);
  return made;
}
