import { addWorkingDays, dayOf, daysBetween, HOUR, type Instant } from './clock.ts';
import { earliest, isFostering, type Asking } from './asking.ts';
import { impossible, notApplicable, type Reader } from './completions.ts';
import { before, onDay, settle, uncovered, upTo, type Limit, type Uncovered } from './settle.ts';

const isPlanning = (kind: string) => kind === 'placement-planning-meeting' || kind === 'placement-agreement-meeting';

function firstPlanningMeeting(asking: Asking, read: Reader, index: number): Instant | undefined | Uncovered {
  const { history, meetingsHeld, started, planned, continues, headId, running } = asking;
  if (history.meetings === undefined) return read.choice('/meetings', undefined, uncovered);
  const held = meetingsHeld(read, isPlanning);
  // With none running, it is of the next to start; during one, of the next only where that has none of its own (section 8).
  const home = (at: Instant): string | undefined => {
    const now = running(read, at);
    const soon = history.placements
      .map((placement, place) => ({ placement, start: started(read, place) ?? planned(read, place) }))
      .filter(
        ({ placement, start }) =>
          placement.id !== now &&
          !continues(history.placements.indexOf(placement)) &&
          start !== undefined &&
          start > at &&
          daysBetween(dayOf(at), dayOf(start)) <= 28,
      )
      .filter(
        ({ placement }) =>
          now === undefined || !held.some(({ meeting, at: other }) => (meeting.placementId ?? running(read, other)) === placement.id),
      )
      .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))[0];
    return soon?.placement.id ?? now;
  };
  return earliest(
    held.filter(({ meeting, at }) => headId(meeting.placementId ?? home(at)) === history.placements[index]?.id).map(({ at }) => at),
  );
}

function firstPlan(asking: Asking, read: Reader, index: number): Instant | undefined | Uncovered {
  const { history, happened, headId } = asking;
  if (history.plans === undefined) return read.choice('/plans', undefined, uncovered);
  return earliest(
    history.plans.flatMap((plan, place) => {
      const at =
        headId(plan.placementId) === history.placements[index]?.id
          ? happened(read, `/plans/${place}/preparedAt`, plan.preparedAt)
          : undefined;
      return at === undefined ? [] : [at];
    }),
  );
}

/** A requirement with two limbs, of which urgency decides. */
function withLimbs(
  asking: Asking,
  key: string,
  index: number,
  done: (read: Reader) => Instant | undefined | Uncovered,
  urgentLimit: (read: Reader, start: Instant) => Limit,
  plannedApplies = true,
): void {
  const { history, asOf, add, happened, started, ended, careEnded, grownUp, isEmergency, isBackwards } = asking;
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
    return settle({
      asOf,
      limit: urgent ? urgentLimit(read, start) : before(start),
      anchor: start,
      done: done(read),
      ends: [end, careEnded(read), grownUp],
    });
  });
}

const seventyTwoHours = (_: Reader, start: Instant): Limit => upTo(start + 72 * HOUR);

/** What the start of a placement asks for: its first planning meeting and its plan. */
export function askOfStarts(asking: Asking): void {
  const { history, profile, meetingsHeld, continues, headId } = asking;
  history.placements.forEach((placement, index) => {
    if (continues(index)) return;
    const { id, kind } = placement;
    const derbyLimit = (read: Reader, start: Instant): Limit => {
      const reviews = meetingsHeld(read, (word) => word === 'seventy-two-hour-review').filter(
        ({ meeting, at }) => headId(meeting.placementId) === id && at >= start,
      );
      return upTo(Math.min(start + 72 * HOUR, ...reviews.map(({ at }) => at)));
    };
    if (profile === 'derby') {
      withLimbs(asking, `planning:${id}`, index, (read) => firstPlanningMeeting(asking, read, index), derbyLimit);
      withLimbs(asking, `plan-72:${id}`, index, (read) => firstPlan(asking, read, index), derbyLimit, false);
    }
    if (profile === 'leicester')
      withLimbs(asking, `planning:${id}`, index, (read) => firstPlanningMeeting(asking, read, index), seventyTwoHours);
    if (profile === 'trafford' && isFostering(kind))
      withLimbs(asking, `planning:${id}`, index, (read) => firstPlanningMeeting(asking, read, index), seventyTwoHours);
    withLimbs(
      asking,
      `reg-9:${id}`,
      index,
      (read) => firstPlan(asking, read, index),
      (_, start) => onDay(addWorkingDays(dayOf(start), 5)),
    );
  });
}
