import { DAY_AND_HOUR, type Timed } from '../history/timed.ts';
import type { Trigger } from '../policy/language.ts';
import { callsInOrder, countUpTo } from './calls-in-order.ts';
import type { Call } from './calls.ts';
import { holds } from './calls-in-a-case.ts';
import { later, resolvedUnrecorded, unlessMore } from './calls-ended.ts';
import type { Case, Ended } from './case.ts';

/** When everything that had called for a placement's meetings by one of them was resolved; undefined where something still calls for them. */
export function resolvedBy(c: Case, triggers: readonly Trigger[], meeting: Timed): Ended | undefined {
  const last = lastResolved(c, triggers, meeting);
  if (last === 'none') return resolvedUnrecorded(c, triggers, meeting);
  return last === 'open' ? undefined : unlessMore(c, triggers, last.since, last.at);
}

interface Resolved {
  readonly at: Timed;
  readonly since: Timed | undefined;
}

/** What arises while something still calls for the meetings joins it. */
function lastResolved(c: Case, triggers: readonly Trigger[], meeting: Timed): Resolved | 'open' | 'none' {
  let by = meeting;
  let found = lastOfThose(c, triggers, by);
  while (typeof found !== 'string' && found.at.from > by.to) {
    by = found.at;
    found = lastOfThose(c, triggers, by);
  }
  return found;
}

function lastOfThose(c: Case, triggers: readonly Trigger[], meeting: Timed): Resolved | 'open' | 'none' {
  const { spell } = c.about;
  if (spell === undefined) return 'none';
  const { certain, lastEnds, firstOpen, first, doubtful } = callsInOrder(c.view, triggers, spell);
  const before = countUpTo(certain, meeting.from);
  if (firstOpen < before) return 'open';
  let last: Timed | undefined;
  for (const end of lastEnds[before - 1] ?? []) last = later(c, last, end);
  const near: Call[] = [];
  // Every moment lies within a day and an hour.
  for (let next = before; (certain[next]?.at.from ?? Infinity) <= meeting.to + DAY_AND_HOUR; next += 1)
    near.push(...certain.slice(next, next + 1));
  for (const call of [...near, ...doubtful]) {
    if ((typeof call.at !== 'string' && !c.world.atMost(call.at, meeting)) || !holds({ ...c, read: [] }, call)) continue;
    if (call.ended === undefined) return 'open';
    last = later(c, last, call.ended);
  }
  return last === undefined ? 'none' : { at: last, since: first };
}
