import { is, untilCareEnds } from '../../policy/parts.ts';
import { slot, type Practice } from '../../policy/practice.ts';

/**
 * A meeting after a placement broke down, to be thought about at each such ending. Derby and Leicester share it; neither sets a date.
 * Nobody has to hold it: a recorded decision not to settles the matter, a decision to hold it leaves it open until it is held.
 */
export const disruptionMeeting: Practice = {
  name: 'disruption-meeting',
  slots: {
    clauses: { type: 'clauses', says: 'the clause that asks for the meeting, or for thought about it' },
    kinds: { type: 'kinds', says: 'the kinds of placement whose disruption it speaks of' },
    modality: { type: 'modality', says: 'how firmly it is asked for' },
    disrupted: { type: 'condition', says: 'the manner of ending that calls for it' },
    convenor: { type: 'owners', says: 'who convenes it', silence: 'convenor' },
    chair: { type: 'chair', says: 'who chairs it', silence: 'chair' },
    people: { type: 'people', says: 'who is invited or asked to contribute', silence: 'attendees' },
    contents: { type: 'items', says: 'agenda, aims and records', silence: 'agenda' },
  },
  rule: {
    kind: 'meeting',
    title: 'Disruption Meeting',
    clauses: slot('clauses'),
    modality: slot('modality'),
    forEach: { each: 'placement' },
    placements: slot('kinds'),
    arises: 'placement.endedAt',
    when: slot('disrupted'),
    needEnds: untilCareEnds,
    answeredBy: [
      { meeting: ['disruption-meeting'], of: 'ending' },
      { decision: ['hold-disruption-meeting'], of: 'ending', where: is('record.outcome', 'no') },
    ],
    occasion: 'disruption-meeting:{placement}',
    owners: slot('convenor'),
    meeting: {
      kind: 'disruption-meeting',
      convenor: slot('convenor'),
      chair: slot('chair'),
      people: slot('people'),
      items: slot('contents'),
    },
  },
};
