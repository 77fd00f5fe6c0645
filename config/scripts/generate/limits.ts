import { readFileSync } from 'node:fs';
import { withoutEffect } from '../../../src/policy/register/without-effect.ts';
import { instrument, provisions, scheduleTwo } from '../../../src/profiles/statute/index.ts';
import { notReadAtSource } from '../../../src/profiles/statute/reading.ts';
import { texts } from '../policies/texts.ts';
import { repository } from '../shared/tree.ts';

export const path = 'docs/limits.md';

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const full = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
const all = [...provisions, ...scheduleTwo];
const unread = new Set(notReadAtSource);
const isPlan = (id: string): boolean => id.startsWith('REG-SCH2');

/** What the page says of the rules comes from them. */
const made: Readonly<Record<string, () => string>> = {
  judgement: () =>
    bullets(
      Object.entries(withoutEffect)
        .filter(([, { as }]) => as === 'judgement')
        .map(([id, { because }]) => `${id}: ${full(because)}`),
    ),
  'not-encoded': () => bullets(instrument.notEncoded.map(full)),
  'not-judged': () => bullets(all.flatMap(({ id, notJudged }) => (notJudged === undefined ? [] : [`${id}: ${full(notJudged)}`]))),
  silences: () =>
    texts
      .filter(({ layer }) => layer.silences.length > 0)
      .map(
        ({ name, layer }) =>
          `**${layer.title}** ([its page](policies/${name}.md#not-covered))\n\n${bullets(layer.silences.map(({ what, clauses }) => `${what}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`))}`,
      )
      .join('\n\n'),
  unread: () =>
    [
      '| Provision | Regulation | How it was read |',
      '|---|---|---|',
      ...all
        .filter(({ id }) => unread.has(id) && !isPlan(id))
        .map(
          ({ id, regulation, verified }) =>
            `| ${id} | ${regulation} | ${verified === 'restated' ? 'as others restate it' : 'not read, known in general'} |`,
        ),
      `| ${all.filter(({ id }) => unread.has(id) && isPlan(id)).length} of the ${all.filter(({ id }) => isPlan(id)).length} sections of a plan | Schedule 2 | [listed on the page of the regulations](policies/statutory.md) |`,
    ].join('\n'),
};

export function content(): string {
  return readFileSync(`${repository}${path}`, 'utf8').replaceAll(
    /(<!-- made: ([\w-]+) -->\n)[\s\S]*?(<!-- \/made -->)/g,
    (_, before: string, name: string, after: string) => {
      const make = made[name];
      if (make === undefined) throw new Error(`${path} asks for "${name}", which nothing makes`);
      return `${before}\n${make()}\n\n${after}`;
    },
  );
}
