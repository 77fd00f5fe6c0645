import type { Evaluation, LookedAfterReview, Meeting, PlacementHistory } from '../../contract.ts';
import { meetingKind } from '../../history/attribution.ts';
import { londonDay, type Instant } from '../../time/index.ts';
import { sentence, slugText } from '../../wording/lists.ts';
import { roleTitle } from '../../wording/titles.ts';
import { hasCome, readMoment } from '../moments.ts';
import { type FeedEvent, type FeedSettings, remindersFor, uidOf, type When } from './feed-event.ts';

/** Meetings and reviews that are planned and have not been held by as-of. */
export function meetingEvents(history: PlacementHistory, evaluation: Evaluation, settings: FeedSettings): readonly FeedEvent[] {
  const asOf = readMoment(evaluation.asOf)?.instant ?? 0;
  return [
    ...(history.meetings ?? []).flatMap((meeting) => meetingEvent(history, evaluation, meeting, asOf, settings)),
    ...(history.reviews ?? []).flatMap((review) => reviewEvents(history, review, asOf, settings)),
  ];
}

function meetingEvent(
  history: PlacementHistory,
  evaluation: Evaluation,
  meeting: Meeting,
  asOf: Instant,
  settings: FeedSettings,
): readonly FeedEvent[] {
  const { id, kind, placementId, heldAt, scheduledFor, chair } = meeting;
  const when = plannedFor(heldAt, scheduledFor, asOf, settings);
  if (when === undefined) return [];
  const about = placementId === undefined ? '' : ` for placement ${placementId}`;
  return [
    {
      uid: uidOf(history, `meeting:${id}`, settings),
      when,
      summary: `${meetingTitle(kind, evaluation)}${about} (${history.child.id})`,
      description: [`Meeting ${id}.`, ...(chair === undefined ? [] : [`Chair: ${roleTitle(chair)}.`])].join('\n'),
      category: 'Meeting',
      busy: true,
      reminders: isAhead(when, asOf) ? remindersFor(when, settings) : [],
    },
  ];
}

function reviewEvents(
  history: PlacementHistory,
  { id, heldAt, scheduledFor, adjournedUntil, completedAt }: LookedAfterReview,
  asOf: Instant,
  settings: FeedSettings,
): readonly FeedEvent[] {
  const sittings = [
    { what: `review:${id}`, title: 'Looked-after review', when: plannedFor(heldAt, scheduledFor, asOf, settings) },
    {
      what: `review:${id}:adjourned`,
      title: 'Looked-after review, adjourned',
      when: plannedFor(completedAt, adjournedUntil, asOf, settings),
    },
  ];
  return sittings.flatMap(({ what, title, when }) =>
    when === undefined
      ? []
      : [
          {
            uid: uidOf(history, what, settings),
            when,
            summary: `${title} (${history.child.id})`,
            description: `Review ${id}.`,
            category: 'Review' as const,
            busy: true,
            reminders: isAhead(when, asOf) ? remindersFor(when, settings) : [],
          },
        ],
  );
}

/** What lies after as-of has not happened: a later `heldAt` is a plan (semantics.md, section 2). */
function plannedFor(
  held: string | undefined,
  planned: string | undefined,
  asOf: Instant,
  { meetingMinutes }: FeedSettings,
): When | undefined {
  if (hasCome(held, asOf)) return undefined;
  const read = readMoment(held ?? planned);
  if (read === undefined) return undefined;
  return read.instant === undefined ? { day: read.day } : { from: read.instant, minutes: meetingMinutes };
}

const isAhead = (when: When, asOf: Instant): boolean => ('from' in when ? when.from > asOf : when.day > londonDay(asOf));

/** The council's own name for a kind of meeting, or the kind in words. */
export function meetingTitle(kind: Meeting['kind'], { meetings }: Evaluation): string {
  const known = meetingKind(kind);
  return meetings.find(({ meeting, localName }) => meeting === known && localName !== undefined)?.localName ?? sentence(slugText(kind));
}
