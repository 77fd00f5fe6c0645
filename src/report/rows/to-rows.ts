import type { Breach, Deadline, Evaluation, PlacementHistory, Requirement } from '../../contract.ts';
import { surroundingsOf, type Surroundings } from '../about.ts';
import { daysLate, type LateBreach, latenessOf } from '../lateness.ts';
import { limitsOf } from '../../wording/deadline-text.ts';
import { limitShown } from '../limit-shown.ts';
import { clockTimeOf, dateOf } from '../moments.ts';
import { outcomeOf } from '../outcome.ts';
import type { ReportRow } from './report-row.ts';
import { requirementMessage } from './requirement-message.ts';

/**
 * One flat row per requirement and per breach, requirements first, each in the evaluation's own order.
 *
 * @param evaluation What `evaluate` returned.
 * @param history The history that was evaluated: it fills `placement_kind` and `child_team`, which stay empty without it.
 * @returns Rows of plain cells with the columns of `reportColumns`.
 * @throws TypeError for what is no evaluation.
 * @example
 * toRows(evaluation, history).filter(({ finding }) => finding === 'breach of regulation').length; //=> 6
 */
export function toRows(evaluation: Evaluation, history?: PlacementHistory): readonly ReportRow[] {
  if (!Array.isArray(evaluation?.requirements)) throw new TypeError('toRows: this is no evaluation; pass what evaluate returned.');
  const around = history === undefined ? undefined : surroundingsOf(history, evaluation);
  const lateness = latenessOf(evaluation);
  const byId = new Map(evaluation.requirements.map((requirement) => [requirement.id, requirement]));
  const common = {
    child: evaluation.child,
    council: evaluation.profile.id,
    profile_version: evaluation.profile.version,
    overlays: evaluation.profile.overlays.join('; '),
    as_of: evaluation.asOf,
  };
  return [
    ...evaluation.requirements.map((requirement) => ({
      row: 'requirement' as const,
      ...common,
      ...requirementCells(requirement, lateness.get(requirement.id), around),
    })),
    ...evaluation.breaches.flatMap((breach) => {
      const requirement = byId.get(breach.requirement);
      return requirement === undefined
        ? []
        : [{ row: 'breach' as const, ...common, ...breachCells(breach, requirement, lateness.get(requirement.id), around) }];
    }),
  ];
}

type Cells = Omit<ReportRow, 'row' | 'child' | 'council' | 'profile_version' | 'overlays' | 'as_of'>;

function requirementCells(requirement: Requirement, late: LateBreach | undefined, around: Surroundings | undefined): Cells {
  const { id, status, applies, subject, owners, deadline, metBy } = requirement;
  // A possible breach's lateness is not the requirement's: whether it is late cannot be told.
  const isLate = late?.certainty === 'certain';
  const limit = limitShown(requirement);
  return {
    finding: null,
    breach: null,
    certainty: applies === 'possible' || (status === 'undetermined' && !isLate) ? 'possible' : 'certain',
    counts_as: outcomeOf(requirement, late),
    kind: requirement.kind,
    title: requirement.title,
    rule: requirement.rule,
    clause: requirement.clauses[0] ?? null,
    clauses: requirement.clauses.join('; '),
    basis: requirement.basis,
    modality: requirement.modality,
    status,
    could_be: requirement.couldBe === undefined ? null : requirement.couldBe.join('; '),
    placement: subject.placementId ?? null,
    placement_kind: around?.placementKind(subject) ?? null,
    occasion: requirement.occasion,
    requirement: id,
    ...dueCells(limit?.due),
    due_source: limit?.source ?? null,
    ...doneCells(metBy?.at),
    ...lateCells(isLate ? late.lateBy : undefined),
    owner_role: joined(owners.map(({ role }) => role)),
    worker: joined(owners.map(({ worker }) => worker)),
    team: joined(owners.map(({ team }) => team)),
    child_team: around?.childTeam ?? null,
    message: requirementMessage(requirement),
    other_due_at: otherDues(deadline, limit?.due),
  };
}

/** A breach's row says what its requirement's does, but for what the breach itself says. */
function breachCells(breach: Breach, requirement: Requirement, late: LateBreach | undefined, around: Surroundings | undefined): Cells {
  return {
    ...requirementCells(requirement, late, around),
    finding: breach.of === 'regulation' ? 'breach of regulation' : 'missed local standard',
    breach: breach.kind,
    certainty: breach.certainty,
    clause: breach.clauses[0] ?? null,
    clauses: breach.clauses.join('; '),
    basis: breach.basis,
    modality: breach.modality,
    ...(breach.due === undefined ? {} : { ...dueCells(breach.due), other_due_at: otherDues(requirement.deadline, breach.due) }),
    ...(breach.doneAt === undefined ? {} : doneCells(breach.doneAt)),
    ...lateCells(breach.lateBy),
    message: breach.message,
  };
}

const cell = (text: string): string | null => (text === '' ? null : text);
const dueCells = (due: string | undefined) => ({ due_date: cell(dateOf(due)), due_time: cell(clockTimeOf(due)), due_at: due ?? null });
const otherDues = (deadline: Deadline | undefined, shown: string | undefined): string | null =>
  deadline === undefined ? null : joined(limitsOf(deadline).map(({ due }) => (due === shown ? undefined : due)));
const doneCells = (done: string | undefined) => ({ done_date: cell(dateOf(done)), done_time: cell(clockTimeOf(done)) });
const lateCells = (lateBy: string | undefined) => ({ days_late: daysLate(lateBy) ?? null, late_by: lateBy ?? null });

/** Each word once, in order. */
function joined(words: readonly (string | undefined)[]): string | null {
  return cell([...new Set(words.filter((word) => word !== undefined))].join('; '));
}
