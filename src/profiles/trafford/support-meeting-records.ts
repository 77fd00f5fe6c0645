import { type ItemRule, item, stated } from '../../policy/parts.ts';

/** Minutes and actions. The text asks for times and names twice, under records and under reviews. */
export const supportMeetingRecords: readonly ItemRule[] = [
  item('preparation', 'Book a minute taker', 'should', 'TRAFFORD-3.15.4', { owners: [stated('supervising-social-worker')] }),
  item('record', 'Take minutes', 'should', 'TRAFFORD-3.15', { owners: [stated('minute-taker')], recordedIn: 'minutes' }),
  item('record', 'Record the actions agreed', 'should', 'TRAFFORD-3.15.1', { owners: [stated('minute-taker')], recordedIn: 'actions' }),
  item('follow-up', 'Each action has a time', 'should', 'TRAFFORD-3.15.2', { recordedIn: 'action-dates' }),
  item('follow-up', 'Each action has somebody to do it', 'should', 'TRAFFORD-3.15.3', { recordedIn: 'action-owners' }),
  item('follow-up', 'Actions are put into a timetable', 'should', 'TRAFFORD-3.16.3', { recordedIn: 'action-dates' }),
  item('follow-up', 'Somebody is named as responsible for each', 'should', 'TRAFFORD-3.16.4', { recordedIn: 'action-owners' }),
];
