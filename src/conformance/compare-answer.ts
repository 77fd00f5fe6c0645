import type { Breach, Evaluation } from '../contract.ts';
import type { Expected } from './case.ts';
import { differences, shown } from './match.ts';

type Check = (answer: Evaluation, expected: Expected) => readonly string[];

const listed = (found: boolean, wanted: boolean, what: string): readonly string[] =>
  found === wanted ? [] : [`${what}: ${wanted ? 'not listed' : 'listed, and should not be'}`];

/**
 * Where an answer differs from what a case expects of it, a line each; empty where it holds.
 *
 * @param answer An evaluation, whoever made it.
 * @param expected The `expect` of a case.
 * @example
 * const answer = evaluate({ child: { id: 'c1' }, placements: [] }, { profile: statutory, asOf: '2026-04-10' });
 * compareAnswer(answer, { silentRules: ['reg-9'], requirements: { 'reg-9:p1': false } }); //=> []
 */
export function compareAnswer(answer: unknown, expected: Expected): readonly string[] {
  if (!isEvaluation(answer)) return [`the answer is no evaluation: ${shown(answer)}`];
  // A misspelt part would be checked by nobody, and the case would hold.
  const strays = Object.keys(expected)
    .filter((part) => !Object.hasOwn(checked, part))
    .map((part) => `"${part}": no part of an answer is expected by that name; there are ${Object.keys(checked).join(', ')}`);
  return [() => strays, onceEach, requirements, silentRules, breaches, meetings, checklists, facts, silences].flatMap((check) =>
    check(answer, expected),
  );
}

const checked: Readonly<Record<keyof Expected, true>> = {
  requirements: true,
  silentRules: true,
  breaches: true,
  statutoryBreaches: true,
  possibleBreaches: true,
  possibleStatutoryBreaches: true,
  meetings: true,
  checklists: true,
  missingFacts: true,
  notAsked: true,
  notCovered: true,
  covered: true,
  said: true,
  unsaid: true,
};
const PARTS = ['requirements', 'breaches', 'meetings', 'checklists', 'missingFacts', 'notCovered'];
/** The lists that are looked into are there; what they hold is compared, not trusted. */
const isEvaluation = (value: unknown): value is Evaluation =>
  typeof value === 'object' && value !== null && PARTS.every((part) => Array.isArray(Reflect.get(value, part)));

/** An id names one requirement, an occasion one meeting: an answer that gives two could say anything by the second. */
const onceEach: Check = ({ requirements: all, meetings: held }) => {
  const twice = (names: readonly string[], what: string): readonly string[] =>
    [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${what} ${name}: listed more than once`);
  return [
    ...twice(
      all.map(({ id }) => id),
      'requirement',
    ),
    ...twice(
      held.map(({ occasion }) => occasion),
      'meeting',
    ),
  ];
};

const requirements: Check = (answer, expected) =>
  Object.entries(expected.requirements ?? {}).flatMap(([id, wanted]) => {
    const found = answer.requirements.find((requirement) => requirement.id === id);
    const at = `requirement ${id}`;
    if (wanted === false) return found === undefined ? [] : [`${at}: there should be none; it is ${found.status}`];
    if (found === undefined) return [`${at}: none among ${shown(answer.requirements.map((each) => each.id))}`];
    const { absent = [], ...rest } = wanted;
    return [
      ...differences(found, rest, at),
      ...absent.filter((property) => Object.hasOwn(found, property)).map((property) => `${at}/${property}: there should be none`),
    ];
  });

const silentRules: Check = (answer, expected) =>
  (expected.silentRules ?? []).flatMap((rule) => {
    const made = answer.requirements.filter((requirement) => requirement.rule === rule).map(({ id }) => id);
    return made.length === 0 ? [] : [`rule ${rule}: makes ${made.join(', ')}, and should make no requirement`];
  });

const breaches: Check = (answer, expected) => {
  const of = (certainty: Breach['certainty'], statute: boolean): readonly Breach[] =>
    answer.breaches.filter((breach) => breach.certainty === certainty && (breach.basis === 'statute') === statute);
  const statutoryToo = expected.possibleBreaches?.some(({ requirement }) => String(requirement).startsWith('reg-')) === true;
  return [
    ...sameBreaches(of('certain', false), expected.breaches, 'breaches'),
    ...sameBreaches(of('certain', true), expected.statutoryBreaches, 'statutory breaches'),
    ...sameBreaches(
      [...of('possible', false), ...(statutoryToo ? of('possible', true) : [])],
      expected.possibleBreaches,
      'possible breaches',
    ),
    ...sameBreaches(of('possible', true), expected.possibleStatutoryBreaches, 'possible statutory breaches'),
  ];
};

function sameBreaches(found: readonly Breach[], wanted: Expected['breaches'], at: string): readonly string[] {
  const key = ({
    requirement,
    kind,
    clauses,
  }: {
    readonly requirement?: unknown;
    readonly kind?: unknown;
    readonly clauses?: unknown;
  }): string => JSON.stringify([requirement, kind, clauses]);
  const inOrder = <T extends object>(all: readonly T[]): readonly T[] => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return wanted === undefined ? [] : differences(inOrder(found), inOrder(wanted), at);
}

const meetings: Check = (answer, expected) =>
  Object.entries(expected.meetings ?? {}).flatMap(([occasion, wanted]) => {
    const found = answer.meetings.find((meeting) => meeting.occasion === occasion);
    const at = `meeting ${occasion}`;
    if (wanted === false) return found === undefined ? [] : [`${at}: there should be none`];
    if (found === undefined) return [`${at}: none among ${shown(answer.meetings.map((each) => each.occasion))}`];
    const { attendees = {}, items = {}, ...rest } = wanted;
    return [
      ...differences(found, rest, at),
      ...Object.entries(attendees).flatMap(([role, person]) =>
        differences(
          found.attendees.filter((each) => each.role === role),
          person === false ? [] : Array.isArray(person) ? person : [person],
          `${at}, ${role}`,
        ),
      ),
      ...Object.entries(items).flatMap(([clause, item]) =>
        orNone(
          found.items.find(({ clauses }) => clauses[0] === clause),
          item,
          `${at}, item ${clause}`,
        ),
      ),
    ];
  });

const checklists: Check = (answer, expected) =>
  Object.entries(expected.checklists ?? {}).flatMap(([placement, wanted]) => {
    const found = answer.checklists.find((checklist) => checklist.placementId === placement);
    const at = `plan of ${placement}`;
    if (wanted === false) return found === undefined ? [] : [`${at}: there should be none`];
    if (found === undefined) return [`${at}: there is none`];
    const { sections = {}, count = {}, ...rest } = wanted;
    return [
      ...differences(found, rest, at),
      ...Object.entries(sections).flatMap(([slug, section]) =>
        orNone(
          found.sections.find((each) => each.section === slug),
          typeof section === 'string' ? { required: section } : section,
          `${at}, section ${slug}`,
        ),
      ),
      ...Object.entries(count).flatMap(([basis, number]) =>
        differences(
          found.sections.filter((each) => each.required === 'required' && each.basis.some((one) => one === basis)).length,
          number,
          `${at}, sections of ${basis}`,
        ),
      ),
    ];
  });

const orNone = (found: unknown, wanted: unknown, at: string): readonly string[] =>
  wanted === false ? (found === undefined ? [] : [`${at}: there should be none`]) : differences(found, wanted, at);

const facts: Check = (answer, { missingFacts = [], notAsked = [] }) => {
  const asked = new Set(answer.missingFacts.map(({ pointer }) => pointer));
  return [...missingFacts.map((pointer) => [pointer, true] as const), ...notAsked.map((pointer) => [pointer, false] as const)].flatMap(
    ([pointer, wanted]) => listed(asked.has(pointer), wanted, `missing fact ${pointer}`),
  );
};

const silences: Check = (answer, { notCovered = [], covered = [], said = [], unsaid = [] }) => {
  const clauses = new Set(answer.notCovered.flatMap((each) => each.clauses));
  const texts = answer.notCovered.map(({ what }) => what);
  const times = (text: string): number => texts.filter((each) => each === text).length;
  return [
    ...notCovered.flatMap((clause) => listed(clauses.has(clause), true, `not covered, ${clause}`)),
    ...covered.flatMap((clause) => listed(clauses.has(clause), false, `not covered, ${clause}`)),
    ...said.flatMap((text) => differences(times(text), 1, `said once, "${text}"`)),
    ...unsaid.flatMap((text) => differences(times(text), 0, `not said, "${text}"`)),
  ];
};
