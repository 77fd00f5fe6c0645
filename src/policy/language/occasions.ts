/**
 * What may stand in brackets in the name of an occasion: the subject's key; what the occurrence of a series follows, in three ways of
 * saying that it follows none; the period of care; or the record of that kind that the rule is about, by its id.
 */
export const occasionNames = [
  'key',
  'anchor',
  'ifAnchored',
  'next',
  'care',
  'placement',
  'concern',
  'meeting',
  'review',
  'visit',
  'circumstance',
  'plan',
] as const;

/** Whether the name stands for something in a rule for each of these. All but a period of care are of a placement; a meeting may be of a concern. */
export const standsFor = (name: string, each: string): boolean =>
  name === 'placement'
    ? each !== 'care-period'
    : name === 'care'
      ? /^(care-|first|review$|document)/.test(each)
      : occasionNames.findIndex((known) => known === name) < 4 || each.startsWith(name) || (name === 'concern' && each === 'meeting');
