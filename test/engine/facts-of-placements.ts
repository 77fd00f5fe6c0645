import { childNo, childUnsaid, childYes, placements } from './fact-histories.ts';
import { care, gone, no, placement, type Row, there, type Told, yes } from './fact-subjects.ts';
import { ofChild, ofPlacement } from './boolean-facts.ts';

export const toldOfPlacements: readonly Told[] = [
  {
    name: 'all is so of the child',
    history: childYes,
    rows: [
      ...ofChild.map((fact): Row => [fact, yes, care, ['care-2026-01-05 =/child…']]),
      ['child.disabilities', there, care, ['care-2026-01-05 =/child…']],
      ['child.disabilities', { oneOf: ['sen', 'learning'] }, care, ['care-2026-01-05 =/child…']],
      ['child.disabilities', { oneOf: ['sen'] }, care, []],
    ],
  },
  {
    name: 'nothing is so of the child',
    history: childNo,
    rows: [
      ...ofChild.map((fact): Row => [fact, yes, care, []]),
      ['child.disabilities', there, care, []],
      ['child.interpreterNeeded', no, care, ['care-2026-01-05 =/child…']],
      ['child.disabilities', gone, care, ['care-2026-01-05 =/child…']],
    ],
  },
  {
    name: 'nobody has said it of the child',
    history: childUnsaid,
    rows: [
      ...ofChild.map((fact): Row => [fact, yes, care, ['care-2026-01-05? ?/child…']]),
      ['child.disabilities', there, care, ['care-2026-01-05? ?/child…']],
      ['child.interpreterNeeded', no, care, ['care-2026-01-05? ?/child…']],
      ['child.disabilities', gone, care, ['care-2026-01-05? ?/child…']],
    ],
  },
  {
    name: 'what placements are',
    history: placements,
    rows: [
      ['placement.emergency', yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4 =/placements/3…', 'p6? ?/placements/5…']],
      ...ofPlacement.map((fact): Row => [
        fact,
        yes,
        placement,
        ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…'],
      ]),
      ['placement.outOfArea', yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4 =/placements/3…', 'p6? ?/placements/5…']],
      [
        'placement.ending.complex',
        yes,
        placement,
        ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…'],
      ],
      [
        'placement.ending.immediateRisk',
        yes,
        placement,
        ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…'],
      ],
      ['placement.emergency', no, placement, ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p6? ?/placements/5…']],
      [
        'placement.predictedDifficulties',
        there,
        placement,
        ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…'],
      ],
      ['placement.transCultural', there, placement, ['p1 =/placements/0…', 'p2 =/placements/1…', 'p3 =/placements/2…']],
      ['placement.temporaryApproval', there, placement, ['p1 =/placements/0…']],
      ['placement.outsideApproval', there, placement, ['p1 =/placements/0…']],
      ['placement.planningIntervals', there, placement, ['p1 =/placements/0…']],
      ['placement.visitInterval', there, placement, ['p1', 'p4']],
      ['placement.ending', there, placement, ['p1 =/placements/0…', 'p2 =/placements/1…', 'p3 =/placements/2…', 'p4 =/placements/4…']],
      ['placement.ending.decidedAt', there, placement, ['p1 =/placements/0…']],
      ['placement.kind', { is: 'foster' }, placement, ['p1 =/placements/0…']],
      [
        'placement.kind',
        { oneOf: ['foster', 'hospital', 'connected-person'] },
        placement,
        ['p1 =/placements/0…', 'p3 =/placements/2…', 'p4 =/placements/3…'],
      ],
      [
        'placement.provision',
        { is: 'in-house' },
        placement,
        ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…'],
      ],
      [
        'placement.provision',
        { is: 'commissioned' },
        placement,
        ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…'],
      ],
      ['placement.ending.manner', { is: 'planned' }, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p6? ?/placements/5…']],
      [
        'placement.ending.manner',
        { oneOf: ['unplanned', 'abrupt'] },
        placement,
        ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p4 =/placements/4…', 'p6? ?/placements/5…'],
      ],
      [
        'placement.ending.endedBy',
        { is: 'carer' },
        placement,
        ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…'],
      ],
      [
        'placement.ending.endedBy',
        { oneOf: ['court', 'parent'] },
        placement,
        ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…'],
      ],
    ],
  },
];
