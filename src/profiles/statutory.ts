import type { PolicyProfile } from '../contract.ts';
import { assembleProfile } from '../policy/assemble.ts';
import { statuteLayer } from './statute/index.ts';

/** The regulations alone, with no authority's procedure on top. Beside the statute's folder, so that no council's profile builds it too. */
export const statutory: PolicyProfile = /* @__PURE__ */ assembleProfile({
  id: 'statutory',
  version: statuteLayer.version,
  title: statuteLayer.title,
  layers: [statuteLayer],
});
export type { PolicyProfile } from '../contract.ts';
