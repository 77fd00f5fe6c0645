import { type Condition, type Silence, aged, all, any, happened, inWords, is, not } from '../../policy/parts.ts';
import { IN_FORCE, LAST_DAY_OF_THE_EARLIER_TEXT, UNREGULATED_AT_ANY_AGE, UNREGULATED_UNDER_SIXTEEN } from './in-force.ts';
import { kindsUnderOtherRegimes, onShortBreaks, statutoryKinds } from './kinds.ts';

/** It ran on that day or began later. */
const ranFrom = (day: string): Condition =>
  inWords(
    ['the placement ran on that day or later', 'the placement was over by that day'],
    all(
      { inForceFrom: day, on: 'as-of' },
      any({ inForceFrom: day, on: 'placement.startedAt' }, not(happened('placement.endedAt')), {
        inForceFrom: day,
        on: 'placement.endedAt',
      }),
    ),
  );

/** What these regulations, as encoded, say nothing about. */
export const silences: readonly Silence[] = [
  {
    id: 'statute/other-regimes',
    clauses: [],
    perPlacement: true,
    placements: kindsUnderOtherRegimes,
    what: 'Adoptive, custody and special-guardianship placements have regulations of their own, not encoded.',
  },
  {
    id: 'statute/before-2011',
    clauses: [],
    when: { beganBefore: IN_FORCE },
    what: 'The regulations are in force from 1 April 2011; what began before is not judged.',
  },
  {
    id: 'statute/out-of-area-before-2014',
    clauses: ['REG-11.1'],
    perPlacement: true,
    placements: statutoryKinds,
    when: all({ inForceFrom: IN_FORCE, to: LAST_DAY_OF_THE_EARLIER_TEXT, on: 'placement.startedAt' }, is('placement.outOfArea')),
    what: 'Before 27 January 2014 an earlier text held for placements out of the area; not encoded.',
  },
  {
    id: 'statute/unregulated-under-sixteen',
    clauses: [],
    perPlacement: true,
    placements: ['supported-accommodation', 'independent-living', 'other'],
    when: all(ranFrom(UNREGULATED_UNDER_SIXTEEN), not(aged(16))),
    what: 'From 9 September 2021 no child under sixteen may be placed in an unregulated setting; not encoded.',
  },
  {
    id: 'statute/unregulated-at-any-age',
    clauses: [],
    perPlacement: true,
    placements: ['supported-accommodation', 'independent-living', 'other'],
    when: ranFrom(UNREGULATED_AT_ANY_AGE),
    what: 'From 28 October 2023 supported accommodation must be registered; not encoded.',
  },
  {
    id: 'statute/remand',
    clauses: ['REG-9.1', 'REG-9.2', 'REG-9.3'],
    perPlacement: true,
    placements: statutoryKinds,
    when: { legalStatus: ['remand'], assume: false },
    what: 'Under remand a detention placement plan takes the place of the Placement Plan; not encoded.',
  },
  {
    id: 'statute/short-break-visits',
    clauses: [],
    perPlacement: true,
    placements: statutoryKinds,
    when: onShortBreaks,
    what: 'Visits in a series of short breaks are made as its plan says; not encoded.',
  },
];
