import type { Condition, Evidence, ItemRule } from '../../policy/index.ts';
import { all, any, happened, inferred, is, item, not, shown, stated } from '../../policy/index.ts';

const report: Evidence = { document: ['report-to-chair'], of: 'meeting', from: 'trigger' };
const briefing: Evidence = { document: ['chair-briefing'], of: 'meeting', from: 'trigger' };

/** The chair had the written report before the meeting, or has it while the meeting is still to come. */
const reportInTime: Condition = any(
  all(not(happened('meeting.heldAt')), shown(report)),
  shown({ ...report, until: 'meeting.heldAt' }),
);

/** Before the meeting. A briefing in time stands in for the report of the child's social worker (TRAFFORD-3.11, 3.11.1). */
export const supportMeetingPreparation: readonly ItemRule[] = [
  item('preparation', 'Choose who comes by the needs identified', 'consider', 'TRAFFORD-3.09'),
  item('participation', "Ask for the views of the carers' own children, where possible", 'should', 'TRAFFORD-3.10',
    { owners: [inferred('supervising-social-worker')], when: is('placement.carersHaveBirthChildren') }),
  item('preparation', 'Give the chair a written report, where possible', 'should', 'TRAFFORD-3.11',
    { owners: [stated('social-worker')], beforeMeeting: true, shownBy: [report, briefing] }),
  item('preparation', 'Where there is no report in time: brief the chair', 'should', 'TRAFFORD-3.11.1',
    { owners: [stated('social-worker')], beforeMeeting: true, shownBy: [briefing], when: not(reportInTime) }),
  item('information', 'Where there is no report in time: hand over the background and earlier reports', 'should', 'TRAFFORD-3.11.2',
    { owners: [stated('social-worker')], when: not(reportInTime) }),
  item('preparation', 'Professionals come prepared to contribute what they know', 'should', 'TRAFFORD-3.12'),
  item('participation', 'Professionals look for solutions that keep the placement going', 'should', 'TRAFFORD-3.12.1'),
  item('preparation', 'The carers can talk the meeting over and prepare for it', 'should', 'TRAFFORD-3.13',
    { owners: [stated('supervising-social-worker')], beforeMeeting: true, shownBy: [{ document: ['carer-preparation'], of: 'meeting', from: 'trigger' }] }),
];
