import type { Attendee, Deadline, Evaluation, FactUsed, RequiredMeeting, Requirement } from '../../contract.ts';
import { duesText, softDueText } from '../../wording/deadline-text.ts';
import { sentence, slugText } from '../../wording/lists.ts';
import { aboutText } from '../../wording/status-text.ts';
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
  return `${localName ?? sentence(slugText(meeting))}${aboutText(subject, occasion)}: ${state}${by}`;
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
        return [
          `    ${says}${suggested ? ' (suggested)' : ''}: ${people.map((person) => personText(person, full)).join(chairs.includes(first) && chair.how === 'one-of' ? ' or ' : ', ')}`,
        ];
      }),
    ),
    ...(open.length === 0 ? [] : [`    Not recorded whether: ${open.map(({ role }) => roleTitle(role)).join(', ')}`]),
    ...(excluded.length === 0 ? [] : [`    Not to be invited: ${excluded.map(({ role }) => roleTitle(role)).join(', ')}`]),
    ...(unspecified.length === 0 || !full ? [] : [`    The text does not say: ${unspecified.join(', ')}`]),
  ];
}

function personText({ role, worker, because = [], tookPart }: Attendee, full: boolean): string {
  const took = tookPart === undefined ? '' : tookPart ? ' [took part]' : ' [did not take part]';
  const why = full && because.length > 0 ? ` because ${because.map(factText).join(', ')}` : '';
  return `${roleTitle(role)}${worker === undefined ? '' : ` ${worker}`}${why}${took}`;
}

/** `/placements/1/kind` with `residential` reads "kind residential". */
function factText({ pointer, value }: FactUsed): string {
  const name = (pointer.split('/').at(-1) ?? pointer).replace(/([A-Z])/g, ' $1').toLowerCase();
  return value === true
    ? name
    : `${name} ${typeof value === 'string' || typeof value === 'number' ? String(value) : value === false ? 'no' : 'recorded'}`;
}
