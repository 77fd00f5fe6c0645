import type { Basis, Modality } from '../contract.ts';

const meanings: Readonly<Record<Modality, string>> = {
  must: 'Required. Where the text states a date, doing it later or not at all is a breach.',
  should:
    'Expected. Where the text states a date, doing it later or not at all falls short of it; whether there was good reason is for a professional to say.',
  consider: 'To be thought about. A recorded decision settles it, either way; nobody can be late with it.',
  may: 'Allowed, suggested or anticipated. Left undone it is nobody’s shortcoming.',
};

/** Every word for how firmly a text asks, the firmest first, with what it means here. */
export const modalities: readonly { readonly modality: Modality; readonly means: string }[] = Object.entries(meanings).map(
  ([modality, means]) =>
    // The keys are those of the record above.
    ({ modality: modality as Modality, means }),
);

const registerWords: Readonly<Record<string, string>> = {
  'should-where-possible': 'should, where possible',
  usually: 'usually',
  is: 'describes',
};
/**
 * How firmly a text asks, as one word of the field; the register's finer ones too.
 * @example
 * modalityText('should-where-possible'); //=> 'should, where possible'
 */
export const modalityText = (modality: string): string => registerWords[modality] ?? modality;

/** What kind of text a rule comes from. */
export const basisText: Readonly<Record<Basis, string>> = {
  statute: 'regulations',
  authority: "the council's own text",
  overlay: 'an opted-in standard',
};
