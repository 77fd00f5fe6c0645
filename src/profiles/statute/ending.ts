import {
  type Condition,
  type EventName,
  type Recipient,
  type Rule,
  all,
  any,
  before,
  happened,
  inFosterCare,
  inWords,
  is,
  isRecorded,
  limb,
  not,
  untilCareEnds,
  within,
} from '../../policy/parts.ts';
import { fromTheStart } from './in-force.ts';
import { notOnShortBreaks, statutoryKinds } from './kinds.ts';
import { peopleToTell } from './notices.ts';
import { extendedInTime, givenInCoronavirus } from './temporary-approval.ts';

/** It came to an end on an earlier day than the placement did. */
const overBefore = (event: EventName): Condition =>
  all({ since: event, on: 'placement.endedAt' }, not({ within: { days: 1 }, of: event, on: 'placement.endedAt' }));
const afterWeeks = (weeks: number): Condition =>
  not({ within: { weeks }, of: 'placement.temporaryApproval.from', on: 'placement.endedAt' });

/** The placement ended once its temporary approval had run out: 16 weeks, 8 more where extended, 8 more where given in the 2020 window. */
const approvalExpired = all(
  is('placement.kind', 'connected-person'),
  isRecorded('placement.temporaryApproval'),
  not(overBefore('placement.temporaryApproval.to')),
  afterWeeks(16),
  any(all(not(extendedInTime), not(givenInCoronavirus)), afterWeeks(24)),
  any(not(extendedInTime), not(givenInCoronavirus), afterWeeks(32)),
);
/** Placements under regulations 19, 23 and 24 end without more ado. */
const endsWithoutMoreAdo = inWords(
  'the placement is one that ends without more ado, under regulation 19, 23 or 24',
  any(
    all(inFosterCare, isRecorded('placement.outsideApproval'), not(overBefore('placement.outsideApproval.to'))),
    all(is('placement.kind', 'with-parents'), is('placement.beforeAssessment')),
    approvalExpired,
  ),
);

const authorityEndsIt = all(notOnShortBreaks, not(endsWithoutMoreAdo), is('placement.ending.endedBy', 'authority'));
const decisionDated = happened('placement.ending.decidedAt');

/** Regulation 14(1): the authority ends a placement only after a review, save where someone is at immediate risk. */
export const reviewBeforeEnding: Rule = {
  id: 'reg-14.1',
  kind: 'review',
  title: 'Review before the authority ends the placement',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  arises: 'placement.endedAt',
  foreseen: true,
  when: all(authorityEndsIt, not(is('placement.ending.immediateRisk'))),
  needEnds: untilCareEnds,
  limbs: [limb('REG-14.1', before('placement.endedAt'), 'before the end of the placement')],
  answeredBy: [
    { review: 'held', from: 'placement.ending.decidedAt', where: decisionDated },
    { review: 'held', from: { before: 'placement.endedAt', by: { days: 28 } }, where: not(decisionDated) },
  ],
  occasion: 'review-before-move:{placement}',
};

/** Those told of the placement, and the carer: of a home its manager or provider. A parent who cares for the child is on the list already. */
const peopleToTellOfTheEnd: readonly Recipient[] = [
  ...peopleToTell,
  {
    role: 'current-carer',
    or: ['foster-carer', 'home-manager', 'placement-provider', 'residential-staff'],
    when: not({ fact: 'placement.kind', oneOf: ['with-parents', 'independent-living'] }),
  },
];

/** Regulation 14(2) and (4): written notice before the authority ends a placement, or within ten working days of the end where that was not practicable. */
export const noticeOfEnding: Rule = {
  id: 'reg-14.2',
  kind: 'notification',
  title: 'Written notice of the end of the placement',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  arises: 'placement.endedAt',
  foreseen: true,
  when: authorityEndsIt,
  needEnds: untilCareEnds,
  limbs: [
    limb(
      'REG-14.2',
      before('placement.endedAt'),
      'before the end of the placement',
      all(not(is('placement.ending.immediateRisk')), not({ attested: 'REG-14.2', outcome: 'not-practicable' })),
    ),
    limb('REG-14.4', within({ workingDays: 10 }).of('placement.endedAt'), '10 working days after the end'),
  ],
  answeredBy: [
    {
      notification: ['placement-ending', 'placement-ended', 'planned-end'],
      to: peopleToTellOfTheEnd,
      of: 'ending',
      where: is('record.written'),
    },
  ],
  recipients: peopleToTellOfTheEnd,
};
