import { held, type Said } from './language.ts';
import { asking, attending, owner } from './language-meetings.ts';

/** People, owners and occasions of what is asked for. */
export const occasionsSaid: readonly Said[] = [
  {
    name: 'people of a meeting that was held: the worker then, not one who came later',
    rule: asking({ people: [{ ...attending, role: 'social-worker' }] }),
    history: {
      ...held('2026-04-20'),
      network: [
        { id: 'n1', role: 'social-worker', worker: 'w2', from: '2026-05-05' },
        { id: 'n2', role: 'social-worker', worker: 'w1' },
      ],
    },
    expected: { meeting: { attendees: [{ role: 'social-worker', worker: 'w1' }] } },
  },
  // Whom the network names.
  {
    name: 'an owner who must not be told, and another in the same role',
    rule: { owners: [owner] },
    history: {
      network: [
        { id: 'n1', role: 'social-worker', worker: 'w1', excluded: { reason: 'a risk' } },
        { id: 'n2', role: 'social-worker', worker: 'w2' },
      ],
    },
    expected: { owners: [{ ...owner, worker: 'w2' }] },
  },
  {
    name: 'an owner of whom the network names nobody, and then one',
    rule: { owners: [owner] },
    history: {
      network: [
        { id: 'n1', role: 'social-worker' },
        { id: 'n2', role: 'social-worker', worker: 'w2' },
      ],
    },
    expected: { owners: [{ ...owner, worker: 'w2' }] },
  },
  {
    name: 'an owner of whom the network names the team alone',
    rule: { owners: [owner] },
    history: {
      network: [
        { id: 'n1', role: 'social-worker', team: 't1' },
        { id: 'n2', role: 'social-worker', worker: 'w2' },
      ],
    },
    expected: { owners: [{ ...owner, team: 't1' }] },
  },
  {
    name: 'whoever must not be told on the day that calls for it, and may be since',
    rule: { recipients: [{ role: 'parent' }, { role: 'child' }] },
    history: { network: [{ role: 'parent', from: '2026-04-01', to: '2026-05-01', excluded: { reason: 'an order' } }] },
    expected: { recipients: ['child'] },
  },
  // What names an occasion, where the case has no such record, and where it has.
  {
    name: 'an occasion named after the concern of a meeting that has none',
    history: held('2026-04-20'),
    expected: { occasion: 'talk:unknown' },
    rule: { occasion: 'talk:{concern}', forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] } },
  },
  {
    name: 'an occasion named after its review',
    rule: { forEach: { each: 'review' }, occasion: 'talk:{review}' },
    history: { reviews: [{ id: 'r1', heldAt: '2026-04-20' }] },
    expected: { occasion: 'talk:r1' },
  },
  {
    name: 'an occasion named after its visit',
    rule: { forEach: { each: 'visit' }, occasion: 'talk:{visit}' },
    history: { visits: [{ id: 'v1', at: '2026-04-20', placementId: 'p1' }] },
    expected: { occasion: 'talk:v1' },
  },
  {
    name: 'an occasion named after its circumstance',
    rule: { forEach: { each: 'circumstance', kinds: ['missing'] }, occasion: 'talk:{circumstance}' },
    history: { circumstances: [{ id: 's1', kind: 'missing', from: '2026-04-20' }] },
    expected: { occasion: 'talk:s1' },
  },
  {
    name: 'an occasion named after its version of the plan',
    rule: { forEach: { each: 'plan' }, occasion: 'talk:{plan}' },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', sections: {} }] },
    expected: { occasion: 'talk:v1' },
  },
  {
    name: 'the first of a placement with which care began',
    rule: { forEach: { each: 'first-placement' }, occasion: 'talk:{anchor}' },
    history: { lookedAfter: [{ from: '2026-04-09' }] },
    expected: { occasion: 'talk:first' },
  },
  {
    name: 'the first of what is of no placement and no period of care',
    rule: { forEach: { each: 'document', kinds: ['safety-plan'] }, occasion: 'talk:{anchor}' },
    history: { placements: [], documents: [{ id: 'd1', kind: 'safety-plan', at: '2026-04-10' }] },
    expected: { occasion: 'talk:first' },
  },
  // What is not there is left out.
  {
    name: "a meeting without a date and with no name of the council's own",
    rule: asking({}),
    history: {},
    expected: { meeting: { occasion: 'walsall/done:p1', chair: { how: 'not-stated', roles: [], clauses: [] } } },
  },
];
