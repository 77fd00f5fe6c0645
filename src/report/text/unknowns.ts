import type { Evaluation, MissingFact, PlacementHistory } from '../../contract.ts';
import { counted, listed, sentence } from '../../wording/lists.ts';
import { recordNoun } from '../../wording/record-name.ts';
import { atMost, saidOnce } from './wrap.ts';

/** Arrays of a history as a person names what they hold, several of them. */
const nouns: Readonly<Record<string, string>> = {
  lookedAfter: 'periods of being looked after',
  legalStatuses: 'legal statuses',
  placements: 'placements',
  circumstances: 'circumstances (missing episodes, risks, proceedings)',
  concerns: 'concerns',
  meetings: 'meetings',
  plans: 'placement plans',
  reviews: 'looked-after reviews',
  visits: 'visits',
  notifications: 'notices',
  decisions: 'decisions',
  consultations: 'consultations',
  documents: 'documents',
  carerBreaks: "carers' breaks",
  judgements: 'professional judgements',
  attestations: 'statements of what was practicable',
  network: 'people allocated to the child',
};

/** So many kinds of record are missing that one line names them all. */
const FEW_ARRAYS = 3;
const MOST_QUESTIONS = 10;

/**
 * What the extract does not say and answers wait for: whole kinds of record first, then facts of records, the same question of
 * several records once. At most ten lines, unless all are asked for.
 */
export function unknownLines({ missingFacts }: Evaluation, history: PlacementHistory | undefined, full: boolean): readonly string[] {
  const ofArrays = byWeight(
    missingFacts.filter(({ pointer }) => arrayOf(pointer) !== undefined),
    ({ pointer }) => arrayOf(pointer) ?? '',
  );
  const ofFacts = byWeight(
    missingFacts.filter(({ pointer }) => arrayOf(pointer) === undefined),
    ({ question }) => question,
  );
  const arrays =
    ofArrays.length > FEW_ARRAYS && !full
      ? [inOneLine(ofArrays, history)]
      : ofArrays.flatMap((group) => [
          arrayLine(group, history),
          ...(full ? byWeight(group.facts, ({ question }) => question).map((each) => `  ${factLine(each, history)}`) : []),
        ]);
  const facts = ofFacts.map((group) => factLine(group, history));
  return full
    ? [...arrays, ...facts]
    : atMost(MOST_QUESTIONS, [...arrays, ...facts], (count) => `and ${counted(count, 'more question')}; --full lists them all.`);
}

/** One thing that is missing, wherever it is, and how many answers wait for it. */
interface Group {
  readonly key: string;
  readonly facts: readonly MissingFact[];
  readonly answers: number;
}

function byWeight(facts: readonly MissingFact[], key: (fact: MissingFact) => string): readonly Group[] {
  return saidOnce(facts, key)
    .map(([name, of]): Group => ({ key: name, facts: of, answers: new Set(of.flatMap(({ neededBy }) => neededBy)).size }))
    .sort((a, b) => b.answers - a.answers);
}

/** `/visits` is `visits`; a fact of one record is of no whole array. */
const arrayOf = (pointer: string): string | undefined => /^\/(\w+)$/.exec(pointer)?.[1];

const wait = (answers: number): string => counted(answers, 'answer waits', 'answers wait');
const noun = (array: string): string => nouns[array] ?? array;

/** Whether the history has the array at all; undefined where it was not passed in. */
const holds = (array: string, history: PlacementHistory | undefined): boolean | undefined =>
  history === undefined ? undefined : array in history;

function arrayLine({ key, answers, facts }: Group, history: PlacementHistory | undefined): string {
  const held = holds(key, history);
  const named = noun(key);
  // Of a kind that is recorded in part, it matters which part is not.
  const kinds = held === true ? kindsText(facts) : '';
  const says =
    held === true
      ? `Not all ${named}${kinds} are in the extract`
      : held === false
        ? `${sentence(named)} are not in the extract`
        : `${sentence(named)} are not in the extract, or not all`;
  return `${says}: ${wait(answers)} for them.`;
}

function kindsText(facts: readonly MissingFact[]): string {
  const kinds = [...new Set(facts.flatMap(({ question }) => /\((.+)\)\?$/.exec(question)?.[1]?.split(', ') ?? []))];
  return kinds.length === 0 ? '' : ` (${atMost(4, kinds, (count) => `and ${counted(count, 'more kind')}`).join(', ')})`;
}

function inOneLine(groups: readonly Group[], history: PlacementHistory | undefined): string {
  const named = groups.map(({ key, answers }) => `${holds(key, history) === true ? 'some ' : ''}${noun(key)} ${answers}`);
  return `Not in the extract, each with how many answers wait for it: ${named.join(', ')}.`;
}

function factLine({ key, facts, answers }: Group, history: PlacementHistory | undefined): string {
  const named = recordsText(
    facts.map(({ pointer }) => pointer),
    history,
  );
  return `${key}${named === '' ? '' : ` (${named})`} ${wait(answers)}.`;
}

/** The records that pointers lead into, as a person names them: `placements p1 and p3`; the child needs no naming. */
function recordsText(pointers: readonly string[], history: PlacementHistory | undefined): string {
  const places = pointers.flatMap((pointer) => {
    const [, array = '', index = ''] = pointer.split('/');
    return /^\d+$/.test(index) ? [{ array, index: Number(index) }] : [];
  });
  const byArray = saidOnce(
    places.sort((a, b) => a.index - b.index),
    ({ array }) => array,
  );
  return byArray
    .map(([array, of]) => {
      const names = [...new Set(of.map(({ index }) => nameAt(array, index, history)))];
      return names.length === 1
        ? `${recordNoun(array)} ${names[0] ?? ''}`
        : `${recordNoun(array)}s ${listed(
            atMost(4, names, (count) => `${count} more`),
            'and',
          )}`;
    })
    .join('; ');
}

/** By its id, else by its place, counted from 1. */
function nameAt(array: string, index: number, history: PlacementHistory | undefined): string {
  const records: unknown = history === undefined ? undefined : Object.entries(history).find(([name]) => name === array)?.[1];
  const record: unknown = Array.isArray(records) ? records[index] : undefined;
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string' ? record.id : String(index + 1);
}
