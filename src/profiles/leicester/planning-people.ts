import { type Person, allocated, any, inCircumstance, judged, person } from '../../policy/parts.ts';
import { planningContributors } from '../common-practice/index.ts';

/** Those who contribute to a planning meeting, and the two whose views are considered. Who chairs it the text does not say. */
export const planningPeople: readonly Person[] = [
  ...planningContributors({
    socialWorker: 'LEICESTER-2.06.1',
    otherProfessional: 'LEICESTER-2.06.2',
    child: 'LEICESTER-2.06.3',
    linkWorker: 'LEICESTER-2.06.5',
    homeManager: 'LEICESTER-2.06.6',
    fosterCarer: 'LEICESTER-2.06.7',
    supervisingSocialWorker: 'LEICESTER-2.06.8',
  }),
  person('parent', 'contribute', 'should', 'LEICESTER-2.06.4', { when: judged('parent-attendance-appropriate') }),
  person('iro', 'consult', 'should', 'LEICESTER-2.08'),
  // The guardian's views are called for while proceedings run or a guardian is appointed.
  person('guardian', 'consult', 'should', 'LEICESTER-2.09', { when: any(inCircumstance('care-proceedings'), allocated('guardian')) }),
];
