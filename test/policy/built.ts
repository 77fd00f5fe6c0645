import { defineProfile } from '../../src/policy/define.ts';
import type { Layer, Rule } from '../../src/policy/language.ts';
import { layer, refusal, statute } from './parts.ts';

export const build = (layers: readonly Layer[]): unknown => defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers });
export const refusedWith = (...rules: readonly Rule[]): ReturnType<typeof refusal> =>
  refusal(() => build([statute(), layer('walsall', { rules })]));
