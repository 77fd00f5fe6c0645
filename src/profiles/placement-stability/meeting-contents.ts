import { type ItemRule, agenda, happened, inCircumstance, inferred, is, isRecorded, item, judged, stated } from '../../policy/parts.ts';

const record = {
  document: ['stability-meeting-record'],
  of: 'meeting',
  fromDay: 'meeting.heldAt',
  where: happened('meeting.heldAt'),
} as const;
const byChair = { owners: [inferred('chair')] };
const child = (text: string, modality: ItemRule['modality'], clause: string, more: Partial<ItemRule> = {}): ItemRule =>
  item('participation', text, modality, clause, more);
const heading = (text: string, clause: string, more: Partial<ItemRule> = {}): ItemRule =>
  item('record', text, 'should', clause, { ...byChair, ...more });

const preparation: readonly ItemRule[] = [
  item('preparation', 'The meeting is called as soon as one of the situations is known', 'should', 'STABILITY-3.1.0', {
    owners: [inferred('social-worker')],
    shownBy: [{ event: 'meeting.heldAt' }],
  }),
  {
    ...item(
      'preparation',
      "The social worker brings the Care Plan, or the Pathway Plan, with the child's needs, what of them to address and the outcomes wanted",
      'should',
      'STABILITY-5.1.1',
      {
        owners: [stated('social-worker')],
        beforeMeeting: true,
        when: is('need.first'),
        shownBy: [{ document: ['care-plan', 'pathway-plan'], of: 'child' }],
      },
    ),
    clauses: ['STABILITY-5.1.1', 'STABILITY-5.1.2', 'STABILITY-5.1.3', 'STABILITY-5.1.4'],
  },
  item('preparation', 'A Safety Plan is in place', 'should', 'STABILITY-5.1.5', {
    owners: [inferred('social-worker')],
    beforeMeeting: true,
    when: inCircumstance('sexual-exploitation-risk', 'criminal-exploitation-risk'),
    shownBy: [{ document: ['safety-plan'], of: 'child' }],
  }),
];

const aimsAndAgenda: readonly ItemRule[] = [
  agenda('See the signs of strain early', 'should', 'STABILITY-1.7.1'),
  agenda('Support the placement actively, so that it does not break down', 'should', 'STABILITY-1.7.2'),
  agenda('Share the responsibility for solutions', 'should', 'STABILITY-1.7.3'),
  agenda('Bring in resources early', 'should', 'STABILITY-1.7.4'),
  agenda('Bring professionals and family together', 'should', 'STABILITY-1.7.5'),
  agenda('Consider the Care Plan', 'should', 'STABILITY-5.2.1'),
  item('agenda', 'Agree the actions that bring in extra provision in good time', 'should', 'STABILITY-5.2.2', { recordedIn: 'actions' }),
];

const involvement: readonly ItemRule[] = [
  item('participation', "The birth parents' views are brought in, whether they come or not", 'should', 'STABILITY-1.9.6', byChair),
  child('The child is drawn into decisions as far as possible', 'should', 'STABILITY-2.1.1', byChair),
  child("The child's views are sought and given weight", 'consider', 'STABILITY-2.2.1', byChair),
  child('The child is told how the views shaped what was decided', 'consider', 'STABILITY-2.2.3'),
  child('An interpreter is provided', 'must', 'STABILITY-2.3.1', { when: is('child.interpreterNeeded') }),
  child('Symbols are used', 'should', 'STABILITY-2.3.2', { when: isRecorded('child.disabilities') }),
  child('Symbols may help any child', 'may', 'STABILITY-2.3.3'),
  child('How the child takes part is thought through', 'consider', 'STABILITY-2.4.1', {
    ...byChair,
    when: isRecorded('child.disabilities'),
  }),
  child('How the meeting runs is thought through', 'consider', 'STABILITY-2.4.2', { ...byChair, when: isRecorded('child.disabilities') }),
  child('The child can join in at their own pace and level', 'must', 'STABILITY-2.4.3', { owners: [stated('chair')] }),
  child('Cultural barriers, those of gender among them, are assessed and dealt with', 'should', 'STABILITY-2.4.4', {
    ...byChair,
    when: judged('cultural-barrier'),
  }),
];

/** In the case notes, under set headings. */
const records: readonly ItemRule[] = [
  heading('The actions are recorded in the case notes', 'STABILITY-5.3.1', { shownBy: [record] }),
  heading('Heading: attendance', 'STABILITY-5.3.2'),
  heading('Heading: issues and concerns', 'STABILITY-5.3.3'),
  heading('Heading: analysis of information', 'STABILITY-5.3.4'),
  heading('Heading: actions', 'STABILITY-5.3.5', { recordedIn: 'actions' }),
  heading('Heading: agreement of fostering team management to any extra support package', 'STABILITY-5.3.6', {
    owners: [stated('fostering-team-manager')],
    when: is('placement.provision', 'in-house'),
  }),
  heading('Heading: referral to ART for a support package', 'STABILITY-5.3.7', {
    owners: [],
    when: is('placement.provision', 'commissioned'),
  }),
];

export const stabilityMeetingContents: readonly ItemRule[] = [...preparation, ...aimsAndAgenda, ...involvement, ...records];
