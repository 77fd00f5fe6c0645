import type { Attendee, Meeting, PlacementHistory } from '../../src/contract.ts';
import type { ItemRule, MeetingContent, Person } from '../../src/profiles/writing.ts';
import { held, limb, type Changed, type Said } from './language.ts';

const asking = (content: Partial<MeetingContent>): Said['rule'] => ({ meeting: { kind: 'placement-planning-meeting', ...content } });
const listed = { modality: 'should', clauses: ['WALSALL-2'] } as const;
const item: ItemRule = { clauses: ['WALSALL-2'], kind: 'preparation', text: 'A report is written', modality: 'should' };
const iroChairs: Person = { ...listed, role: 'iro', mode: 'chair' };

/** The lists of who took part are kept, and nobody is on any. */
const nobody: Partial<Meeting> = { attended: [], contributed: [], consulted: [], informed: [] };
const recording = (properties: Partial<Meeting>): Changed<PlacementHistory> => ({
  meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20', ...properties }],
});
/** The parent, asked to take part in each way in turn. */
const everyWay: readonly Attendee['mode'][] = ['attend', 'contribute', 'consult', 'inform', 'choice'];
const askedEveryWay = asking({ people: everyWay.map((mode): Person => ({ ...listed, role: 'parent', mode })) });

/** Who took part in a meeting, who chairs it, and what two rules that ask for one meeting make of it. */
export const gatheringsSaid: readonly Said[] = [
  // What shows that somebody took part as they were asked to.
  ...(
    [
      ['was there', { attended: ['parent'] }, [true, true, true, true, true]],
      ['contributed without being there', { contributed: ['parent'] }, [false, true, true, true, true]],
      ['was consulted and no more', { consulted: ['parent'] }, [false, false, true, true, false]],
      ['was told and no more', { informed: ['parent'] }, [false, false, false, true, false]],
    ] as const
  ).map(([name, lists, tookPart]): Said => ({
    name: `a parent asked to come, contribute, give views, be told or choose, who ${name}`,
    rule: askedEveryWay,
    history: recording({ ...nobody, ...lists }),
    expected: { meeting: { attendees: everyWay.map((mode, index) => ({ role: 'parent', mode, tookPart: tookPart[index] })) } },
  })),
  ...(
    [
      ['who chaired', 'iro', true],
      ['where another chaired', 'team-manager', false],
    ] as const
  ).map(([name, chair, tookPart]): Said => ({
    name: `an IRO asked to chair, ${name}`,
    rule: asking({ chair: { how: 'one-of', roles: [iroChairs], clauses: ['WALSALL-2'] } }),
    history: recording({ chair }),
    expected: { meeting: { chair: { how: 'one-of', roles: [{ role: 'iro', mode: 'chair', tookPart }], clauses: ['WALSALL-2'] } } },
  })),
  // What two rules make of one meeting.
  ...(
    [
      ['must', 'may'],
      ['may', 'must'],
    ] as const
  ).map(([first, second]): Said => {
    const content = (modality: Person['modality'], clause: string): Partial<MeetingContent> => ({
      chair: { how: 'one-of', roles: [{ role: 'iro', mode: 'chair', modality, clauses: [clause] }], clauses: [clause] },
      items: [{ ...item, modality }],
    });
    return {
      name: `one meeting of two rules, of which the first says that the IRO ${first} chair and the second ${second}: the firmer counts`,
      history: {},
      rule: {
        ...asking(content(second, 'WALSALL-2')),
        ...limb({ within: { days: 20 }, of: 'placement.startedAt' }),
        occasion: 'talk:{placement}',
      },
      earlier: { ...asking(content(first, 'WALSALL-1')), ...limb({ within: { days: 10 }, of: 'placement.startedAt' }) },
      expected: {
        meeting: {
          chair: {
            roles: [{ role: 'iro', mode: 'chair', modality: 'must', clauses: ['WALSALL-1', 'WALSALL-2'] }],
            clauses: ['WALSALL-1', 'WALSALL-2'],
          },
          items: [{ modality: 'must', text: item.text }],
        },
      },
    };
  }),
  {
    name: 'one meeting of two rules, of which the first says nothing of a chair and the second names one',
    history: {},
    rule: {
      ...asking({ chair: { how: 'one-of', roles: [iroChairs], clauses: ['WALSALL-2'] } }),
      ...limb({ within: { days: 20 }, of: 'placement.startedAt' }),
      occasion: 'talk:{placement}',
    },
    earlier: { ...asking({}), ...limb({ within: { days: 10 }, of: 'placement.startedAt' }) },
    expected: {
      meeting: {
        requirements: ['walsall/first:p1', 'walsall/done:p1'],
        chair: { how: 'one-of', roles: [{ role: 'iro', mode: 'chair' }], clauses: ['WALSALL-2'] },
      },
    },
  },
  {
    name: 'one meeting of two rules, both of which ask for one report: it is due when the meeting is, by the earlier of the two limits',
    history: {},
    rule: {
      ...asking({ items: [{ ...item, beforeMeeting: true }] }),
      ...limb({ within: { days: 20 }, of: 'placement.startedAt' }),
      occasion: 'talk:{placement}',
    },
    earlier: limb({ within: { days: 10 }, of: 'placement.startedAt' }),
    expected: {
      meeting: {
        requirements: ['walsall/first:p1', 'walsall/done:p1'],
        due: '2026-04-19T23:59:59+01:00',
        items: [{ clauses: ['WALSALL-2'], due: '2026-04-19T23:59:59+01:00' }],
      },
    },
  },
  // What is attested, and who must not come.
  ...(
    [
      ['a report that only its attestation shows', {}],
      ['a report that no document shows', { shownBy: [{ document: ['care-plan'], of: 'child' }] }],
    ] as const
  ).map(([name, shown]): Said => ({
    name: `${name}, attested as done`,
    rule: asking({ items: [{ ...item, ...shown }] }),
    history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-2', outcome: 'done', at: '2026-04-19', meetingId: 'm1' }] },
    expected: { meeting: { items: [{ clauses: ['WALSALL-2'], state: 'done' }] } },
  })),
  {
    name: 'whoever must not come, asked in two ways equally firmly: once, in the way that the text lists first',
    history: { network: [{ role: 'parent', excluded: { reason: 'an order' } }] },
    rule: asking({
      people: [
        { ...listed, role: 'parent', mode: 'consult' },
        { ...listed, role: 'parent', mode: 'attend', clauses: ['WALSALL-1'] },
      ],
    }),
    expected: {
      meeting: {
        attendees: [
          { role: 'parent', mode: 'consult', modality: 'should', clauses: ['WALSALL-2', 'WALSALL-1'], excluded: { reason: 'an order' } },
        ],
      },
    },
  },
];
