import {
  type Condition,
  type Evidence,
  type Rule,
  all,
  any,
  happened,
  inWords,
  isRecorded,
  limb,
  not,
  untilCareEnds,
  within,
} from '../../policy/parts.ts';
import { begunInCoronavirus, fromTheStart } from './in-force.ts';
import { notOnShortBreaks } from './kinds.ts';

/** The approval is of one kind of placement: with the same carer as another kind, it is at an end too. */
const ended: readonly Evidence[] = [{ event: 'placement.change-of-kind' }, { event: 'placement.endedAt' }];

/** Regulation 23: outside the foster parent's terms of approval for six working days, unless the terms are changed. */
export const outsideApproval: Rule = {
  id: 'reg-23.1',
  kind: 'approval',
  title: 'End of the time outside the terms of approval',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: ['foster'],
  inForce: fromTheStart,
  arises: 'placement.startedAt',
  when: all(notOnShortBreaks, isRecorded('placement.outsideApproval'), happened('placement.outsideApproval.from')),
  needEnds: untilCareEnds,
  limbs: [
    limb(
      'REG-23.1',
      within({ weeks: 24 }).of('placement.startedAt'),
      '24 weeks after a start in the coronavirus window',
      begunInCoronavirus('placement.startedAt'),
    ),
    limb('REG-23.1', within({ workingDays: 6 }).of('placement.outsideApproval.from'), '6 working days after it began', {
      earlier: 'placement.startedAt',
      than: 'placement.outsideApproval.from',
    }),
    limb('REG-23.1', within({ workingDays: 6 }).of('placement.startedAt'), '6 working days after the start'),
  ],
  answeredBy: [{ event: 'placement.outsideApproval.to' }, ...ended],
};

export const givenInCoronavirus = inWords(
  'the approval was given in the coronavirus window',
  begunInCoronavirus('placement.temporaryApproval.from'),
);
const extendedWithin = (weeks: number): Condition =>
  all(happened('placement.temporaryApproval.extendedAt'), {
    within: { weeks },
    of: 'placement.temporaryApproval.from',
    on: 'placement.temporaryApproval.extendedAt',
    lastDay: true,
  });
/** Once it has run out there is nothing left to extend. */
export const extendedInTime = inWords(
  'the approval was extended while it ran',
  any(extendedWithin(16), all(givenInCoronavirus, extendedWithin(24))),
);

const approvalEnded: Rule['answeredBy'] = [{ event: 'placement.temporaryApproval.to' }, ...ended];

/** Regulation 24: the temporary approval of a connected person ends, with full approval or otherwise, within 16 weeks. */
export const temporaryApproval: Rule = {
  id: 'reg-24.1',
  kind: 'approval',
  title: 'End of the temporary approval',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: ['connected-person'],
  inForce: fromTheStart,
  arises: 'placement.temporaryApproval.from',
  when: all(notOnShortBreaks, not(extendedInTime)),
  needEnds: [...untilCareEnds, 'withdrawal'],
  limbs: [
    limb(
      'REG-24.1',
      within({ weeks: 24 }).of('placement.temporaryApproval.from'),
      '24 weeks after an approval given in the coronavirus window',
      givenInCoronavirus,
    ),
    limb('REG-24.1', within({ weeks: 16 }).of('placement.temporaryApproval.from'), '16 weeks after the approval'),
  ],
  answeredBy: approvalEnded,
};

/** Regulation 25: extended once, by eight weeks at most. */
export const extendedApproval: Rule = {
  id: 'reg-25.1',
  kind: 'approval',
  title: 'End of the extended temporary approval',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: ['connected-person'],
  inForce: fromTheStart,
  arises: 'placement.temporaryApproval.from',
  when: all(notOnShortBreaks, extendedInTime),
  needEnds: [...untilCareEnds, 'withdrawal'],
  limbs: [
    limb(
      'REG-25.1',
      within({ weeks: 32 }).of('placement.temporaryApproval.from'),
      '32 weeks after an approval given in the coronavirus window',
      givenInCoronavirus,
    ),
    limb('REG-25.1', within({ weeks: 24 }).of('placement.temporaryApproval.from'), '24 weeks after the approval, extension included'),
  ],
  answeredBy: approvalEnded,
};
