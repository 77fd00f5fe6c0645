import type { Rule } from '../language.ts';
import { textsAt } from '../texts-at.ts';
import { look, mend, type CaseOfProfile, type Gaps } from './gap.ts';

/** Rules without a case, a limit or an answer, and limbs and limits that never apply. */
export const rules: Gaps = (layer, cases) =>
  layer.rules.flatMap((rule) => [
    ...(cases.some((each) => looksAt(each, rule))
      ? []
      : [
          mend(
            'rule-without-case',
            rule.id,
            `no worked case says what it asks for; add one that expects "${rule.id}:…", in time, late, and with the deciding fact not recorded.`,
          ),
        ]),
    ...(mayBeLate(rule) && (rule.limbs ?? []).length === 0
      ? [look('rule-without-limit', rule.id, 'it has no limit: undone it is never late; leave it so only if the text sets none.')]
      : []),
    ...(mayBeLate(rule) && (rule.limbs ?? []).length > 0 && (rule.answeredBy ?? []).length === 0
      ? [
          look(
            'rule-without-answer',
            rule.id,
            'no record answers it: unless a person states that it was done it is late, whatever is on record; say in `answeredBy` what does.',
          ),
        ]
      : []),
    ...(rule.occasion?.includes('{') === false
      ? [
          look(
            'occasion-of-all',
            rule.id,
            `its occasion is the same for each ${rule.forEach.each}, so that figures count all of them as one event; name what it is about, as in "meeting:{placement}".`,
          ),
        ]
      : []),
    ...((rule.limbs ?? []).slice(0, -1).some(({ when }) => when === undefined)
      ? [look('limb-never-reached', rule.id, 'a limb without a case stands before others, which then never apply; put it last.')]
      : []),
    ...strangeEvents(rule).map((event) =>
      look(
        'limit-of-another-record',
        rule.id,
        `a limit is counted from ${event}, which a rule for each ${rule.forEach.each} does not have; count from an event of its own.`,
      ),
    ),
  ]);

/** Events of a record that the rule is not about. Subjects are called after theirs: `legal-status` has `status.from`, `review-interval` has `previous-review.heldAt`. */
const strangeEvents = ({ limbs = [], forEach: { each } }: Rule): readonly string[] =>
  limbs
    .flatMap(({ due }) => textsAt(due, 'of', 'by', 'before'))
    .filter((event) => {
      const [, record = ''] = /(\w+)\./.exec(event) ?? [];
      return !each.includes(record) && !ofEverybody.has(record) && !(record === 'concern' && each === 'meeting');
    });
const ofEverybody: ReadonlySet<string> = new Set(['placement', 'care', 'child']);

const mayBeLate = ({ modality, forbidden, after }: Rule): boolean =>
  (modality === 'must' || modality === 'should') && forbidden === undefined && after === undefined;

function looksAt({ expect }: CaseOfProfile, { id }: Rule): boolean {
  const named = [...Object.keys(expect.requirements ?? {}), ...(expect.breaches ?? []).map(({ requirement }) => String(requirement))];
  return named.some((requirement) => requirement.startsWith(`${id}:`)) || expect.silentRules?.includes(id) === true;
}
