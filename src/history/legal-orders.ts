import type { LegalStatus, LegalStatusPeriod } from '../contract.ts';
import { endOfDay } from '../time/index.ts';
import type { Entry } from './records.ts';
import type { Spell } from './spells.ts';
import { timed } from './timed.ts';
import type { HistoryView } from './view.ts';

type Status = Entry<LegalStatusPeriod>;

/** A record of the same status ran up to the day on which this one begins, or begins on it as well and comes first by its id: the status did not change. */
export function continuesStatus(view: HistoryView, own: Status): boolean {
  const day = own.at?.day;
  return (
    day !== undefined &&
    (view.records('legalStatuses') ?? []).some(({ value, at, pointer, id }) => {
      if (
        pointer === own.pointer ||
        value.status !== own.value.status ||
        (value.from !== 'unknown' &&
          (at === undefined || at.day > day || (at.day === day && (id === own.id ? pointer > own.pointer : id > own.id))))
      )
        return false;
      return value.to === undefined || value.to === 'unknown' || timed(value.to, `${pointer}/to`).day >= day;
    })
  );
}

/** Orders of these kinds made after the placement began and while it ran, earliest first. */
export function ordersIn(view: HistoryView, spell: Spell, statuses: readonly LegalStatus[]): readonly Status[] {
  const { start, ended } = spell;
  if (start === undefined) return [];
  const last = ended?.from ?? view.asOf.instant;
  return (view.records('legalStatuses') ?? []).filter(
    (order) =>
      order.at !== undefined &&
      statuses.includes(order.value.status) &&
      order.at.day > start.day &&
      endOfDay(order.at.day - 1) < last &&
      !continuesStatus(view, order),
  );
}
