import { readTree } from '../shared/tree.ts';
import { casesOfLaw, lawOf, laws, least, recordedRuns, type RecordedRun } from '../../laws/recorded.ts';

export const path = 'docs/laws.md';

interface Counterexample {
  readonly law: string;
  readonly why: string;
  readonly mended: string;
}

const runs = recordedRuns();
const kept = [...readTree('fixtures/counterexamples', ['.json'])].map(([file, text]) => {
  const { law, why, mended }: Counterexample = JSON.parse(text);
  return { file: file.slice(file.lastIndexOf('/') + 1), law, why, mended };
});

/** Every property of evaluation by the name that its test has, whether or not a long run passed it. */
const properties = [...readTree('test/laws', ['.test.ts']).values()].flatMap((text) =>
  [...text.matchAll(/\blaw\('(Law \d+: [^']+)'/g)].flatMap(([, name]) => name ?? []),
);
const isRecorded = (property: string): boolean => runs.some(({ test }) => test.endsWith(property));

/** `Law 11` and the number of its cases stand in columns of their own; what is left names the property. */
const nameOf = ({ test }: Pick<RecordedRun, 'test'>): string =>
  test
    .slice(test.search(/\bLaw \d+/))
    .replace(/^Law \d+: /, '')
    .replaceAll(' > ', ': ');
const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const cell = (text: string): string => text.replaceAll('|', '\\|');

function rowsOf(law: number): readonly string[] {
  const own = runs.filter(({ test }) => lawOf(test) === law);
  const open = properties.filter((property) => lawOf(property) === law && !isRecorded(property));
  const found = kept.filter((each) => lawOf(each.law) === law);
  return [
    ...own.map(
      (run, index) => `| ${index === 0 ? law : ''} | ${cell(nameOf(run))} | ${inThousands(run.cases)} | ${run.seeds.join(', ')} |`,
    ),
    ...open.map((property) => `| ${own.length === 0 ? law : ''} | ${cell(nameOf({ test: property }))} | **no long run passed yet** | |`),
    `| | **law ${law}, all together** | **${inThousands(casesOfLaw(law, runs))}** | |`,
    ...(found.length === 0
      ? []
      : [
          `| | counterexamples: ${found.map(({ file, why, mended }) => `[${file}](../fixtures/counterexamples/${file}) ${cell(why)} Mended: \`${mended}\`.`).join('<br>')} | | |`,
        ]),
  ];
}

export function content(): string {
  const table = (numbers: readonly number[]): string =>
    ['| law | property | cases | seeds |', '|---|---|---|---|', ...numbers.flatMap(rowsOf)].join('\n');
  return `# The laws, and how often they were tried

Every law is a property that must hold for whatever is drawn. \`npm test\` tries each with the same inputs every time; \`npm run test:long\` with a hundred
times as many, from new seeds, which it prints. This table is of the last long run that each property passed: \`npm run record:long\` puts a machine's
runs into \`docs/laws/long-run.json\`, and \`npm run generate\` makes this page.

A counterexample is printed as a file for \`fixtures/counterexamples\`. Each that was found is kept there with what was wrong and where it was mended, and
every law of evaluation is tried with every one of them in \`npm test\`. What hostile input found is kept in \`fixtures/hostile\`.

## Time: at least ${inThousands(least.time)} cases a law

Laws 1, 2, 5 and 6 are besides walked through whole: every day of 1900 to 2199, every hour of 1970 to 2037, every day of 2011 to 2035, every year from 1978.

${table(laws.time)}

## Evaluation: at least ${inThousands(least.evaluation)} cases a law

Law 9 is besides checked of the built package (\`npm run check:zones\`), law 17's time in line with size in \`test/hostile/growth.test.ts\`, and its refusals in
\`test/hostile\` and \`test/history\`.

${table(laws.evaluation)}
`;
}
