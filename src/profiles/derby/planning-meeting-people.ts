import { type ChairRule, type OwnerRule, type Person, inferred, inFosterCare, inResidentialCare, person } from '../../policy/parts.ts';
import { planningContributors } from '../common-practice/index.ts';

/** The text names nobody who convenes the meeting; the child's social worker is the nearest. */
export const convenor: readonly OwnerRule[] = [inferred('social-worker')];

/** No chair is laid down: those who plan the meeting agree on one (DERBY-1.12). */
export const agreedChair: ChairRule = {
  how: 'by-agreement',
  clauses: ['DERBY-1.12'],
  roles: [
    person('social-worker', 'agree', 'must', 'DERBY-1.12'),
    person('home-manager', 'agree', 'must', 'DERBY-1.12', { when: inResidentialCare }),
    person('supervising-social-worker', 'agree', 'must', 'DERBY-1.12', { when: inFosterCare }),
  ],
};

/** Parents and others with parental responsibility are listed each, and without an "as appropriate". */
export const contributors: readonly Person[] = [
  ...planningContributors({
    socialWorker: 'DERBY-1.13.1',
    otherProfessional: 'DERBY-1.13.2',
    child: 'DERBY-1.13.3',
    linkWorker: 'DERBY-1.13.5',
    homeManager: 'DERBY-1.13.6',
    fosterCarer: 'DERBY-1.13.7',
    supervisingSocialWorker: 'DERBY-1.13.8',
  }),
  person('parent', 'contribute', 'should', 'DERBY-1.13.4'),
  person('person-with-pr', 'contribute', 'should', 'DERBY-1.13.4'),
];
