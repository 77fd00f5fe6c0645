import type { Evaluation, MissingFact, Requirement } from '../contract.ts';

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
export function columnOf({ pointer, type, question }: MissingFact): MissingColumn {
  const path = pointer.split('/').slice(1).filter((part) => !/^\d+$/.test(part)).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { column: path.join('.'), type, question };
}

/**
 * Every answer of one evaluation. A rule that makes no requirement, because what calls for it is not recorded, is one answer too:
 * nobody knows whether there is anything to ask.
 */
export function answersOf({ requirements, missingFacts, meetings }: Evaluation): readonly Answer[] {
  const needed = new Map<string, MissingFact[]>();
  for (const fact of missingFacts) for (const id of fact.neededBy) needed.set(id, [...needed.get(id) ?? [], fact]);
  const rules = new Set(requirements.map(({ rule }) => rule));

  const asked = requirements.map((requirement): Answer => {
    const state = stateOf(requirement);
    const facts = state === 'decided' ? [] : needed.get(requirement.id) ?? [];
    return { rule: requirement.rule, state, missing: distinct(facts.length < 2 ? facts : deciding(facts, peopleFacts(requirement, meetings))) };
  });
  const ids = new Set(requirements.map(({ id }) => id));
  const untold = [...needed].filter(([id]) => !ids.has(id) && !id.includes(':') && !rules.has(id))
    .map(([rule, facts]): Answer => ({ rule, state: 'not-asked', missing: distinct(facts) }));
  return [...asked, ...untold];
}

function stateOf({ applies, status }: Requirement): Answer['state'] {
  if (applies === 'possible') return 'possible';
  return status === 'undetermined' ? 'undetermined' : 'decided';
}

/** Facts that decide who is invited, not whether the meeting was held in time. */
function peopleFacts({ id }: Requirement, meetings: Evaluation['meetings']): ReadonlySet<string> {
  const meeting = meetings.find(({ requirements }) => requirements.includes(id));
  const people = meeting === undefined ? [] : [...meeting.attendees, ...meeting.chair.roles];
  return new Set(people.flatMap(({ undetermined = [] }) => undetermined.map(({ pointer, question }) => `${pointer}\n${question}`)));
}

function deciding(facts: readonly MissingFact[], ofPeople: ReadonlySet<string>): readonly MissingFact[] {
  const left = facts.filter(({ pointer, question }) => !ofPeople.has(`${pointer}\n${question}`));
  return left.length === 0 ? facts : left;
}

const distinct = (facts: readonly MissingFact[]): readonly MissingColumn[] =>
  [...new Map(facts.map(columnOf).map((column) => [keyOf(column), column])).values()];
