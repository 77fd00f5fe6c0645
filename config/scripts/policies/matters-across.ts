import type { Rule } from '../../../src/policy/language.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { across, stacked } from './across.ts';
import { anchorOf, clausesOf, headingsOf } from './headings.ts';
import { limbTexts } from './limits.ts';
import { cited, link } from './markdown.ts';
import { matters } from './matters.ts';
import { texts } from './texts.ts';

export function mattersAcross(): readonly string[] {
  const rules = texts.flatMap(({ layer }) => layer.rules.filter(({ meeting }) => meeting === undefined)).map(({ id }) => id);
  const placed = matters.flatMap(({ ids }) => ids);
  const lost = rules.filter((id) => placed.filter((each) => each === id).length !== 1);
  if (lost.length > 0)
    throw new Error(
      `config/scripts/policies/matters.ts: ${lost.join(', ')} must stand in one matter each, so that the page says which texts speak of it and which are silent.`,
    );
  return across({
    first: 'Matter',
    rows: matters,
    name: ({ matter }) => matter,
    cell: ({ ids }, { layer, name }) => {
      const headings = headingsOf(layer);
      return stacked([
        ...layer.rules
          .filter(({ id }) => ids.includes(id))
          .map(
            (rule) =>
              `${link(headings.get(rule) ?? rule.title, `${name}.md#${anchorOf(rule)}`)} (${modalityText(rule.modality)}): ${summary(rule)}`,
          ),
        ...layer.silences.filter(({ id }) => ids.includes(id)).map(({ what, clauses }) => `Points elsewhere: ${what}${cited(clauses)}`),
      ]);
    },
  });
}

/** By when, under which clauses, and the choices that the text names. */
function summary(rule: Rule): string {
  const limits = limbTexts(rule);
  const dates = limits.length === 0 ? ['no date'] : limits;
  const what = stacked(rule.forbidden === undefined ? dates : [`not permitted where ${conditionText(rule.forbidden)}`]);
  const missing = clausesOf(rule).filter((id) => !what.includes(id));
  const all = missing.length > 0 && what.endsWith(')') ? what.replace(/\)$/, `, ${missing.join(', ')})`) : `${what}${cited(missing)}`;
  return stacked([all, ...(rule.notes ?? []).map(({ text, clauses }) => `${text}${cited(clauses)}`)]);
}
