import { type Rule, agenda, inferred, untilCareEnds } from '../../policy/parts.ts';
import { traffordKinds } from './kinds.ts';

/** A placement that is to end, or has ended. */
const ending = {
  forEach: { each: 'placement' },
  placements: traffordKinds,
  arises: 'placement.endedAt',
  foreseen: true,
  needEnds: untilCareEnds,
} as const;

/** Decisions about the ending are taken further in a review whose own policy is not supplied: no date, nobody named. */
export const endOfPlacementReview: Rule = {
  ...ending,
  id: 'trafford/end-of-placement-review',
  kind: 'meeting',
  title: 'End of Placement Review',
  clauses: ['TRAFFORD-6.02'],
  modality: 'should',
  answeredBy: [{ meeting: ['end-of-placement-review'], of: 'ending' }],
  occasion: 'end-of-placement-review:{placement}',
  meeting: {
    kind: 'end-of-placement-review',
    items: [
      agenda('Go further into contact between the carers and the young person', 'should', 'TRAFFORD-6.02'),
      agenda('Lessons for practice', 'may', 'TRAFFORD-5.07.1'),
    ],
    unspecified: ['convenor', 'chair', 'attendees', 'preparation', 'records'],
  },
  notes: [
    {
      code: 'source-text-incomplete',
      clauses: ['TRAFFORD-6.02', 'TRAFFORD-1.11'],
      text: 'The text takes this review for granted; when it is held and who attends stands in a policy that is not supplied.',
    },
  ],
};

export const contactAfterEnding: Rule = {
  ...ending,
  id: 'trafford/contact-after-ending',
  kind: 'consideration',
  title: 'Contact between the carers and the young person, as far as it serves the young person',
  clauses: ['TRAFFORD-6.01', 'TRAFFORD-6.01.1'],
  modality: 'consider',
};
export const contextOfEnding: Rule = {
  ...ending,
  id: 'trafford/context-of-ending',
  kind: 'consideration',
  title: 'How the placement came to end, in deciding on contact',
  clauses: ['TRAFFORD-6.01.2'],
  modality: 'must',
};
export const viewsOnEnding: Rule = {
  ...ending,
  id: 'trafford/views-on-ending',
  kind: 'consideration',
  title: "The child's and the carers' views, in deciding on contact",
  clauses: ['TRAFFORD-6.01.3'],
  modality: 'must',
};

/** Where there is a next placement, the carers who are left can help with the move. */
export const supportWithTransition: Rule = {
  ...ending,
  id: 'trafford/support-with-transition',
  kind: 'participation',
  title: 'The carers can help with the move to the next placement',
  clauses: ['TRAFFORD-6.03'],
  modality: 'should',
  when: { laterPlacement: true, proposed: true, on: 'as-of' },
  wherePossible: true,
  owners: [inferred('local-authority')],
  recipients: [{ role: 'foster-carer' }],
};
