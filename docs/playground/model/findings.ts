import { requirementText, type Breach, type Deadline, type Evaluation, type Requirement } from 'placement-rules';
import { aboutText, limitMoment, momentText } from 'placement-rules/wording';

/** How a person sorts what is asked: what went wrong, what comes, what cannot be told, what has no date, what is settled. */
export type State = 'late' | 'due' | 'unknown' | 'open' | 'done' | 'past';

/** One thing that is asked, as a line of the list. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly state: State;
  /** A word or two for the label: "5 days late". */
  readonly label: string;
  /** By which the list is sorted; left out where no date is set. */
  readonly sort?: string;
  readonly date: string;
  readonly says: string;
  readonly standard: string;
  readonly clauses: readonly string[];
  readonly placementId?: string;
}

/** What the list says in one glance. */
export interface Summary {
  readonly asOf: string;
  readonly counts: Readonly<Record<State, number>>;
  readonly regulation: number;
  readonly local: number;
  readonly next?: string;
}

/** Everything that a policy asks, in the order of its dates; what has none comes last. */
export function findings({ requirements, breaches }: Evaluation): readonly Finding[] {
  const broken = new Map(breaches.filter(({ certainty }) => certainty === 'certain').map((breach) => [breach.requirement, breach]));
  return requirements.map((requirement) => finding(requirement, broken.get(requirement.id))).toSorted(byDate);
}

function finding(requirement: Requirement, breach: Breach | undefined): Finding {
  const { id, title, subject, deadline, metBy, clauses, basis } = requirement;
  const state = stateOf(requirement, breach);
  const limits =
    breach === undefined
      ? (deadline?.alternatives ?? (deadline === undefined ? [] : [deadline]))
      : deadline?.due === breach.due && deadline !== undefined
        ? [deadline]
        : [];
  const other = breach?.due ?? breach?.doneAt ?? (state === 'done' ? metBy?.at : undefined);
  const dates = limits.length > 0 ? limits.map(limitText) : other === undefined ? [] : [momentText(other)];
  const [sort] = [...limits.map(({ due }) => due), ...(limits.length > 0 || other === undefined ? [] : [other])].map(sortable).toSorted();
  return {
    id,
    title,
    about: aboutText(subject, id).trim(),
    state,
    label: labelOf(requirement, breach, state),
    ...(sort === undefined ? {} : { sort }),
    date: [...new Set(dates)].join(' or '),
    says: breach?.message ?? standing(requirement),
    standard: standards[basis],
    clauses: breach?.clauses ?? clauses,
    ...(subject.placementId === undefined ? {} : { placementId: subject.placementId }),
  };
}

/** Where it stands, without the title that stands above it. */
function standing(requirement: Requirement): string {
  const says = requirementText(requirement)
    .slice(requirement.title.length)
    .replace(/^(?: \([^)]*\))?: /, '');
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}

const limitText = (deadline: Deadline): string => `${deadline.exclusive === true ? 'before ' : ''}${limitMoment(deadline)}`;

const standards: Readonly<Record<Requirement['basis'], string>> = {
  statute: 'Regulation',
  authority: 'Council policy',
  overlay: 'Added standard',
};

function stateOf({ status, applies }: Requirement, breach: Breach | undefined): State {
  if (breach !== undefined) return 'late';
  if (status === 'undetermined' || applies === 'possible') return 'unknown';
  return (
    {
      met: 'done',
      'met-late': 'done',
      due: 'due',
      overdue: 'open',
      missed: 'past',
      outstanding: 'open',
      pending: 'open',
      lapsed: 'past',
      contravened: 'done',
    } as const
  )[status];
}

const kinds: Readonly<Record<Breach['kind'], string>> = {
  late: 'done late',
  overdue: 'overdue',
  missed: 'missed',
  'out-of-order': 'out of order',
  'not-permitted': 'not permitted',
};
const labels: Readonly<Record<State, string>> = {
  late: 'late',
  due: 'due',
  unknown: 'cannot be told',
  open: 'to do',
  done: 'done',
  past: 'no longer asked for',
};

function labelOf({ status, modality }: Requirement, breach: Breach | undefined, state: State): string {
  if (breach !== undefined) return kinds[breach.kind];
  if (state === 'open')
    return status === 'pending' ? 'waits' : modality === 'consider' ? 'to consider' : modality === 'may' ? 'an option' : 'to do, no date';
  return state === 'due' && modality === 'consider' ? 'to consider' : status === 'met' ? 'done in time' : labels[state];
}

/** Moments with different offsets, by the London clock that people read; a day stands at its end. */
const sortable = (moment: string): string => (moment.length === 10 ? `${moment}T23:59:59` : moment.slice(0, 19));

function byDate(a: Finding, b: Finding): number {
  const one = a.sort ?? '9999';
  const other = b.sort ?? '9999';
  return one < other ? -1 : one > other ? 1 : a.title < b.title ? -1 : 1;
}

export function summaryOf({ asOf, breaches }: Evaluation, all: readonly Finding[]): Summary {
  const counts: Record<State, number> = { late: 0, due: 0, unknown: 0, open: 0, done: 0, past: 0 };
  for (const { state } of all) counts[state] += 1;
  const certain = breaches.filter(({ certainty }) => certainty === 'certain');
  const next = all.find(({ state }) => state === 'due');
  return {
    asOf: momentText(asOf),
    counts,
    regulation: certain.filter(({ of }) => of === 'regulation').length,
    local: certain.filter(({ of }) => of === 'local-standard').length,
    ...(next === undefined ? {} : { next: `${next.date}: ${next.title}` }),
  };
}
