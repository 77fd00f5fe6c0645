import type { Attendee, Breach, Evaluation, MissingFact, PlanChecklist, RequiredMeeting, Requirement } from '../contract.ts';
import { parseMoment } from '../time/index.ts';
import { dayText, instantText, isEndOfDay } from '../wording/dates.ts';
import { roleTitle } from '../wording/titles.ts';

/** How much the report says. `brief` fits a screen for a simple child; `full` adds everyone's reason and what was done in time. */
export interface TextReportOptions {
  readonly detail?: 'brief' | 'full';
  /** Characters in a line. */
  readonly width?: number;
}

const OPEN: ReadonlySet<Requirement['status']> = new Set(['due', 'overdue', 'outstanding', 'pending']);

/**
 * An evaluation as a person reads it: certain findings first, what cannot be told last.
 *
 * @param evaluation What `evaluate` returned.
 * @param options `detail`: how much; `width`: characters in a line, 100 where left out.
 * @returns Lines of plain text, joined by newlines.
 */
export function textReport(evaluation: Evaluation, options: TextReportOptions = {}): string {
  const full = options.detail === 'full';
  const parts = [
    section('BREACHES', evaluation.breaches.filter(({ certainty }) => certainty === 'certain').map((breach) => `${breach.of === 'regulation' ? 'Regulation' : 'Local standard'}: ${breach.message}`), 'None that is certain.'),
    section('MEETINGS', evaluation.meetings.filter((meeting) => full ? meeting.status !== 'lapsed' : isOpen(meeting)).flatMap((meeting) => meetingLines(meeting, full))),
    section('DUE NEXT', evaluation.requirements.filter((each) => each.kind !== 'meeting' && each.applies === 'certain' && each.status === 'due').map(dueLine)),
    section('TO DO, WITH NO DATE SET', evaluation.requirements.filter((each) => each.kind !== 'meeting' && each.applies === 'certain' && (each.status === 'outstanding' || each.status === 'pending')).map(todoLine)),
    section('PLACEMENT PLAN', evaluation.checklists.flatMap(checklistLines)),
    section('DONE', done(evaluation.requirements, full)),
    section('CANNOT BE TOLD', unknownLines(evaluation, full)),
    section('NOT COVERED', evaluation.notCovered.map(({ what, clauses, placementId }) => `${placementId === undefined ? '' : `${placementId}: `}${what}${cited(clauses)}`)),
  ];
  const overlays = evaluation.profile.overlays.length === 0 ? '' : ` with ${evaluation.profile.overlays.join(' and ')}`;
  const heading = `Child ${evaluation.child}, by ${evaluation.profile.id}${overlays}, at ${momentText(evaluation.asOf)}`;
  return [wrapped(heading, options.width ?? 100), ...parts.filter((part) => part !== undefined).map(({ title, lines }) =>
    [title, ...lines.map((line) => wrapped(line, options.width ?? 100, '  '))].join('\n'))].join('\n\n');
}

interface Part { readonly title: string; readonly lines: readonly string[] }
function section(title: string, lines: readonly string[], none?: string): Part | undefined {
  if (lines.length > 0) return { title: none === undefined || lines.length === 1 ? title : `${title} (${lines.length})`, lines };
  return none === undefined ? undefined : { title, lines: [none] };
}

const isOpen = (meeting: RequiredMeeting): boolean => OPEN.has(meeting.status);
const cited = (clauses: readonly string[]): string => (clauses.length === 0 ? '' : ` (${clauses.join(', ')})`);

/** `2026-04-13T23:59:59+01:00`, the end of a day that a limit is counted in, reads as that day. */
function momentText(moment: string): string {
  const parsed = parseMoment(moment);
  if (typeof parsed === 'string') return moment;
  if (parsed.kind === 'day') return dayText(parsed.day);
  const instant = parsed.kind === 'instant' ? parsed.instant : parsed.earlier;
  return isEndOfDay(instant) ? dayText(parsed.day) : instantText(instant);
}

function subjectText({ placementId, concernId, reviewId }: Requirement['subject']): string {
  return concernId !== undefined ? `, concern ${concernId}` : placementId !== undefined ? `, placement ${placementId}` : reviewId === undefined ? '' : `, after review ${reviewId}`;
}

const statusText: Readonly<Record<Requirement['status'], string>> = {
  met: 'held in time', 'met-late': 'held late', due: 'due', overdue: 'overdue', missed: 'missed', outstanding: 'to be held, no date set', pending: 'waits for another meeting',
  lapsed: 'lapsed', contravened: 'held against the policy', undetermined: 'cannot be told',
};

function meetingLines(meeting: RequiredMeeting, full: boolean): readonly string[] {
  const name = meeting.localName ?? sentenceCase(meeting.meeting);
  const must = meeting.modality === 'consider' ? 'consider' : statusText[meeting.status];
  const due = meeting.due === undefined ? '' : `, by ${momentText(meeting.due)}`;
  return [`${name}${subjectText(meeting.subject)}: ${must}${due}`, ...peopleLines(meeting, full)];
}

const sentenceCase = (slug: string): string => { const words = (slug.split('/').at(-1) ?? slug).replaceAll('-', ' '); return words.charAt(0).toUpperCase() + words.slice(1); };

const modeText: Readonly<Record<Attendee['mode'], string>> = {
  chair: 'Chair', agree: 'Agree who chairs', attend: 'Invite', contribute: 'To contribute', consult: 'Consult', inform: 'Inform', choice: 'May choose to come',
};

function peopleLines(meeting: RequiredMeeting, full: boolean): readonly string[] {
  const chair = meeting.chair.how === 'not-stated' ? [] : meeting.chair.roles;
  const all = [...chair, ...meeting.attendees];
  const lines = Object.keys(modeText).flatMap((mode) => {
    const people = all.filter((person) => person.mode === mode && person.excluded === undefined && person.undetermined === undefined);
    return people.length === 0 ? [] : [`    ${modeText[mode as Attendee['mode']]}${people.every(({ modality }) => modality === 'may') ? ' (suggested)' : ''}: ${people.map((person) => personText(person, full)).join(chair.includes(people[0] as Attendee) && meeting.chair.how === 'one-of' ? ' or ' : ', ')}`];
  });
  const open = all.filter((person) => person.undetermined !== undefined && person.excluded === undefined);
  const excluded = all.filter((person) => person.excluded !== undefined);
  return [
    ...lines,
    ...(open.length === 0 ? [] : [`    Not recorded whether: ${open.map(({ role }) => roleTitle(role)).join(', ')}`]),
    ...(excluded.length === 0 ? [] : [`    Not to be invited: ${excluded.map(({ role }) => roleTitle(role)).join(', ')}`]),
    ...(meeting.unspecified.length === 0 || !full ? [] : [`    The text does not say: ${meeting.unspecified.join(', ')}`]),
  ];
}

function personText(person: Attendee, full: boolean): string {
  const took = person.tookPart === undefined ? '' : person.tookPart ? ' [took part]' : ' [did not take part]';
  const because = full && person.because !== undefined && person.because.length > 0 ? ` because ${person.because.map(factText).join(', ')}` : '';
  return `${roleTitle(person.role)}${person.worker === undefined ? '' : ` ${person.worker}`}${because}${took}`;
}

/** `/placements/1/kind` with `residential` reads "kind residential". */
function factText({ pointer, value }: { readonly pointer: string; readonly value: unknown }): string {
  const name = (pointer.split('/').at(-1) ?? pointer).replace(/([A-Z])/g, ' $1').toLowerCase();
  return value === true ? name : `${name} ${typeof value === 'string' || typeof value === 'number' ? String(value) : value === false ? 'no' : 'recorded'}`;
}

const dueLine = (each: Requirement): string => `${each.deadline === undefined ? '' : `${momentText(each.deadline.due)}: `}${each.title}${subjectText(each.subject)}${cited(each.clauses.slice(0, 1))}`;
const todoLine = (each: Requirement): string => `${each.title}${subjectText(each.subject)}${each.modality === 'consider' ? ': to be considered' : each.status === 'pending' ? ': waits for another step' : ''}${cited(each.clauses.slice(0, 1))}`;

function checklistLines({ placementId, sections, summary, coverage }: PlanChecklist): readonly string[] {
  const wanting = sections.filter(({ required, state }) => required === 'required' && (state === 'missing' || state === 'incomplete'));
  const said = summary.unknown === summary.required ? 'nothing is recorded of what it holds' : `${summary.complete} of ${summary.required} sections complete`;
  const lacking = wanting.length === 0 ? '' : `; wanting: ${wanting.map(({ title, state }) => (state === 'incomplete' ? `${title} (incomplete)` : title)).join(', ')}`;
  const open = summary.undetermined === 0 ? '' : `; ${summary.undetermined} more turn on facts not recorded`;
  return [`Placement ${placementId}: ${said}${lacking}${open}${coverage === 'partial' ? '; the policy also points to a list outside its text' : ''}`];
}

function done(requirements: readonly Requirement[], full: boolean): readonly string[] {
  const met = requirements.filter(({ status }) => status === 'met');
  if (met.length === 0) return [];
  return full ? met.map((each) => `${each.title}${subjectText(each.subject)}${cited(each.clauses.slice(0, 1))}${each.metBy === undefined ? '' : `: ${momentText(each.metBy.at)}`}`)
    : [`${met.length} ${met.length === 1 ? 'requirement' : 'requirements'} met in time.`];
}

/** One line for each thing that is not recorded, with how many answers wait for it. */
function unknownLines({ missingFacts, breaches }: Evaluation, full: boolean): readonly string[] {
  const possible = breaches.filter(({ certainty }) => certainty === 'possible');
  const sorted = [...missingFacts].sort((a, b) => b.neededBy.length - a.neededBy.length);
  const shown = full ? sorted : sorted.slice(0, 10);
  const rest = sorted.length - shown.length;
  return [
    ...shown.map(questionLine),
    ...(rest > 0 ? [`and ${rest} more; --format json lists them all.`] : []),
    ...(possible.length === 0 ? [] : [`${possible.length} ${possible.length === 1 ? 'breach is' : 'breaches are'} possible, not certain.`]),
    ...(full ? possible.map((breach: Breach) => `possible: ${breach.message}`) : []),
  ];
}
const questionLine = ({ question, pointer, neededBy }: MissingFact): string => `${question} [${pointer}] ${neededBy.length} ${neededBy.length === 1 ? 'answer waits' : 'answers wait'} for it.`;

/** Wraps at spaces; continuation lines keep the indent of their line and two more. */
function wrapped(text: string, width: number, indent = ''): string {
  const own = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent + own;
  for (const word of text.trim().split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) { lines.push(line); line = `${indent}${own}  ${word}`; }
    else line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
