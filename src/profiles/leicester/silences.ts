import { type Silence, all, happened, isRecorded, not } from '../../policy/parts.ts';
import { notOnShortBreaks, onShortBreaks } from '../statute/kinds.ts';
import { beyondLeicester, leicesterKinds } from './kinds.ts';

/** Where Leicester's text is silent, and the texts that it points to. */
export const silences: readonly Silence[] = [
  {
    id: 'leicester/beyond-its-placements',
    clauses: ['LEICESTER-1.01'],
    perPlacement: true,
    placements: beyondLeicester,
    what: "Leicester's procedure says nothing about custody, hospital or special guardianship.",
  },
  {
    id: 'leicester/short-breaks',
    clauses: ['LEICESTER-1.01'],
    perPlacement: true,
    placements: leicesterKinds,
    when: onShortBreaks,
    what: "Leicester's procedure says nothing about stays of a series of short breaks.",
  },
  {
    id: 'leicester/visiting-procedure',
    clauses: ['LEICESTER-3.02'],
    perPlacement: true,
    placements: leicesterKinds,
    when: all(notOnShortBreaks, happened('placement.startedAt'), not(isRecorded('placement.visitInterval'))),
    what: 'How often the social worker visits after the first week stands in procedures not supplied; no interval is recorded.',
  },
];
