import type { Role } from '../../contract.ts';
import { type Limb, type Rule, all, before, is, item, limb, stated, within } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';

const planned = is('placement.emergency', false);
const inEmergency = is('placement.emergency');
const begunInEmergency = all(notOnShortBreaks, inEmergency);
const fiveDays = within({ days: 5 }).of('placement.startedAt');
/** Five calendar days: Wed 1 Apr 2026 + 5 days = Mon 6 Apr, Easter Monday. */
const afterEmergency = '5 days after an emergency start';
/** Final is what is meant by agreed, too (STANDARDS-T.5). */
const planFinalised = { plan: 'finalised', of: 'placement' } as const;
const should = (limbOfText: Limb): Limb => ({ ...limbOfText, modality: 'should' });

/** Planned: ready and final before the child moves in. In an emergency: agreed within five days. */
export const placementPlan: Rule = {
  id: 'placement-plan-standards/placement-plan',
  kind: 'plan',
  title: 'Placement Plan',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  when: notOnShortBreaks,
  limbs: [
    limb('STANDARDS-T.1', before('placement.startedAt'), 'prepared and finalised before the start of a planned placement', planned),
    should(limb('STANDARDS-T.5', fiveDays, afterEmergency)),
  ],
  answeredBy: [
    { plan: 'prepared-and-finalised', of: 'placement', where: planned },
    { plan: 'finalised', of: 'placement', where: inEmergency },
  ],
  occasion: 'placement-plan:{placement}',
  owners: [stated('social-worker')],
};

/** The meeting that finalises the plan or, in an emergency, agrees it. */
export const placementPlanningMeeting: Rule = {
  id: 'placement-plan-standards/first-placement-planning-meeting',
  kind: 'meeting',
  title: 'Placement Planning Meeting',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  when: notOnShortBreaks,
  limbs: [
    limb('STANDARDS-T.2', before('placement.startedAt'), 'before the start of a planned placement', planned),
    should(limb(['STANDARDS-T.5', 'STANDARDS-T.4'], fiveDays, afterEmergency)),
  ],
  answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }],
  occasion: 'placement-planning-meeting:{placement}:first',
  meeting: {
    kind: 'placement-planning-meeting',
    items: [
      item('agenda', 'Finalise the Placement Plan', 'must', 'STANDARDS-T.2', { when: planned, shownBy: [planFinalised] }),
      item('agenda', 'Agree the Placement Plan', 'should', 'STANDARDS-T.4', { when: inEmergency, shownBy: [planFinalised] }),
    ],
    unspecified: ['convenor', 'chair', 'attendees', 'preparation', 'records'],
  },
};

const givenTo = (...carers: readonly Role[]) => ({ document: ['information-for-carers'], of: 'start', sharedWith: carers }) as const;

/** Until the plan is agreed, what is known has to see the carers through. The text gives no time: by the start is our reading. */
export const informationForCarers: Rule = {
  id: 'placement-plan-standards/information-for-carers',
  kind: 'information',
  title: 'Information for the carers after an emergency start',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  when: begunInEmergency,
  limbs: [{ clauses: ['STANDARDS-T.3'], due: { by: 'placement.startedAt' }, source: 'inferred', counted: 'by the start' }],
  answeredBy: [
    givenTo('foster-carer', 'current-carer', 'placement-provider', 'home-manager', 'residential-staff', 'link-worker'),
    // A parent cares for the child only where the child is placed with one.
    { ...givenTo('parent'), where: is('placement.kind', 'with-parents') },
  ],
};

/** An emergency plan is written before the Care Plan is: each Care Plan that comes after a version calls for a revision. */
export const updateAsCarePlanDevelops: Rule = {
  id: 'placement-plan-standards/update-as-care-plan-develops',
  kind: 'plan',
  title: 'Placement Plan revised as the Care Plan develops',
  clauses: [],
  modality: 'must',
  forEach: {
    each: 'joined-need',
    answers: { plan: 'prepared' },
    afterFirst: true,
    triggers: [{ clauses: ['STANDARDS-T.6'], modality: 'must', on: { document: ['care-plan'] } }],
  },
  when: begunInEmergency,
  answeredBy: [{ plan: 'revised', of: 'placement', after: 'plan.preparedAt' }],
};
