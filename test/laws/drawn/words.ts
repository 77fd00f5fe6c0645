import fc from 'fast-check';
import { lists, type ListName } from '../../../src/history/vocabulary.ts';

/** One of the contract's words. */
export const word = (list: ListName): fc.Arbitrary<string> => fc.constantFrom(...lists[list]);
/** Some of them. */
export const words = (list: ListName): fc.Arbitrary<readonly string[]> => fc.uniqueArray(word(list), { maxLength: 3 });
