// The rules, once more, from semantics.md, provisions.json and the register alone. Slow and plain on purpose.
import type { PlacementHistory } from '../../src/contract.ts';
import { addDays, addMonths, addWorkingDays, dayOf, daysBetween, HOUR, isDay, readAsOf, startOfDay, type Instant } from './clock.ts';
import { impossible, instantsIn, judgeAll, notApplicable, type Answer, type Reader, type Rule } from './completions.ts';
import { factsOf } from './facts.ts';
import { before, onDay, settle, uncovered, upTo, type End, type Limit, type Uncovered } from './settle.ts';

export type ProfileId = 'derby' | 'leicester' | 'trafford' | 'statutory';

interface Link { readonly at: Instant; readonly text: string }
/**
 * Of two visits (or reviews) of one day neither can be told to be first where one names the day alone: the chain has them by the first instant of each. */
const inChain = (a: Link, b: Link): number => firstOf(a) - firstOf(b) || Number(isDay(a.text)) - Number(isDay(b.text));
const firstOf = ({ at, text }: Link): Instant => (isDay(text) ? startOfDay(text) : at);

export interface Expected extends Answer { readonly breaches: boolean }

export function reference(history: PlacementHistory, profile: ProfileId, asOfText: string): ReadonlyMap<string, Expected> {
  const asOf = readAsOf(asOfText);
  const answers = new Map<string, Expected>();
  const others = instantsIn(history, asOf);
  const add = (key: string, rule: Rule, breaches = true): void => {
    const answer = judgeAll(rule, others, asOf);
    if ([...answer.statuses].some((status) => status !== 'not-applicable')) answers.set(key, { ...answer, breaches });
  };

  const { happened, started, planned, ended, careEnded, grownUp, isEmergency, isBackwards, continues, lastOf, headOf, headId, running } = factsOf(history, asOf);
  const isPlanning = (kind: string) => kind === 'placement-planning-meeting' || kind === 'placement-agreement-meeting';
  const meetingsHeld = (read: Reader, serves: (kind: string) => boolean) => (history.meetings ?? []).flatMap((meeting, index) => {
    const at = serves(meeting.kind) ? happened(read, `/meetings/${index}/heldAt`, meeting.heldAt) : undefined;
    return at === undefined ? [] : [{ meeting, at }];
  });
  const earliest = (moments: readonly Instant[]): Instant | undefined => (moments.length === 0 ? undefined : Math.min(...moments));

  const firstPlanningMeeting = (read: Reader, index: number): Instant | undefined | Uncovered => {
    if (history.meetings === undefined) return read.choice('/meetings', undefined, uncovered);
    const held = meetingsHeld(read, isPlanning);
    // With none running, it is of the next to start; during one, of the next only where that has none of its own (section 8).
    const home = (at: Instant): string | undefined => {
      const now = running(read, at);
      const soon = history.placements
        .map((placement, place) => ({ placement, start: started(read, place) ?? planned(read, place) }))
        .filter(({ placement, start }) => placement.id !== now && !continues(history.placements.indexOf(placement)) && start !== undefined && start > at && daysBetween(dayOf(at), dayOf(start)) <= 28)
        .filter(({ placement }) => now === undefined || !held.some(({ meeting, at: other }) => (meeting.placementId ?? running(read, other)) === placement.id))
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
      return at === undefined || at < start || headId(visit.placementId ?? running(read, at)) !== id ? [] : [{ id: visit.id, at, text: visit.at }];
    }).sort(inChain);
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
        // A child who leaves care on the day of the ending, which may be any day where nobody knows it, leaves with it; later, nothing is thought about any longer.
        const left = careEnded(read), leftOn = typeof left === 'number' ? addDays(dayOf(left), 1) : undefined;
        const isOver = grownUp !== undefined || (leftOn === undefined ? left !== undefined : leftOn > dayOf(start) && leftOn !== dayOf(typeof end === 'number' ? end : start));
        const closed = isOver && (typeof end === 'number' || read.choice(`/placements/${lastOf(index)}/endedAt:day`, undefined, [true, false]));
        const open = closed ? 'lapsed' : 'outstanding';
        // One record of the kind: `no` closes the consideration, `yes` leaves it open.
        if (history.decisions === undefined) return { status: read.choice<string>('/decisions', undefined, ['none', 'no', 'yes']) === 'no' ? 'met' : open };
        const refused = history.decisions.some((decision, place) => {
          if (decision.kind !== 'hold-disruption-meeting' || headId(decision.placementId) !== id) return false;
          if (happened(read, `/decisions/${place}/at`, decision.at) === undefined) return false;
          return read.choice(`/decisions/${place}/outcome`, decision.outcome, ['yes', 'no']) === 'no';
        });
        return { status: refused ? 'met' : open };
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
      return at === undefined || dayOf(at) < dayOf(from) ? [] : [{ id: review.id, at, text: review.heldAt ?? '' }];
    }).sort(inChain);
    add('review:first', (read) => {
      const inCare = care(read);
      if (inCare === undefined) return notApplicable;
      const done = history.reviews === undefined ? read.choice('/reviews', undefined, uncovered) : reviewsOf(read, inCare.from)[0]?.at;
      return settle({ asOf, limit: onDay(addWorkingDays(dayOf(inCare.from), 20)), anchor: inCare.from, done, ends: [inCare.ends, grownUp] });
    });
    for (const review of history.reviews ?? []) {
      add(`review:after-${review.id}`, (read) => {
        const inCare = care(read);
        if (inCare === undefined) return notApplicable;
        const held = reviewsOf(read, inCare.from);
        const place = held.findIndex(({ id }) => id === review.id);
        const anchor = held[place]?.at;
        if (anchor === undefined || (typeof inCare.ends === 'number' && anchor > inCare.ends) || (grownUp !== undefined && anchor > grownUp)) return notApplicable;
        const limit = onDay(addMonths(dayOf(anchor), place === 0 ? 3 : 6));
        return settle({ asOf, limit, anchor, done: held[place + 1]?.at, ends: [inCare.ends, grownUp], openLeftOut: true });
      });
    }
  });
  return answers;
}
