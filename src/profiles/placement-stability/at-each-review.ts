import type { DocumentRecord } from '../../contract.ts';
import { type Evidence, type Limb, type Rule, happened, inferred, stated } from '../../policy/parts.ts';

/** Named as given to the reviewing officer, and not older than the last stability meeting before the review. */
const givenToReviewingOfficer = (document: DocumentRecord['kind'], of: 'placement' | 'child'): Evidence => ({
  document: [document],
  of,
  sharedWith: ['iro'],
  named: true,
  dated: 'review.last-stability-meeting',
});
const byTheReview = (clause: string): readonly Limb[] => [
  { clauses: [clause], due: { by: 'review.date' }, counted: 'by the looked-after review' },
];

/** Once a stability meeting has been held, each review gets the record of the latest. */
export const recordForReview: Rule = {
  id: 'placement-stability/record-for-the-review',
  kind: 'information',
  title: 'Latest record of the Placement Stability Meetings to the reviewing officer',
  clauses: [],
  modality: 'should',
  series: true,
  forEach: { each: 'review-interval' },
  when: happened('review.last-stability-meeting'),
  limbs: byTheReview('STABILITY-7.1.1'),
  answeredBy: [givenToReviewingOfficer('stability-meeting-record', 'placement')],
  recipients: [{ role: 'iro' }],
  owners: [inferred('social-worker')],
};

export const carePlanForReview: Rule = {
  id: 'placement-stability/care-plan-for-the-review',
  kind: 'information',
  title: 'Updated Care Plan to the reviewing officer',
  clauses: [],
  modality: 'should',
  series: true,
  forEach: { each: 'review-interval' },
  when: happened('review.last-stability-meeting'),
  limbs: byTheReview('STABILITY-7.1.2'),
  answeredBy: [givenToReviewingOfficer('care-plan', 'child')],
  recipients: [{ role: 'iro' }],
  owners: [inferred('social-worker')],
};

/** Asked as a matter of routine; what the officer then recommends calls for nothing by itself (STABILITY-7.1.4). */
export const reviewingOfficerAsks: Rule = {
  id: 'placement-stability/reviewing-officer-asks',
  kind: 'consideration',
  title: 'Question at the review whether Placement Stability Meetings are used',
  clauses: ['STABILITY-7.1.3'],
  modality: 'should',
  forEach: { each: 'review' },
  when: happened('placement.startedAt'),
  owners: [stated('iro')],
};
