import type { Deadline, Timescale } from '../contract.ts';
import { planningIntervalOn, visitIntervalOn } from '../history/agreed-intervals.ts';
import { exactly, type Timed } from '../history/timed.ts';
import type { Due, EventName, Limb } from '../policy/language.ts';
import { addToDay, amountOf, endOfDay, formatDay, hour, unitOf } from '../time/index.ts';
import type { Case, Holds } from './case.ts';
import { eventOf, isPlanned, unknownOf } from './events.ts';
import { dueInstant, fellStrictlyBefore, type Limit, longAgo } from './limit.ts';
import { given } from './lists.ts';
import { lastDayOfStay } from './stays.ts';
import type { Unknown } from './world.ts';

/** The first limb that holds (-1: none does), and the limit that it sets; undefined where it sets none, or where what it counts from has not happened. */
export function limitAmong(
  c: Case,
  limbs: readonly { readonly limb: Limb; readonly holds: Holds }[],
): { readonly index: number; readonly limit: Limit | undefined } {
  const index = limbs.findIndex(({ holds }) => holds(c));
  const limb = limbs[index]?.limb;
  return {
    index,
    limit:
      limb?.due === undefined
        ? undefined
        : limitFrom(c, limb.due, { source: limb.source ?? 'stated', limb: index, every: limb.every === true }),
  };
}

/** What a limit counts from; where its date is not known, which fact that is. */
interface Anchor {
  readonly at: Timed;
  readonly unknown?: Unknown;
}
interface Setting {
  readonly source: Deadline['source'];
  readonly limb: number;
  readonly every: boolean;
}

function limitFrom(c: Case, due: Due, setting: Setting): Limit | undefined {
  if ('earliestOf' in due)
    return earliest(
      c,
      given(due.earliestOf, (each) => limitFrom(c, each, setting)),
    );
  if ('agreed' in due) return agreedLimit(c, due.agreed, setting);
  if ('stays' in due) return staysLimit(c, due, setting);
  const anchor = anchorOf(c, 'within' in due ? due.of : 'before' in due ? due.before : due.by);
  if (anchor === undefined) return undefined;
  if ('within' in due) return countFrom(c, anchor, due.within, setting, due.notBefore);
  const detail = {
    anchor: anchor.at,
    source: setting.source,
    limb: setting.limb,
    direction: 'before' in due ? ('before' as const) : ('by' as const),
    planned: isPlanned(c, anchor.at),
  };
  if (anchor.unknown !== undefined) return { kind: 'unknown', unknown: anchor.unknown, ...detail };
  if ('before' in due && due.by !== undefined)
    return unitOf(due.by) === 'hours'
      ? { kind: 'instant', plus: -amountOf(due.by) * hour, exclusive: false, ...detail, timescale: due.by }
      : { kind: 'day', day: addToDay(anchor.at.day, due.by, -1), ...detail, timescale: due.by };
  return { kind: 'instant', plus: 0, exclusive: 'before' in due, ...detail };
}

/** Counted over the stays before as well, so that the length alone does not give the day. */
function staysLimit(c: Case, due: Extract<Due, { readonly stays: number }>, setting: Setting): Limit | undefined {
  const anchor = c.about.spell?.start;
  const day = lastDayOfStay(c, due);
  return anchor === undefined || day === undefined
    ? undefined
    : { kind: 'day', day, anchor, timescale: { days: due.stays }, source: setting.source, limb: setting.limb, direction: 'within' };
}

function anchorOf(c: Case, name: EventName): Anchor | undefined {
  const moment = eventOf(c, name);
  if (moment === undefined) return undefined;
  if (moment !== 'unknown') return { at: moment };
  const unknown = unknownOf(c, name);
  return { at: exactly(c.view.asOf.instant, c.view.asOf.day, 'unknown', unknown.pointer), unknown };
}

function countFrom(c: Case, { at: anchor, unknown }: Anchor, timescale: Timescale, setting: Setting, notBefore?: Timescale): Limit {
  const detail = {
    anchor,
    timescale,
    source: setting.source,
    limb: setting.limb,
    direction: setting.every && c.about.opening !== true ? ('every' as const) : ('within' as const),
    planned: isPlanned(c, anchor),
    notBefore: notBefore && { day: addToDay(anchor.day, notBefore), timescale: notBefore },
  };
  if (unknown !== undefined) return { kind: 'unknown', unknown, ...detail };
  return unitOf(timescale) === 'hours'
    ? { kind: 'instant', plus: amountOf(timescale) * hour, exclusive: false, ...detail }
    : { kind: 'day', day: addToDay(anchor.day, timescale), ...detail };
}

/** The limit that runs out first, in this completion; however late it may lie, no later than any of the others. One whose date is not known may have passed before. */
function earliest(c: Case, limits: readonly Limit[]): Limit | undefined {
  const known = limits.filter(isKnown);
  const unknown = limits.find((limit) => limit.kind === 'unknown' && (known.length === 0 || longAgo(c, limit)));
  if (unknown !== undefined) return unknown;
  const first = known.reduce<KnownLimit | undefined>(
    (sooner, next) => (sooner === undefined || isSooner(c, next, sooner) ? next : sooner),
    undefined,
  );
  return first === undefined ? first : { ...first, atLatest: Math.min(...given(known, dueInstant)) };
}
type KnownLimit = Exclude<Limit, { readonly kind: 'unknown' }>;
const isKnown = (limit: Limit): limit is KnownLimit => limit.kind !== 'unknown';
const isSooner = (c: Case, a: KnownLimit, b: KnownLimit): boolean =>
  c.world.atMost(lastMoment(a), lastMoment(b), (a.kind === 'instant' ? -a.plus : 0) + (b.kind === 'instant' ? b.plus : 0) - 1);
const lastMoment = (limit: KnownLimit): Timed =>
  limit.kind === 'day' ? exactly(endOfDay(limit.day), limit.day, formatDay(limit.day)) : limit.anchor;

/** An interval or date that the history records as agreed (semantics 12.33, 12.48). */
function agreedLimit(c: Case, agreed: 'planning-interval' | 'visit-interval' | 'next-meeting', setting: Setting): Limit | undefined {
  const agreedSetting = { ...setting, source: 'agreed' as const, every: true };
  if (agreed === 'next-meeting') {
    const next = eventOf(c, 'meeting.nextMeetingAgreedFor');
    if (next === undefined || next === 'unknown') return undefined;
    const detail = { anchor: next, direction: 'by', source: 'agreed', limb: setting.limb } as const;
    return next.precision === 'day' ? { kind: 'day', day: next.day, ...detail } : { kind: 'instant', plus: 0, exclusive: false, ...detail };
  }
  const last = c.about.trigger;
  const on = last?.day ?? c.judged;
  const interval =
    agreed === 'planning-interval' ? planningIntervalOn(c.view, c.about.spell, on) : visitIntervalOn(c.view, c.about.spell, on);
  if (last === undefined || interval === undefined) return undefined;
  const from = interval.agreedAt !== undefined && interval.agreedAt.day > last.day ? interval.agreedAt : last;
  const limit = countFrom(c, { at: from }, interval.every, agreedSetting);
  const start = c.about.spell?.start;
  // An interval is agreed for a placement: what would fall due before it began counts from its start.
  return start !== undefined && fellStrictlyBefore(c, limit, start) ? countFrom(c, { at: start }, interval.every, agreedSetting) : limit;
}
