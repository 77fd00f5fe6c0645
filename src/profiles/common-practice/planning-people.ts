import { type Person, allocated, inFosterCare, inResidentialCare, judged, person } from '../../policy/parts.ts';

/** The clauses under which an authority lists the people who contribute to its planning meetings. */
export interface PlanningPeopleClauses {
  readonly socialWorker: string;
  readonly otherProfessional: string;
  readonly child: string;
  readonly linkWorker: string;
  readonly homeManager: string;
  readonly fosterCarer: string;
  readonly supervisingSocialWorker: string;
}

/** Those whom Derby and Leicester share; each adds the parents in its own way. To contribute is wider than to attend. */
export const planningContributors = (clauses: PlanningPeopleClauses): readonly Person[] => [
  person('social-worker', 'contribute', 'should', clauses.socialWorker, { oneOf: 'child-professional' }),
  person('personal-adviser', 'contribute', 'should', clauses.otherProfessional, {
    oneOf: 'child-professional',
    when: allocated('personal-adviser'),
  }),
  person('advocate', 'contribute', 'should', clauses.otherProfessional, { oneOf: 'child-professional', when: allocated('advocate') }),
  person('associated-professional', 'contribute', 'should', clauses.otherProfessional, {
    oneOf: 'child-professional',
    when: allocated('associated-professional'),
  }),
  person('child', 'contribute', 'should', clauses.child),
  person('link-worker', 'contribute', 'should', clauses.linkWorker, { when: inResidentialCare }),
  person('home-manager', 'contribute', 'should', clauses.homeManager, {
    when: { all: [inResidentialCare, judged('home-manager-appropriate')] },
  }),
  person('foster-carer', 'contribute', 'should', clauses.fosterCarer, { when: inFosterCare }),
  person('supervising-social-worker', 'contribute', 'should', clauses.supervisingSocialWorker, { when: inFosterCare }),
];
