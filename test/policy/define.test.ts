import { describe, expect, test } from 'vitest';
import type { PolicyOverlay, PolicyProfile } from '../../src/contract.ts';
import { withOverlays } from '../../src/policy/assemble.ts';
import { defineOverlay, defineProfile } from '../../src/policy/define.ts';
import { PolicyError } from '../../src/policy/policy-error.ts';
import { layer, refusal, rule, statute } from './parts.ts';

const text = layer('night-visits', {
  basis: 'overlay',
  title: 'Night visits',
  version: '3',
  clauses: { 'WALSALL-1': 'A visit each night.' },
  rules: [rule('night-visits/visit')],
});
const plain = layer('plain', { basis: 'overlay' });
// Made within each test, so that one that throws fails it.
const overlay = (): PolicyOverlay => defineOverlay(text);
const other = (): PolicyOverlay => defineOverlay(plain);
const profile = (): PolicyProfile => defineProfile({ id: 'walsall', version: '7', title: 'Walsall', layers: [statute()] });
// The types forbid what a program without types may pass.
const asProfile = (value: unknown): PolicyProfile => value as PolicyProfile;
const asOverlay = (value: unknown): PolicyOverlay => value as PolicyOverlay;

describe('defineOverlay', () => {
  test('gives its layer with its own id, version and title', () => {
    expect(overlay()).toEqual({
      format: 'placement-rules/overlay@1',
      id: 'night-visits',
      version: '3',
      title: 'Night visits',
      layer: text,
    });
  });

  test('refuses the layer of an authority, and a clause that no register has', () => {
    expect(refusal(() => defineOverlay(layer('walsall')))).toEqual({
      fault: 'not-an-overlay',
      message: 'overlay "walsall" has the basis "authority"; give it "overlay".',
    });
    expect(refusal(() => defineOverlay({ ...text, clauses: {} }))).toMatchObject({ fault: 'unknown-clause' });
  });
});

test.each<readonly [string, unknown]>([
  ['nothing', undefined],
  ['no layers', {}],
  ['one layer that is in no list', { id: 'x', version: '1', title: 'X', layers: plain }],
])('defineProfile refuses %s', (_what, definition) => {
  // The types forbid what a program without types may pass.
  expect(() => defineProfile(definition as Parameters<typeof defineProfile>[0])).toThrow(
    new TypeError('defineProfile: there are no layers; pass { id, version, title, layers }.'),
  );
});

describe('withOverlays', () => {
  test('puts layers on top, in the order given, and changes nothing else', () => {
    const whole = { format: 'placement-rules/profile@1', id: 'walsall', version: '7', title: 'Walsall' };
    expect(withOverlays(profile(), overlay())).toEqual({ ...whole, layers: [statute(), text] });
    expect(withOverlays(profile(), other(), overlay())).toEqual({ ...whole, layers: [statute(), plain, text] });
    expect(withOverlays(profile())).toEqual(profile());
  });

  test('refuses one that is there already', () => {
    expect(refusal(() => withOverlays(withOverlays(profile(), overlay()), overlay()))).toEqual({
      fault: 'duplicate-layer',
      message: 'profile "walsall": "night-visits" stands in it twice; add it once.',
    });
    expect(refusal(() => withOverlays(profile(), overlay(), other(), overlay()))?.fault).toBe('duplicate-layer');
  });

  test('refuses one with a rule that the profile has', () => {
    const same = defineOverlay({ ...text, id: 'other-visits' });
    expect(refusal(() => withOverlays(profile(), overlay(), same))).toEqual({
      fault: 'duplicate-rule',
      message: 'profile "walsall": "night-visits/visit" stands in night-visits and in other-visits; give one another id.',
    });
  });

  test.each<readonly [string, () => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['an overlay', overlay],
    ['a profile without layers', () => ({ ...profile(), layers: undefined })],
    ['a bare name', () => ({ id: 'derby', version: '1', title: 'Derby' })],
  ])('refuses %s for a profile', (_what, value) => {
    expect(() => withOverlays(asProfile(value()), overlay())).toThrow(
      new TypeError('withOverlays: the first argument is no profile; pass one made by defineProfile.'),
    );
  });

  test.each<readonly [string, () => unknown]>([
    ['null', () => null],
    ['a profile', profile],
    ['an overlay without its layer', () => ({ ...overlay(), layer: undefined })],
    ['one of another format', () => ({ ...overlay(), format: 'overlay@2' })],
    ['a layer', () => text],
  ])('refuses %s for an overlay', (_what, value) => {
    expect(() => withOverlays(profile(), overlay(), asOverlay(value()))).toThrow(
      new TypeError('withOverlays: an argument is no overlay; pass one made by defineOverlay.'),
    );
  });
});

test('an error of a policy says its name, its fault and what to do', () => {
  const error = new PolicyError('unknown-rule', 'name a rule');
  expect([error.name, error.fault, error.message, error instanceof Error]).toEqual(['PolicyError', 'unknown-rule', 'name a rule', true]);
});
