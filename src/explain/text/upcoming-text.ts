import { dayText } from '../../wording/dates.ts';
import { duesText, softDueText } from '../../wording/deadline-text.ts';
import { cited } from '../../wording/lists.ts';
import { limitMoment } from '../../wording/moment-text.ts';
import { aboutText } from '../../wording/status-text.ts';
import { parseMoment } from '../../time/index.ts';
import type { Upcoming } from '../upcoming-deadlines.ts';
import { part } from './lines.ts';

/**
 * What is to come, as a person reads it: by day, then what waits, then what has no date.
 *
 * @param upcoming What `upcomingDeadlines` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * upcomingText(upcomingDeadlines(history, { profile: derby, asOf: '2026-07-06T09:00' }, { until: '2026-08-01' })).split('\n').slice(0, 2); //=> ['Tue 28 Jul 2026', '  Placement Planning Meeting for placement p2 (DERBY-1.07)']
 */
export function upcomingText(upcoming: readonly Upcoming[]): string {
  const days = new Map<string, Upcoming[]>();
  for (const each of upcoming.filter(({ state }) => state === 'dated')) {
    const day = dayOf(each.due ?? '');
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  const of = (state: Upcoming['state']): readonly string[] => upcoming.filter((each) => each.state === state).map(line);
  const lines = [
    ...[...days].flatMap(([day, own]) => part(day, own.map(line))),
    ...part('Waits for something else to come first', of('pending')),
    ...part('No date is set that could be missed', of('awaiting-date')),
  ];
  return lines.length === 0 ? 'Nothing falls due.' : lines.slice(1).join('\n');
}

function dayOf(due: string): string {
  const parsed = parseMoment(due);
  return typeof parsed === 'string' ? due : dayText(parsed.day);
}

function line(upcoming: Upcoming): string {
  const {
    requirement: { id, title, subject, clauses, modality },
    certainty,
    waitsFor,
  } = upcoming;
  const waits = waitsFor === undefined ? '' : `, once ${waitsFor} is done`;
  return `${title}${aboutText(subject, id)}${byWhen(upcoming)}${waits}${modality === 'consider' ? ', to be considered' : modality === 'may' ? ', as an option' : ''}${cited(clauses)}${certainty === 'possible' ? ' [it turns on a fact not recorded]' : ''}`;
}

/** What the day that stands above does not say. */
function byWhen({ requirement: { deadline, status }, due }: Upcoming): string {
  if (deadline === undefined || (due === undefined && status !== 'outstanding')) return '';
  if (due === undefined) return `, ${softDueText(deadline)}`;
  if (deadline.alternatives !== undefined) return `, ${duesText(deadline)}`;
  const [, time] = limitMoment(deadline).split(', ');
  if (time === undefined) return deadline.exclusive === true ? ', beforehand' : '';
  return `, ${deadline.exclusive === true ? 'before' : 'by'} ${time}`;
}
