// The rules, once more, from semantics.md, provisions.json and the register alone. Slow and plain on purpose.
import type { PlacementHistory } from '../../src/contract.ts';
import {
  addDays, addMonths, addWorkingDays, dayOf, daysBetween, endOfDay, HOUR, nextDay, readAsOf, reachOf, startOfDay, type Day, type Instant,
} from './clock.ts';
import { impossible, judgeAll, notApplicable, type Answer, type Outcome, type Reader, type Rule } from './completions.ts';

export type ProfileId = 'derby' | 'leicester' | 'trafford' | 'statutory';

type Limit = { readonly by: 'instant'; readonly at: Instant; readonly exclusive?: boolean } | { readonly by: 'day'; readonly day: Day };
const before = (at: Instant): Limit => ({ by: 'instant', at, exclusive: true });
const upTo = (at: Instant): Limit => ({ by: 'instant', at });
const onDay = (day: Day): Limit => ({ by: 'day', day });
const dueOf = (limit: Limit): Instant => (limit.by === 'day' ? endOfDay(limit.day) : limit.at);
function isPast(limit: Limit, at: Instant): boolean {
  if (limit.by === 'day') return dayOf(at) > limit.day;
  return limit.exclusive === true ? at >= limit.at : at > limit.at;
}
/** The limit passed before this end: equality lapses (12.16). */
const passedBefore = (limit: Limit, end: Instant): boolean => (limit.by === 'day' ? dayOf(end) > limit.day : end > limit.at);
function lateness(limit: Limit, at: Instant): string {
  if (limit.by === 'day') return `P${daysBetween(limit.day, dayOf(at))}D`;
  const minutes = Math.max(0, Math.floor((at - limit.at) / 60));
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

/** An array that is not recorded: none, one record in time, one late. */
type Uncovered = 'none' | 'one-in-time' | 'one-late';
const uncovered: readonly Uncovered[] = ['none', 'one-in-time', 'one-late'];
type End = Instant | undefined | 'ended-before-limit' | 'ended-after-limit';

interface Case {
  readonly asOf: Instant;
  readonly limit: Limit;
  readonly anchor: Instant;
  readonly done: Instant | undefined | Uncovered;
  readonly ends: readonly End[];
  /** A series leaves out the interval that was still running when its need ended (12.18); one that had run out by then is past, and judged. */
  readonly openLeftOut?: boolean;
}
function settle({ asOf, limit, anchor, done, ends, openLeftOut }: Case): Outcome {
  const due = dueOf(limit);
  const justLate = limit.by === 'day' ? startOfDay(nextDay(limit.day)) : limit.at + 1;
  let end: Instant | undefined;
  for (const one of ends) {
    if (one === undefined) continue;
    const at = one === 'ended-before-limit' ? anchor : one === 'ended-after-limit' ? justLate : one;
    if (at > asOf) return impossible;
    if (end === undefined || at < end) end = at;
  }
  if (done === 'one-in-time') return { status: 'met', due };
  if (done === 'one-late' && justLate > asOf) return impossible;
  const doneAt = done === 'one-late' ? justLate : done === 'none' ? undefined : done;
  if (doneAt !== undefined) {
    if (!isPast(limit, doneAt)) return { status: 'met', due };
    if (end !== undefined && doneAt > end && !passedBefore(limit, end)) return openLeftOut === true ? notApplicable : { status: 'lapsed', due };
    return { status: 'met-late', due, lateBy: lateness(limit, doneAt) };
  }
  if (end !== undefined) {
    if (passedBefore(limit, end)) return { status: 'missed', due };
    return openLeftOut === true ? notApplicable : { status: 'lapsed', due };
  }
  return isPast(limit, asOf) ? { status: 'overdue', due, lateBy: lateness(limit, asOf) } : { status: 'due', due };
}

export interface Expected extends Answer { readonly breaches: boolean }

export function reference(history: PlacementHistory, profile: ProfileId, asOfText: string): ReadonlyMap<string, Expected> {
  const asOf = readAsOf(asOfText);
  const answers = new Map<string, Expected>();
  const others = instantsIn(history, asOf);
  const add = (key: string, rule: Rule, breaches = true): void => {
    const answer = judgeAll(rule, others, asOf);
    if ([...answer.statuses].some((status) => status !== 'not-applicable')) answers.set(key, { ...answer, breaches });
  };

  /** The moment of a record, where it had come by `asOf`. */
  const happened = (read: Reader, pointer: string, text: string | undefined): Instant | undefined => {
    if (text === undefined) return undefined;
    const reach = reachOf(text);
    if ('from' in reach && reach.from > asOf) return undefined;
    const at = read.moment(pointer, text);
    return at > asOf ? undefined : at;
  };
  const started = (read: Reader, index: number) => happened(read, `/placements/${index}/startedAt`, history.placements[index]?.startedAt);
  const planned = (read: Reader, index: number): Instant | undefined => {
    const { startedAt, plannedStart } = history.placements[index] ?? {};
    const [pointer, text] = startedAt === undefined ? ['plannedStart', plannedStart] : ['startedAt', startedAt];
    return text === undefined ? undefined : read.moment(`/placements/${index}/${pointer}`, text);
  };
  /** `sameCarer` continues the placement before it: one placement from the first of them to the last. */
  const continues = (index: number): boolean => index > 0 && history.placements[index]?.sameCarer === true;
  const lastOf = (index: number): number => (continues(index + 1) ? lastOf(index + 1) : index);
  const headOf = (index: number): number => (continues(index) ? headOf(index - 1) : index);
  const headId = (id: string | undefined): string | undefined => {
    const index = history.placements.findIndex((placement) => placement.id === id);
    return history.placements[headOf(index)]?.id;
  };
  const ended = (read: Reader, first: number): End => {
    const index = lastOf(first);
    const text = history.placements[index]?.endedAt;
    const pointer = `/placements/${index}/endedAt`;
    if (text !== 'unknown') return happened(read, pointer, text);
    const end = read.choice<'not-ended' | 'ended-before-limit' | 'ended-after-limit'>(pointer, undefined, ['not-ended', 'ended-before-limit', 'ended-after-limit']);
    return end === 'not-ended' ? undefined : end;
  };
  /** The end of the period of care: a state holds up to but not including the day of `to`, so the day before is its last. */
  const careEnded = (read: Reader, index = 0): End => {
    const to = history.lookedAfter?.[index]?.to;
    if (to === 'unknown') {
      const end = read.choice<'not-ended' | 'ended-before-limit' | 'ended-after-limit'>(`/lookedAfter/${index}/to`, undefined, ['not-ended', 'ended-before-limit', 'ended-after-limit']);
      return end === 'not-ended' ? undefined : end;
    }
    const at = happened(read, `/lookedAfter/${index}/to`, to);
    return at === undefined ? undefined : startOfDay(dayOf(at)) - 1;
  };
  /** The eighteenth birthday ends every need: a state too, compared by day. */
  const grownUp = ((): Instant | undefined => {
    const born = history.child.dateOfBirth;
    const at = born === undefined ? undefined : startOfDay(addMonths(born, 18 * 12));
    return at === undefined || at > asOf ? undefined : at - 1;
  })();
  const isEmergency = (read: Reader, index: number) => read.choice(`/placements/${index}/emergency`, history.placements[index]?.emergency, [true, false]);
  const isBackwards = (start: Instant, end: End): boolean => typeof end === 'number' && end < start;

  /** Whose placement a record is, where it says nothing itself: the one running at its moment. */
  const running = (read: Reader, at: Instant): string | undefined => history.placements.find((_, index) => {
    if (continues(index)) return false;
    const start = started(read, index);
    const end = ended(read, index);
    return start !== undefined && start <= at && (typeof end !== 'number' || at < end);
  })?.id;

  const isPlanning = (kind: string) => kind === 'placement-planning-meeting' || kind === 'placement-agreement-meeting';
  const meetingsHeld = (read: Reader, serves: (kind: string) => boolean) => (history.meetings ?? []).flatMap((meeting, index) => {
    const at = serves(meeting.kind) ? happened(read, `/meetings/${index}/heldAt`, meeting.heldAt) : undefined;
    return at === undefined ? [] : [{ meeting, at }];
  });
  const earliest = (moments: readonly Instant[]): Instant | undefined => (moments.length === 0 ? undefined : Math.min(...moments));

  const firstPlanningMeeting = (read: Reader, index: number): Instant | undefined | Uncovered => {
    if (history.meetings === undefined) return read.choice('/meetings', undefined, uncovered);
    const held = meetingsHeld(read, isPlanning);
    const home = (at: Instant): string | undefined => {
      const now = running(read, at);
      const soon = history.placements
        .map((placement, place) => ({ placement, start: started(read, place) ?? planned(read, place) }))
        .filter(({ placement, start }) => placement.id !== now && !continues(history.placements.indexOf(placement)) && start !== undefined && start > at && daysBetween(dayOf(at), dayOf(start)) <= 28)
        .filter(({ placement, start }) => !held.some(({ meeting, at: other }) => (meeting.placementId ?? running(read, other)) === placement.id && other < (start ?? 0)))
        .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))[0];
      return soon?.placement.id ?? now;
    };
    return earliest(held.filter(({ meeting, at }) => headId(meeting.placementId ?? home(at)) === history.placements[index]?.id).map(({ at }) => at));
  };
  const firstPlan = (read: Reader, index: number): Instant | undefined | Uncovered => {
    if (history.plans === undefined) return read.choice('/plans', undefined, uncovered);
    return earliest(history.plans.flatMap((plan, place) => {
      const at = headId(plan.placementId) === history.placements[index]?.id ? happened(read, `/plans/${place}/preparedAt`, plan.preparedAt) : undefined;
      return at === undefined ? [] : [at];
    }));
  };

  /** A requirement with two limbs, of which urgency decides. */
  const withLimbs = (key: string, index: number, done: (read: Reader) => Instant | undefined | Uncovered, urgentLimit: (read: Reader, start: Instant) => Limit, plannedApplies = true) =>
    add(key, (read) => {
      const start = started(read, index);
      const end = ended(read, index);
      const placement = history.placements[index];
      if (start === undefined) {
        if (!plannedApplies && !isEmergency(read, index)) return notApplicable;
        const withdrawn = happened(read, `/placements/${index}/withdrawnAt`, placement?.withdrawnAt);
        const at = done(read);
        if (at === 'one-late') return impossible;
        // What is not recorded matters from 28 days before the need on (12.4).
        const plan = planned(read, index);
        if (at === 'one-in-time' && plan !== undefined && plan > asOf && daysBetween(dayOf(asOf), dayOf(plan)) > 28) return impossible;
        if (at !== undefined && at !== 'none') return { status: 'met' };
        if (withdrawn !== undefined || careEnded(read) !== undefined || grownUp !== undefined) return { status: 'lapsed' };
        return { status: (placement?.plannedStart ?? placement?.startedAt) === undefined ? 'outstanding' : 'due' };
      }
      if (isBackwards(start, end)) return impossible;
      const urgent = isEmergency(read, index);
      if (!urgent && !plannedApplies) return notApplicable;
      return settle({ asOf, limit: urgent ? urgentLimit(read, start) : before(start), anchor: start, done: done(read), ends: [end, careEnded(read), grownUp] });
    });

  const seventyTwoHours = (_: Reader, start: Instant): Limit => upTo(start + 72 * HOUR);
  history.placements.forEach((placement, index) => {
    if (continues(index)) return;
    const { id, kind } = placement;
    const fostering = ['foster', 'connected-person', 'home-from-home'].includes(kind);
    const derbyLimit = (read: Reader, start: Instant): Limit => {
      const reviews = meetingsHeld(read, (word) => word === 'seventy-two-hour-review').filter(({ meeting, at }) => headId(meeting.placementId) === id && at >= start);
      return upTo(Math.min(start + 72 * HOUR, ...reviews.map(({ at }) => at)));
    };
    if (profile === 'derby') {
      withLimbs(`planning:${id}`, index, (read) => firstPlanningMeeting(read, index), derbyLimit);
      withLimbs(`plan-72:${id}`, index, (read) => firstPlan(read, index), derbyLimit, false);
    }
    if (profile === 'leicester') withLimbs(`planning:${id}`, index, (read) => firstPlanningMeeting(read, index), seventyTwoHours);
    if (profile === 'trafford' && fostering) withLimbs(`planning:${id}`, index, (read) => firstPlanningMeeting(read, index), seventyTwoHours);
    withLimbs(`reg-9:${id}`, index, (read) => firstPlan(read, index), (_, start) => onDay(addWorkingDays(dayOf(start), 5)));

    const visits = (read: Reader, start: Instant, forLeicester: boolean) => (history.visits ?? []).flatMap((visit, place) => {
      if (visit.childSeen === false || visit.mode === 'telephone' || visit.mode === 'video') return [];
      if (forLeicester && visit.by !== undefined && visit.by !== 'social-worker') return [];
      if (visit.placementId !== undefined && headId(visit.placementId) !== id) return [];
      const at = happened(read, `/visits/${place}/at`, visit.at);
      return at === undefined || at < start || headId(visit.placementId ?? running(read, at)) !== id ? [] : [{ id: visit.id, at }];
    }).sort((a, b) => a.at - b.at);
    const firstVisit = (key: string, forLeicester: boolean) => add(key, (read) => {
      const start = started(read, index);
      const end = ended(read, index);
      if (start === undefined) return notApplicable;
      if (isBackwards(start, end)) return impossible;
      const done = history.visits === undefined ? read.choice('/visits', undefined, uncovered) : visits(read, start, forLeicester)[0]?.at;
      return settle({ asOf, limit: onDay(addDays(dayOf(start), 7)), anchor: start, done, ends: [end, careEnded(read), grownUp] });
    });
    firstVisit(`reg-28.2.a:${id}`, false);
    if (profile === 'leicester') firstVisit(`leicester-3.01:${id}`, true);

    for (const visit of history.visits ?? []) {
      add(`visits:${id}:after-${visit.id}`, (read) => {
        const start = started(read, index);
        const end = ended(read, index);
        if (start === undefined) return notApplicable;
        if (isBackwards(start, end)) return impossible;
        const counted = visits(read, start, false);
        const place = counted.findIndex((one) => one.id === visit.id);
        const anchor = counted[place]?.at;
        if (anchor === undefined || (typeof end === 'number' && anchor >= end) || (grownUp !== undefined && anchor > grownUp)) return notApplicable;
        const day = dayOf(anchor);
        const weeks = onDay(addDays(day, 42));
        const limit = ((): Limit => {
          if (day < addMonths(dayOf(start), 12)) return weeks;
          if (!read.choice(`/placements/${index}/longTerm`, placement.longTerm, [true, false])) return weeks;
          if (!fostering) return onDay(addMonths(day, 3));
          return onDay(addMonths(day, read.choice('/child/agreesToSixMonthlyVisits', history.child.agreesToSixMonthlyVisits, [true, false]) ? 6 : 3));
        })();
        return settle({ asOf, limit, anchor, done: counted[place + 1]?.at, ends: [end, careEnded(read), grownUp], openLeftOut: true });
      });
    }

    if (profile === 'derby' || profile === 'leicester') {
      add(`disruption:${id}`, (read) => {
        const start = started(read, index);
        const end = ended(read, index);
        if (start === undefined) return notApplicable;
        if (isBackwards(start, end)) return impossible;
        if (end === undefined) return notApplicable;
        const manner = read.choice(`/placements/${lastOf(index)}/ending/manner`, history.placements[lastOf(index)]?.ending?.manner, ['planned', 'unplanned', 'abrupt']);
        if (manner === 'planned') return notApplicable;
        const held = history.meetings === undefined
          ? read.choice('/meetings', undefined, uncovered) !== 'none'
          : meetingsHeld(read, (word) => word === 'disruption-meeting').some(({ meeting }) => headId(meeting.placementId) === id);
        if (held) return { status: 'met' };
        if (history.decisions === undefined) {
          // One record of the kind: `no` closes the consideration, `yes` leaves it open.
          return { status: read.choice<string>('/decisions', undefined, ['none', 'no', 'yes']) === 'no' ? 'met' : 'outstanding' };
        }
        const refused = history.decisions.some((decision, place) => {
          if (decision.kind !== 'hold-disruption-meeting' || headId(decision.placementId) !== id) return false;
          if (happened(read, `/decisions/${place}/at`, decision.at) === undefined) return false;
          return read.choice(`/decisions/${place}/outcome`, decision.outcome, ['yes', 'no']) === 'no';
        });
        return { status: refused ? 'met' : grownUp === undefined ? 'outstanding' : 'lapsed' };
      }, false);
    }
  });

  if (profile === 'trafford') {
    (history.concerns ?? []).forEach((concern, index) => {
      const supports = ['support-need', 'placement-jeopardy', 'fragility'].includes(concern.kind);
      if (!supports && concern.kind !== 'imminent-disruption') return;
      const kind = supports ? 'placement-support-meeting' : 'pre-disruption-meeting';
      const place = headOf(history.placements.findIndex(({ id }) => id === concern.placementId));
      if (!['foster', 'connected-person', 'home-from-home', 'special-guardianship'].includes(history.placements[place]?.kind ?? '')) return;
      add(`${supports ? 'support' : 'pre-disruption'}:${concern.id}`, (read) => {
        const identified = happened(read, `/concerns/${index}/identifiedAt`, concern.identifiedAt);
        if (identified === undefined) return notApplicable;
        const resolved = happened(read, `/concerns/${index}/resolvedAt`, concern.resolvedAt);
        if (isBackwards(identified, resolved)) return impossible;
        const limit = supports ? onDay(addWorkingDays(dayOf(identified), 5)) : upTo(identified + 48 * HOUR);
        const done = history.meetings === undefined
          ? read.choice('/meetings', undefined, uncovered)
          : earliest(meetingsHeld(read, (word) => word === kind)
              .filter(({ meeting, at }) => at >= identified && (meeting.concernIds === undefined ? headId(meeting.placementId) === headId(concern.placementId) : meeting.concernIds.includes(concern.id)))
              .map(({ at }) => at));
        return settle({ asOf, limit, anchor: identified, done, ends: [resolved, ended(read, place), careEnded(read), grownUp] });
      });
    });
  }

  (history.lookedAfter ?? []).forEach((period, index) => {
    const care = (read: Reader): { from: Instant; ends: End } | undefined => {
      const from = happened(read, `/lookedAfter/${index}/from`, period.from);
      if (from === undefined) return undefined;
      return { from, ends: careEnded(read, index) };
    };
    const reviewsOf = (read: Reader, from: Instant) => (history.reviews ?? []).flatMap((review, place) => {
      const at = happened(read, `/reviews/${place}/heldAt`, review.heldAt);
      return at === undefined || dayOf(at) < dayOf(from) ? [] : [{ id: review.id, at }];
    }).sort((a, b) => a.at - b.at);
    add('review:first', (read) => {
      const period = care(read);
      if (period === undefined) return notApplicable;
      const done = history.reviews === undefined ? read.choice('/reviews', undefined, uncovered) : reviewsOf(read, period.from)[0]?.at;
      return settle({ asOf, limit: onDay(addWorkingDays(dayOf(period.from), 20)), anchor: period.from, done, ends: [period.ends, grownUp] });
    });
    for (const review of history.reviews ?? []) {
      add(`review:after-${review.id}`, (read) => {
        const period = care(read);
        if (period === undefined) return notApplicable;
        const held = reviewsOf(read, period.from);
        const place = held.findIndex(({ id }) => id === review.id);
        const anchor = held[place]?.at;
        if (anchor === undefined || (typeof period.ends === 'number' && anchor > period.ends) || (grownUp !== undefined && anchor > grownUp)) return notApplicable;
        const limit = onDay(addMonths(dayOf(anchor), place === 0 ? 3 : 6));
        return settle({ asOf, limit, anchor, done: held[place + 1]?.at, ends: [period.ends, grownUp], openLeftOut: true });
      });
    }
  });
  return answers;
}

/** Every instant that some moment of the history may be compared with: exact ones, and the edges of each day. */
function instantsIn(value: unknown, asOf: Instant): readonly Instant[] {
  const found = new Set<Instant>([asOf]);
  const walk = (node: unknown): void => {
    if (typeof node === 'string') {
      if (!/^\d{4}-\d\d-\d\d(T|$)/.test(node)) return;
      const reach = reachOf(node);
      for (const at of 'from' in reach ? [reach.from, reach.to] : reach.instants) found.add(at);
    } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(walk);
  };
  walk(value);
  return [...found];
}
