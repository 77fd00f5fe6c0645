import type { PolicyOverlay, PolicyProfile } from '../contract.ts';
import { assembleOverlay, assembleProfile, type ProfileDefinition } from './assemble.ts';
import { checkLayers } from './check.ts';
import type { Layer } from './language.ts';
import { PolicyError } from './policy-error.ts';

/**
 * Builds a profile from its layers and checks it.
 *
 * @throws TypeError for something without layers; PolicyError where two rules have one id, a rule cites no clause or one that neither the register nor its layer's `clauses` have, or a layer replaces a provision of statute; the message names both sources.
 * @example
 * defineProfile({ id: 'x', version: '2026-04', title: 'A council', layers: [statuteLayer] }).version; //=> '2026-04'
 */
export function defineProfile(definition: ProfileDefinition): PolicyProfile {
  if (!Array.isArray(definition?.layers)) throw new TypeError('defineProfile: there are no layers; pass { id, version, title, layers }.');
  checkLayers(definition.id, definition.layers);
  return assembleProfile(definition);
}

/**
 * Builds an overlay: a text that any profile may opt in to, and that adds to it and never takes away.
 *
 * @param layer One text, of basis `overlay`.
 * @throws PolicyError where the layer has another basis, or what `defineProfile` refuses.
 * @example
 * defineOverlay({ id: 'x', version: '1', title: 'A standard', basis: 'overlay', rules: [], sections: [], silences: [] }).title; //=> 'A standard'
 */
export function defineOverlay(layer: Layer): PolicyOverlay {
  if (layer.basis !== 'overlay')
    throw new PolicyError('not-an-overlay', `overlay "${layer.id}" has the basis "${layer.basis}"; give it "overlay".`);
  checkLayers(layer.id, [layer]);
  return assembleOverlay(layer);
}
