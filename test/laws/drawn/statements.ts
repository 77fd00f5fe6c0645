import fc from 'fast-check';
import { clauseIds } from '../../../src/policy/register/clause-ids.ts';
import { formatDay } from '../../../src/time/index.ts';
import { dayNear, momentOn } from './moments.ts';
import { word, type words } from './words.ts';
import { type Around, named, owned, several } from './several.ts';

export const attestations = (around: Around): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: several(
        around,
        2,
        (day, index) => ({
          id: named('t', index),
          clause: fc.constantFrom(...clauseIds()),
          outcome: word('outcome of an attestation'),
          at: momentOn(day),
        }),
        () => owned(around),
      ),
    },
  );

export const network = fc.oneof(
  fc.constantFrom(
    undefined,
    [],
    [{ role: 'advocate' }, { role: 'parent', excluded: { reason: 'court order' } }, { role: 'social-worker', worker: 'w1', team: 't1' }],
  ),
  fc.array(
    fc.record(
      {
        role: word('role'),
        serves: word('side served'),
        worker: fc.constant('w2'),
        from: fc.constantFrom('2019-01-01', 'unknown'),
        to: fc.constantFrom('2029-01-01', 'unknown'),
      },
      { requiredKeys: ['role'] },
    ),
    { maxLength: 4 },
  ),
);

/** What the extract holds: mostly all of what is there; else some kinds, or from a day on. */
export const coverage = (around: Around): fc.Arbitrary<unknown> => {
  const kinds = (list: Parameters<typeof words>[0]): fc.Arbitrary<unknown> =>
    fc.record({ kinds: fc.uniqueArray(word(list), { maxLength: 6 }), from: dayNear(around.anchors).map(formatDay) }, { requiredKeys: [] });
  const from = fc.record({ from: dayNear(around.anchors).map(formatDay) }, { requiredKeys: [] });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          circumstances: kinds('circumstance kind'),
          concerns: kinds('concern kind'),
          meetings: kinds('meeting kind'),
          documents: kinds('document kind'),
          notifications: kinds('notification subject'),
          decisions: kinds('decision kind'),
          consultations: kinds('consultation subject'),
          judgements: kinds('judgement kind'),
          plans: from,
          reviews: from,
          visits: from,
          network: kinds('role'),
        },
        { requiredKeys: [] },
      ),
    },
  );
};
