import { type Rule, all, fosterGroup, inferred, is, residentialGroup, stated, untilCareEnds } from '../../policy/parts.ts';
import { disrupted } from './conditions.ts';

/** Whichever way the placement ended: the text speaks of all children who leave their foster carers. */
export const linksWithFosterCarers: Rule = {
  id: 'derby/links-with-foster-carers',
  kind: 'action',
  title: 'Support for the foster carers to keep links with the child',
  clauses: ['DERBY-2.07'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: fosterGroup,
  arises: 'placement.endedAt',
  needEnds: untilCareEnds,
  owners: [stated('local-authority')],
};

/** Disruption of an external residential placement. */
export const furtherUseOfTheHome: Rule = {
  id: 'derby/further-use-of-the-home',
  kind: 'consideration',
  title: 'Whether the authority should go on using the home',
  clauses: ['DERBY-2.10'],
  modality: 'consider',
  forEach: { each: 'placement' },
  placements: residentialGroup,
  arises: 'placement.endedAt',
  when: all(is('placement.provision', 'commissioned'), disrupted),
  needEnds: untilCareEnds,
  owners: [stated('local-authority')],
};

/** Disruption of a permanent placement with foster carers whom the authority itself approved. */
export const earlyFosterCarerReview: Rule = {
  id: 'derby/early-foster-carer-review',
  kind: 'consideration',
  title: "Whether to hold an early review of the foster carers' approval",
  clauses: ['DERBY-2.11'],
  modality: 'consider',
  forEach: { each: 'placement' },
  placements: fosterGroup,
  arises: 'placement.endedAt',
  when: all(is('placement.permanent'), is('placement.provision', 'in-house'), disrupted),
  needEnds: untilCareEnds,
  // A review that was held was thought about; one that was thought about and not held leaves a statement on the record.
  answeredBy: [{ meeting: ['foster-carer-review'], of: 'ending', from: 'placement.endedAt' }],
  owners: [stated('local-authority')],
};

/** After any disruption, both. They are the child's documents, whichever placement they name. */
export const assessmentAndChronology: Rule = {
  id: 'derby/assessment-and-chronology',
  kind: 'document',
  title: 'Update of the Single Assessment and the Chronology',
  clauses: ['DERBY-2.12', 'DERBY-2.12.1'],
  modality: 'should',
  forEach: { each: 'placement' },
  arises: 'placement.endedAt',
  when: disrupted,
  needEnds: untilCareEnds,
  answeredBy: [
    {
      together: [
        { document: ['single-assessment'], of: 'child', from: 'placement.endedAt' },
        { document: ['chronology'], of: 'child', from: 'placement.endedAt' },
      ],
    },
  ],
  owners: [inferred('social-worker')],
};
