import { type Rule, inferred } from '../../policy/parts.ts';

/** Concerns whether the placement suits the child: three ways on are considered. It does not by itself call for a meeting. */
export const suitabilityOfThePlacement: Rule = {
  id: 'derby/suitability-of-the-placement',
  kind: 'consideration',
  title: 'What to do about a placement that may not be suitable',
  clauses: ['DERBY-1.24'],
  modality: 'consider',
  forEach: { each: 'concern', kinds: ['suitability'] },
  answeredBy: [
    { decision: ['additional-support', 'bring-review-forward'], of: 'placement', from: 'concern.identifiedAt' },
    { event: 'placement.ending.decidedAt', from: 'concern.identifiedAt' },
  ],
  owners: [inferred('social-worker')],
  notes: [
    {
      code: 'option',
      text: 'Keep the placement going until the next looked-after review, for example with more support.',
      clauses: ['DERBY-1.24.1'],
    },
    { code: 'option', text: 'Bring the next looked-after review forward.', clauses: ['DERBY-1.24.2'] },
    { code: 'option', text: 'End the placement.', clauses: ['DERBY-1.24.3'] },
  ],
};
