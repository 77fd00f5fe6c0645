import type { Role } from '../../contract.ts';
import {
  type ChairRule,
  type Condition,
  type Person,
  aged,
  all,
  allocated,
  any,
  inCircumstance,
  inFosterCare,
  inResidentialCare,
  is,
  judged,
  not,
  person,
} from '../../policy/parts.ts';

const commissioned = is('placement.provision', 'commissioned');
/** Offending that is known, or a concern that there may be some. */
const offending: Condition = any({ everCircumstance: ['offending'] }, inCircumstance('offending-risk', 'criminal-justice-involvement'));

/** Those who are normally there: whoever is missing leaves a gap, not a breach. */
const core = (role: Role, clause: string, when?: Condition): Person => ({
  role,
  mode: 'attend',
  modality: 'should',
  clauses: [clause, 'STABILITY-1.8.2'],
  ...(when === undefined ? {} : { when }),
});

export const people: readonly Person[] = [
  core('foster-carer', 'STABILITY-1.8.3', inFosterCare),
  core('link-worker', 'STABILITY-1.8.4', inResidentialCare),
  core('social-worker', 'STABILITY-1.8.5'),
  person('social-worker', 'attend', 'should', 'STABILITY-5.1.1', { when: is('need.first') }),
  core('supervising-social-worker', 'STABILITY-1.8.6', inFosterCare),
  // Over sixteen: sixteen or more on the day of the meeting.
  core('personal-adviser', 'STABILITY-1.8.7', aged(16)),
  // Whoever can speak for the child's schooling, of the school's staff or not.
  { ...core('school-representative', 'STABILITY-1.8.8'), or: ['designated-teacher', 'educational-institution'] },
  core('virtual-school', 'STABILITY-1.8.9'),
  core('therapeutic-service', 'STABILITY-1.8.10', allocated('therapeutic-service')),
  core('police', 'STABILITY-1.8.11', judged('police-indicated')),
  core('advocate', 'STABILITY-1.8.12'),
  person('designated-nurse', 'attend', 'may', 'STABILITY-1.9.1'),
  person('other-professional', 'attend', 'may', 'STABILITY-1.9.2', { when: allocated('other-professional') }),
  person('other-professional', 'attend', 'may', 'STABILITY-1.9.3', { when: judged('referral-likely') }),
  person('other-professional', 'attend', 'may', 'STABILITY-6.1.2', { when: not(is('need.first')) }),
  person('youth-offending-service', 'attend', 'should', 'STABILITY-1.9.4', { when: offending }),
  person('parent', 'attend', 'may', 'STABILITY-1.9.5', { when: judged('parent-contribution-positive') }),
  person('commissioning', 'consult', 'should', 'STABILITY-1.10.1', { when: commissioned }),
  // Usually the child chooses; not where it is judged to be unsuitable or against the child's interests.
  {
    role: 'child',
    mode: 'choice',
    modality: 'should',
    clauses: ['STABILITY-2.2.4', 'STABILITY-2.2.5'],
    when: { judged: 'child-attendance-appropriate', role: 'child', assume: true },
  },
];

/** In-house: the fostering side. Residential, in-house or not, and everything commissioned: the childcare side. */
const inHouse: Condition = all(not(inResidentialCare), is('placement.provision', 'in-house'));
const childcare: Condition = any(inResidentialCare, commissioned);
const chairs = (role: Role, clause: string, when: Condition): Person => person(role, 'chair', 'should', clause, { when });

/** Any one of them; the order is none of preference. */
export const chair: ChairRule = {
  how: 'one-of',
  clauses: ['STABILITY-4.1', 'STABILITY-4.2'],
  roles: [
    chairs('fostering-team-manager', 'STABILITY-4.1', inHouse),
    chairs('childcare-team-manager', 'STABILITY-4.2', childcare),
    chairs('practice-manager', 'STABILITY-4.1', inHouse),
    chairs('practice-manager', 'STABILITY-4.2', childcare),
    chairs('advanced-practitioner', 'STABILITY-4.1', inHouse),
    chairs('advanced-practitioner', 'STABILITY-4.2', childcare),
  ],
};
