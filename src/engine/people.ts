import type { Attendee, FactUsed, Meeting, MissingFact, RequiredMeeting, Role } from '../contract.ts';
import type { Entry } from '../history/records.ts';
import type { HistoryView } from '../history/view.ts';
import type { ChairRule, Person } from '../policy/language.ts';
import type { Day } from '../time/index.ts';
import { missingFact } from '../wording/questions.ts';
import { caseFor, type About } from './case.ts';
import { compileCondition } from './conditions.ts';
import { distinct, distinctFacts, chained, frozen, grouped } from './lists.ts';
import { excludedOn } from './exclusions.ts';
import { isFirmer } from './modality.ts';
import { allocated } from './owners.ts';
import { completions, deciding } from './world.ts';
import type { Writable } from './writable.ts';

/** What a meeting's people are judged against. */
export interface Gathering {
  readonly view: HistoryView;
  readonly about: About;
  /** The meeting's own date, else its due date (semantics, section 8). */
  readonly day: Day;
  readonly held: Entry<Meeting> | undefined;
  /** One counts as held in some completions, in others none or another. */
  readonly mayBeHeld: boolean;
  readonly requirementId: string;
}

/** The people that lists call for, each under its own condition on the day of the meeting. */
export function attendees(gathering: Gathering, lists: readonly (readonly Person[])[]): readonly Attendee[] {
  const { view, day, held } = gathering;
  // Whoever is excluded now is not to be invited to a meeting that has not been held, whenever it was due.
  const excluded = excludedOn(view, day, held?.at?.day ?? view.asOf.day);
  const listed: Attendee[] = [];
  for (const line of linesOf(lists)) {
    const attendee = listedAs(gathering, line);
    if (attendee === undefined) continue;
    const reason = excluded.get(attendee.role);
    if (reason === undefined) {
      listed.push(attendee);
      continue;
    }
    // An excluded role appears once, whatever modes the texts ask for (semantics 12.22).
    // Another worker who has the role is not the one who is excluded.
    const { worker: _worker, team: _team, ...person } = attendee;
    const next = { ...person, excluded: { reason } };
    const place = listed.findIndex(({ role }) => role === next.role);
    const before = listed[place];
    if (before === undefined) listed.push(next);
    else listed[place] = united(before, next);
  }
  return listed;
}

/** Everything that lists one role in one mode. */
interface Line {
  readonly persons: readonly Person[];
  /** Where none of them has a condition: the person that they come to. */
  readonly always: Person | undefined;
}

const kept = new WeakMap<readonly Person[], readonly Line[]>();

/** The lines of a text are worked out once; those of several texts together, each time. */
function linesOf(lists: readonly (readonly Person[])[]): readonly Line[] {
  const [only] = lists;
  if (only === undefined) return [];
  if (lists.length > 1) return together(lists.flat());
  const known = kept.get(only) ?? frozen(together(only));
  kept.set(only, known);
  return known;
}

function together(people: readonly Person[]): readonly Line[] {
  return [...grouped(people, ({ role, mode }) => `${role}|${mode}`).values()].map((persons) => ({
    persons,
    always: persons.every(({ when }) => when === undefined) ? sumOf(persons) : undefined,
  }));
}

/** A role that one clause or another calls for, whatever is not known, is on the list for certain. */
function listedAs(gathering: Gathering, { persons, always }: Line): Attendee | undefined {
  if (always !== undefined) return attendeeOf(gathering, always, [], []);
  const { view, about, day, requirementId } = gathering;
  const found = completions((world) => {
    const calling: Person[] = [];
    const because: FactUsed[] = [];
    for (const person of persons) {
      const c = caseFor(view, about, world, day);
      if (!compileCondition(person.when)(c)) continue;
      calling.push(person);
      because.push(...c.read);
    }
    return { calling, because };
  });
  const places = found.all.filter(({ result }) => result.calling.length > 0);
  const [first] = places;
  if (first === undefined) return undefined;
  const open = deciding(found, ({ calling }) => String(calling.length > 0)).map((unknown) => missingFact(unknown, [requirementId]));
  const certain = persons.filter((person) => places.every(({ result }) => result.calling.includes(person)));
  // The clauses that list the role in every case; where none does, all that may.
  const listing = certain.length > 0 ? certain : persons.filter((person) => places.some(({ result }) => result.calling.includes(person)));
  return attendeeOf(gathering, sumOf(listing), distinctFacts(first.result.because), open);
}

function attendeeOf(gathering: Gathering, person: Person, because: readonly FactUsed[], open: readonly MissingFact[]): Attendee {
  const made: Writable<Attendee> = { role: person.role, mode: person.mode, modality: person.modality, clauses: person.clauses };
  if (person.oneOf !== undefined) made.oneOf = person.oneOf;
  if (because.length > 0) made.because = because;
  if (open.length > 0) made.undetermined = open;
  const part = tookPart(gathering, person);
  if (part !== undefined) made.tookPart = part;
  return allocated(made, gathering.view, gathering.held?.at?.day);
}

/** The firmest of them, with the clauses of all; a line lists its role at least once. */
const sumOf = (listing: readonly Person[]): Person => ({
  ...listing.reduce((strongest, line) => (isFirmer(line.modality, strongest.modality) ? line : strongest)),
  clauses: distinct(chained(listing, ({ clauses }) => clauses)),
});

const shownBy: Readonly<Record<Attendee['mode'], readonly ('attended' | 'contributed' | 'consulted' | 'informed' | 'chair')[]>> = {
  chair: ['chair'],
  agree: [],
  attend: ['attended'],
  contribute: ['attended', 'contributed'],
  consult: ['attended', 'contributed', 'consulted'],
  inform: ['attended', 'contributed', 'consulted', 'informed'],
  choice: ['attended', 'contributed'],
};

/** Whether the role took part as its mode asks; absent where an array that could show it is missing and the others do not. */
function tookPart({ held }: Gathering, { role, mode, or = [] }: Person): boolean | undefined {
  if (held === undefined) return undefined;
  const roles = new Set<Role | undefined>([role, ...or]);
  // Whoever chaired it was there.
  if (mode !== 'agree' && roles.has(held.value.chair)) return true;
  let unrecorded = false;
  for (const where of shownBy[mode]) {
    const recorded = held.value[where];
    if (recorded === undefined) unrecorded = true;
    else if ([recorded].flat().some((each) => roles.has(each))) return true;
  }
  return unrecorded || shownBy[mode].length === 0 ? undefined : false;
}

function united(a: Attendee, b: Attendee): Attendee {
  const stronger = isFirmer(b.modality, a.modality) ? b : a;
  const { undetermined: _, ...rest } = stronger;
  const open = b.undetermined === undefined ? undefined : a.undetermined;
  return { ...rest, clauses: distinct([...a.clauses, ...b.clauses]), ...(open === undefined ? {} : { undetermined: open }) };
}

/** Whoever one text or another has in the chair; where none says who, which clauses say so. */
export function chairOf(gathering: Gathering, chairs: readonly ChairRule[]): RequiredMeeting['chair'] {
  const stated = chairs.filter(({ how }) => how !== 'not-stated');
  const [first] = stated;
  return {
    how: first?.how ?? 'not-stated',
    roles: attendees(
      gathering,
      stated.map(({ roles }) => roles),
    ),
    clauses: distinct(chained(first === undefined ? chairs : stated, ({ clauses }) => clauses)),
  };
}
