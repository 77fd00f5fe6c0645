import type { PolicyOverlay, PolicyProfile } from '../contract.ts';
import type { Layer, ProfileData } from './language.ts';
import { PolicyError, type PolicyFault } from './policy-error.ts';

export interface OverlayData extends PolicyOverlay {
  readonly format: 'placement-rules/overlay@1';
  readonly layer: Layer;
}

/** What a profile is built from. */
export interface ProfileDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Statute first, then the authority's own layer. */
  readonly layers: readonly Layer[];
}

/** A profile of layers that were checked: the package's own by its tests, so that whoever imports one does not wait for it; any other by `defineProfile`. */
export function assembleProfile({ id, version, title, layers }: ProfileDefinition): PolicyProfile {
  const profile: ProfileData = { format: 'placement-rules/profile@1', id, version, title, layers };
  return profile;
}

/** An overlay of a layer that was checked, as with `assembleProfile`. */
export function assembleOverlay(layer: Layer): PolicyOverlay {
  const overlay: OverlayData = { format: 'placement-rules/overlay@1', id: layer.id, version: layer.version, title: layer.title, layer };
  return overlay;
}

/** One text stands in a profile once, and so does one rule: nothing is decided by order, nothing silently wins, and statute is locked. */
export function* standingTwice(profile: string, layers: readonly Layer[]): Generator<PolicyError> {
  const owners = new Map<string, Layer>();
  const fault = (what: PolicyFault, id: string, says: string): PolicyError =>
    new PolicyError(what, `profile "${profile}": "${id}" stands in ${says}.`);
  for (const [index, layer] of layers.entries()) {
    if (layers.slice(0, index).some(({ id }) => id === layer.id)) yield fault('duplicate-layer', layer.id, 'it twice; add it once');
    for (const { id } of layer.rules) {
      const owner = owners.get(id);
      if (owner !== undefined)
        yield fault(
          owner.basis === 'statute' ? 'locked-rule' : 'duplicate-rule',
          id,
          `${owner.id} and in ${layer.id}; give one another id`,
        );
      owners.set(id, layer);
    }
  }
}

/**
 * A profile with overlays on top. They add requirements with their own limits; they never extend, replace or hide one.
 *
 * @throws TypeError for something that is no profile or no overlay; PolicyError for an overlay that is there already, or that has a rule of the profile's.
 * @example
 * evaluate({ child: { id: 'c1' }, placements: [] }, { profile: withOverlays(statutory, placementStability), asOf: '2026-04-10' }).profile.overlays; //=> ['placement-stability']
 */
export function withOverlays(profile: PolicyProfile, ...overlays: readonly PolicyOverlay[]): PolicyProfile {
  // Both formats are given by this package alone; anything else may come from a caller.
  const base = profile as Partial<ProfileData>;
  if (base?.format !== 'placement-rules/profile@1' || base.layers === undefined)
    throw new TypeError('withOverlays: the first argument is no profile; pass one made by defineProfile.');
  const added = overlays.map((overlay) => {
    const data = overlay as Partial<OverlayData> | null;
    if (data?.format !== 'placement-rules/overlay@1' || data.layer === undefined)
      throw new TypeError('withOverlays: an argument is no overlay; pass one made by defineOverlay.');
    return data.layer;
  });
  const layers = [...base.layers, ...added];
  for (const fault of standingTwice(profile.id, layers)) throw fault;
  return assembleProfile({ id: profile.id, version: profile.version, title: profile.title, layers });
}
