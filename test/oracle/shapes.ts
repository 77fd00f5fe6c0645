import type { Shape } from './draws.ts';
import type { ProfileId } from './asking.ts';

const asked: readonly (readonly [ProfileId, string, Omit<Shape, 'unknowns'>])[] = [
  ['derby', 'first planning meetings and plans', { placements: 3, meetings: true, plans: true }],
  ['leicester', 'first planning meetings and visits', { placements: 2, meetings: true, visits: true }],
  ['trafford', 'first planning meetings', { placements: 3, meetings: true }],
  ['trafford', 'support and pre-disruption meetings', { placements: 2, meetings: true, concerns: true }],
  ['statutory', 'plans and visits', { placements: 2, plans: true, visits: true }],
  ['statutory', 'reviews', { placements: 2, reviews: true }],
  ['derby', 'disruption considered', { placements: 2, meetings: true, endings: true }],
  ['leicester', 'disruption considered', { placements: 2, meetings: true, endings: true }],
  ['statutory', 'the same carer in another placement', { placements: 3, plans: true, visits: true, joined: true }],
  ['derby', 'the eighteenth birthday', { placements: 2, meetings: true, plans: true, visits: true, reviews: true, birthday: true }],
  ['leicester', 'records that name no placement', { placements: 2, meetings: true, visits: true, attributed: true }],
];

/** What the oracle and the engine are both asked, each on complete histories and with up to four facts unknown. */
export const shapes: readonly (readonly [ProfileId, string, Shape])[] = [
  ...asked.map(([profile, what, shape]) => [profile, `${what}, everything recorded`, { ...shape, unknowns: 0 }] as const),
  // Whose a record is, where it does not say, is asked of complete histories alone.
  ...asked
    .filter(([, , { attributed, joined }]) => attributed !== true && joined !== true)
    .map(([profile, what, shape]) => [profile, `${what}, up to four facts unknown`, { ...shape, unknowns: 4 }] as const),
];
