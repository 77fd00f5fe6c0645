import type { Code } from './in-use.ts';

/** RNE, reason for a new episode: what changed on the day that it began. */
export interface NewEpisodeCode extends Code {
  readonly placementChanged: boolean;
  readonly legalStatusChanged: boolean;
  readonly sameCarer: boolean;
  /** The rule that holds it against what the rows show. */
  readonly rule?: '434' | '435' | '436';
}

export const newEpisodeCodes: Readonly<Record<string, NewEpisodeCode>> = {
  S: { placementChanged: true, legalStatusChanged: true, sameCarer: false }, // started to be looked after
  L: { placementChanged: false, legalStatusChanged: true, sameCarer: true, rule: '434' }, // legal status only
  P: { placementChanged: true, legalStatusChanged: false, sameCarer: false, rule: '435' }, // placement and carer
  T: { placementChanged: true, legalStatusChanged: false, sameCarer: true, rule: '435' }, // placement, same carer
  B: { placementChanged: true, legalStatusChanged: true, sameCarer: false, rule: '436' }, // legal status, placement and carer
  U: { placementChanged: true, legalStatusChanged: true, sameCarer: true, rule: '436' }, // legal status and placement, same carer
};
