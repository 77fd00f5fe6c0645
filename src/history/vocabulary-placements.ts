/** Kinds of placement, those of the texts and the rest. */
export const placementKinds = [
  'foster',
  'connected-person',
  'home-from-home',
  'special-guardianship',
  'with-parents',
  'adoptive',
  'residential',
  'secure',
  'residential-school',
  'supported-accommodation',
  'independent-living',
  'custody',
  'hospital',
  'other',
] as const;
