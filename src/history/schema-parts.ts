import * as z from 'zod/mini';
import { parseMoment } from '../time/index.ts';
import { longestTimescale } from './limits.ts';
import { lists, localWordPattern, type ListName } from './vocabulary.ts';
import type { LocalWord } from '../contract.ts';

/**
 * What the schemas are built from. Every part carries as its error not a sentence but the name of what was expected;
 * `problem-wording.ts` makes code and sentence from that name and the value found.
 */
export type Expected =
  | ListName
  | 'text'
  | 'id'
  | 'date'
  | 'moment'
  | 'moment or unknown'
  | 'true or false'
  | 'timescale'
  | 'object'
  | 'array'
  | 'sections'
  | 'role or roles'
  | 'no kinds';

export const expected = <const E extends Expected>(error: E): { readonly error: E } => ({ error });

function isDate(text: string): boolean {
  const moment = parseMoment(text);
  return typeof moment === 'object' && moment.kind === 'day';
}

export const text = z.string(expected('text'));
export const id = z.string(expected('id')).check(z.minLength(1, expected('id')));
export const boolean = z.boolean(expected('true or false'));
export const date = z.string(expected('date')).check(z.refine(isDate, expected('date')));

function momentAs(error: 'moment' | 'moment or unknown') {
  return z.string(expected(error)).check(z.refine((value) => typeof parseMoment(value) === 'object', expected(error)));
}
export const moment = momentAs('moment');
export const momentBesideUnknown = momentAs('moment or unknown');
export const momentOrUnknown = z.union(
  [z.literal('unknown', expected('moment or unknown')), momentBesideUnknown],
  expected('moment or unknown'),
);

/** A word of a closed list. */
export function word<const N extends ListName>(list: N) {
  return z.enum(lists[list], expected(list));
}

/** A word of the list, or one of a council's own. */
export function openWord<const N extends ListName>(list: N) {
  // The pattern asks for more than the contract's template type can say, so every text that passes is a LocalWord.
  const local = z.string(expected(list)).check(z.regex(localWordPattern, expected(list))) as z.ZodMiniString & z.ZodMiniType<LocalWord>;
  return z.union([word(list), local], expected(list));
}

/** Left out, or what it says; `undefined` is neither. */
export const optional = z.exactOptional;

export function object<const S extends z.core.$ZodShape>(shape: S) {
  return z.object(shape, expected('object'));
}

export function array<const S extends z.ZodMiniType>(element: S) {
  return z.array(element, expected('array'));
}

function amount(longest: number) {
  return z.int(expected('timescale')).check(z.minimum(1, expected('timescale')), z.maximum(longest, expected('timescale')));
}
export const timescale = z.union(
  [
    z.strictObject({ hours: amount(longestTimescale.hours) }, expected('timescale')),
    z.strictObject({ days: amount(longestTimescale.days) }, expected('timescale')),
    z.strictObject({ workingDays: amount(longestTimescale.workingDays) }, expected('timescale')),
    z.strictObject({ weeks: amount(longestTimescale.weeks) }, expected('timescale')),
    z.strictObject({ months: amount(longestTimescale.months) }, expected('timescale')),
    z.strictObject({ years: amount(longestTimescale.years) }, expected('timescale')),
  ],
  expected('timescale'),
);

export const role = openWord('role');
export const roles = array(role);
