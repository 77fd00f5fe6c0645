import type { Silence } from '../../policy/parts.ts';
import { onShortBreaks } from '../statute/kinds.ts';
import { beyondTrafford, traffordKinds } from './kinds.ts';

/** Where Trafford's text is silent, and the texts that it points to. */
export const silences: readonly Silence[] = [
  {
    id: 'trafford/beyond-its-carers',
    clauses: ['TRAFFORD-1.02'],
    perPlacement: true,
    placements: beyondTrafford,
    what: "Trafford's policy speaks of foster, connected-person and Home from Home carers and of special guardians; it says nothing about this kind of placement.",
  },
  {
    id: 'trafford/short-breaks',
    clauses: ['TRAFFORD-2.01'],
    perPlacement: true,
    placements: traffordKinds,
    when: onShortBreaks,
    what: "Trafford's policy does not say whether an agreement meeting is for the stays of a series of short breaks.",
  },
  {
    id: 'trafford/agreement-and-review-policy',
    clauses: ['TRAFFORD-1.11', 'TRAFFORD-1.12'],
    what: 'Chair, people and records of Placement Agreement Meetings and End of Placement Reviews, and what a Placement Plan holds, stand in a policy that is not supplied.',
  },
  {
    id: 'trafford/allegations-policy',
    clauses: ['TRAFFORD-7.02'],
    what: 'Concerns about carers also fall under a policy on allegations against foster carers that is not supplied.',
  },
];
