import { type Silence, all, happened, is } from '../../policy/parts.ts';
import { onShortBreaks } from '../statute/kinds.ts';
import { beyondPlanning } from './kinds.ts';
import { disrupted } from './conditions.ts';

/** Where Derby's text says nothing, or points to a text that is not supplied. */
export const silences: readonly Silence[] = [
  {
    id: 'derby/placement-procedures',
    clauses: ['DERBY-1.02'],
    what: 'The meeting is part of the procedures for foster and residential care, which are not supplied.',
  },
  {
    id: 'derby/beyond-planning-meetings',
    clauses: ['DERBY-1.01'],
    perPlacement: true,
    placements: beyondPlanning,
    what: 'The text says nothing about a planning meeting for this kind of placement.',
  },
  {
    id: 'derby/short-breaks',
    clauses: ['DERBY-1.01'],
    perPlacement: true,
    when: onShortBreaks,
    what: 'The text says nothing about a planning meeting for the stays of a series of short breaks.',
  },
  {
    id: 'derby/education-disrupted',
    clauses: ['DERBY-1.15'],
    perPlacement: true,
    when: is('placement.disruptsEducation'),
    what: "The placement disrupts the child's education or training: the procedure on the education of children in care applies, which is not supplied.",
  },
  {
    id: 'derby/out-of-area',
    clauses: ['DERBY-1.16'],
    perPlacement: true,
    when: is('placement.outOfArea'),
    what: 'The placement is out of area: the procedure on out of area placements applies, which is not supplied.',
  },
  {
    id: 'derby/base-plan-sections',
    clauses: ['DERBY-1.21.1'],
    what: 'The plan sections for all placements stand in the procedure on care planning, which is not supplied.',
  },
  {
    id: 'derby/enhanced-case-management-template',
    clauses: ['DERBY-0.04', 'DERBY-A.02'],
    perPlacement: true,
    placements: ['residential'],
    when: is('placement.provision', 'in-house'),
    what: 'Guidance and template of the Enhanced Case Management Meeting are not supplied.',
  },
  {
    id: 'derby/adoptive-disruption',
    clauses: ['DERBY-2.02.1'],
    perPlacement: true,
    placements: ['adoptive'],
    when: all(happened('placement.endedAt'), disrupted),
    what: 'The procedure on the disruption of adoptive placements applies, which is not supplied.',
  },
  {
    id: 'derby/risk-and-network-meeting',
    clauses: ['DERBY-A.01'],
    what: 'The guidance on Risk and Network Meetings is not supplied; the text does not say when one is held.',
  },
];
