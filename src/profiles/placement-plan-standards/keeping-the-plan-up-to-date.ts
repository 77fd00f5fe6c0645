import { type Rule, all, before, every, happened, inferred, inWords, is, limb, not, shown, stated } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';

/** Checked by the social worker before each looked-after review, after the one before. A version prepared between the two counts. */
export const reviewBeforeEachReview: Rule = {
  id: 'placement-plan-standards/check-before-review',
  kind: 'action',
  title: 'Check of the Placement Plan before the looked-after review',
  clauses: [],
  modality: 'should',
  series: true,
  noLater: true,
  forEach: { each: 'review-interval' },
  when: notOnShortBreaks,
  limbs: [limb('STANDARDS-M.3', before('review.date'), 'before the looked-after review, since the one before it')],
  answeredBy: [{ plan: 'reviewed', of: 'placement', after: 'previous-review.heldAt', before: 'review.date' }],
  owners: [stated('social-worker')],
};

/** Whether the plan has become inaccurate is a judgement: a statement that it was brought up to date, or need not be, settles it. */
export const updatedAsNecessary: Rule = {
  id: 'placement-plan-standards/updated-as-necessary',
  kind: 'plan',
  title: 'Placement Plan kept up to date as things change',
  clauses: ['STANDARDS-M.4', 'STANDARDS-P.4'],
  modality: 'should',
  forEach: { each: 'placement' },
  when: all(notOnShortBreaks, shown({ plan: 'prepared', of: 'placement' })),
  owners: [stated('social-worker')],
};

/** An update is a revision of the placement's plan; another new plan for the same placement is not permitted. */
export const updatedByRevision: Rule = {
  id: 'placement-plan-standards/updated-by-revision',
  kind: 'prohibition',
  title: 'Update of the Placement Plan as a revision, not a new plan',
  clauses: ['STANDARDS-M.5'],
  modality: 'should',
  forEach: { each: 'plan' },
  when: all(notOnShortBreaks, not(is('plan.first'))),
  forbidden: inWords(['a new plan was made for a placement that had one', 'the version revises the plan, or is the first new one'], {
    all: [is('plan.kind', 'new'), is('plan.followsNew')],
  }),
  owners: [stated('social-worker')],
};

/** Plan of Thu 10 Apr 2025: revised by Fri 10 Apr 2026; plan of 29 Feb 2024: by 28 Feb 2025. Each version starts the year anew. */
export const annualRevision: Rule = {
  id: 'placement-plan-standards/annual-revision',
  kind: 'plan',
  title: 'Annual revision of the Placement Plan',
  clauses: [],
  modality: 'should',
  series: true,
  forEach: { each: 'plan' },
  when: notOnShortBreaks,
  limbs: [every('STANDARDS-M.8', { months: 12 }, 'plan.preparedAt', '12 months after the latest version')],
  answeredBy: [{ plan: 'prepared', of: 'placement', after: 'plan.preparedAt' }],
  owners: [inferred('social-worker')],
};

/** How managers satisfy themselves is theirs to say. */
export const managersOversight: Rule = {
  id: 'placement-plan-standards/managers-oversight',
  kind: 'action',
  title: 'Quality of the Placement Plan overseen in supervision and by sampling',
  clauses: ['STANDARDS-M.2'],
  modality: 'should',
  forEach: { each: 'placement' },
  when: notOnShortBreaks,
  owners: [stated('team-manager')],
};

export const qualityAssurance: Rule = {
  id: 'placement-plan-standards/quality-assurance',
  kind: 'action',
  title: 'Quality assurance of the Placement Plan at the looked-after review',
  clauses: ['STANDARDS-M.6'],
  modality: 'should',
  forEach: { each: 'review' },
  when: all(happened('placement.startedAt'), notOnShortBreaks),
  owners: [stated('iro')],
};

export const recommendations: Rule = {
  id: 'placement-plan-standards/recommendations',
  kind: 'action',
  title: 'Recommendations on the Placement Plan, where necessary',
  clauses: ['STANDARDS-M.7'],
  modality: 'should',
  forEach: { each: 'review' },
  when: all(happened('placement.startedAt'), notOnShortBreaks),
  owners: [stated('iro')],
};
