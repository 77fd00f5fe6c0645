import { type Rule, all, any, inWords, is, isRecorded, limb, not, stated, within } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';

const ofPlacement = { placements: leicesterKinds, owners: [stated('social-worker')] } as const;

/** Start on Wed 25 Mar 2026: by the end of Wed 1 Apr, whatever the clocks and the bank holidays do. */
export const firstVisit: Rule = {
  ...ofPlacement,
  id: 'leicester/first-visit',
  kind: 'visit',
  title: 'First visit by the social worker',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  when: notOnShortBreaks,
  arises: 'placement.startedAt',
  occasion: 'visit:{placement}:first',
  limbs: [limb('LEICESTER-3.01', within({ weeks: 1 }).of('placement.startedAt'), 'a week after the start')],
  answeredBy: [{ visit: 'social-worker', of: 'placement', from: 'placement.startedAt' }],
};

const bySocialWorker = inWords(
  ['the social worker made the visit, or the record does not say who did', 'somebody other than the social worker made the visit'],
  any(not(isRecorded('visit.by')), is('visit.by', 'social-worker')),
);

/** Then as the council's procedures say, which are not supplied: the interval recorded for the placement stands for them. */
export const nextVisit: Rule = {
  ...ofPlacement,
  id: 'leicester/next-visit',
  kind: 'visit',
  title: 'Next visit by the social worker',
  clauses: [],
  modality: 'must',
  series: true,
  forEach: { each: 'visit' },
  when: all(isRecorded('placement.visitInterval'), bySocialWorker, notOnShortBreaks),
  occasion: 'visit:{placement}:{anchor}',
  limbs: [limb('LEICESTER-3.02', { agreed: 'visit-interval' }, "the council's own interval, from its agreement or the visit before")],
  answeredBy: [{ visit: 'social-worker', of: 'placement', after: 'visit.at' }],
};

export const extraResources: Rule = {
  id: 'leicester/extra-resources',
  kind: 'consideration',
  title: 'More resources for a placement whose progress is a concern',
  clauses: ['LEICESTER-3.03'],
  modality: 'consider',
  forEach: { each: 'concern', kinds: ['progress'] },
  placements: leicesterKinds,
  when: notOnShortBreaks,
  answeredBy: [{ decision: ['additional-support'], of: 'placement', from: 'concern.identifiedAt' }],
};

const fileUpdated = { kind: 'document', clauses: ['LEICESTER-3.04'], modality: 'must', owners: [stated('social-worker')] } as const;

export const filesUpdatedOnMove: Rule = {
  ...fileUpdated,
  id: 'leicester/files-updated-on-move',
  title: "Update the child's files after a change of placement",
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  arises: 'placement.startedAt',
  when: all({ earlierPlacement: true }, notOnShortBreaks),
  answeredBy: [{ document: ['case-record-update'], of: 'placement', from: 'placement.startedAt' }],
};

/** A status that began with the placement, or goes on from the record before it, is no change during the placement. */
const changedDuringPlacement = inWords(
  ['the status changed during the placement', 'the status did not change during the placement'],
  all(is('legal-status.continues', false), not({ within: { days: 1 }, of: 'placement.startedAt', on: 'status.from' })),
);
export const filesUpdatedOnStatus: Rule = {
  ...fileUpdated,
  id: 'leicester/files-updated-on-legal-status',
  title: "Update the child's files after a change of legal status",
  forEach: { each: 'legal-status' },
  placements: leicesterKinds,
  when: all(changedDuringPlacement, notOnShortBreaks),
  answeredBy: [{ document: ['case-record-update'], of: 'placement', fromDay: 'status.from' }],
};
