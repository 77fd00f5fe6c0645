/**
 * How large a history may be. The largest real ones hold some thousand records of a few dozen values; whatever goes past these
 * limits is a mistake or an attack, and is refused before it is looked at any closer.
 */
export const limits = {
  /** Characters of one text, a property's name included. */
  textLength: 10_000,
  /** Records of one array. */
  arrayLength: 20_000,
  /** Properties of one object. The longest real one is a plan's sections, some fifty. */
  properties: 1_000,
  /** Objects and arrays inside one another, the history itself counted. */
  depth: 12,
  /** Values in all: every text, number, object and array counts one. */
  values: 1_000_000,
  /** Issues reported, and warnings; one more says that there are others. */
  problems: 200,
  /** Characters of the input that a message repeats. */
  quotedLength: 80,
} as const;

/** The longest length of time that a history may state in each unit: a hundred years. */
export const longestTimescale = {
  hours: 876_600,
  days: 36_525,
  workingDays: 26_000,
  weeks: 5_218,
  months: 1_200,
  years: 100,
} as const;
