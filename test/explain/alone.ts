import type { PolicyProfile } from '../../src/contract.ts';
import type { ProfileData, Rule } from '../../src/policy/language.ts';

const made = new Map<string, PolicyProfile>();

/**
 * A profile with one of its rules and what that one waits for, for laws that try hundreds of histories of one rule. That a rule's answer does
 * not hang on the rules beside it is checked by every law that compares with the whole profile.
 */
export function alone(profile: PolicyProfile, id: string): PolicyProfile {
  // What stands behind a profile is its layers.
  const data = profile as ProfileData;
  const key = `${data.layers.map((layer) => layer.id).join('+')} ${id}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const wanted = (rule: Rule): boolean =>
    rule.id === id || data.layers.some(({ rules }) => rules.some((each) => each.id === id && each.after?.rule === rule.id));
  const only: ProfileData = {
    ...data,
    layers: data.layers.map((layer) => ({ ...layer, rules: layer.rules.filter(wanted), sections: [], silences: [] })),
  };
  made.set(key, only);
  return only;
}
