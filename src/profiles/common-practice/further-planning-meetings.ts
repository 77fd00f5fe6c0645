import type { Concern } from '../../contract.ts';
import { all, happened } from '../../policy/parts.ts';
import { slot, type Practice } from '../../policy/practice.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';

/**
 * Planning meetings after the first: at the interval agreed with those who care for the child, and whenever something has to be
 * resolved. Derby and Leicester share both; the clauses, the people, the chair and the contents are theirs.
 */
const slots: Practice['slots'] = {
  title: { type: 'text', says: "the authority's own name for the meeting" },
  kinds: { type: 'kinds', says: 'the kinds of placement that the text speaks of' },
  convenor: { type: 'owners', says: 'who convenes it', silence: 'convenor' },
  chair: { type: 'chair', says: 'who chairs it', silence: 'chair' },
  people: { type: 'people', says: 'who takes part', silence: 'attendees' },
  contents: { type: 'items', says: 'agenda, preparation and records', silence: 'agenda' },
};
const meeting: Practice['rule']['meeting'] = {
  kind: 'placement-planning-meeting',
  localName: slot('title'),
  convenor: slot('convenor'),
  chair: slot('chair'),
  people: slot('people'),
  items: slot('contents'),
};

/**
 * One after another, each from the meeting before it: meeting on Thu 4 Jun 2026 and six weeks agreed, next one by Thu 16 Jul. Where no
 * interval is agreed the next meeting has no date, and is a task that nobody can be late with.
 */
export const furtherPlanningMeetings: Practice = {
  name: 'further-placement-planning-meeting',
  slots: { ...slots, limits: { type: 'limbs', says: 'the interval agreed, under the clause that asks for it' } },
  rule: {
    kind: 'meeting',
    title: slot('title'),
    clauses: [],
    modality: 'should',
    forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
    series: true,
    placements: slot('kinds'),
    when: all(happened('placement.startedAt'), notOnShortBreaks),
    limbs: slot('limits'),
    answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement', after: 'meeting.heldAt' }],
    occasion: 'placement-planning-meeting:{placement}:{anchor}',
    owners: slot('convenor'),
    meeting,
  },
};

const onNeed = (name: string, modality: 'should' | 'consider', kinds: readonly Concern['kind'][]): Practice => ({
  name,
  slots: { ...slots, clauses: { type: 'clauses', says: 'the clause that asks for a meeting on need' } },
  rule: {
    kind: 'meeting',
    title: slot('title'),
    clauses: slot('clauses'),
    modality,
    forEach: { each: 'concern', kinds },
    placements: slot('kinds'),
    when: notOnShortBreaks,
    answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement', from: 'concern.identifiedAt' }],
    occasion: 'placement-planning-meeting:{concern}',
    owners: slot('convenor'),
    meeting,
  },
});

/** Day-to-day arrangements that have to be resolved call for a further meeting; no text says by when. */
export const planningMeetingOnNeed = onNeed('placement-planning-meeting-on-need', 'should', ['day-to-day-arrangements']);

/** Whether any other concern needs a further meeting is for the people concerned to say. */
export const planningMeetingToConsider = onNeed('placement-planning-meeting-to-consider', 'consider', [
  'support-need',
  'fragility',
  'placement-jeopardy',
  'school-place-jeopardy',
  'school-containment',
  'imminent-disruption',
  'suitability',
  'progress',
  'carer-conduct',
  'other',
]);
