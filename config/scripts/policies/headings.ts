import { clauseShown } from '../../../src/explain/clauses.ts';
import type { Layer, Rule } from '../../../src/policy/language.ts';
import { capital } from './markdown.ts';

/** The regulations' own chapters, by the regulation that a rule is encoded from. */
const regulations: readonly (readonly [regulations: readonly number[], chapter: string])[] = [
  [[4], 'Care plan (regulation 4)'],
  [[7], 'Health (regulation 7)'],
  [[9], 'Placement Plan (regulation 9)'],
  [[10, 11], 'Approvals before a placement (regulations 10 and 11)'],
  [[13], 'Notice of a placement (regulation 13)'],
  [[14], 'Ending of a placement by the authority (regulation 14)'],
  [[19], 'Placement with a parent before the assessment (regulation 19)'],
  [[23, 24, 25], 'Emergency and temporary approvals (regulations 23 to 25)'],
  [[28], 'Visits (regulation 28)'],
  [[33, 36], 'Looked-after reviews (regulations 33 and 36)'],
  [[48], 'Short breaks (regulation 48)'],
];

/** The part of its source that a clause stands in: a heading's first words, `3. Placement Support Meetings / 3.3 Preparation` being of the third. */
export function chapterOf(clause: string): string {
  const { section = '' } = clauseShown(clause);
  const [, regulation] = /^regulation (\d+)/.exec(section) ?? [];
  if (regulation !== undefined) return regulations.find(([numbers]) => numbers.includes(Number(regulation)))?.[1] ?? capital(section);
  return capital(section.split(' / ')[0] ?? section);
}

/** The clauses that a rule itself stands on: of its limits, its own, and of what calls for it. */
export function clausesOf({ limbs = [], clauses, forEach }: Rule): readonly string[] {
  const called = 'triggers' in forEach ? forEach.triggers.flatMap((trigger) => trigger.clauses) : [];
  return [...new Set([...clauses, ...limbs.flatMap((limb) => limb.clauses), ...called])];
}

/** Rules by the chapter that most of their clauses stand in, in the order of the source. */
export function byChapter({ rules }: Layer, order: readonly string[]): readonly (readonly [chapter: string, rules: readonly Rule[]])[] {
  const chapters = new Map<string, Rule[]>(order.map((chapter) => [chapter, []]));
  for (const rule of rules) {
    const counts = new Map<string, number>();
    for (const clause of clausesOf(rule)) counts.set(chapterOf(clause), (counts.get(chapterOf(clause)) ?? 0) + 1);
    const [first = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
    chapters.set(first[0], [...(chapters.get(first[0]) ?? []), rule]);
  }
  return [...chapters].filter(([, own]) => own.length > 0);
}

const nameOf = ({ id }: Rule): string => id.slice(id.indexOf('/') + 1);
export const anchorOf = (rule: Rule): string => nameOf(rule).replaceAll('.', '-');

/** Each rule's title or, where several have the same one, what tells them apart. */
export function headingsOf({ rules }: Layer): ReadonlyMap<Rule, string> {
  const count = (title: string): number => rules.filter((rule) => rule.title === title).length;
  return new Map(
    rules.map((rule) => {
      if (count(rule.title) === 1) return [rule, rule.title];
      if (rule.id.includes('/')) return [rule, properWords(capital(nameOf(rule).replaceAll('-', ' ')))];
      const sections = clausesOf(rule).map((id) => clauseShown(id).section ?? '');
      const section = sections.find((each) => each.includes('(')) ?? sections[0] ?? '';
      return [rule, `${rule.title}, ${section.replace(/ \(/, '(')}`];
    }),
  );
}

/** Meetings are written as names. */
const properWords = (words: string): string =>
  words
    .replace('placement planning meeting', 'Placement Planning Meeting')
    .replace('disruption meeting', 'Disruption Meeting')
    .replace('care plan', 'Care Plan')
    .replace('Placement planning meeting', 'Placement Planning Meeting')
    .replace('Disruption meeting', 'Disruption Meeting');
