import { AS_OF, historyOf, sizes } from '../histories.ts';
import { nanoseconds } from '../measure.ts';
import { api } from '../package-under-test.ts';
import { duration, figure, type Section, table } from '../section.ts';

const CHILDREN = 40;
const options = { profile: api.derby, asOf: AS_OF };

/** Lines of NDJSON on one thread: only parsed, checked, and judged. */
export async function many(): Promise<Section> {
  const lines = Array.from({ length: CHILDREN }, (_, index) => JSON.stringify(historyOf(sizes.typical, index + 1)));
  const found = await nanoseconds({
    parse: () => lines.map((line) => JSON.parse(line) as unknown),
    check: () => lines.map((line) => api.parseHistory(JSON.parse(line))),
    judge: () => {
      for (const result of api.evaluateMany(lines, { ...options, parse: (line) => api.parseHistory(JSON.parse(line)) }))
        if (!result.ok) throw new Error(JSON.stringify(result.issues));
    },
    write: () => {
      for (const result of api.evaluateMany(lines, { ...options, parse: (line) => api.parseHistory(JSON.parse(line)) }))
        JSON.stringify(result);
    },
  });
  const row = (what: string, time: number) => [
    what,
    duration(time / CHILDREN),
    figure((CHILDREN / time) * 1e9),
    `${figure(found.parse / time)} ×`,
  ];
  return {
    text: [
      '## Many histories, line by line',
      `${CHILDREN} different typical histories as lines of NDJSON, on one thread, in memory. The aim is for the command, whose input and output come on top.`,
      table(
        ['', 'for each line', 'lines a second', 'of parse-only'],
        [
          row('JSON.parse', found.parse),
          row('JSON.parse and parseHistory', found.check),
          row('evaluateMany with both', found.judge),
          row('and JSON.stringify of each result', found.write),
        ],
      ),
    ].join('\n\n'),
    targets: [
      {
        what: 'lines a second of evaluateMany, written : of JSON.parse alone, one thread',
        aim: 0.35,
        measured: found.parse / found.write,
        better: 'higher',
        unit: '×',
      },
    ],
  };
}
