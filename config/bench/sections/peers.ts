import { readFileSync } from 'node:fs';
import { repository } from '../../scripts/shared/tree.ts';
import { historyOf, sizes } from '../histories.ts';
import { nanoseconds } from '../measure.ts';
import { jsonLogicEngine, jsonLogicJs } from '../peers/json-logic.ts';
import { jsonRulesEngine } from '../peers/json-rules-engine.ts';
import { nodeRules } from '../peers/node-rules.ts';
import { noolsPeer } from '../peers/nools.ts';
import type { Peer } from '../peers/peer.ts';
import { plainLoop } from '../peers/plain-loop.ts';
import { publicodes } from '../peers/publicodes.ts';
import { roolsPeer } from '../peers/rools.ts';
import { type Facts, factsOf, type Finding, ourFindings, rules } from '../peers/work.ts';
import { zen } from '../peers/zen.ts';
import { duration, figure, type Section, table } from '../section.ts';

/** Measured before there was an engine here, on a quiet machine of this kind by the clock: twenty other rules over five placements, dates worked out beforehand. */
const earlier: Readonly<Record<string, string>> = {
  'json-logic-engine': '1.3 µs',
  'json-logic-js': '53 µs',
  rools: '55 µs',
  'node-rules': '121 µs',
  '@gorules/zen-engine': '352 µs',
  'json-rules-engine': '630 µs',
  publicodes: '7.6 ms',
  nools: '11 ms',
  'a loop by hand': '2.5 µs, dates included',
};

/** Other rules engines on the same rules and histories, after their findings were found to be ours. */
export async function peers(): Promise<Section> {
  const all: readonly Peer[] = [
    jsonLogicEngine(),
    jsonLogicJs(),
    await roolsPeer(),
    nodeRules(),
    zen(),
    jsonRulesEngine(),
    publicodes(),
    noolsPeer(),
    plainLoop(),
  ];
  const history = historyOf(sizes.typical, 7);
  const facts = factsOf(history);
  const count = ourFindings(history).length;
  for (let seed = 1; seed <= 20; seed += 1) await sameFindings(all, seed);

  const ours = 'placement-rules';
  const found = await nanoseconds(
    Object.fromEntries([[ours, () => ourFindings(history)] as const, ...all.map((peer) => [peer.name, () => peer.judge(facts)] as const)]),
    { milliseconds: 200 },
  );
  const time = (name: string): number => found[name] ?? Number.NaN;
  const row = (name: string, form: string) => [
    name,
    form,
    duration(time(name)),
    figure((count / time(name)) * 1e9),
    `${figure(time(name) / time(ours))} ×`,
    earlier[name] ?? '',
  ];
  const inOrder = [...all].sort((a, b) => time(a.name) - time(b.name));
  return {
    text: [
      '## Beside other rules engines, on the same findings',
      `${rules.length} dated rules of Derby and of statute, over the five placements of the typical history: ${count} findings. Of twenty histories every engine's findings were compared with ours, and were the same, before anything was timed.`,
      "None of the others knows a calendar, working days, London's clocks, limbs of a clause or which record answers which need. **All of that is worked out for them beforehand, outside the timing, from our answers**: each is given, rule by rule, three numbers (when it was due, when it was done, until when it counts as undone) and compares them. Ours starts from the history, and works out those numbers, who and what and why, and a sentence for each finding. The work timed is therefore less for the others than for us.",
      table(
        ['engine', 'rules given as', 'one history', 'findings a second', 'its time : ours', 'earlier'],
        [row(ours, 'the profile, these rules alone; `deadlineBreaches`'), ...inOrder.map(({ name, form }) => row(name, form))],
      ),
      'Earlier: a first measurement, before there was an engine here, of twenty other rules over five placements on a quiet machine of this kind, by the clock.',
      `Versions: ${all
        .filter(({ name }) => name !== 'a loop by hand')
        .map(({ name }) => `${name} ${versionOf(name)}`)
        .join(', ')}.`,
    ].join('\n\n'),
    targets: [
      {
        what: 'findings a second : those of json-rules-engine',
        aim: 50,
        measured: time('json-rules-engine') / time(ours),
        better: 'higher',
        unit: '×',
      },
    ],
  };
}

async function sameFindings(all: readonly Peer[], seed: number): Promise<void> {
  const history = historyOf(sizes.typical, seed);
  const expected = sorted(ourFindings(history));
  const facts: readonly Facts[] = factsOf(history);
  for (const { name, judge } of all) {
    const found = sorted(await judge(facts));
    if (found !== expected) throw new Error(`${name} finds otherwise in history ${seed}:\n${found}\nours:\n${expected}`);
  }
}

const sorted = (findings: readonly Finding[]): string => [...findings].sort().join('\n');

function versionOf(name: string): string {
  return String(
    (JSON.parse(readFileSync(`${repository}node_modules/${name}/package.json`, 'utf8')) as { readonly version: unknown }).version,
  );
}
