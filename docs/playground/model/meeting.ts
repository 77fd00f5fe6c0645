import type { Attendee, FactUsed, MeetingItem, RequiredMeeting } from 'placement-rules';
import { kindName, listed, modeText, momentText, roleTitle, slugText, unspecifiedText } from 'placement-rules/wording';

/** One person at a meeting: who, how they take part, and why they are on the list. */
export interface PersonView {
  readonly who: string;
  readonly how: string;
  readonly why: readonly string[];
  readonly clauses: readonly string[];
  readonly tookPart?: boolean;
}
export interface ItemView {
  readonly says: string;
  readonly state: string;
  readonly by: string;
  readonly clauses: readonly string[];
}

export interface MeetingView {
  readonly name: string;
  readonly certain: readonly PersonView[];
  /** Whether they belong on the list turns on something that is not recorded. */
  readonly perhaps: readonly PersonView[];
  readonly excluded: readonly PersonView[];
  readonly notSaid?: string;
  readonly items: readonly { readonly heading: string; readonly items: readonly ItemView[] }[];
}

export function meetingView(
  { meeting, localName, chair, attendees, unspecified, items, convenor }: RequiredMeeting,
  factText: (fact: FactUsed) => string,
): MeetingView {
  const chairs = chair.how === 'not-stated' ? [] : chair.roles;
  const people = [...chairs, ...attendees];
  const view = (person: Attendee): PersonView =>
    personView(person, chairs.includes(person) && chair.how === 'one-of' && chairs.length > 1, factText);
  const convened: readonly PersonView[] = convenor.map(({ role, source }) => ({
    who: sentence(roleTitle(role)),
    how: `convenes it${source === 'inferred' ? ' (our reading)' : ''}`,
    why: [],
    clauses: [],
  }));
  return {
    name: localName ?? kindName(meeting) ?? sentence(slugText(meeting)),
    certain: [
      ...convened,
      ...people.filter(({ excluded, undetermined }) => excluded === undefined && undetermined === undefined).map(view),
    ],
    perhaps: people.filter(({ excluded, undetermined }) => excluded === undefined && undetermined !== undefined).map(view),
    excluded: people.filter(({ excluded }) => excluded !== undefined).map(view),
    ...(unspecified.length === 0 ? {} : { notSaid: unspecifiedText(unspecified) }),
    items: headings.flatMap(([kind, heading]) => {
      const own = items.filter((item) => item.kind === kind);
      return own.length === 0 ? [] : [{ heading, items: own.map(itemView) }];
    }),
  };
}

function personView(
  { role, mode, modality, worker, because = [], undetermined = [], excluded, clauses, oneOf, tookPart }: Attendee,
  oneOfChairs: boolean,
  factText: (fact: FactUsed) => string,
): PersonView {
  const firmly = modality === 'may' ? ', as a suggestion' : modality === 'consider' ? ', if thought right' : '';
  return {
    who: `${sentence(roleTitle(role))}${worker === undefined ? '' : ` ${worker}`}`,
    how: `${modeText(mode)}${oneOfChairs ? ', or one of the others named for it' : oneOf === undefined ? '' : ', or another of the same group'}${firmly}`,
    why: [...because.map(factText), ...undetermined.map(({ question }) => question), ...(excluded === undefined ? [] : [excluded.reason])],
    clauses,
    ...(tookPart === undefined ? {} : { tookPart }),
  };
}

const headings: readonly (readonly [MeetingItem['kind'], string])[] = [
  ['preparation', 'Before the meeting'],
  ['agenda', 'What is discussed'],
  ['participation', 'How people are involved'],
  ['information', 'Information to pass on'],
  ['record', 'What is recorded'],
  ['follow-up', 'What follows'],
];
const states: Readonly<Record<MeetingItem['state'], string>> = {
  done: 'done',
  'done-late': 'done late',
  'not-done': 'not on record',
  'not-applicable': 'not asked for',
  unknown: 'not recorded either way',
};
const itemView = ({ text, state, owners, due, clauses }: MeetingItem): ItemView => ({
  says: text,
  state: states[state],
  by: [
    ...(owners.length === 0
      ? []
      : [
          listed(
            owners.map(({ role }) => roleTitle(role)),
            'or',
          ),
        ]),
    ...(due === undefined ? [] : [`by ${momentText(due)}`]),
  ].join(', '),
  clauses,
});
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
