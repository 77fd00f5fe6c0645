import { type Condition, type ItemRule, type NoteRule, aged, agenda, all, any, is, item, not, shown, stated } from '../../policy/parts.ts';

/** The clauses of what Derby's and Leicester's planning meetings have in common. */
export interface PlanningAgendaClauses {
  readonly finalisePlan: string;
  readonly needsAndRoutine: string;
  readonly carePlan: string;
  readonly needs: string;
  readonly history: string;
  readonly religion: string;
  readonly culture: string;
  readonly racialOrigin: string;
  readonly health: string;
  readonly education: string;
  readonly howMet: string;
  readonly registration: string;
}

/**
 * What the meeting is for, and the child's needs that it discusses.
 *
 * @param clauses The authority's clause for each item.
 * @returns Items of an agenda.
 * @example
 * const clauses = { finalisePlan: 'X-1', needsAndRoutine: 'X-2', carePlan: 'X-3', needs: 'X-4', history: 'X-5', religion: 'X-6', culture: 'X-7', racialOrigin: 'X-8', health: 'X-9', education: 'X-10', howMet: 'X-11', registration: 'X-12' };
 * planningAgenda(clauses).map(({ text }) => text)[2]; //=> 'Discuss the Care Plan'
 */
export const planningAgenda = (clauses: PlanningAgendaClauses): readonly ItemRule[] => [
  item('agenda', 'Finalise the Placement Plan', 'should', clauses.finalisePlan, { shownBy: [{ plan: 'finalised' }] }),
  agenda("Go through the child's needs in the placement, daily routine included", 'should', clauses.needsAndRoutine),
  agenda('Discuss the Care Plan', 'should', clauses.carePlan),
  agenda("Discuss the child's needs", 'must', clauses.needs),
  agenda("The child's personal history", 'must', clauses.history),
  agenda('Religious persuasion', 'must', clauses.religion),
  agenda('Cultural and linguistic background', 'must', clauses.culture),
  agenda('Racial origin', 'must', clauses.racialOrigin),
  agenda('Health needs', 'must', clauses.health),
  agenda('Education needs', 'must', clauses.education),
  agenda('How these needs are to be met', 'must', clauses.howMet),
  agenda('Registration with a GP, a dentist and an optician', 'must', clauses.registration),
];

/** The agenda of a later meeting: whether the plan was made final is asked of the first meeting alone. */
export const unlessFirst = (items: readonly ItemRule[]): readonly ItemRule[] => items.map(({ shownBy: _shownBy, ...rest }) => rest);

export interface ChairDutyClauses {
  readonly purpose: string;
  readonly conduct: string;
  readonly views: string;
}

/** What the chair sees to for the child, the parents and everyone else who was asked to contribute. */
export const chairDuties = (clauses: ChairDutyClauses): readonly ItemRule[] => [
  item('participation', 'Contributors understand what the meeting is for', 'should', clauses.purpose, { owners: [stated('chair')] }),
  item('participation', 'Contributors understand how the meeting will run', 'should', clauses.conduct, { owners: [stated('chair')] }),
  item('participation', 'Contributors can give their views and suggestions', 'should', clauses.views, { owners: [stated('chair')] }),
];

export interface PreparationClauses {
  readonly obtain: string;
  readonly plan: string;
  readonly support: string;
  readonly carePlan: string;
  readonly educationPlan: string;
  readonly pathwayPlan: string;
}

const exists = (kind: 'care-plan' | 'personal-education-plan' | 'pathway-plan' | 'support-record' | 'health-information'): Condition =>
  shown({ document: [kind], of: 'child' });

/** A later meeting has papers of its own: what prepared the meeting before it, or came before the need for this one, prepares nothing. */
export const forLaterMeetings = { after: 'trigger' } as const;

/** What the chair gathers before the meeting, as far as it exists; papers that do not exist are no shortcoming. Every child looked after has a Care Plan. */
export const chairPreparation = (clauses: PreparationClauses, since: Partial<typeof forLaterMeetings> = {}): readonly ItemRule[] => [
  item('preparation', 'The chair gathers, or is briefed on, the background', 'should', clauses.obtain, {
    owners: [stated('chair')],
    beforeMeeting: true,
    shownBy: [{ document: ['chair-briefing', 'report-to-chair'], of: 'meeting', ...since }],
  }),
  paper('The Placement Plan so far', clauses.plan, shown({ plan: 'prepared' })),
  paper('Work done to support the placement', clauses.support, exists('support-record')),
  paper('The Care Plan', clauses.carePlan),
  paper('The Personal Education Plan', clauses.educationPlan, any(is('child.inEducation'), exists('personal-education-plan'))),
  paper('The Pathway Plan', clauses.pathwayPlan, exists('pathway-plan')),
];
export const healthPaper = (clause: string): ItemRule =>
  paper('Other health information that matters', clause, exists('health-information'));

const paper = (text: string, clause: string, when?: Condition): ItemRule =>
  item('preparation', text, 'should', clause, { owners: [stated('chair')], beforeMeeting: true, ...(when === undefined ? {} : { when }) });

/** Papers that one would look for and that are not on record: said, and nobody's shortcoming. */
export const papersUnavailable = (clauses: Pick<PreparationClauses, 'carePlan' | 'educationPlan' | 'pathwayPlan'>): readonly NoteRule[] => [
  unavailable('No Care Plan is on record.', clauses.carePlan, not(exists('care-plan'))),
  unavailable(
    'The child is in education, and no Personal Education Plan is on record.',
    clauses.educationPlan,
    all(is('child.inEducation'), not(exists('personal-education-plan'))),
  ),
  unavailable(
    'The child is sixteen or over, and no Pathway Plan is on record.',
    clauses.pathwayPlan,
    all(aged(16), not(exists('pathway-plan'))),
  ),
];
const unavailable = (text: string, clause: string, when: Condition): NoteRule => ({
  code: 'papers-unavailable',
  text,
  clauses: [clause],
  when,
});
