import { type Condition, type Rule, all, any, happened, not, untilCareEnds } from '../../policy/parts.ts';
import { traffordKinds } from './kinds.ts';
import { convenor, supportMeetingContent } from './placement-support-meeting.ts';
import { supportMeetingPreparation } from './support-meeting-preparation.ts';

const agreedDate = 'meeting.nextMeetingAgreedFor';
/** Meeting on Mon 16 Feb 2026: from Mon 30 Mar (6 weeks) to Sat 16 May (3 months), both days included. */
const outsideWindow: Condition = all(
  { known: agreedDate },
  any(
    { within: { weeks: 6 }, of: 'meeting.heldAt', on: agreedDate },
    not({ within: { months: 3 }, of: 'meeting.heldAt', on: agreedDate, lastDay: true }),
  ),
);

/** When support is reviewed is for the first meeting to agree (TRAFFORD-3.16): the date agreed takes the place of the window, in which the text only expects it. */
export const supportMeetingReview: Rule = {
  id: 'trafford/placement-support-review',
  kind: 'meeting',
  title: 'Review of the Placement Support Meeting',
  clauses: ['TRAFFORD-3.16.2'],
  modality: 'may',
  forEach: { each: 'meeting', kinds: ['placement-support-meeting'] },
  placements: traffordKinds,
  when: not(happened('meeting.previous')),
  limbs: [
    {
      clauses: ['TRAFFORD-3.16.2'],
      due: { agreed: 'next-meeting' },
      counted: 'as agreed at the first meeting',
      when: { known: agreedDate },
    },
    {
      clauses: ['TRAFFORD-3.16.2'],
      due: { within: { months: 3 }, of: 'meeting.heldAt', notBefore: { weeks: 6 } },
      counted: '6 weeks to 3 months after the first meeting',
    },
  ],
  answeredBy: [{ meeting: ['placement-support-meeting'], after: 'meeting.heldAt' }],
  needEnds: ['placement-end', 'concern-resolved', ...untilCareEnds],
  occasion: 'placement-support-review:{meeting}',
  owners: convenor,
  meeting: supportMeetingContent(supportMeetingPreparation({ after: 'trigger' })),
  notes: [
    {
      code: 'outside-anticipated-window',
      clauses: ['TRAFFORD-3.16.2'],
      when: outsideWindow,
      text: 'The review was agreed for a date outside the 6 weeks to 3 months that the text expects; the date agreed stands.',
    },
  ],
};
