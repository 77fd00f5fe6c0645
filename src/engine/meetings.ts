import type { Meeting, MeetingItem, MissingFact, RequiredMeeting } from '../contract.ts';
import { meetingKind } from '../history/attribution.ts';
import type { Entry } from '../history/records.ts';
import { timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';
import { dueInstant } from './limit.ts';
import { chained, distinct, given, grouped, oneForEach } from './lists.ts';
import { isFirmer, strongest } from './modality.ts';
import { itemOf } from './items.ts';
import { attendees, chairOf, type Gathering } from './people.ts';
import { ownersOf } from './owners.ts';
import { dueDay } from './ruling.ts';
import type { Judged } from './requirement.ts';

/** Something that a meeting may be asked for, and the facts that decide it; none where a kind of record does that is not asked for here. */
export interface OpenItem {
  readonly requirement: string;
  readonly item: MeetingItem;
  readonly missing: readonly MissingFact[];
}
export interface MeetingsFound {
  readonly meetings: readonly RequiredMeeting[];
  readonly missing: readonly MissingFact[];
  readonly openItems: readonly OpenItem[];
}

/** Required meetings, one per occasion: the layers that ask for it merged, people and items united. */
export function meetingsFor(view: HistoryView, judged: readonly Judged[]): MeetingsFound {
  const byOccasion = grouped(
    judged.filter(({ rule }) => rule.rule.meeting !== undefined),
    ({ requirement }) => requirement.occasion,
  );
  const openItems: OpenItem[] = [];
  const meetings = given([...byOccasion.values()], (together) => meetingOf(view, together, openItems));
  return {
    meetings,
    openItems,
    missing: [
      ...chained(openItems, ({ missing }) => missing),
      ...chained(meetings, ({ attendees: people, chair }) =>
        chained([...people, ...chair.roles], ({ undetermined }) => undetermined ?? []),
      ),
    ],
  };
}

/**
 * Of requirements in the order of their limits. The status of the first, which has the earliest, is that of the meeting; but while one
 * of the others is open for certain and asks for more than that one may, a meeting that was held or not needed for the first is still to be held.
 */
function meetingOf(view: HistoryView, sorted: readonly Judged[], open: OpenItem[]): RequiredMeeting | undefined {
  const [earliest] = sorted;
  const first = isSettled(earliest) ? (sorted.find(isOpen) ?? earliest) : earliest;
  const content = first?.rule.rule.meeting;
  if (first === undefined || content === undefined) return undefined;
  const held = heldMeeting(view, sorted);
  const gatherings = sorted.map((judged) => gatheringOf(view, judged, held));
  const contents = given(sorted, ({ rule }) => rule.rule.meeting);
  const due = first.requirement.deadline?.due;
  const [gathering] = gatherings;
  if (gathering === undefined) return undefined;
  const localName = contents.find(
    (each) => each.localName !== undefined && each.localName.toLowerCase() !== each.kind.replaceAll('-', ' '),
  )?.localName;
  return {
    occasion: first.requirement.occasion,
    meeting: content.kind,
    ...(localName === undefined ? {} : { localName }),
    requirements: sorted.map(({ requirement }) => requirement.id),
    modality: strongest(sorted.map(({ requirement }) => requirement.modality)),
    status: first.requirement.status,
    ...(due === undefined ? {} : { due }),
    subject: first.requirement.subject,
    convenor: oneForEach(
      chained(sorted, (judged) => ownersOf(view, judged.about, judged.rule.rule.meeting?.convenor ?? [], held?.at?.day)),
      ({ role }) => role,
    ),
    chair: chairOf(
      gathering,
      given(contents, ({ chair }) => chair),
    ),
    attendees: attendees(
      gathering,
      given(contents, ({ people }) => people),
    ),
    items: itemsOf(gatherings, sorted, open),
    unspecified: distinct(chained(contents, ({ unspecified }) => unspecified ?? [])).filter((each) => !stated(each, contents)),
  };
}

/** Met, met late or lapsed. */
const isSettled = (judged: Judged | undefined): boolean =>
  judged?.requirement.status.startsWith('met') === true || judged?.requirement.status === 'lapsed';
const isOpen = ({ requirement: { status, modality } }: Judged): boolean =>
  modality !== 'may' && (status === 'due' || status === 'overdue' || status === 'outstanding');

/** What one layer leaves open another may state. */
function stated(
  what: RequiredMeeting['unspecified'][number],
  contents: readonly NonNullable<Judged['rule']['rule']['meeting']>[],
): boolean {
  return contents.some(({ unspecified }) => !(unspecified ?? []).includes(what));
}

/** What counts as held in every completion that asks for the meeting, in time or late. */
function heldMeeting(view: HistoryView, together: readonly Judged[]): Entry<Meeting> | undefined {
  return view.records('meetings')?.find(({ pointer }) => together.some(({ done }) => done === pointer));
}

/** People are judged at the meeting's own date, else its due date, else when it is scheduled, else at `asOf` (semantics 12.23). */
function gatheringOf(view: HistoryView, judged: Judged, held: Entry<Meeting> | undefined): Gathering {
  const next = held === undefined ? nextScheduled(view, judged) : undefined;
  // The meeting that a series runs from is not the one to come.
  return {
    view,
    about: { ...judged.about, meeting: held, scheduled: next?.entry },
    day: held?.at?.day ?? dueDay(judged) ?? next?.day ?? view.asOf.day,
    held,
    mayBeHeld: judged.done === undefined && judged.applying.some(({ status }) => status.startsWith('met')),
    requirementId: judged.requirement.id,
  };
}

interface Scheduled {
  readonly entry: Entry<Meeting>;
  readonly day: Day;
}

/** The next such meeting that is scheduled; one scheduled before `asOf` and not held only where none is to come. */
function nextScheduled(view: HistoryView, { about, rule }: Judged): Scheduled | undefined {
  const kind = rule.rule.meeting?.kind;
  const all = given(view.records('meetings') ?? [], (entry): Scheduled | undefined => {
    const { value, at } = entry;
    const when =
      at === undefined &&
      meetingKind(value.kind) === kind &&
      (value.placementId === undefined || view.spellNamed(value.placementId) === about.spell)
        ? planFor(value)
        : undefined;
    return when === undefined ? undefined : { entry, day: timed(when, entry.pointer).day };
  }).sort((a, b) => a.day - b.day);
  return all.find(({ day }) => day >= view.asOf.day) ?? all.at(-1);
}

/** A date of holding that lies after `asOf` is a plan (semantics, section 2). */
const planFor = (meeting: Meeting): string | undefined => meeting.heldAt ?? meeting.scheduledFor;

function itemsOf(gatherings: readonly Gathering[], together: readonly Judged[], open: OpenItem[]): readonly MeetingItem[] {
  const items = new Map<string, MeetingItem>();
  together.forEach((judged, index) => {
    const gathering = gatherings[index];
    if (gathering === undefined) return;
    const limit = judged.found.all[0].result.limit;
    const at = gathering.held?.at?.to ?? (limit === undefined ? undefined : dueInstant(limit));
    for (const rule of judged.rule.rule.meeting?.items ?? []) {
      const found = itemOf(gathering, rule, at);
      if (found === undefined) continue;
      if (!found.sure) open.push({ requirement: judged.requirement.id, item: found.item, missing: found.missing });
      const cited = found.item.clauses.join();
      const before = items.get(cited);
      if (before === undefined) items.set(cited, found.item);
      else if (isFirmer(found.item.modality, before.modality)) items.set(cited, { ...before, modality: found.item.modality });
    }
  });
  return [...items.values()];
}
