import {
  type Rule,
  all,
  any,
  before,
  happened,
  inWords,
  is,
  isOneOf,
  isRecorded,
  limb,
  not,
  shown,
  stated,
  untilCareEnds,
} from '../../policy/parts.ts';

/** The authority has decided to end the placement: the child has moved, the decision is dated, or an ending without a date of decision is on record. */
const authorityEnds = inWords(
  ["the placement ends by the authority's decision", "the placement does not end by the authority's decision"],
  all(
    any(
      happened('placement.endedAt'),
      happened('placement.ending.decidedAt'),
      all(any(isRecorded('placement.ending'), { known: 'placement.endedAt' }), not(isRecorded('placement.ending.decidedAt'))),
    ),
    is('placement.ending.endedBy', 'authority'),
  ),
);
const talkWithReviewingOfficer = { consultation: ['ending-placement'], with: ['iro'], of: 'placement' } as const;

/** The reviewing officer is to say whether a review is needed before the move, so the talk comes before the move. */
export const discussionWithReviewingOfficer: Rule = {
  id: 'derby/discussion-with-iro',
  kind: 'action',
  title: "Discussion of the ending with the child's reviewing officer",
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  arises: 'placement.endedAt',
  foreseen: true,
  when: authorityEnds,
  needEnds: [...untilCareEnds, 'withdrawal'],
  limbs: [limb('DERBY-1.25', before('placement.endedAt'), 'before the child moves')],
  answeredBy: [talkWithReviewingOfficer],
  owners: [stated('local-authority')],
};

/** No date of its own: the talk calls for it, the move ends it. */
export const decisionOnReview: Rule = {
  id: 'derby/iro-decision-on-review',
  kind: 'decision',
  title: 'Decision whether a looked-after review is needed before the move',
  clauses: ['DERBY-1.25.1'],
  modality: 'must',
  forEach: { each: 'placement' },
  when: all(authorityEnds, shown(talkWithReviewingOfficer)),
  answeredBy: [{ decision: ['review-before-move'], of: 'placement', by: ['iro'] }],
  owners: [stated('iro')],
};

/** The officer's last word before the move counts: a review that was found needless after all is not owed. */
const takenBack = inWords(
  ['the reviewing officer said later that no review is needed', 'the reviewing officer did not say later that no review is needed'],
  shown({
    decision: ['review-before-move'],
    of: 'placement',
    by: ['iro'],
    after: 'decision.at',
    before: 'placement.endedAt',
    where: is('record.outcome', 'no'),
  }),
);

export const reviewBeforeMove: Rule = {
  id: 'derby/review-before-move',
  kind: 'review',
  title: 'Looked-after review before the move',
  clauses: [],
  modality: 'must',
  forEach: { each: 'decision', kinds: ['review-before-move'] },
  arises: 'placement.endedAt',
  foreseen: true,
  needEnds: untilCareEnds,
  when: all(
    isOneOf('decision.by', 'iro'),
    is('decision.outcome', 'yes'),
    authorityEnds,
    not({ earlier: 'placement.endedAt', than: 'decision.at' }),
    not(takenBack),
  ),
  limbs: [limb('DERBY-1.25.1', before('placement.endedAt'), 'before the child moves')],
  answeredBy: [{ review: 'held', of: 'child', from: 'decision.at' }],
  occasion: 'review-before-move:{placement}',
};
