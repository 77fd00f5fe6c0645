import { type Point, type Rule, aged, all, any, before, every, inWords, is, limb, not, untilCareEnds, within } from '../../policy/parts.ts';
import { fromTheStart } from './in-force.ts';
import { kindsUnderOtherRegimes, notOnShortBreaks, statutoryKinds } from './kinds.ts';
import { shortBreaksOnly } from './short-breaks.ts';

/** An assessment made in the three months before the first placement stands for the one at its start. */
const threeMonthsBefore: Point = { before: 'care.first-placement', by: { months: 3 } };
const madeForThisCare = inWords(
  [
    'the assessment is one of this period of care, or of the 3 months before its first placement',
    'the assessment is neither one of this period of care, nor of the 3 months before its first placement',
  ],
  any(not({ known: 'care.from' }), { since: threeMonthsBefore }, { since: 'care.from' }),
);

/** Regulation 7(1)-(2): before the first review; none held, by the day on which it is due. */
export const healthAssessment: Rule = {
  id: 'reg-7.2',
  kind: 'document',
  title: 'Health assessment',
  clauses: [],
  modality: 'must',
  forEach: { each: 'first-placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  when: all(notOnShortBreaks, is('placement.firstOfCare')),
  limbs: [
    limb(
      'REG-7.2',
      before('care.first-review'),
      'before the first looked-after review',
      inWords('a looked-after review has been held', { happened: 'care.first-review' }),
    ),
    limb(
      'REG-7.2',
      within({ workingDays: 20 }).of('care.from'),
      'before the first looked-after review, which is due 20 working days after the child became looked after',
    ),
  ],
  answeredBy: [
    { document: ['health-assessment'], of: 'care', from: threeMonthsBefore },
    // Made in a period of care before this one, it may have been.
    { document: ['health-assessment'], of: 'child', from: threeMonthsBefore, before: 'care.first-placement' },
  ],
};

/** Regulation 7(3): then at least every six months while the child is under five, every twelve months from the fifth birthday. */
export const furtherHealthAssessments: Rule = {
  id: 'reg-7.3',
  kind: 'document',
  title: 'Next health assessment',
  clauses: [],
  modality: 'must',
  series: true,
  forEach: { each: 'document', kinds: ['health-assessment'] },
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  needEnds: untilCareEnds,
  when: all(notOnShortBreaks, not(shortBreaksOnly), madeForThisCare),
  limbs: [
    every('REG-7.3', { months: 12 }, 'document.at', '12 months after the last health assessment', aged(5)),
    every('REG-7.3', { months: 6 }, 'document.at', '6 months after the last health assessment, under five'),
  ],
  answeredBy: [{ document: ['health-assessment'], of: 'care', after: 'document.at' }],
};
