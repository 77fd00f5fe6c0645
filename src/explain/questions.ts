import type { EvaluateOptions, MissingFact, PlacementHistory, Role } from '../contract.ts';
import { keyOf, prepared } from '../engine/evaluate.ts';
import { allocated } from '../engine/owners.ts';
import { applyChanges, type FactChange } from './changes.ts';
import { informants } from './informants.ts';
import { answersOf, type Answers, type OpenAnswer } from './open-answers.ts';
import { recordsAsked, type RecordsAsked } from './records-asked.ts';
import { repliesTo } from './replies.ts';
import { fewestCover } from './set-cover.ts';

/** Somebody who would usually know, with the worker and team that the history names. */
export interface Informant {
  readonly role: Role;
  readonly worker?: string;
  readonly team?: string;
}

/** Something that waits for the reply. */
export interface WaitingAnswer {
  /** A requirement's or rule's id, or of a person on a list the meeting's with the role. */
  readonly id: string;
  readonly what: OpenAnswer['what'];
  readonly title: string;
  readonly clauses: readonly string[];
  /** Of a requirement: what it could turn out to be. */
  readonly couldBe: readonly string[];
  /** The reply settles it, whatever the reply is. */
  readonly settled: boolean;
}

/** One reply, how to record it, and what each answer that waits for it then is; several where it still turns on something else. */
export interface Reply {
  readonly reply: boolean | string;
  readonly changes: readonly FactChange[];
  readonly leadsTo: readonly { readonly answer: string; readonly becomes: readonly string[] }[];
}

/** A fact that is not recorded, ready to be asked for. */
export interface OpenQuestion extends MissingFact {
  readonly knownBy: readonly Informant[];
  /** The clauses that need it. */
  readonly clauses: readonly string[];
  readonly answers: readonly WaitingAnswer[];
  /** How many of them it settles, whatever the reply is. */
  readonly settles: number;
  /** Empty where the reply is a date, a time or records. */
  readonly replies: readonly Reply[];
  /** Of a question for records: where they go, and how to record that there were none. */
  readonly records?: RecordsAsked;
}

/**
 * Every fact that is not recorded and that could change an answer, those that settle most answers first.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile` and `asOf`, as for `evaluate`.
 * @returns One question a fact; the same facts as `evaluate(history, options).missingFacts`.
 * @throws As `evaluate`.
 * @example
 * openQuestions({ child: { id: 'c1' }, placements: [] }, { profile: statutory, asOf: '2026-04-10' }).length > 0; //=> true
 */
export function openQuestions(history: PlacementHistory, options: EvaluateOptions): readonly OpenQuestion[] {
  const answers = answersOf(history, options);
  const waiting = new Map<string, { readonly fact: MissingFact; readonly answers: OpenAnswer[] }>();
  for (const answer of answers.open.values())
    for (const fact of answer.turnsOn) {
      const known = waiting.get(keyOf(fact));
      if (known === undefined) waiting.set(keyOf(fact), { fact, answers: [answer] });
      else known.answers.push(answer);
    }
  const { view } = prepared(history, options);
  return [...waiting.values()]
    .map(({ fact, answers: own }): OpenQuestion => {
      const replies = repliesTo(history, options.profile, fact).map(({ reply, changes }) => ({
        reply,
        changes,
        after: answersOf(applyChanges(history, changes), options, own),
      }));
      const all = own.map((answer): WaitingAnswer => {
        const { id, what, title, clauses, couldBe } = answer;
        const settled = replies.length === 0 ? answer.turnsOn.length === 1 : replies.every(({ after }) => !after.open.has(id));
        return { id, what, title, clauses, couldBe, settled };
      });
      const records = recordsAsked(history, fact, (changes) => answersOf(applyChanges(history, changes), options, own));
      return {
        ...fact,
        neededBy: [
          ...new Set(
            own.flatMap(({ turnsOn }) => turnsOn.filter((each) => keyOf(each) === keyOf(fact)).flatMap(({ neededBy }) => neededBy)),
          ),
        ],
        knownBy: informants(fact.pointer, fact.question).map((role) => allocated({ role }, view)),
        clauses: [...new Set(all.flatMap(({ clauses }) => clauses))],
        answers: all,
        settles: all.filter(({ settled }) => settled).length,
        replies: replies.map(({ reply, changes, after }) => ({
          reply,
          changes,
          leadsTo: own.map((answer) => ({ answer: answer.id, becomes: becomes(after, answer) })),
        })),
        ...(records === undefined ? {} : { records }),
      };
    })
    .sort(byUse);
}

/** What an answer that is no longer open is where nothing else says so. */
const closed: Readonly<Record<OpenAnswer['what'], string>> = {
  requirement: 'not-applicable',
  rule: 'settled',
  attendee: 'not-on-the-list',
  item: 'left-out',
  'plan-sections': 'settled',
  'not-covered': 'covered',
};

/** What an answer is once a reply is recorded. */
function becomes({ open, settled }: Answers, { id, what }: OpenAnswer): readonly string[] {
  const still = open.get(id);
  if (still !== undefined) return still.couldBe.length === 0 ? ['undetermined'] : still.couldBe;
  return [settled.get(id) ?? closed[what]];
}

function byUse(a: OpenQuestion, b: OpenQuestion): number {
  if (a.settles !== b.settles) return b.settles - a.settles;
  if (a.answers.length !== b.answers.length) return b.answers.length - a.answers.length;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/**
 * The fewest questions to ask next: so that every answer that is open has at least one question asked that it turns on. With the replies
 * recorded, ask again; where nothing is left to ask, every answer is settled. See `fewestCover`.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile` and `asOf`, as for `evaluate`.
 * @returns Questions in the order in which they cover most; empty where nothing is open.
 * @throws As `evaluate`.
 * @example
 * questions({ child: { id: 'c1' }, placements: [], lookedAfter: [] }, { profile: statutory, asOf: '2026-04-10' })[0]?.knownBy.length; //=> 1
 */
export const questions = (history: PlacementHistory, options: EvaluateOptions): readonly OpenQuestion[] =>
  fewestCover(openQuestions(history, options), ({ answers }) => answers.map(({ id }) => id));
