import type { Attendee, Deadline, Evaluation, FactUsed, RequiredMeeting, Requirement } from '../../contract.ts';
import { duesText, softDueText } from '../../wording/deadline-text.ts';
import { propertyText, valueText } from '../../wording/fact-text.ts';
import { sentence, slugText } from '../../wording/lists.ts';
import { aboutText, thingText } from '../../wording/status-text.ts';
import { roleTitle } from '../../wording/titles.ts';
import { byLimit } from '../limit-shown.ts';

const OPEN: ReadonlySet<Requirement['status']> = new Set(['due', 'overdue', 'outstanding', 'pending']);

/** The meetings that are still to be held, or all of them, with who is to be there. */
export function meetingLines({ meetings, requirements }: Evaluation, full: boolean): readonly string[] {
  return meetings
    .filter(({ status }) => (full ? status !== 'lapsed' : OPEN.has(status)))
    .flatMap((meeting) => [headline(meeting, requirements), ...peopleLines(meeting, full)]);
}

const states: Readonly<Record<Requirement['status'], string>> = {
  met: 'held in time',
  'met-late': 'held late',
  due: 'due',
  overdue: 'overdue',
  missed: 'missed',
  outstanding: 'to be held, no date set',
  pending: 'waits for another meeting',
  lapsed: 'lapsed',
  contravened: 'held against the policy',
  undetermined: 'cannot be told',
};

function headline(required: RequiredMeeting, all: readonly Requirement[]): string {
  const { localName, meeting, subject, occasion, modality, status } = required;
  const deadline = deadlineOf(required, all);
  const by = deadline === undefined ? '' : `, ${status === 'outstanding' ? softDueText(deadline) : duesText(deadline)}`;
  const state =
    modality === 'consider' ? 'to be considered' : status === 'outstanding' && deadline !== undefined ? 'to be held' : states[status];
  return `${localName ?? sentence(slugText(meeting))}${aboutText(subject, occasion)}${afterText(required)}: ${state}${by}`;
}

/** Of a meeting that follows another, which one: `, after meeting m1`. */
function afterText({ occasion, subject }: RequiredMeeting): string {
  const [, before] = /:after-(.+)$/.exec(occasion) ?? [];
  return before === undefined || subject.meetingId === before ? '' : `, ${thingText({ meetingId: before }, occasion)}`;
}

/** Of the requirements that ask for it and stand as it does, the deadline that may run out first. */
function deadlineOf({ requirements, status }: RequiredMeeting, all: readonly Requirement[]): Deadline | undefined {
  return byLimit(all.filter((each) => requirements.includes(each.id) && each.status === status))[0]?.deadline;
}

const modes: Readonly<Record<Attendee['mode'], string>> = {
  chair: 'Chair',
  agree: 'Agree who chairs',
  attend: 'Invite',
  contribute: 'To contribute',
  consult: 'Consult',
  inform: 'Inform',
  choice: 'May choose to come',
};

function peopleLines({ chair, attendees, unspecified }: RequiredMeeting, full: boolean): readonly string[] {
  const chairs = chair.how === 'not-stated' ? [] : chair.roles;
  const all = [...chairs, ...attendees];
  const certain = all.filter(({ excluded, undetermined }) => excluded === undefined && undetermined === undefined);
  const open = all.filter(({ excluded, undetermined }) => excluded === undefined && undetermined !== undefined);
  const excluded = all.filter((person) => person.excluded !== undefined);
  return [
    ...Object.entries(modes).flatMap(([mode, says]) =>
      [false, true].flatMap((suggested) => {
        const people = certain.filter((person) => person.mode === mode && (person.modality === 'may') === suggested);
        const [first] = people;
        if (first === undefined) return [];
        const join = chairs.includes(first) && chair.how === 'one-of' ? ' or ' : ', ';
        return [`    ${says}${suggested ? ' (suggested)' : ''}: ${peopleText(people, full, join)}`];
      }),
    ),
    ...(open.length === 0 ? [] : [`    Not recorded whether: ${open.map(({ role }) => roleTitle(role)).join(', ')}`]),
    ...(excluded.length === 0 ? [] : [`    Not to be invited: ${excluded.map(({ role }) => roleTitle(role)).join(', ')}`]),
    ...(unspecified.length === 0 || !full ? [] : [`    The text does not say: ${unspecified.join(', ')}`]),
  ];
}

/** People side by side who are there for the same reason share it. */
function peopleText(people: readonly Attendee[], full: boolean, join: string): string {
  const groups: Attendee[][] = [];
  for (const person of people) {
    const last = groups.at(-1);
    if (full && last?.[0] !== undefined && reasonText(last[0]) === reasonText(person)) last.push(person);
    else groups.push([person]);
  }
  return groups
    .map((group) => `${group.map(personText).join(join)}${full ? reasonText(group[0]) : ''}`)
    .join(full && join === ', ' ? '; ' : join);
}
const reasonText = ({ because = [] }: Partial<Attendee> = {}): string =>
  because.length === 0 ? '' : ` (because ${because.map(factText).join(', ')})`;

function personText({ role, worker, tookPart }: Attendee): string {
  const took = tookPart === undefined ? '' : tookPart ? ' [took part]' : ' [did not take part]';
  return `${roleTitle(role)}${worker === undefined ? '' : ` ${worker}`}${took}`;
}

/** `/placements/1/kind` with `residential` reads "kind: residential". */
function factText({ pointer, value }: FactUsed): string {
  const name = propertyText(pointer.split('/').at(-1) ?? pointer);
  return value === true ? name : `${name}: ${typeof value === 'object' ? 'recorded' : valueText(value, pointer)}`;
}
