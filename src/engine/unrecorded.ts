import { recordedFrom } from '../history/coverage.ts';
import { exactly } from '../history/timed.ts';
import type { EventName, Evidence } from '../policy/language.ts';
import { endOfDay, formatDay, type Day } from '../time/index.ts';
import { askFor, restsOn } from './candidates.ts';
import { scoped } from './scoped-records.ts';
import type { Answer } from './answer.ts';
import { firstAnswer, mattersFrom, opensOn } from './evidence.ts';
import type { Case } from './case.ts';
import { compileCondition } from './conditions.ts';
import { eventOf, unknownOf } from './events.ts';
import { hasPassed, inTime, passedBy, type Limit } from './limit.ts';
import type { Unknown } from './world.ts';

/** What the extract may lack, and the days on which it can have been. */
export interface Unrecorded {
  readonly inTime: boolean;
  readonly unknown: Unknown;
  readonly answer: Answer;
  readonly opens: Day;
  readonly last: Day;
}

/** One record in time, one late, or none, where the extract does not hold every record of the kind (semantics, section 3). */
export function unrecorded(c: Case, evidence: readonly Evidence[], limit: Limit | undefined): Unrecorded | undefined {
  for (const each of evidence) {
    if ('together' in each) {
      const rest = unrecordedTogether(c, each.together, limit);
      if (rest !== undefined) return rest;
    } else if ('event' in each) {
      const taken = unknownEvent(c, each.event, limit);
      if (taken !== 'none') return sometime(c, taken === 'in-time', unknownOf(c, each.event), -Infinity, c.view.asOf.day);
    } else
      for (const [collection, kind] of restsOn(each)) {
        const held = recordedFrom(c.view.history, collection, kind);
        const opens = opensOn(c, each) ?? -Infinity;
        const matters = held < Infinity ? mattersFrom(c, each) : opens;
        const last = Math.min(held - 1, c.view.asOf.day);
        if (held <= matters || last < matters) continue;
        const options: ('none' | 'in-time' | 'late')[] = ['none', 'in-time'];
        // What answers only before the limit cannot come late.
        if (limit !== undefined && each.before === undefined && mayBeLate(c, each, limit, last)) options.push('late');
        const key = `${collection}:${kind ?? ''}:${c.about.visit?.id ?? ''}:${each.before ?? ''}`;
        const unknown = askFor(collection, kind);
        const taken = c.world.choose(key, unknown, options);
        if (taken !== 'none') return sometime(c, taken === 'in-time', unknown, opens, last);
      }
  }
  return undefined;
}

/** Nobody knows when: before whatever waits for it. */
const sometime = ({ view: { asOf } }: Case, wasInTime: boolean, unknown: Unknown, opens: Day, last: Day): Unrecorded => ({
  inTime: wasInTime,
  unknown,
  answer: { pointer: unknown.pointer, at: exactly(-Infinity, asOf.day, '') },
  opens,
  last,
});

/** Each part recorded, or one that the extract may lack. */
function unrecordedTogether(c: Case, parts: readonly Evidence[], limit: Limit | undefined): Unrecorded | undefined {
  let rest: Unrecorded | undefined;
  for (const part of parts) {
    if (firstAnswer(c, part, compileCondition) !== undefined) continue;
    const absent = unrecorded(c, [part], limit);
    if (absent === undefined) return undefined;
    rest = rest?.inTime === false ? rest : absent;
  }
  return rest;
}

/** Whether it can lie after the limit: a plan may be finalised, a paper shared, on a later day than its own that the extract holds. */
function mayBeLate(c: Case, evidence: Evidence, limit: Limit, last: Day): boolean {
  if (passedBy(c, limit, exactly(Math.min(endOfDay(last), c.view.asOf.instant), last, formatDay(last)))) return true;
  if ('notification' in evidence) return isToldLate(c, evidence, limit);
  const isOfAnotherDay = 'plan' in evidence ? evidence.plan !== 'prepared' : 'document' in evidence && evidence.sharedWith !== undefined;
  return isOfAnotherDay && hasPassed(c, limit);
}

/** Of several who are to be told, one was told late, and another may have been told before the extract begins. */
const isToldLate = (c: Case, evidence: Extract<Evidence, { readonly notification: unknown }>, limit: Limit): boolean =>
  scoped(c, 'notifications', evidence.of).some(
    ({ entry: { value, at } }) => at !== undefined && evidence.notification.includes(value.about) && !inTime(c, limit, at),
  );

/** A moment, if the record calls it unknown: not come, come in time, come late (semantics 12.3). */
function unknownEvent(c: Case, name: EventName, limit: Limit | undefined): 'none' | 'in-time' | 'late' {
  if (eventOf(c, name) !== 'unknown') return 'none';
  // Nothing is late before its limit has passed.
  const late = limit !== undefined && hasPassed(c, limit) ? 'late' : 'none';
  // Of a placement's end it is the same choice, in the same order, as that of `unknownEnd`.
  const unknown = unknownOf(c, name);
  return c.world.choose(unknown.pointer, unknown, ['none', 'in-time', late] as const);
}
