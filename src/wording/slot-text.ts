import { limitText, type LimitInWords } from './convention-text.ts';
import { conditionText, type ConditionInWords } from './condition-text.ts';
import { counted, listed, slugText } from './lists.ts';
import { arePlacementKinds, placementKindsText } from './placement-kinds-text.ts';
import { roleTitle } from './titles.ts';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (parts: readonly Part[], key: string): readonly string[] =>
  parts.flatMap((part) => (typeof part[key] === 'string' ? [part[key]] : []));

/**
 * What an authority put into a slot of common practice, as a person reads it: limits by their words, people by role, items by number.
 * @example
 * slotText(['foster', 'connected-person']); //=> 'foster and connected person'
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
  if (values.every((value) => typeof value === 'string'))
    return arePlacementKinds(values)
      ? placementKindsText(values, 'and')
      : listed(
          values.map((value) => (value === value.toLowerCase() ? slugText(value) : value)),
          'or',
        );
  const parts = values.filter(isPart);
  // A limit has `due`; every other part of a slot that is a list has none.
  if (parts.some(({ due }) => due !== undefined)) return parts.map((part) => limitText(part as LimitInWords)).join('; ');
  const roles = new Map(parts.flatMap(({ role, source }) => (typeof role === 'string' ? [[role, source] as const] : [])));
  if (roles.size > 0)
    return listed(
      [...roles].map(([role, source]) => `${roleTitle(role)}${source === 'inferred' ? ' (our reading)' : ''}`),
      'and',
    );
  return counted(values.length, 'item');
}

function chairText({ how, roles }: Part): string {
  const named = texts(Array.isArray(roles) ? roles.filter(isPart) : [], 'role').map(roleTitle);
  return how === 'by-agreement'
    ? `by agreement between the ${listed(named, 'and')}`
    : how === 'not-stated'
      ? 'not stated'
      : listed(named, 'or');
}
