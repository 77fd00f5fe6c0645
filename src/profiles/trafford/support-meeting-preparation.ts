import {
  type Condition,
  type Evidence,
  type ItemRule,
  all,
  any,
  happened,
  inferred,
  inWords,
  is,
  item,
  not,
  shown,
  stated,
} from '../../policy/parts.ts';

/** Papers from the day of the need on; for a review, those that came after the meeting that it follows. */
type Since = { readonly from: 'trigger' } | { readonly after: 'trigger' };
type Paper = Extract<Evidence, { readonly document: unknown }>;
const paper = (kind: Paper['document'][number], since: Since): Paper => ({ document: [kind], of: 'meeting', ...since });

/** The chair had the written report before the meeting, or has it while the meeting is still to come. */
const inTime = (report: Paper): Condition =>
  inWords(
    ['the chair has a written report in time', 'the chair has no written report in time'],
    any(all(not(happened('meeting.heldAt')), shown(report)), shown({ ...report, until: 'meeting.heldAt' })),
  );

/** Before the meeting. A briefing in time stands in for the report of the child's social worker (TRAFFORD-3.11, 3.11.1). */
export function supportMeetingPreparation(since: Since): readonly ItemRule[] {
  const report = paper('report-to-chair', since);
  const briefing = paper('chair-briefing', since);
  const noReport = not(inTime(report));
  // One that came too late stands in for nothing.
  const briefingInTime: readonly Paper[] = [
    { ...briefing, until: 'meeting.heldAt' },
    { ...briefing, where: not(happened('meeting.heldAt')) },
  ];
  return [
    item('preparation', 'Choose who comes by the needs identified', 'consider', 'TRAFFORD-3.09'),
    item('participation', "Ask for the views of the carers' own children, where possible", 'should', 'TRAFFORD-3.10', {
      owners: [inferred('supervising-social-worker')],
      when: is('placement.carersHaveBirthChildren'),
      recordedIn: 'carers-children-heard',
      wherePossible: true,
    }),
    item('preparation', 'Give the chair a written report, where possible', 'should', 'TRAFFORD-3.11', {
      owners: [stated('social-worker')],
      beforeMeeting: true,
      shownBy: [report, ...briefingInTime],
      wherePossible: true,
    }),
    item('preparation', 'Where there is no report in time: brief the chair', 'should', 'TRAFFORD-3.11.1', {
      owners: [stated('social-worker')],
      beforeMeeting: true,
      shownBy: [briefing],
      when: inWords(
        ['the chair has no written report in time, or a briefing', 'the chair has a written report in time, and no briefing'],
        any(noReport, ...briefingInTime.map(shown)),
      ),
    }),
    item('information', 'Where there is no report in time: hand over the background and earlier reports', 'should', 'TRAFFORD-3.11.2', {
      owners: [stated('social-worker')],
      when: noReport,
    }),
    item('preparation', 'Professionals come prepared to contribute what they know', 'should', 'TRAFFORD-3.12'),
    item('participation', 'Professionals look for solutions that keep the placement going', 'should', 'TRAFFORD-3.12.1'),
    item('preparation', 'The carers can talk the meeting over and prepare for it', 'should', 'TRAFFORD-3.13', {
      owners: [stated('supervising-social-worker')],
      beforeMeeting: true,
      shownBy: [paper('carer-preparation', since)],
    }),
  ];
}
