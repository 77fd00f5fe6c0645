import type { PolicyOverlay, PolicyProfile } from '../contract.ts';
import { assembleOverlay, assembleProfile, type ProfileDefinition } from './assemble.ts';
import { checkLayers } from './check.ts';
import type { Layer } from './language.ts';
import { PolicyError } from './policy-error.ts';

/**
 * Builds a profile from its layers and checks it.
 *
 * @throws PolicyError where two rules have one id, a rule cites no clause or one that neither the register nor its layer's `clauses` have, or a layer replaces a provision of statute; the message names both sources.
 */
export function defineProfile(definition: ProfileDefinition): PolicyProfile {
  checkLayers(definition.id, definition.layers);
  return assembleProfile(definition);
}

/** Builds an overlay: a text that any profile may opt in to, and that adds to it and never takes away. */
export function defineOverlay(layer: Layer): PolicyOverlay {
  if (layer.basis !== 'overlay') throw new PolicyError('not-an-overlay', `overlay "${layer.id}": its layer has basis "${layer.basis}"; an overlay's layer has basis "overlay".`);
  checkLayers(layer.id, [layer]);
  return assembleOverlay(layer);
}
