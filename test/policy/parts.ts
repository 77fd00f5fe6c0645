import type { Layer, Rule } from '../../src/policy/language.ts';
import { PolicyError, type PolicyFault } from '../../src/policy/policy-error.ts';

/** A rule that builds: one meeting for each placement. */
export const rule = (id: string, more: Partial<Rule> = {}): Rule =>
  ({
    id,
    kind: 'meeting',
    title: 'Planning meeting',
    clauses: ['WALSALL-1'],
    modality: 'should',
    forEach: { each: 'placement' },
    ...more,
  }) as Rule;

export const layer = (id: string, more: Partial<Layer> = {}): Layer => ({
  id,
  version: '1',
  title: `Text of ${id}`,
  basis: 'authority',
  rules: [],
  sections: [],
  silences: [],
  clauses: { 'WALSALL-1': 'A meeting is held.', 'WALSALL-2': 'The plan says how contact is kept.' },
  ...more,
});
export const statute = (more: Partial<Layer> = {}): Layer => layer('statute', { basis: 'statute', ...more });

/** The fault and the words of what a policy is refused with. */
export function refusal(build: () => unknown): { readonly fault: PolicyFault; readonly message: string } | undefined {
  try {
    build();
    return undefined;
  } catch (error) {
    if (error instanceof PolicyError) return { fault: error.fault, message: error.message };
    throw error;
  }
}
