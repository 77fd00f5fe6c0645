import { type ItemRule, agenda, item } from '../../policy/parts.ts';

/** What the meeting is for. */
const purpose: readonly ItemRule[] = [
  agenda('Identify what support is needed, now and later', 'should', 'TRAFFORD-3.07'),
  agenda('Plan how these needs will be met', 'should', 'TRAFFORD-3.07.1'),
  agenda('Follow up the support given and judge how it works', 'should', 'TRAFFORD-3.07.2'),
];

/** The agenda is suggested (TRAFFORD-3.14), but for its last point: a date for the review has to be agreed (TRAFFORD-3.16). */
export const supportMeetingAgenda: readonly ItemRule[] = [
  ...purpose,
  agenda('The agenda below is suggested', 'may', 'TRAFFORD-3.14'),
  agenda('Introductions, and what the meeting is for', 'may', 'TRAFFORD-3.14.1'),
  agenda('The background in short', 'may', 'TRAFFORD-3.14.2'),
  agenda('The family background', 'may', 'TRAFFORD-3.14.3'),
  agenda('Why the child is looked after', 'may', 'TRAFFORD-3.14.4'),
  agenda("The assessment of the child's needs", 'may', 'TRAFFORD-3.14.5'),
  agenda('The Care Plan', 'may', 'TRAFFORD-3.14.6'),
  agenda('Earlier placements', 'may', 'TRAFFORD-3.14.7'),
  agenda('How this placement has gone so far', 'may', 'TRAFFORD-3.14.8'),
  agenda("The young person's views", 'may', 'TRAFFORD-3.14.9'),
  agenda('What support the placement needs', 'may', 'TRAFFORD-3.14.10'),
  agenda('What may unsettle the placement', 'may', 'TRAFFORD-3.14.11'),
  agenda('What was done so far to support it', 'may', 'TRAFFORD-3.14.12'),
  agenda('What more can be done to support it', 'may', 'TRAFFORD-3.14.13'),
  item('agenda', 'Agree the date of the review meeting', 'should', 'TRAFFORD-3.14.14', { recordedIn: 'next-meeting' }),
];
