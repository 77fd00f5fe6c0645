import { type ChairRule, type Person, aged, allocated, any, judged, person } from '../../policy/parts.ts';

/** One of two usually takes the chair. */
export const supportMeetingChair: ChairRule = {
  how: 'one-of',
  clauses: ['TRAFFORD-3.08'],
  roles: [
    person('family-placement-team-leader', 'chair', 'should', 'TRAFFORD-3.08', { oneOf: 'chair' }),
    person('service-manager', 'chair', 'should', 'TRAFFORD-3.08', { oneOf: 'chair' }),
  ],
};

const suggested = (role: Person['role'], clause: string, when?: Person['when']): Person =>
  person(role, 'attend', 'may', clause, when === undefined ? {} : { when });

/** People to think of, by the needs identified. Nobody has to be there. */
export const suggestedPeople: readonly Person[] = [
  suggested('supervising-social-worker', 'TRAFFORD-3.09.1'),
  suggested('social-worker', 'TRAFFORD-3.09.2'),
  suggested('social-work-manager', 'TRAFFORD-3.09.3'),
  suggested('foster-carer', 'TRAFFORD-3.09.4'),
  suggested('child', 'TRAFFORD-3.09.5', judged('child-attendance-appropriate')),
  suggested('parent', 'TRAFFORD-3.09.6', judged('parent-attendance-appropriate')),
  suggested('virtual-school', 'TRAFFORD-3.09.7'),
  suggested('healthy-young-minds', 'TRAFFORD-3.09.8'),
  // The text gives no age; after-care begins at sixteen.
  suggested('after-care-worker', 'TRAFFORD-3.09.9', any(aged(16), allocated('after-care-worker'))),
  suggested('school-representative', 'TRAFFORD-3.09.10'),
  suggested('family-focus-worker', 'TRAFFORD-3.09.11', any(allocated('family-focus-worker'), judged('family-focus-needed'))),
  suggested('foster-carer-mentor', 'TRAFFORD-3.09.12'),
  suggested('other-professional', 'TRAFFORD-3.09.13'),
];
