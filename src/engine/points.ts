import { exactly, nowOf } from '../history/timed.ts';
import type { EventName, Point } from '../policy/language.ts';
import { addToDay, formatDay, startOfDay } from '../time/index.ts';
import type { Case } from './case.ts';
import type { EventTime } from './event-time.ts';
import { eventOf, isPlanned, unknownEnd, unknownOf } from './events.ts';

/** A moment, or the beginning of the day so long before it. A placement that has not ended, and is not to on a day that is set, ends after now; a first one that is to come begins once care has. */
export function pointOf(c: Case, point: Point): EventTime {
  if (typeof point === 'string') return boundOf(c, point);
  const { before } = point;
  const moment =
    boundOf(c, before) ??
    (before === 'placement.endedAt' ? nowOf(c.view.asOf) : before === 'care.first-placement' ? c.about.care?.at : undefined);
  if (moment === undefined || moment === 'unknown') return moment;
  const day = addToDay(moment.day, point.by, -1);
  return exactly(startOfDay(day), day, formatDay(day));
}

/** A placement of which nobody knows when it ended, and that has, ended between its start and now. An end or a review planned for a day that has gone by comes after today. */
function boundOf(c: Case, name: EventName): EventTime {
  const moment = eventOf(c, name);
  const { asOf } = c.view;
  const isToCome =
    (name === 'placement.endedAt' || name === 'review.date') &&
    typeof moment === 'object' &&
    moment.day <= asOf.day &&
    isPlanned(c, moment);
  if (isToCome) return exactly(startOfDay(asOf.day + 1), asOf.day, formatDay(asOf.day));
  if (moment !== 'unknown' || name !== 'placement.endedAt') return moment;
  const unknown = unknownOf(c, name);
  return unknownEnd(c) === 'not-ended'
    ? undefined
    : c.world.choose(`${unknown.pointer}:between`, unknown, [c.about.spell?.start, nowOf(asOf)]);
}
