import type { Evaluation, MissingFact, Requirement } from '../contract.ts';
import { stepsOf } from '../history/problems.ts';

/** A fact that is missing, whichever record it is of: a column, or an array that no table fills. */
export interface MissingColumn {
  /** `placements.emergency`, or the name of an array: `meetings`. */
  readonly column: string;
  readonly type: string;
  /** The question that it would answer; where the column is an array, it names the kinds. */
  readonly question: string;
}

/** One thing that a policy asks, or may ask, of one child, and what is missing to answer it. */
export interface Answer {
  readonly rule: string;
  readonly state: 'decided' | 'possible' | 'undetermined' | 'not-asked';
  readonly missing: readonly MissingColumn[];
}

export const keyOf = ({ column, question }: MissingColumn): string => `${column}\n${question}`;

/** `/placements/0/ending/manner` is `placements.ending.manner`, whichever placement it is of. */
function columnOf({ pointer, type, question }: MissingFact): MissingColumn {
  const path = stepsOf(pointer).filter((step) => !/^\d+$/.test(step));
  return { column: path.join('.'), type, question };
}

/**
 * Every answer of one evaluation. A rule that makes no requirement, because what calls for it is not recorded, is one answer too:
 * nobody knows whether there is anything to ask.
 */
export function answersOf({ requirements, missingFacts, meetings }: Evaluation): readonly Answer[] {
  const needed = new Map<string, MissingFact[]>();
  for (const fact of missingFacts) for (const id of fact.neededBy) needed.set(id, [...(needed.get(id) ?? []), fact]);
  const rules = new Set(requirements.map(({ rule }) => rule));

  const asked = requirements.map((requirement): Answer => {
    const state = stateOf(requirement);
    const facts = state === 'decided' ? [] : (needed.get(requirement.id) ?? []);
    return { rule: requirement.rule, state, missing: distinct(deciding(requirement, facts, meetings)) };
  });
  const ids = new Set(requirements.map(({ id }) => id));
  const untold = [...needed]
    .filter(([id]) => !ids.has(id) && !id.includes(':') && !rules.has(id))
    .map(([rule, facts]): Answer => ({ rule, state: 'not-asked', missing: distinct(facts) }));
  return [...asked, ...untold];
}

function stateOf({ applies, status }: Requirement): Answer['state'] {
  if (applies === 'possible') return 'possible';
  return status === 'undetermined' ? 'undetermined' : 'decided';
}

/** What people and papers of a meeting turn on, and whether it was held in time does not. */
const besideMeetings: ReadonlySet<string> = new Set(['child', 'judgements', 'network', 'documents', 'notifications', 'consultations']);

/** Of what an answer needs, the facts that decide its status: not those that only decide who is invited or what is prepared. */
function deciding({ id, kind }: Requirement, facts: readonly MissingFact[], meetings: Evaluation['meetings']): readonly MissingFact[] {
  const meeting = meetings.find(({ requirements }) => requirements.includes(id));
  if (kind !== 'meeting' || meeting === undefined || facts.length < 2) return facts;
  const ofPeople = new Set([...meeting.attendees, ...meeting.chair.roles].flatMap(({ undetermined = [] }) => undetermined.map(sameFact)));
  const left = facts.filter((fact) => !besideMeetings.has(fact.pointer.split('/')[1] ?? '') && !ofPeople.has(sameFact(fact)));
  return left.length === 0 ? facts : left;
}
const sameFact = ({ pointer, question }: MissingFact): string => `${pointer}\n${question}`;

const distinct = (facts: readonly MissingFact[]): readonly MissingColumn[] => [
  ...new Map(facts.map(columnOf).map((column) => [keyOf(column), column])).values(),
];
