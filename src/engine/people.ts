import type { Attendee, Meeting, MissingFact, RequiredMeeting } from '../contract.ts';
import type { Entry } from '../history/records.ts';
import type { HistoryView } from '../history/view.ts';
import type { Person } from '../policy/language.ts';
import type { Day } from '../time/index.ts';
import { missingFact } from '../wording/questions.ts';
import type { About } from './case.ts';
import { hasPlace } from './compile.ts';
import { allocated, caseFor } from './requirement.ts';
import { completions, deciding } from './world.ts';

/** What a meeting's people are judged against. */
export interface Gathering {
  readonly view: HistoryView;
  readonly about: About;
  /** The meeting's own date, else its due date (semantics, section 8). */
  readonly day: Day;
  readonly held: Entry<Meeting> | undefined;
  readonly requirementId: string;
}

interface Listed { readonly attendee: Attendee; readonly missing: readonly MissingFact[] }

const strength: Readonly<Record<Attendee['modality'], number>> = { must: 3, should: 2, consider: 1, may: 0 };

/** The people that a list calls for, each under its own condition on the day of the meeting. */
export function attendees(gathering: Gathering, people: readonly Person[]): readonly Attendee[] {
  const listed = together(people).flatMap((lines) => listedAs(gathering, lines) ?? []);
  const excluded = exclusions(gathering);
  const merged = new Map<string, Attendee>();
  for (const { attendee } of listed) {
    const reason = excluded.get(attendee.role);
    // An excluded role appears once, whatever modes the texts ask for (semantics 12.22).
    const key = reason === undefined ? `${attendee.role}|${attendee.mode}` : attendee.role;
    const before = merged.get(key);
    const next = reason === undefined ? attendee : { ...attendee, excluded: { reason } };
    merged.set(key, before === undefined ? next : united(before, next));
  }
  return [...merged.values()];
}

/** Everything that lists one role in one mode. */
function together(people: readonly Person[]): readonly (readonly [Person, ...Person[]])[] {
  const lines = new Map<string, [Person, ...Person[]]>();
  for (const person of people) {
    const known = lines.get(`${person.role}|${person.mode}`);
    if (known === undefined) lines.set(`${person.role}|${person.mode}`, [person]);
    else known.push(person);
  }
  return [...lines.values()];
}

/** A role that one clause or another calls for, whatever is not known, is on the list for certain. */
function listedAs(gathering: Gathering, lines: readonly [Person, ...Person[]]): Listed | undefined {
  const { view, about, day, requirementId } = gathering;
  const found = completions((world) => {
    const calling = lines.flatMap((line) => {
      const c = caseFor(view, about, world, day);
      return hasPlace(line)(c) ? [{ line, because: c.read }] : [];
    });
    return { has: calling.length > 0, calling, because: calling.flatMap(({ because }) => because) };
  });
  const places = found.all.filter(({ result }) => result.has);
  const [first] = places;
  if (first === undefined) return undefined;
  const person = sumOf(lines, places.map(({ result }) => result.calling.map(({ line }) => line)));
  const open = places.length < found.all.length ? deciding(found, ({ has }) => String(has)).map((unknown) => missingFact(unknown, [requirementId])) : [];
  const { because } = first.result;
  const part = tookPart(gathering, person);
  return {
    missing: open,
    attendee: {
      role: person.role, mode: person.mode, modality: person.modality, clauses: person.clauses,
      ...(person.oneOf === undefined ? {} : { oneOf: person.oneOf }),
      ...(because.length === 0 ? {} : { because }),
      ...(open.length === 0 ? {} : { undetermined: open }),
      ...(part === undefined ? {} : { tookPart: part }),
      ...allocated(view, person.role, about, day),
    },
  };
}

/** The clauses that list the role in every case; where none does, all that may. */
function sumOf(lines: readonly [Person, ...Person[]], cases: readonly (readonly Person[])[]): Person {
  const certain = lines.filter((line) => cases.every((calling) => calling.includes(line)));
  const listing = certain.length > 0 ? certain : lines.filter((line) => cases.some((calling) => calling.includes(line)));
  const firmest = listing.reduce((strongest, line) => (strength[line.modality] > strength[strongest.modality] ? line : strongest), listing[0] ?? lines[0]);
  return { ...firmest, clauses: [...new Set(listing.flatMap(({ clauses }) => clauses))] };
}

/** A role is excluded where any current member of it is. */
function exclusions({ view, day }: Gathering): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  view.network().forEach(({ value: member, pointer }) => {
    if (member.excluded === undefined) return;
    const from = member.from === undefined || member.from === 'unknown' ? undefined : view.moment(member.from, `${pointer}/from`);
    const to = member.to === undefined || member.to === 'unknown' ? undefined : view.moment(member.to, `${pointer}/to`);
    if (member.from !== undefined && member.from !== 'unknown' && (from === undefined || from.day > day)) return;
    if (to === undefined || to.day > day) found.set(member.role, member.excluded.reason);
  });
  return found;
}

const shownBy: Readonly<Record<Attendee['mode'], readonly ('attended' | 'contributed' | 'consulted' | 'informed' | 'chair')[]>> = {
  chair: ['chair'], agree: [], attend: ['attended'], contribute: ['attended', 'contributed'], consult: ['attended', 'contributed', 'consulted'],
  inform: ['attended', 'contributed', 'consulted', 'informed'], choice: ['attended', 'contributed'],
};

/** Whether the role took part as its mode asks; absent where an array that could show it is missing and the others do not. */
function tookPart({ held }: Gathering, { role, mode, or = [] }: Person): boolean | undefined {
  if (held === undefined) return undefined;
  const roles = [role, ...or];
  let unrecorded = false;
  for (const where of shownBy[mode]) {
    const recorded = held.value[where];
    if (recorded === undefined) unrecorded = true;
    else if (roles.some((each) => recorded === each || (Array.isArray(recorded) && recorded.includes(each)))) return true;
  }
  return unrecorded || shownBy[mode].length === 0 ? undefined : false;
}

function united(a: Attendee, b: Attendee): Attendee {
  const stronger = strength[b.modality] > strength[a.modality] ? b : a;
  const certain = a.undetermined === undefined ? a : b.undetermined === undefined ? b : undefined;
  const { undetermined: _, ...rest } = stronger;
  const open = certain === undefined ? a.undetermined : undefined;
  return { ...rest, clauses: [...new Set([...a.clauses, ...b.clauses])], ...(open === undefined ? {} : { undetermined: open }) };
}

export function chairOf(gathering: Gathering, chairs: readonly NonNullable<RequiredMeeting['chair']>[]): RequiredMeeting['chair'] {
  const [first, ...rest] = chairs.filter(({ how }) => how !== 'not-stated');
  if (first === undefined) return { how: 'not-stated', roles: [], clauses: [...new Set(chairs.flatMap(({ clauses }) => clauses))] };
  const roles = new Map(([first, ...rest]).flatMap(({ roles: each }) => each).map((role) => [`${role.role}|${role.mode}`, role]));
  return { how: first.how, roles: [...roles.values()], clauses: [...new Set([first, ...rest].flatMap(({ clauses }) => clauses))] };
}
