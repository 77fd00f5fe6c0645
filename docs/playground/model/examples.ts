import demo from '../../../fixtures/demo/history.json';
import { formatJson } from './format.ts';
import type { GivenFile } from './statutory-return.ts';

/** Put in as the page is built: the child of the benchmarks, thirty placements in twelve years. */
declare const THIRTY_PLACEMENTS: unknown;
/** Put in as the page is built: the tables of a statutory return of twelve children. */
declare const EXAMPLE_RETURN: readonly { readonly name: string; readonly text: string }[];

const emergency = {
  child: { id: 'c-0102', dateOfBirth: '2013-02-11', inEducation: true },
  lookedAfter: [{ from: '2026-03-27' }],
  legalStatuses: [{ status: 'section-20', from: '2026-03-27' }],
  placements: [{ id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2026-03-27T18:00', emergency: true }],
  meetings: [
    {
      id: 'm1',
      kind: 'placement-planning-meeting',
      placementId: 'p1',
      heldAt: '2026-03-31T10:00',
      attended: ['social-worker', 'foster-carer'],
    },
  ],
  plans: [],
  reviews: [],
  visits: [{ id: 'v1', at: '2026-04-01', placementId: 'p1', by: 'social-worker' }],
};
const bare = {
  child: { id: 'c-0231' },
  lookedAfter: [{ from: '2026-04-20' }],
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-20' }],
};

const histories: Readonly<Record<string, () => unknown>> = {
  'two-placements': () => demo,
  emergency: () => emergency,
  'hardly-anything': () => bare,
  'thirty-placements': () => THIRTY_PLACEMENTS,
};

/** The files of an example of a statutory return. */
export const exampleFiles = (): readonly GivenFile[] =>
  EXAMPLE_RETURN.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));

/** The text of an example, by its id. */
export const exampleText = (id: string): string => formatJson(histories[id]?.() ?? {});
