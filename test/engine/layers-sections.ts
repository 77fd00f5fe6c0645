import type { PlacementPlanVersion } from '../../src/contract.ts';
import type { Layer } from '../../src/profiles/writing.ts';
import type { LaidOut } from './layers.ts';

const within72Hours = { clauses: ['WALSALL-2'], due: { within: { hours: 72 }, of: 'placement.startedAt' }, counted: '72 hours' } as const;
const onTheDay = (answeredBy: NonNullable<Layer['rules'][number]['answeredBy']>): Partial<Layer> => ({
  rules: [
    {
      id: 'walsall/done',
      kind: 'plan',
      title: 'It is done',
      clauses: ['WALSALL-1'],
      modality: 'should',
      forEach: { each: 'placement' },
      limbs: [within72Hours],
      answeredBy,
    },
  ],
});
const asked = (
  section: 'contact' | 'education' | 'key-contacts',
  more: Partial<Layer['sections'][number]> = {},
): Layer['sections'][number] => ({ section, clauses: ['WALSALL-1'], modality: 'should', ...more });
const plan = (id: string, placementId: string, preparedAt: string): PlacementPlanVersion => ({ id, placementId, preparedAt });

/** Which sections a plan must have, and which question each moment leaves open. */
export const sectionsLaidOut: readonly LaidOut[] = [
  // On the day of the limit: the question is put of the moment itself.
  {
    name: 'finalised on the day of the limit',
    layer: onTheDay([{ plan: 'finalised', of: 'placement' }]),
    history: { plans: [{ id: 'v1', placementId: 'p1', finalisedAt: '2026-04-12' }] },
    expected: { requirements: [{ status: 'undetermined' }], missingFacts: [{ pointer: '/plans/0/finalisedAt' }] },
  },
  {
    name: 'signed on the day of the limit',
    layer: onTheDay([{ plan: 'signed', of: 'placement' }]),
    history: { plans: [{ id: 'v1', placementId: 'p1', signedAt: '2026-04-12' }] },
    expected: { requirements: [{ status: 'undetermined' }], missingFacts: [{ pointer: '/plans/0/signedAt' }] },
  },
  {
    name: 'shared on the day of the limit',
    layer: onTheDay([{ document: ['safety-plan'], of: 'placement', sharedWith: ['foster-carer'] }]),
    history: {
      documents: [{ kind: 'safety-plan', at: '2026-04-10', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-04-12' }] }],
    },
    expected: { requirements: [{ status: 'undetermined' }], missingFacts: [{ pointer: '/documents/0/sharedWith/0/at' }] },
  },
  {
    name: 'attested by the clause of its limit alone',
    layer: { rules: onTheDay([]).rules ?? [] },
    history: { attestations: [{ clause: 'WALSALL-2', outcome: 'not-applicable', at: '2026-04-10' }] },
    expected: { requirements: [] },
  },
  // Sections.
  {
    name: 'a section asked for without a condition',
    layer: { sections: [asked('contact')] },
    history: { plans: [plan('v1', 'p1', '2026-04-20')] },
    expected: {
      checklists: [
        {
          placementId: 'p1',
          planId: 'v1',
          coverage: 'complete',
          sections: [
            { section: 'contact', required: 'required', modality: 'should', clauses: ['WALSALL-1'], because: [], state: 'unknown' },
          ],
          summary: { required: 1 },
        },
      ],
      missingFacts: [{ pointer: '/plans/0/sections', question: 'Which sections of the plan are complete?' }],
    },
  },
  {
    name: 'a section asked for in one case and in another, one of them this',
    history: {
      plans: [{ ...plan('v1', 'p1', '2026-04-20'), sections: {} }],
      child: { id: 'c1', inEducation: true, independentVisitor: false },
    },
    layer: {
      sections: [
        asked('contact', { when: { fact: 'child.inEducation', is: true } }),
        asked('contact', { clauses: ['WALSALL-2'], modality: 'must', when: { fact: 'child.independentVisitor', is: true } }),
      ],
    },
    expected: {
      checklists: [
        {
          sections: [
            {
              section: 'contact',
              required: 'required',
              modality: 'should',
              clauses: ['WALSALL-1'],
              because: [{ pointer: '/child/inEducation' }],
            },
          ],
        },
      ],
      missingFacts: [],
    },
  },
  {
    name: 'a section that nobody can say is asked for, by one of two rules',
    history: { plans: [{ ...plan('v1', 'p1', '2026-04-20'), sections: {} }], child: { id: 'c1', inEducation: false } },
    layer: {
      sections: [
        asked('contact', { when: { fact: 'child.inEducation', is: true } }),
        asked('contact', { clauses: ['WALSALL-2'], when: { fact: 'child.independentVisitor', is: true } }),
      ],
    },
    expected: {
      checklists: [{ sections: [{ section: 'contact', required: 'undetermined', clauses: ['WALSALL-2'] }] }],
      missingFacts: [{ pointer: '/child/independentVisitor' }],
    },
  },
  {
    name: 'a section that one rule asks for and another may',
    history: { plans: [{ ...plan('v1', 'p1', '2026-04-20'), sections: {} }] },
    layer: {
      sections: [asked('contact'), asked('contact', { clauses: ['WALSALL-2'], when: { fact: 'child.independentVisitor', is: true } })],
    },
    expected: { checklists: [{ sections: [{ section: 'contact', required: 'required', clauses: ['WALSALL-1'] }] }], missingFacts: [] },
  },
  {
    name: 'a section that depends on the version',
    layer: { sections: [asked('contact', { when: { happened: 'plan.signedAt' } })] },
    history: { plans: [{ ...plan('v1', 'p1', '2026-04-20'), signedAt: '2026-04-21' }] },
    expected: { checklists: [{ sections: [{ section: 'contact', required: 'required' }] }] },
  },
  {
    name: 'a section that depends on the start',
    layer: { sections: [asked('contact', { when: { happened: 'trigger' } })] },
    history: {},
    expected: { checklists: [{ sections: [{ section: 'contact', required: 'required', state: 'unknown' }] }] },
  },
  ...(
    [
      ['2026-04-08', 'missing'],
      ['2026-04-09', 'missing'],
      ['2026-04-10', 'unknown'],
    ] as const
  ).map(([from, state]): LaidOut => ({
    name: `no version, and the extract has versions from ${from}`,
    layer: { sections: [asked('contact')] },
    history: { plans: [], coverage: { plans: { from } } },
    expected: { checklists: [{ sections: [{ section: 'contact', state }] }] },
  })),
  ...(
    [
      ['2026-04-20', []],
      ['2026-05-01', ['contact']],
      ['2026-05-02', ['contact']],
    ] as const
  ).map(([preparedAt, sections]): LaidOut => ({
    name: `the placement changed its kind on 1 May, and the version is of ${preparedAt}`,
    layer: { sections: [asked('contact', { placements: ['adoptive'] })] },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'adoptive', startedAt: '2026-05-01T10:00', sameCarer: true },
      ],
      plans: [plan('v1', 'p1', preparedAt)],
    },
    expected: { checklists: sections.length === 0 ? [] : [{ sections: sections.map((section) => ({ section })) }] },
  })),
  {
    name: 'sections for a home stand elsewhere',
    layer: { sections: [asked('contact')], sectionsElsewhere: [{ placements: ['residential'], clauses: ['WALSALL-2'] }] },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' },
      ],
    },
    expected: {
      checklists: [
        { placementId: 'p1', coverage: 'complete' },
        { placementId: 'p2', coverage: 'partial' },
      ],
    },
  },
  {
    name: 'asked for up to the day of the version',
    layer: { sections: [asked('contact'), asked('education', { inForce: { to: '2026-04-14' } })] },
    history: { plans: [plan('v1', 'p1', '2026-04-14')] },
    expected: { checklists: [{ sections: [{ section: 'contact' }, { section: 'education' }] }] },
  },
  {
    name: 'asked for from one day to another',
    layer: { sections: [asked('contact'), asked('education', { inForce: { from: '2026-04-11', to: '2026-04-14' } })] },
    history: {
      placements: ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ id, kind: 'foster', startedAt: '2026-04-09T10:00' })),
      plans: [
        plan('v1', 'p1', '2026-04-10'),
        plan('v2', 'p2', '2026-04-11'),
        plan('v3', 'p3', '2026-04-13'),
        plan('v4', 'p4', '2026-04-14'),
        plan('v5', 'p5', '2026-04-15'),
      ],
    },
    expected: {
      checklists: [
        { placementId: 'p1', sections: [{ section: 'contact' }] },
        { placementId: 'p2', sections: [{ section: 'contact' }, { section: 'education' }] },
        { placementId: 'p3', sections: [{ section: 'contact' }, { section: 'education' }] },
        { placementId: 'p4', sections: [{ section: 'contact' }, { section: 'education' }] },
        { placementId: 'p5', sections: [{ section: 'contact' }] },
      ],
    },
  },
];
