import { conditionText, type ConditionInWords } from './condition-text.ts';
import { listed } from './lists.ts';
import { roleTitle } from './titles.ts';

const modes: Readonly<Record<string, string>> = {
  chair: 'chairs',
  agree: 'settles who chairs',
  attend: 'attends',
  contribute: 'contributes, at the meeting or otherwise',
  consult: 'is asked for views',
  inform: 'is told of it',
  choice: 'chooses whether to come',
};
/**
 * How somebody takes part in a meeting.
 *
 * @example
 * modeText('consult'); //=> 'is asked for views'
 */
export const modeText = (mode: string): string => modes[mode] ?? mode;

const unspecified: Readonly<Record<string, string>> = {
  chair: 'who chairs',
  attendees: 'who takes part',
  agenda: 'what is discussed',
  preparation: 'how it is prepared',
  records: 'what is recorded',
  convenor: 'who convenes',
};
/**
 * What a text leaves open about a meeting.
 *
 * @example
 * unspecifiedText(['chair', 'attendees']); //=> 'who chairs or who takes part'
 */
export const unspecifiedText = (parts: readonly string[]): string =>
  listed(
    parts.map((part) => unspecified[part] ?? part),
    'or',
  );

interface OwnerInWords {
  readonly role: string;
  readonly source: string;
  readonly when?: ConditionInWords;
}
/**
 * Who acts, and whether the text says so.
 * @example
 * ownersText([{ role: 'social-worker', source: 'inferred' }]); //=> 'social worker (our reading)'
 */
export const ownersText = (owners: readonly OwnerInWords[]): string =>
  owners
    .map(
      ({ role, source, when }) =>
        `${roleTitle(role)}${source === 'inferred' ? ' (our reading)' : ''}${when === undefined ? '' : `, where ${conditionText(when)}`}`,
    )
    .join('; ');

const properties: Readonly<Record<string, string>> = {
  minutes: 'minutes of the meeting',
  'minutes-circulated': 'the date on which the minutes were circulated',
  actions: 'the actions of the meeting',
  'action-dates': 'a date for each action',
  'action-owners': 'somebody named for each action',
  'next-meeting': 'a date agreed for the next meeting',
  'child-decision': "the child's part in the meeting",
  'exclusion-reason': 'the reason for leaving the child out',
  'actions-completed': 'each action completed',
  'planning-interval': 'an interval agreed for the placement',
  'carers-children-heard': "the carers' birth children among those who took part or were consulted",
};
/** What of a held meeting's record shows something done. */
export const recordedText = (property: string): string => properties[property] ?? property;

const kinds: Readonly<Record<string, string>> = {
  preparation: 'Before the meeting',
  agenda: 'What is discussed',
  participation: 'How people are involved',
  information: 'Information to pass on',
  record: 'What is recorded',
  'follow-up': 'What follows',
};
/** The parts of what a text asks of a meeting, in the order in which they come. */
export const itemKinds: readonly { readonly kind: string; readonly heading: string }[] = Object.entries(kinds).map(([kind, heading]) => ({
  kind,
  heading,
}));
