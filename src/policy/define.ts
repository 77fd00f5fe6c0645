import type { PolicyOverlay, PolicyProfile } from '../contract.ts';
import { checkLayers, checkStandOnce } from './check.ts';
import type { Layer, ProfileData } from './language.ts';
import { PolicyError } from './policy-error.ts';

export interface OverlayData extends PolicyOverlay { readonly format: 'placement-rules/overlay@1'; readonly layer: Layer }

/** What a profile is built from. */
export interface ProfileDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Statute first, then the authority's own layer. */
  readonly layers: readonly Layer[];
}

/**
 * Builds a profile from its layers and checks it.
 *
 * @throws PolicyError where two rules have one id, a rule cites no clause or one that neither the register nor its layer's `clauses` have, or a layer replaces a provision of statute; the message names both sources.
 * @example
 * defineProfile({ id: 'x', version: '2026-04', title: 'A council', layers: [statuteLayer] }).version; //=> '2026-04'
 */
export function defineProfile(definition: ProfileDefinition): PolicyProfile {
  const { id, version, title, layers } = definition;
  checkLayers(id, layers);
  const profile: ProfileData = { format: 'placement-rules/profile@1', id, version, title, layers };
  return profile;
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
  if (layer.basis !== 'overlay') throw new PolicyError('not-an-overlay', `overlay "${layer.id}": its layer has basis "${layer.basis}"; an overlay's layer has basis "overlay".`);
  checkLayers(layer.id, [layer]);
  const overlay: OverlayData = { format: 'placement-rules/overlay@1', id: layer.id, version: layer.version, title: layer.title, layer };
  return overlay;
}

/**
 * A profile with overlays on top. They add requirements with their own limits; they never extend, replace or hide one.
 *
 * @throws TypeError for something that is no profile or no overlay; PolicyError for an overlay that is there already.
 * @example
 * evaluate({ child: { id: 'c1' }, placements: [] }, { profile: withOverlays(statutory, placementStability), asOf: '2026-04-10' }).profile.overlays; //=> ['placement-stability']
 */
export function withOverlays(profile: PolicyProfile, ...overlays: readonly PolicyOverlay[]): PolicyProfile {
  const base = profile as Partial<ProfileData>;
  if (base?.format !== 'placement-rules/profile@1' || base.layers === undefined) throw new TypeError('withOverlays: the first argument is no profile; pass one made by defineProfile.');
  const added = overlays.map((overlay) => {
    const { format, layer } = overlay as Partial<OverlayData>;
    if (format !== 'placement-rules/overlay@1' || layer === undefined) throw new TypeError('withOverlays: an argument is no overlay; pass placementStability, placementPlanStandards or one made by defineOverlay.');
    return layer;
  });
  const layers = [...base.layers, ...added];
  checkStandOnce(profile.id, layers);
  const data: ProfileData = { format: 'placement-rules/profile@1', id: profile.id, version: profile.version, title: profile.title, layers };
  return data;
}
