import type { PlacementEnding } from '../../contract.ts';
import type { Code } from './in-use.ts';

/** How a placement ended, as far as a code says it. `abrupt` has no code. */
export interface EndingCode extends Code {
  readonly ending?: Pick<PlacementEnding, 'manner' | 'endedBy'>;
}

/**
 * REASON_PLACE_CHANGE, on the episode that ends. The guide calls CREQB, CREQO, CHILD and LAREQ "not a planned move", and CLOSE
 * "a planned move; not in an emergency"; CARPL was planned before the move. ALLEG, STAND and APPRR are unplanned by inference:
 * the child was removed. PLACE, CUSTOD and OTHER say nothing about the manner, and PLACE is no ending at all.
 */
export const changeReasonCodes: Readonly<Record<string, EndingCode>> = {
  CARPL: { ending: { manner: 'planned' } }, // care plan
  CLOSE: { ending: { manner: 'planned' } }, // resignation or closure
  ALLEG: { ending: { manner: 'unplanned' } }, // allegation, section 47
  STAND: { ending: { manner: 'unplanned' } }, // standards of care
  APPRR: { ending: { manner: 'unplanned' } }, // approval removed
  CREQB: { ending: { manner: 'unplanned', endedBy: 'carer' } }, // carer asked: behaviour
  CREQO: { ending: { manner: 'unplanned', endedBy: 'carer' } }, // carer asked: other
  CHILD: { ending: { manner: 'unplanned', endedBy: 'child' } }, // child asked
  LAREQ: { ending: { manner: 'unplanned', endedBy: 'authority' } }, // authority asked
  PLACE: {}, // status of the placement only
  CUSTOD: { inUse: { fromYear: 2019 } }, // custody
  OTHER: {}, // other
};

/** REC, reason the episode ceased. Every code but X1 ends the period of care; `final`: nothing can follow it (rule 437). */
export interface CeasedCode extends EndingCode {
  readonly endsCare: boolean;
  readonly final?: true;
}

const leaves: CeasedCode = { endsCare: true };

export const ceasedCodes: Readonly<Record<string, CeasedCode>> = {
  X1: { endsCare: false }, // new episode the same day
  E11: leaves, // adopted, unopposed
  E12: leaves, // adopted, consent dispensed with
  E2: { endsCare: true, final: true }, // died
  E3: leaves, // care taken over by another authority of the United Kingdom
  E4A: { endsCare: true, ending: { manner: 'planned' } }, // returned home, planned
  E4B: { endsCare: true, ending: { manner: 'unplanned' } }, // returned home, not planned
  E13: leaves, // left to live with a person without parental responsibility
  E14: leaves, // remand ended
  E15: { endsCare: true, final: true }, // age assessment: eighteen or over
  E16: leaves, // moved abroad
  E17: { endsCare: true, final: true }, // eighteen or over, stays with carers
  E41: leaves, // residence or child arrangements order
  E43: { endsCare: true, inUse: { untilYear: 2018 } }, // special guardianship, former foster carers
  E44: { endsCare: true, inUse: { untilYear: 2018 } }, // special guardianship, others
  E45: { endsCare: true, inUse: { fromYear: 2019 } }, // special guardianship, foster carer, kin
  E46: { endsCare: true, inUse: { fromYear: 2019 } }, // special guardianship, foster carer, not kin
  E47: { endsCare: true, inUse: { fromYear: 2019 } }, // special guardianship, kin, not a foster carer
  E48: { endsCare: true, inUse: { fromYear: 2019 } }, // special guardianship, neither kin nor foster carer
  E5: leaves, // independent living with support
  E6: leaves, // independent living without support
  E7: leaves, // residential care of adult services
  E8: leaves, // other
  E9: leaves, // sentenced to custody
};

export const endsCare = (ceased: string): boolean => ceasedCodes[ceased]?.endsCare === true;
/** Nothing can follow a death or an eighteenth birthday. */
export const isFinal = (ceased: string): boolean => ceasedCodes[ceased]?.final === true;
