import type { Limb, Person, Rule } from '../policy/language.ts';
import { strength } from '../policy/strength.ts';
import { answerText } from '../wording/answer-text.ts';
import { limitText } from '../wording/convention-text.ts';
import { conditionText } from '../wording/condition-text.ts';
import { listed, slugText } from '../wording/lists.ts';
import { forEachText } from '../wording/subject-text.ts';
import { roleTitle } from '../wording/titles.ts';
import { dueOrder } from './due-order.ts';
import { saysSame } from './same.ts';

/** One thing in which two rules on the same matter differ, each side in words. */
export interface RuleAspect {
  readonly aspect: 'firmness' | 'limits' | 'trigger' | 'placements' | 'chair' | 'people' | 'contents' | 'answered-by' | 'title';
  readonly a: string;
  readonly b: string;
  /** How the second stands to the first, where one can say. silent: its text leaves this open. */
  readonly verdict?: 'stricter' | 'looser' | 'silent';
}

const stricter = (sign: number | undefined): Pick<RuleAspect, 'verdict'> =>
  sign === undefined || sign === 0 ? {} : { verdict: sign > 0 ? 'stricter' : 'looser' };
/** Clauses and the common practice are each council's own; two rules can say the same under different ones. */
const OWN = ['clauses', 'practice', 'counted', 'says'];

/** Everything in which two rules differ beside their clauses. */
export function ruleAspects(a: Rule, b: Rule): readonly RuleAspect[] {
  const differ = (
    aspect: RuleAspect['aspect'],
    left: unknown,
    right: unknown,
    words: (rule: Rule) => string,
    more: Pick<RuleAspect, 'verdict'> = {},
  ): readonly RuleAspect[] => (saysSame(left, right, OWN) ? [] : [{ aspect, a: words(a), b: words(b), ...more }]);
  const open = (what: 'chair' | 'attendees' | 'agenda'): Pick<RuleAspect, 'verdict'> =>
    b.meeting?.unspecified?.includes(what) === true && a.meeting?.unspecified?.includes(what) !== true ? { verdict: 'silent' } : {};
  return [
    ...differ('title', a.title, b.title, ({ title }) => title),
    ...differ('firmness', a.modality, b.modality, ({ modality }) => modality, stricter(strength[b.modality] - strength[a.modality])),
    ...limitAspects(a, b),
    ...differ('trigger', [a.forEach, a.when, a.arises, a.inForce], [b.forEach, b.when, b.arises, b.inForce], triggerText),
    ...differ(
      'placements',
      a.placements,
      b.placements,
      ({ placements }) => (placements === undefined ? 'every kind' : listed(placements.map(slugText), 'and')),
      stricter(kindsOrder(a, b)),
    ),
    ...differ('chair', a.meeting?.chair, b.meeting?.chair, chairText, open('chair')),
    ...listAspect('people', a.meeting?.people, b.meeting?.people, personText, open('attendees')),
    ...listAspect('contents', a.meeting?.items, b.meeting?.items, ({ text, modality }) => `${text} (${modality})`, open('agenda')),
    ...differ(
      'answered-by',
      a.answeredBy,
      b.answeredBy,
      ({ answeredBy = [] }) => listed(answeredBy.map(answerText), 'or') || 'a statement that it was done',
    ),
  ];
}

/** Of two lists, what only the one has and what only the other. */
function listAspect<T>(
  aspect: RuleAspect['aspect'],
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  words: (one: T) => string,
  more: Pick<RuleAspect, 'verdict'>,
): readonly RuleAspect[] {
  const left = new Set((a ?? []).map(words));
  const right = new Set((b ?? []).map(words));
  const only = (own: ReadonlySet<string>, other: ReadonlySet<string>): string => [...own].filter((each) => !other.has(each)).join('; ');
  const [onlyA, onlyB] = [only(left, right), only(right, left)];
  return onlyA === '' && onlyB === '' ? [] : [{ aspect, a: onlyA || 'nothing more', b: onlyB || 'nothing more', ...more }];
}

/** One that asks on more kinds of placement asks for more. */
function kindsOrder({ placements: a }: Rule, { placements: b }: Rule): number | undefined {
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  return a.every((kind) => b.includes(kind)) ? 1 : b.every((kind) => a.includes(kind)) ? -1 : undefined;
}

/** Limits of the same case are compared; a case that only one rule knows is a difference that nothing is said of. */
function limitAspects(a: Rule, b: Rule): readonly RuleAspect[] {
  const left = a.limbs ?? [];
  const right = b.limbs ?? [];
  if (saysSame(left, right, OWN)) return [];
  const orders = left.length === right.length ? left.map((limb, index) => limbOrder(limb, right[index])) : [undefined];
  const signs = new Set(orders.filter((order) => order !== 0));
  // A limit that runs out first is the stricter one.
  const [sign] = left.length === 0 ? [-1] : right.length === 0 ? [1] : signs.size === 1 ? [...signs] : [undefined];
  return [{ aspect: 'limits', a: limitsText(left), b: limitsText(right), ...stricter(sign) }];
}

function limbOrder(a: Limb, b: Limb | undefined): number | undefined {
  if (b === undefined || !saysSame(a.when, b.when) || (a.source ?? 'stated') !== (b.source ?? 'stated')) return undefined;
  if (a.due === undefined || b.due === undefined) return a.due === b.due ? 0 : a.due === undefined ? 1 : -1;
  return dueOrder(a.due, b.due);
}

const limitsText = (limbs: readonly Limb[]): string => limbs.map(limitText).join('; ') || 'no date';
const triggerText = ({ forEach, arises, when }: Rule): string =>
  `${forEachText(forEach)}${arises === undefined ? '' : `, from ${slugText(arises.replaceAll('.', ' '))}`}${when === undefined ? '' : `, where ${conditionText(when)}`}`;
const personText = ({ role, mode, modality, when }: Person): string =>
  `${roleTitle(role)} (${mode}, ${modality}${when === undefined ? '' : `, where ${conditionText(when)}`})`;
function chairText({ meeting }: Rule): string {
  const chair = meeting?.chair;
  return chair === undefined || chair.how === 'not-stated'
    ? 'not stated'
    : `${chair.how === 'by-agreement' ? 'by agreement: ' : ''}${listed(
        chair.roles.map(({ role }) => roleTitle(role)),
        chair.how === 'by-agreement' ? 'and' : 'or',
      )}`;
}
