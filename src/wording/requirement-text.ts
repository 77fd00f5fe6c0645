import type { Deadline, Requirement } from '../contract.ts';
import { doneText } from './breach-message.ts';
import { conventionText } from './convention-text.ts';
import { dueText, duesText, softDueText } from './deadline-text.ts';
import { momentText, timescaleText } from './moment-text.ts';
import { statusText, thingText } from './status-text.ts';

/**
 * A requirement as one sentence: what, by when and how that is counted, what happened, under which clauses.
 *
 * @param requirement One of `evaluate(…).requirements`.
 * @example
 * requirementText({ id: 'reg-9.3:p1', rule: 'reg-9.3', kind: 'plan', occasion: 'reg-9.3:p1', title: 'Placement Plan agreed and signed', clauses: ['REG-9.3'], basis: 'statute', modality: 'must', applies: 'certain', status: 'outstanding', subject: { placementId: 'p1' }, owners: [], because: [] }); //=> 'Placement Plan agreed and signed (placement p1): still to come, with no date that could be missed (REG-9.3).'
 */
export function requirementText(requirement: Requirement): string {
  const { id, title, subject, clauses, applies, status } = requirement;
  const possible =
    applies === 'possible' && status !== 'undetermined' ? '; whether it is asked for at all turns on a fact that is not recorded' : '';
  const thing = thingText(subject, id);
  return `${title}${thing === '' ? '' : ` (${thing})`}: ${happened(requirement)}${possible} (${clauses.join(', ')}).`;
}

function happened({ status, kind, modality, deadline, metBy, couldBe = [], waitsFor }: Requirement): string {
  const due = deadline === undefined ? '' : duesText(deadline, countedDue);
  const dated = deadline === undefined ? 'at a time that is not known' : due;
  const done = `${doneText(kind, metBy?.pointer)}${metBy === undefined ? '' : ` on ${momentText(metBy.at)}`}`;
  const asked = modality === 'consider' ? 'to be considered' : modality === 'may' ? 'an option' : 'still to come';
  switch (status) {
    case 'met':
      return metBy === undefined
        ? `as the policy asks${due === '' ? '' : `, due ${due}`}`
        : due === ''
          ? done
          : `due ${due}, and ${done}, in time`;
    case 'met-late':
      return deadline?.source === 'inferred'
        ? `${done}, after the date that we infer, ${due}: nobody is late by it`
        : `due ${dated}, and ${done}, after that`;
    case 'due':
      return `due ${dated}, and ${asked}`;
    case 'overdue':
      return `was due ${dated}, and is not on record; it can still be made up for`;
    case 'missed':
      return `was due ${dated}, was not done, and can no longer be done`;
    case 'outstanding':
      return `${asked}, ${deadline === undefined ? 'with no date that could be missed' : softDueText(deadline, countedDue)}`;
    case 'pending':
      return `waits for something that must come first${waitsFor === undefined ? '' : `, ${waitsFor}`}`;
    case 'lapsed':
      return modality === 'may' && due !== ''
        ? `could be done ${due}, and was not`
        : `${due === '' ? '' : `was due ${due}, and `}was not done while it was asked for; it is asked for no longer`;
    case 'contravened':
      return `done in a way that the policy forbids${metBy === undefined ? '' : `, on ${momentText(metBy.at)}`}`;
    case 'undetermined':
      return `cannot be judged on what is recorded: ${couldBe.map(statusText).join('; or ')}${due === '' ? '' : `; due ${due}`}`;
  }
}

/** By when, and how it was counted. */
const countedDue = (limit: Deadline): string => `${dueText(limit)}${countText(limit)}`;
function countText({ timescale, anchor, direction }: Deadline): string {
  if (timescale === undefined || typeof anchor.value !== 'string') return '';
  return ` (${timescaleText(timescale)} ${direction === 'before' ? 'before' : 'after'} ${momentText(anchor.value)}; ${conventionText(timescale)})`;
}
