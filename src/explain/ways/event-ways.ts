import type { About } from '../../engine/case.ts';
import { eventOf } from '../../engine/events.ts';
import type { Timed } from '../../history/timed.ts';
import type { Condition, EventName } from '../../policy/language.ts';
import { formatDay } from '../../time/index.ts';
import { addTo, recordAt, takeOut, valueAt } from '../changes.ts';
import { caseOf, freshId, today, type Standing } from './standing.ts';
import { impossible, type Way } from './ways.ts';

/** Moments of a placement that stand at its last member where the same carer joins several. */
const OF_THE_LAST: ReadonlySet<string> = new Set(['ending', 'permanenceMatchAgreedAt']);

/** Where a moment stands or would stand; undefined for one that is worked out from other records. */
export function eventPointer(
  { spell, concern, circumstance, legalStatus, meeting, review, visit, plan, document, decision, carerBreak, care }: About,
  name: EventName,
): string | undefined {
  const [record = '', ...path] = name.split('.');
  const [property = ''] = path;
  if (name === 'placement.endedAt') return spell?.endPointer;
  if (property.includes('-') || path.length === 0) return undefined;
  const holders: Readonly<Record<string, { readonly pointer: string } | undefined>> = {
    placement: OF_THE_LAST.has(property) ? spell?.last : spell?.first,
    concern,
    circumstance,
    status: legalStatus,
    meeting,
    review,
    visit,
    plan,
    document,
    decision,
    break: carerBreak,
    care,
  };
  const holder = holders[record];
  return holder === undefined || ['date', 'previous'].includes(property) ? undefined : `${holder.pointer}/${path.join('/')}`;
}

/** How to make a moment have come, or not. */
export function happenedWays(standing: Standing, name: EventName, want: boolean): readonly Way[] {
  const pointer = eventPointer(standing.about, name);
  if (pointer === undefined) return want ? recordedWays(standing, name) : impossible;
  if (!want) return valueAt(standing.history, pointer) === undefined ? impossible : [[takeOut(standing.history, pointer)]];
  // An approval may be there from the start.
  const start = name.endsWith('.from') ? standing.about.spell?.first.value.startedAt : undefined;
  return [...(start === undefined ? [] : [start]), today(standing)].map((at) => [recordAt(standing.history, pointer, at)]);
}

/** Moments that a record of their own gives. */
function recordedWays(standing: Standing, name: EventName): readonly Way[] {
  const placementId = standing.about.spell?.id;
  const at = today(standing);
  if (name === 'placement.seventy-two-hour-review')
    return [
      [
        addTo('meetings', {
          id: freshId(standing, 'meetings', 'seventy-two-hour-review'),
          kind: 'seventy-two-hour-review',
          placementId,
          heldAt: at,
        }),
      ],
    ];
  if (name === 'placement.parent-assessment') return [[addTo('documents', { kind: 'parent-assessment', placementId, at })]];
  if (name === 'review.last-stability-meeting') {
    const review = standing.about.review?.at?.day;
    return [...(review === undefined ? [] : [formatDay(review - 1)]), at].map((heldAt) => [
      addTo('meetings', {
        id: freshId(standing, 'meetings', 'placement-stability-meeting'),
        kind: 'placement-stability-meeting',
        placementId,
        heldAt,
      }),
    ]);
  }
  if (name === 'child.latest-exploitation-risk') return [[addTo('circumstances', { kind: 'sexual-exploitation-risk', from: at })]];
  const { meeting } = standing.about;
  if (name === 'meeting.exclusion-recorded' && meeting !== undefined)
    return [[recordAt(standing.history, `${meeting.pointer}/child/reason`, 'the reason')]];
  if (name === 'care.first-review') return [[addTo('reviews', { id: freshId(standing, 'reviews', 'review'), heldAt: at })]];
  return impossible;
}

/** How to put one moment before another, or after it: by another date for the first of the two. */
export function orderWays(
  standing: Standing,
  { earlier, than }: Extract<Condition, { readonly earlier: unknown }>,
  want: boolean,
): readonly Way[] {
  const pointer = eventPointer(standing.about, earlier);
  const c = caseOf(standing);
  const one = eventOf(c, earlier);
  const other = eventOf(c, than);
  if (pointer === undefined || other === undefined || other === 'unknown') return impossible;
  const moved: Way = [recordAt(standing.history, pointer, formatDay(other.day + (want ? -1 : 1)))];
  const sharper =
    one === undefined || one === 'unknown' || one.day !== other.day
      ? []
      : [...sharpened(standing, one, want), ...sharpened(standing, other, !want)];
  return [...sharper, ...(want || valueAt(standing.history, pointer) === undefined ? [] : [[takeOut(standing.history, pointer)]]), moved];
}

/** A moment known only to the day, at the beginning of it or at its last minute. */
export function sharpened(
  { history }: Pick<Standing, 'history'>,
  { pointer, precision, value }: Pick<Timed, 'pointer' | 'precision' | 'value'>,
  early: boolean,
): readonly Way[] {
  return precision === 'day' && pointer !== '' ? [[recordAt(history, pointer, `${value}T${early ? '00:00' : '23:59'}`)]] : [];
}
