/**
 * What may stand in brackets in the name of an occasion: the subject's key; what the occurrence of a series follows, in three ways of
 * saying that it follows none; the period of care; or the record of that kind that the rule is about, by its id.
 */
export const occasionNames = [
  'key', 'anchor', 'ifAnchored', 'next', 'care', 'placement', 'concern', 'meeting', 'review', 'visit', 'circumstance', 'plan',
] as const;
