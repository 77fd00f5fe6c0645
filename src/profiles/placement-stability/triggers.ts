import type { Concern } from '../../contract.ts';
import { type Trigger, all, is, isRecorded } from '../../policy/parts.ts';

const concern = (kind: Concern['kind'], modality: Trigger['modality'], ...clauses: readonly string[]): Trigger => ({
  clauses,
  modality,
  on: { concern: [kind] },
  ends: 'concern-resolved',
});

/**
 * What always calls for a stability meeting. Who noticed a concern makes no difference (STABILITY-3.1.1b). A risk or proceedings are
 * states: they call for a meeting in each placement in which they hold; going missing does so only in the placement that it was from.
 */
export const stabilityTriggers: readonly Trigger[] = [
  concern('placement-jeopardy', 'must', 'STABILITY-1.5.2'),
  concern('school-place-jeopardy', 'must', 'STABILITY-1.5.2'),
  // As soon as it is known or suspected: no number of days, so nobody is late.
  concern('fragility', 'should', 'STABILITY-3.1.1', 'STABILITY-3.1.1a'),
  concern('school-containment', 'should', 'STABILITY-3.1.2'),
  { clauses: ['STABILITY-3.1.5'], modality: 'should', on: { circumstance: ['sexual-exploitation-risk'], lasting: true } },
  { clauses: ['STABILITY-3.1.6'], modality: 'should', on: { circumstance: ['criminal-exploitation-risk'], lasting: true } },
  { clauses: ['STABILITY-3.1.7'], modality: 'should', on: { circumstance: ['missing'] } },
  { clauses: ['STABILITY-3.1.8'], modality: 'should', on: { circumstance: ['criminal-justice-involvement'], lasting: true } },
  // A prediction comes before the placement, and so may the meeting.
  {
    clauses: ['STABILITY-3.1.3'],
    modality: 'should',
    on: { placement: all(is('placement.emergency', false), isRecorded('placement.predictedDifficulties')) },
  },
  {
    clauses: ['STABILITY-3.1.4'],
    modality: 'should',
    on: { placement: all(isRecorded('placement.transCultural'), is('placement.transCultural.specificNeeds')), once: 'placement.startedAt' },
  },
  // Over the whole history, this placement included.
  {
    clauses: ['STABILITY-3.1.9'],
    modality: 'should',
    on: { placement: { atLeast: 2, placementsWhere: is('placement.emergency') }, once: 'placement.startedAt' },
  },
];

const atJudgement: readonly Trigger[] = [
  {
    clauses: ['STABILITY-3.1.10'],
    modality: 'may',
    ends: 'concern-resolved',
    on: {
      concern: ['support-need', 'imminent-disruption', 'suitability', 'progress', 'day-to-day-arrangements', 'carer-conduct', 'other'],
    },
  },
  {
    clauses: ['STABILITY-7.1.4', 'STABILITY-3.1.10'],
    modality: 'may',
    on: { decision: ['recommend-stability-meetings'] },
    when: all({ fact: 'decision.by', oneOf: ['iro'] }, is('decision.outcome', 'yes')),
  },
];

/** Other situations, in which a meeting may be held: a matter of judgement with the reviewing officer consulted, or on that officer's recommendation. */
export const triggersByJudgement: readonly Trigger[] = [
  ...atJudgement,
  { clauses: ['STABILITY-3.1.10'], modality: 'may', on: { consultation: ['stability'], with: ['iro'] } },
];

/** What keeps the meetings going. A consultation is about something that was judged, and keeps nothing going once that is resolved. */
export const seriesTriggers: readonly Trigger[] = [...stabilityTriggers, ...atJudgement];
