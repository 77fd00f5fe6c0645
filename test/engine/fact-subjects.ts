import type { PlacementHistory } from '../../src/contract.ts';
import type { FactName } from '../../src/policy/facts.ts';
import type { Condition, Subject } from '../../src/policy/language.ts';
import { clause, type Wanted } from './asked-where.ts';

/** A fact, what a rule wants of it, and what is asked for then, as `askedWhere` says it; `…` stands for the fact's own place below its record. */
export type Row = readonly [fact: FactName, wanted: Wanted, each: Subject, says: readonly string[]];
/** A condition of several parts, whose record it is asked of, and what is asked for then. */
export type Whole = readonly [when: Condition, each: Subject, says: readonly string[]];
export interface Told {
  readonly name: string;
  readonly history: PlacementHistory;
  readonly rows: readonly Row[];
}

export const care: Subject = { each: 'care-period' },
  firstPlacement: Subject = { each: 'first-placement' };
export const placement: Subject = { each: 'placement' },
  plan: Subject = { each: 'plan' },
  review: Subject = { each: 'review' };
export const visit: Subject = { each: 'visit' },
  carerBreak: Subject = { each: 'carer-break' },
  legalStatus: Subject = { each: 'legal-status' };
export const concern: Subject = { each: 'concern', kinds: ['support-need', 'fragility'] };
export const circumstance: Subject = { each: 'circumstance', kinds: ['missing', 'offending'] };
export const planning: Subject = { each: 'meeting', kinds: ['placement-planning-meeting'] };
export const support: Subject = { each: 'meeting', kinds: ['placement-support-meeting'] };
export const disruption: Subject = { each: 'meeting', kinds: ['disruption-meeting'] },
  decision: Subject = { each: 'decision', kinds: ['additional-support'] };
export const joined: Subject = {
  each: 'joined-need',
  answers: { meeting: ['placement-planning-meeting'] },
  triggers: [{ clauses: [clause], modality: 'must', on: { concern: ['support-need', 'fragility'] } }],
};
export const own = 'care-2026-01-05',
  yes: Wanted = { is: true },
  no: Wanted = { is: false },
  there: Wanted = { recorded: true },
  gone: Wanted = { recorded: false };

export const ownPlace = (fact: FactName): string => fact.slice(fact.indexOf('.')).replaceAll('.', '/');
