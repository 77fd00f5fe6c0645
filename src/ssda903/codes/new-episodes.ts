/** RNE, reason for a new episode: what changed on the day that it began. */
export interface NewEpisodeCode {
  readonly meaning: string;
  readonly placementChanged: boolean;
  readonly legalStatusChanged: boolean;
  readonly sameCarer: boolean;
  /** The rule that holds it against what the rows show. */
  readonly rule?: '434' | '435' | '436';
}

export const newEpisodeCodes: Readonly<Record<string, NewEpisodeCode>> = {
  S: { meaning: 'started to be looked after', placementChanged: true, legalStatusChanged: true, sameCarer: false },
  L: { meaning: 'legal status only', placementChanged: false, legalStatusChanged: true, sameCarer: true, rule: '434' },
  P: { meaning: 'placement and carer', placementChanged: true, legalStatusChanged: false, sameCarer: false, rule: '435' },
  T: { meaning: 'placement, same carer', placementChanged: true, legalStatusChanged: false, sameCarer: true, rule: '435' },
  B: { meaning: 'legal status, placement and carer', placementChanged: true, legalStatusChanged: true, sameCarer: false, rule: '436' },
  U: { meaning: 'legal status and placement, same carer', placementChanged: true, legalStatusChanged: true, sameCarer: true, rule: '436' },
};
