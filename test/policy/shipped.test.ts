import { expect, test } from 'vitest';
import { derby, leicester, placementPlanStandards, placementStability, statutory, trafford } from '../../src/index.ts';
import type { OverlayData } from '../../src/policy/assemble.ts';
import { defineOverlay, defineProfile } from '../../src/policy/define.ts';
import type { ProfileData } from '../../src/policy/language.ts';

// What the package exports is not checked as it is imported, but here. Each is data of the kind that the check is given.
test.each([derby, trafford, leicester, statutory])(
  'the profile $id is what defineProfile makes of its layers, and passes its checks',
  (profile) => {
    expect(defineProfile(profile as ProfileData)).toEqual(profile);
  },
);

test.each([placementStability, placementPlanStandards])(
  'the overlay $id is what defineOverlay makes of its layer, and passes its checks',
  (overlay) => {
    expect(defineOverlay((overlay as OverlayData).layer)).toEqual(overlay);
  },
);
