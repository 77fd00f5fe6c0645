import { slot, type Practice } from '../../policy/practice.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';

/**
 * The first planning meeting of a placement: before the child moves in or, where urgency ruled that out, within the authority's own
 * limit. Derby, Trafford and Leicester share it; the urgent limit, the people, the chair and the contents are theirs.
 */
export const firstPlanningMeeting: Practice = {
  name: 'first-placement-planning-meeting',
  slots: {
    title: { type: 'text', says: "the authority's own name for the meeting" },
    clauses: { type: 'clauses', says: 'the clause that asks for the meeting' },
    kinds: { type: 'kinds', says: 'the kinds of placement that the text speaks of' },
    limits: { type: 'limbs', says: 'before the start; in an emergency, the urgent limit' },
    convenor: { type: 'owners', says: 'who convenes it', silence: 'convenor' },
    chair: { type: 'chair', says: 'who chairs it', silence: 'chair' },
    people: { type: 'people', says: 'who takes part', silence: 'attendees' },
    contents: { type: 'items', says: 'agenda, preparation and records', silence: 'agenda' },
  },
  rule: {
    kind: 'meeting',
    title: slot('title'),
    clauses: slot('clauses'),
    modality: 'should',
    forEach: { each: 'placement' },
    placements: slot('kinds'),
    when: notOnShortBreaks,
    limbs: slot('limits'),
    answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }],
    occasion: 'placement-planning-meeting:{placement}:first',
    owners: slot('convenor'),
    meeting: {
      kind: 'placement-planning-meeting',
      localName: slot('title'),
      convenor: slot('convenor'),
      chair: slot('chair'),
      people: slot('people'),
      items: slot('contents'),
    },
  },
};
