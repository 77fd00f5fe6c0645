import type { CaseOfProfile, Layer, Rule } from '../../src/profiles/writing.ts';

export const rule: Rule = {
  id: 'x/meeting',
  kind: 'meeting',
  title: 'Meeting',
  clauses: ['X-1'],
  modality: 'should',
  forEach: { each: 'placement' },
  limbs: [{ clauses: ['X-1'], due: { by: 'trigger' }, counted: 'at once' }],
  answeredBy: [{ meeting: ['placement-planning-meeting'] }],
};
export const layer: Layer = {
  id: 'x',
  version: '1',
  title: 'X',
  basis: 'authority',
  asAt: '2026-04-01',
  clauses: { 'X-1': 'A meeting is held.' },
  rules: [rule],
  sections: [],
  silences: [],
};
export const whole: readonly CaseOfProfile[] = [{ clauses: ['X-1'], expect: { requirements: { 'x/meeting:p1': {} } } }];
/** What the compiler refuses too, written by somebody without one. */
export const unchecked = (part: object): Rule => part as Rule;

const { asAt: _, ...withoutDay } = layer;
const { limbs: _limbs, ...withoutLimits } = rule;
export const undated = withoutDay;
export const unlimited = withoutLimits;
