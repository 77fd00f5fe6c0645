import type { Basis, Modality, PolicyOverlay, PolicyProfile } from '../contract.ts';
import { compileProfile } from '../engine/compile.ts';
import { withOverlays } from '../index.ts';
import { clausesOf } from '../policy/clauses-of.ts';
import type { Rule } from '../policy/language.ts';
import { sectionTitle } from '../wording/titles.ts';

/** One thing that a text asks for. `limits`: each limit in words, and whether it is our reading; none where no date is set. */
export interface RuleOutline {
  readonly id: string;
  readonly title: string;
  readonly modality: Modality;
  readonly clauses: readonly string[];
  readonly limits: readonly string[];
  readonly placements?: readonly string[];
}
/** One text of a policy: what it asks for, what a Placement Plan holds by it, and on what it is silent. */
export interface LayerOutline {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly basis: Basis;
  readonly rules: readonly RuleOutline[];
  readonly sections: readonly string[];
  readonly silences: readonly { readonly what: string; readonly clauses: readonly string[] }[];
  /** What of the text the package is known not to hold. */
  readonly notEncoded: readonly string[];
}
export interface PolicyOutline {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly layers: readonly LayerOutline[];
}

/** What a policy covers and is silent on, text by text. */
export function policyOutline(profile: PolicyProfile): PolicyOutline {
  const {
    data: { id, version, title, layers },
  } = compileProfile(profile);
  return {
    id,
    version,
    title,
    layers: layers.map((layer): LayerOutline => ({
      id: layer.id,
      version: layer.version,
      title: layer.title,
      basis: layer.basis,
      rules: layer.rules.map(ruleOutline),
      sections: [...new Set(layer.sections.map(({ section }) => sectionTitle(section)))],
      silences: layer.silences.map(({ what, clauses }) => ({ what, clauses })),
      notEncoded: layer.notEncoded ?? [],
    })),
  };
}

/** What an overlay adds, whatever the policy under it. */
export function overlayOutline(overlay: PolicyOverlay, base: PolicyProfile): PolicyOutline {
  const { layers } = policyOutline(withOverlays(base, overlay));
  return { id: overlay.id, version: overlay.version, title: overlay.title, layers: layers.filter(({ id }) => id === overlay.id) };
}

function ruleOutline(rule: Rule): RuleOutline {
  const { id, title, modality, limbs = [], placements } = rule;
  const limits = limbs.flatMap(({ counted, source }) =>
    counted === undefined ? [] : [source === 'inferred' ? `${counted}; our reading of the text, so nobody is late by it` : counted],
  );
  return { id, title, modality, clauses: clausesOf(rule), limits, ...(placements === undefined ? {} : { placements }) };
}
