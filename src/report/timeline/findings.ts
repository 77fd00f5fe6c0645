import type { Breach, Evaluation, Moment } from '../../contract.ts';
import { cited, counted } from '../../wording/lists.ts';
import { momentText } from '../../wording/moment-text.ts';
import { aboutText } from '../../wording/status-text.ts';
import { latenessOf } from '../lateness.ts';
import { limitShown } from '../limit-shown.ts';
import { readMoment, type ReadMoment } from '../moments.ts';
import { standingOf } from '../outcome.ts';
import { doneWord, limitText } from '../rows/requirement-message.ts';

/** A deadline on the picture; open ones have a number and a line in the key. */
export interface DrawnDeadline {
  readonly requirement: string;
  readonly from: Moment;
  readonly due: ReadMoment;
  readonly state: 'met' | 'not-met' | 'open';
  readonly number?: string;
  readonly says: string;
}
/** A certain breach, from when it was due to when it was done, or to as-of; what can no longer be done has a beginning alone. */
export interface DrawnBreach {
  readonly requirement: string;
  readonly from: Moment;
  readonly to?: Moment;
  readonly due: ReadMoment;
  readonly until: ReadMoment;
  readonly number: string;
  readonly says: string;
}

/** Deadlines that are certain and can be missed. Overdue ones are breaches, and numbered there. */
export function drawnDeadlines(evaluation: Evaluation): readonly DrawnDeadline[] {
  const lateness = latenessOf(evaluation);
  let open = 0;
  return evaluation.requirements.flatMap((requirement): readonly DrawnDeadline[] => {
    const state = STATES[standingOf(requirement, lateness.get(requirement.id))];
    const from = limitShown(requirement)?.due;
    const due = readMoment(from);
    if (state === undefined || due === undefined || from === undefined) return [];
    const what = { requirement: requirement.id, from, due, state };
    const says = `${requirement.title}${aboutText(requirement.subject, requirement.id)}, ${limitText(requirement)}${cited(requirement.clauses.slice(0, 1))}`;
    if (state !== 'open')
      return [{ ...what, says: `${says}: ${state === 'met' ? `${doneWord(requirement.kind)} in time` : 'not done in time'}.` }];
    open += 1;
    return [{ ...what, number: `D${open}`, says: `${says}.` }];
  });
}

const STATES: Readonly<Partial<Record<ReturnType<typeof standingOf>, DrawnDeadline['state']>>> = {
  'in-time': 'met',
  late: 'not-met',
  overdue: 'not-met',
  missed: 'not-met',
  'not-yet-due': 'open',
};

/**
 * Certain breaches in the order of their dates, numbered. One with no date of its own stands at its requirement's deadline, such as the
 * longest that a stay may last; with none there either, at as-of.
 */
export function drawnBreaches({ requirements, breaches, asOf }: Evaluation): readonly DrawnBreach[] {
  const now = readMoment(asOf);
  const limits = new Map(requirements.map((requirement) => [requirement.id, limitShown(requirement)?.due]));
  return breaches
    .filter(({ certainty }) => certainty === 'certain')
    .flatMap((breach) => {
      const done = readMoment(breach.doneAt);
      const from = breach.due ?? breach.doneAt ?? limits.get(breach.requirement) ?? asOf;
      const due = readMoment(from);
      if (due === undefined || now === undefined) return [];
      const to = breach.doneAt ?? (breach.kind === 'overdue' ? asOf : undefined);
      return [
        { breach, from, ...(to === undefined || to === from ? {} : { to }), due, until: done ?? (breach.kind === 'overdue' ? now : due) },
      ];
    })
    .toSorted((one, other) => one.due.day - other.due.day)
    .map(({ breach, ...when }, index) => ({
      requirement: breach.requirement,
      ...when,
      number: `B${index + 1}`,
      says: `${finding(breach)}: ${breach.message}`,
    }));
}

const finding = ({ of }: Breach): string => (of === 'regulation' ? 'Breach of regulation' : 'Missed local standard');

/** Limits of which it cannot be told whether they were kept, in words; nothing where there are none. They are not drawn. */
export function untoldText(evaluation: Evaluation): string {
  const lateness = latenessOf(evaluation);
  const count = evaluation.requirements.filter(
    (requirement) => standingOf(requirement, lateness.get(requirement.id)) === 'cannot-tell',
  ).length;
  return count === 0 ? '' : `${count} cannot be told from this extract`;
}

/** What the whole picture says, for whoever does not see it. */
export function summaryText(
  evaluation: Evaluation,
  counts: { readonly placements: number; readonly open: number; readonly breaches: number },
): string {
  const possible = evaluation.breaches.length - evaluation.breaches.filter(({ certainty }) => certainty === 'certain').length;
  const parts = [
    counted(counts.placements, 'placement'),
    counted(counts.open, 'open deadline'),
    `certain breaches and missed standards: ${counts.breaches}`,
  ];
  const untold = untoldText(evaluation);
  return `Judged at ${momentText(evaluation.asOf)}: ${parts.join(', ')}${possible === 0 ? '' : `; ${possible} only possible, not drawn`}${untold === '' ? '' : `; whether deadlines were kept, ${untold}: not drawn`}. Lanes from the top: placements, meetings, visits, reviews, deadlines, breaches; D and B numbers stand in the list below.`;
}
