import type { Visit } from '../contract.ts';
import type { Entry } from '../history/records.ts';
import { dayFromParts } from '../time/index.ts';

const REMOTE_FROM = dayFromParts(2020, 9, 25) ?? Infinity;
const REMOTE_TO = dayFromParts(2021, 9, 30) ?? -Infinity;

/** A visit counts in person, with the child seen unless the record says not; by telephone or video only while the law allowed it (semantics 12.60). */
export function isVisit({ value, at }: Entry<Visit>): boolean {
  if (value.childSeen === false) return false;
  if (value.mode === undefined || value.mode === 'in-person') return true;
  return at !== undefined && at.day >= REMOTE_FROM && at.day <= REMOTE_TO;
}
