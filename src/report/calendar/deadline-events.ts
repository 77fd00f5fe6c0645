import type { Deadline, Evaluation, PlacementHistory, Requirement } from '../../contract.ts';
import { groupBy } from '../../history/group-by.ts';
import { minute } from '../../time/index.ts';
import { isEndOfDay } from '../../wording/dates.ts';
import { dueText, limitsOf } from '../../wording/deadline-text.ts';
import { listed, sentence } from '../../wording/lists.ts';
import { aboutText } from '../../wording/status-text.ts';
import { roleTitle } from '../../wording/titles.ts';
import { limitShown } from '../limit-shown.ts';
import { clockTimeOf, readMoment } from '../moments.ts';
import { dueWord } from '../rows/requirement-message.ts';
import { type FeedEvent, type FeedSettings, remindersFor, uidOf, type When } from './feed-event.ts';

/** A timed limit fills the half hour that ends with it, so that a calendar shows it where it is. */
const SLOT_MINUTES = 30;

/**
 * Open deadlines of a child, each as an event. What only possibly applies is left out. Requirements that ask for one event by one
 * moment are one entry, under the first of them.
 */
export function deadlineEvents(history: PlacementHistory, evaluation: Evaluation, settings: FeedSettings): readonly FeedEvent[] {
  const together = groupBy(evaluation.requirements.filter(isOpenDeadline), (each) => `${each.occasion} ${limitShown(each)?.due}`);
  return [...together.values()].flatMap((same) => {
    const [first] = same;
    const limit = first === undefined ? undefined : limitShown(first);
    return first === undefined || limit === undefined ? [] : [deadlineEvent(history, first, limit, same, settings)];
  });
}

type Dated = Requirement & { readonly deadline: Deadline };
const isOpenDeadline = (requirement: Requirement): requirement is Dated => {
  const { applies, status, modality, deadline } = requirement;
  return (
    applies === 'certain' &&
    (status === 'due' || status === 'overdue') &&
    (modality === 'must' || modality === 'should') &&
    deadline !== undefined
  );
};

function deadlineEvent(
  history: PlacementHistory,
  first: Requirement,
  limit: Deadline,
  same: readonly Requirement[],
  settings: FeedSettings,
): FeedEvent {
  const others = limitsOf(first.deadline ?? limit)
    .map(dueText)
    .filter((each) => each !== dueText(limit));
  const overdue = first.status === 'overdue';
  const when = whenOf(limit);
  const time = clockTimeOf(limit.due);
  const due = sentence(dueWord(first.kind));
  const lead = overdue
    ? 'Overdue'
    : time === ''
      ? limit.exclusive === true
        ? `${due} beforehand`
        : due
      : `${due} ${limit.exclusive === true ? 'before' : 'by'} ${time}`;
  return {
    uid: uidOf(history, first.id, settings),
    when,
    summary: `${lead}: ${first.title}${aboutText(first.subject, first.id)} (${history.child.id})`,
    description: [
      `${due} ${dueText(limit)}.`,
      ...(others.length === 0 ? [] : [`A fact that is not recorded decides the limit; it could also be ${listed(others, 'or')}.`]),
      ...same.map(demand),
      ...owners(same),
    ].join('\n'),
    category: overdue ? 'Overdue' : 'Deadline',
    busy: false,
    // A reminder of what has passed would go off when the file is opened.
    reminders: overdue ? [] : remindersFor(when, settings),
  };
}

function whenOf({ due }: Deadline): When {
  const read = readMoment(due);
  if (read?.instant === undefined || isEndOfDay(read.instant)) return { day: read?.day ?? 0 };
  return { from: read.instant - SLOT_MINUTES * minute, minutes: SLOT_MINUTES };
}

function demand({ basis, modality, clauses, id }: Requirement): string {
  const whose = basis === 'statute' ? 'Regulation' : basis === 'authority' ? 'Local procedure' : 'Local standard';
  return `${whose}, ${modality}: ${clauses.join(', ')} [${id}].`;
}

function owners(same: readonly Requirement[]): readonly string[] {
  const named = new Set(
    same.flatMap((each) => each.owners.map(({ role, worker }) => `${roleTitle(role)}${worker === undefined ? '' : ` ${worker}`}`)),
  );
  return named.size === 0 ? [] : [`To act: ${[...named].join(', ')}.`];
}
