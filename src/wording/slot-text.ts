import { conditionText, type ConditionInWords } from './condition-text.ts';
import { counted, listed, slugText } from './lists.ts';
import { roleTitle } from './titles.ts';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (parts: readonly Part[], key: string): readonly string[] => parts.flatMap((part) => (typeof part[key] === 'string' ? [part[key]] : []));

/**
 * What an authority put into a slot of common practice, as a person reads it: limits by their words, people by role, items by number.
 * @example
 * slotText(['foster', 'connected-person']); //=> 'foster or connected person'
 */
export function slotText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return listText(value);
  if (!isPart(value)) return 'filled';
  // A chair has `how`; every other slot that holds one thing holds a condition of the policy language.
  return typeof value['how'] === 'string' ? chairText(value) : conditionText(value as ConditionInWords);
}

function listText(values: readonly unknown[]): string {
  if (values.length === 0) return 'nothing';
  if (values.every((value) => typeof value === 'string')) return listed(values.map((value) => (value === value.toLowerCase() ? slugText(value) : value)), 'or');
  const parts = values.filter(isPart);
  const limits = texts(parts, 'counted');
  if (limits.length > 0) return limits.join('; ');
  const roles = [...new Set(texts(parts, 'role'))];
  if (roles.length > 0) return listed(roles.map(roleTitle), 'and');
  return parts.some(({ due }) => due !== undefined) ? 'as agreed for the placement' : counted(values.length, 'item');
}

function chairText({ how, roles }: Part): string {
  const named = texts(Array.isArray(roles) ? roles.filter(isPart) : [], 'role').map(roleTitle);
  return how === 'by-agreement' ? `by agreement between the ${listed(named, 'and')}` : how === 'not-stated' ? 'not stated' : listed(named, 'or');
}
