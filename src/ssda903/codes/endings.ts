import type { PlacementEnding } from '../../contract.ts';
import type { InUse } from './in-use.ts';

/** How a placement ended, as far as a code says it. `abrupt` has no code. */
export interface EndingCode {
  readonly meaning: string;
  readonly ending?: Pick<PlacementEnding, 'manner' | 'endedBy'>;
  readonly inUse?: InUse;
}

/**
 * REASON_PLACE_CHANGE, on the episode that ends. The guide calls CREQB, CREQO, CHILD and LAREQ "not a planned move", and CLOSE
 * "a planned move; not in an emergency"; CARPL was planned before the move. ALLEG, STAND and APPRR are unplanned by inference:
 * the child was removed. PLACE, CUSTOD and OTHER say nothing about the manner, and PLACE is no ending at all.
 */
export const changeReasonCodes: Readonly<Record<string, EndingCode>> = {
  CARPL: { meaning: 'care plan', ending: { manner: 'planned' } },
  CLOSE: { meaning: 'resignation or closure', ending: { manner: 'planned' } },
  ALLEG: { meaning: 'allegation, section 47', ending: { manner: 'unplanned' } },
  STAND: { meaning: 'standards of care', ending: { manner: 'unplanned' } },
  APPRR: { meaning: 'approval removed', ending: { manner: 'unplanned' } },
  CREQB: { meaning: 'carer asked: behaviour', ending: { manner: 'unplanned', endedBy: 'carer' } },
  CREQO: { meaning: 'carer asked: other', ending: { manner: 'unplanned', endedBy: 'carer' } },
  CHILD: { meaning: 'child asked', ending: { manner: 'unplanned', endedBy: 'child' } },
  LAREQ: { meaning: 'authority asked', ending: { manner: 'unplanned', endedBy: 'authority' } },
  PLACE: { meaning: 'status of the placement only' },
  CUSTOD: { meaning: 'custody', inUse: { fromYear: 2019 } },
  OTHER: { meaning: 'other' },
};

/** REC, reason the episode ceased. Every code but X1 ends the period of care; `final`: nothing can follow it (rule 437). */
export interface CeasedCode extends EndingCode { readonly endsCare: boolean; readonly final?: true }

const leaves = (meaning: string): CeasedCode => ({ meaning, endsCare: true });

export const ceasedCodes: Readonly<Record<string, CeasedCode>> = {
  X1: { meaning: 'new episode the same day', endsCare: false },
  E11: leaves('adopted, unopposed'),
  E12: leaves('adopted, consent dispensed with'),
  E2: { meaning: 'died', endsCare: true, final: true },
  E3: leaves('care taken over by another authority of the United Kingdom'),
  E4A: { meaning: 'returned home, planned', endsCare: true, ending: { manner: 'planned' } },
  E4B: { meaning: 'returned home, not planned', endsCare: true, ending: { manner: 'unplanned' } },
  E13: leaves('left to live with a person without parental responsibility'),
  E14: leaves('remand ended'),
  E15: { meaning: 'age assessment: eighteen or over', endsCare: true, final: true },
  E16: leaves('moved abroad'),
  E17: { meaning: 'eighteen or over, stays with carers', endsCare: true, final: true },
  E41: leaves('residence or child arrangements order'),
  E43: { meaning: 'special guardianship, former foster carers', endsCare: true, inUse: { untilYear: 2018 } },
  E44: { meaning: 'special guardianship, others', endsCare: true, inUse: { untilYear: 2018 } },
  E45: { meaning: 'special guardianship, foster carer, kin', endsCare: true, inUse: { fromYear: 2019 } },
  E46: { meaning: 'special guardianship, foster carer, not kin', endsCare: true, inUse: { fromYear: 2019 } },
  E47: { meaning: 'special guardianship, kin, not a foster carer', endsCare: true, inUse: { fromYear: 2019 } },
  E48: { meaning: 'special guardianship, neither kin nor foster carer', endsCare: true, inUse: { fromYear: 2019 } },
  E5: leaves('independent living with support'),
  E6: leaves('independent living without support'),
  E7: leaves('residential care of adult services'),
  E8: leaves('other'),
  E9: leaves('sentenced to custody'),
};

export const endsCare = (ceased: string): boolean => ceasedCodes[ceased]?.endsCare === true;
/** Nothing can follow a death or an eighteenth birthday. */
export const isFinal = (ceased: string): boolean => ceasedCodes[ceased]?.final === true;
