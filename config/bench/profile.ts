import { Session, type Profiler } from 'node:inspector/promises';
import { AS_OF, historyOf, sizes } from './histories.ts';
import { api } from './package-under-test.ts';
import { table } from './section.ts';

const SECONDS = 8;
const SHOWN = 30;

interface Spent {
  self: number;
  total: number;
}

/** Evaluates typical histories for some seconds, and says in which functions the time went: their own, and with what they call. */
export async function profileEvaluation(): Promise<string> {
  const histories = Array.from({ length: 10 }, (_, index) => historyOf(sizes.typical, index + 1));
  const evaluateFor = (seconds: number): number => {
    const end = performance.now() + seconds * 1000;
    let count = 0;
    while (performance.now() < end)
      for (const history of histories) {
        api.evaluate(history, { profile: api.derby, asOf: AS_OF });
        count += 1;
      }
    return count;
  };
  evaluateFor(2);

  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  const count = evaluateFor(SECONDS);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const spent = [...spentIn(profile)];
  const by = (key: keyof Spent) => [...spent].sort(([, a], [, b]) => b[key] - a[key]).slice(0, SHOWN);
  const sum = spent.reduce((all, [, { self }]) => all + self, 0);
  const row = ([name, { self, total }]: readonly [string, Spent]) => [name, share(self, sum), share(total, sum)];
  const head = ['function', 'self', 'total'];
  return [
    `## Where ${count} evaluations spend their time`,
    'By their own time:',
    table(head, by('self').map(row)),
    'By their time with what they call:',
    table(head, by('total').map(row)),
  ].join('\n\n');
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** A function counts once for a sample, however often it stands on the stack. */
function spentIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<string, Spent> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const spent = new Map<string, Spent>();
  const of = (name: string): Spent => {
    const known = spent.get(name) ?? { self: 0, total: 0 };
    spent.set(name, known);
    return known;
  };
  samples.forEach((sample, index) => {
    const time = timeDeltas[index] ?? 0;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const node = byId.get(id);
      if (node === undefined) break;
      const name = nameOf(node.callFrame);
      if (id === sample) of(name).self += time;
      if (!seen.has(name)) of(name).total += time;
      seen.add(name);
    }
  });
  return spent;
}

function nameOf({
  functionName,
  url,
  lineNumber,
}: {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}): string {
  const file = url.slice(url.lastIndexOf('/') + 1);
  return `${functionName === '' ? '(anonymous)' : functionName}${file === '' ? '' : ` ${file}:${lineNumber + 1}`}`;
}
