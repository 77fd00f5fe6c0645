import type { PolicyProfile } from '../../src/contract.ts';
import * as api from '../../src/index.ts';

export const profiles: readonly PolicyProfile[] = [
  api.withOverlays(api.derby, api.placementStability),
  api.trafford,
  api.leicester,
  api.statutory,
];
export const key = ({ pointer, question }: { readonly pointer: string; readonly question: string }): string => `${pointer}|${question}`;
