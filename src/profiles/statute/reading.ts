/**
 * How far the text of a provision was read: `published`: in the published legislation. `restated`: in councils' procedures or counsel's
 * notes that restate it. `general-knowledge`: not read, but known in general.
 */
export type Verified = 'published' | 'restated' | 'general-knowledge';

/** The provisions of which the published text was not read. */
const notPublished: Readonly<Record<string, Exclude<Verified, 'published'>>> = {
  'REG-7.2': 'restated',
  'REG-7.3': 'restated',
  'REG-19.1': 'general-knowledge',
  'REG-19.2': 'general-knowledge',
  'REG-23.1': 'restated',
  'REG-24.1': 'restated',
  'REG-28.LT': 'restated',
  'REG-36.2': 'general-knowledge',
  'REG-48.R': 'restated',
  'REG-SCH2.1.5': 'general-knowledge',
  'REG-SCH2.1.6': 'general-knowledge',
  'REG-SCH2.1.7': 'general-knowledge',
  'REG-SCH2.1.8': 'general-knowledge',
  'REG-SCH2.1.9': 'restated',
  'REG-SCH2.1.10': 'restated',
  'REG-SCH2.2.assessment-outcome': 'restated',
  'REG-SCH2.2.support-to-parent': 'restated',
  'REG-SCH2.2.duty-to-notify': 'restated',
  'REG-SCH2.3.accommodation-type': 'restated',
  'REG-SCH2.3.accommodation-address': 'restated',
  'REG-SCH2.3.personal-history': 'restated',
  'REG-SCH2.3.religious-persuasion': 'restated',
  'REG-SCH2.3.cultural-linguistic-background': 'restated',
  'REG-SCH2.3.racial-origin': 'restated',
  'REG-SCH2.3.financial-arrangements': 'restated',
  'REG-SCH2.3.accommodated-responsibilities': 'restated',
  'REG-SCH2.3.parental-delegation': 'restated',
  'REG-SCH2.3.accommodation-duration': 'restated',
  'REG-SCH2.3.ending-arrangements': 'restated',
  'REG-SCH2.3.return-home-arrangements': 'restated',
  'REG-SCH2.3.child-16-agreement-s20': 'restated',
};

export const verifiedOf = (id: string): Verified => notPublished[id] ?? 'published';

/** Provisions whose published text was not read, by id. */
export const notReadAtSource: readonly string[] = Object.keys(notPublished);
