import type { PlacementHistory } from '../../src/contract.ts';
import type { EventName, Subject } from '../../src/policy/language.ts';

export const clause = 'EVENTS-1';

/** An event and what the answers say of it, one text for each subject that a rule may have: whose, whether it has come, which record tells it, when it is. */
export type Row = readonly [event: EventName, each: Subject, says: readonly string[]];
/** A history, and what each event is in it. */
export interface Told {
  readonly name: string;
  readonly asOf: string;
  readonly history: PlacementHistory;
  readonly rows: readonly Row[];
}

export const placement: Subject = { each: 'placement' },
  care: Subject = { each: 'care-period' },
  legalStatus: Subject = { each: 'legal-status' };
export const plan: Subject = { each: 'plan' },
  review: Subject = { each: 'review' },
  visit: Subject = { each: 'visit' },
  carerBreak: Subject = { each: 'carer-break' };
export const support: Subject = { each: 'meeting', kinds: ['placement-support-meeting'] },
  concern: Subject = { each: 'concern', kinds: ['support-need'] };
export const offending: Subject = { each: 'circumstance', kinds: ['offending'] },
  carePlan: Subject = { each: 'document', kinds: ['care-plan'] };
export const decision: Subject = { each: 'decision', kinds: ['additional-support'] };
/** Called for by each circumstance whose beginning has come. */
export const lasting: Subject = {
  each: 'joined-need',
  answers: { meeting: ['placement-support-meeting'] },
  triggers: [
    { clauses: [clause], modality: 'must', on: { circumstance: ['offending'], lasting: true }, when: { happened: 'circumstance.from' } },
  ],
};
