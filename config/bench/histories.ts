import type { Meeting, Placement, PlacementHistory, PlacementPlanVersion } from '../../src/contract.ts';
import { formatDay, type Day } from '../../src/time/index.ts';
import { chanceOf } from '../scripts/sample-return/chance.ts';

/** The moment that every benchmark judges at, and its day. */
export const AS_OF = '2026-07-06T09:00';
const LAST_DAY: Day = 20_640;

/** Four meetings a placement and a visit every 36 days, as a child of three years in care and five placements has twenty and thirty. */
interface Size {
  readonly placements: number;
  readonly days: number;
  readonly meetings: number;
  readonly visits: number;
}

export const sizes = {
  small: { placements: 1, days: 150, meetings: 4, visits: 4 },
  typical: { placements: 5, days: 1_095, meetings: 20, visits: 30 },
  large: { placements: 30, days: 4_380, meetings: 120, visits: 120 },
} as const satisfies Readonly<Record<string, Size>>;

/** Made up of draws that the seed fixes: the same child every time, some of whose meetings, visits, reviews and plans were late or never held. */
export function historyOf(size: Size, seed: number): PlacementHistory {
  const chance = chanceOf(seed);
  const start = LAST_DAY - size.days;
  const starts = Array.from({ length: size.placements }, (_, index) => start + Math.round((index * size.days) / size.placements));
  const at = (day: Day): string =>
    chance.between(1, 4) === 1 ? formatDay(day) : `${formatDay(day)}T${String(chance.between(9, 17)).padStart(2, '0')}:30`;
  const late = (): boolean => chance.between(1, 4) === 1;

  const placements = starts.map((day, index): Placement => {
    const next = starts[index + 1];
    const emergency = chance.between(1, 3) === 1;
    return {
      id: `p${index + 1}`,
      kind: index % 3 === 2 ? 'residential' : 'foster',
      provision: 'in-house',
      startedAt: at(day),
      emergency,
      longTerm: false,
      outOfArea: index % 4 === 3,
      atDistance: false,
      disruptsEducation: index % 4 === 1,
      carersHaveBirthChildren: index % 2 === 0,
      predictedDifficulties: [],
      ...(next === undefined
        ? {}
        : {
            endedAt: formatDay(next),
            ending: {
              manner: late() ? 'unplanned' : 'planned',
              endedBy: 'authority',
              decidedAt: formatDay(next - chance.between(5, 30)),
              immediateRisk: false,
            },
          }),
    };
  });
  const meetings = starts.flatMap((day, index): readonly Meeting[] => {
    const placementId = `p${index + 1}`;
    const end = starts[index + 1] ?? LAST_DAY;
    const days = [
      day + (late() ? chance.between(6, 20) : 1),
      ...Array.from({ length: size.meetings / size.placements - 1 }, () => chance.between(day + 21, end - 1)),
    ];
    return days
      .sort((a, b) => a - b)
      .map((on, order): Meeting => ({
        id: `m${index + 1}-${order + 1}`,
        kind: order === 3 ? 'disruption-meeting' : 'placement-planning-meeting',
        placementId,
        heldAt: at(on),
        chair: 'team-manager',
        attended: ['child', 'social-worker', 'parent'],
      }));
  });
  const plans = starts.map((day, index): PlacementPlanVersion => {
    const prepared = day + (late() ? chance.between(8, 20) : chance.between(0, 4));
    return {
      id: `pp${index + 1}`,
      placementId: `p${index + 1}`,
      kind: 'new',
      preparedAt: formatDay(prepared),
      finalisedAt: formatDay(prepared + 2),
      sections: {
        'day-to-day-parenting': 'complete',
        contact: 'complete',
        'accommodation-type': 'complete',
        education: 'incomplete',
        'delegated-authority': late() ? 'incomplete' : 'complete',
      },
    };
  });
  const visits = Array.from({ length: size.visits }, (_, index) => {
    const day = start + 3 + Math.round((index * (size.days - 6)) / size.visits) + (late() ? chance.between(8, 18) : 0);
    return { id: `v${index + 1}`, at: at(Math.min(day, LAST_DAY - 1)), by: 'social-worker' as const, seenAlone: !late() };
  });
  const reviews = reviewDays(start, size.days).map((day, index) => ({
    id: `r${index + 1}`,
    heldAt: at(Math.min(day + (late() ? chance.between(3, 15) : 0), LAST_DAY - 1)),
  }));

  return {
    child: {
      id: `c-${seed}`,
      dateOfBirth: formatDay(start - 5 * 365),
      inEducation: true,
      interpreterNeeded: false,
      independentVisitor: false,
      behavioursOfConcern: false,
      disabilities: [],
    },
    lookedAfter: [{ from: formatDay(start) }],
    legalStatuses: [{ status: 'section-20', from: formatDay(start) }],
    placements,
    meetings,
    plans,
    visits,
    reviews,
    concerns: starts.flatMap((day, index) =>
      index % 2 === 0
        ? [{ id: `k${index + 1}`, kind: 'support-need' as const, identifiedAt: formatDay(day + 30), placementId: `p${index + 1}` }]
        : [],
    ),
    circumstances: [],
    consultations: [],
    judgements: [],
    carerBreaks: [],
    notifications: starts.map((day, index) => ({
      id: `n${index + 1}`,
      to: 'parent' as const,
      about: 'placement-made' as const,
      at: formatDay(day + (late() ? 9 : 1)),
      written: true,
      placementId: `p${index + 1}`,
    })),
    decisions: [],
    documents: [
      { id: 'd1', kind: 'care-plan', at: formatDay(start + 8) },
      { id: 'd2', kind: 'health-assessment', at: formatDay(start + (late() ? 40 : 20)) },
    ],
    network: [
      { role: 'social-worker', from: formatDay(start), worker: 'w-1', team: 't-1' },
      { role: 'iro', from: formatDay(start), worker: 'w-2' },
    ],
  };
}

/** Twenty working days, three months, then every six months, as they fall due. */
function reviewDays(start: Day, days: number): readonly Day[] {
  const later = Array.from({ length: Math.ceil(days / 183) + 1 }, (_, index) => start + 118 + index * 181);
  return [start + 26, ...later].filter((day) => day < start + days);
}
