import type { Policy } from '../model/policies.ts';

/** An example as it is chosen; its text comes from the worker. */
export interface ExampleLine {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly policy: Policy;
  readonly asOf: string;
  readonly isReturn?: true;
}

/** Invented children, all of them. */
export const firstExample: ExampleLine = {
  id: 'two-placements',
  name: 'A foster placement that broke down',
  says: 'An emergency foster placement ended without a plan, and the child moved to a residential home.',
  policy: { council: 'derby', overlays: [] },
  asOf: '2026-07-06T09:00',
};
export const exampleLines: readonly ExampleLine[] = [
  firstExample,
  {
    id: 'emergency',
    name: 'An emergency on a Friday evening',
    says: 'A foster placement made on the Friday before the clocks go forward. The meeting was held on the Tuesday.',
    policy: { council: 'derby', overlays: [] },
    asOf: '2026-04-02T12:00',
  },
  {
    id: 'hardly-anything',
    name: 'Hardly anything is recorded',
    says: 'A placement and its start, and nothing more: most answers wait for a question.',
    policy: { council: 'leicester', overlays: [] },
    asOf: '2026-05-11T09:00',
  },
  {
    id: 'thirty-placements',
    name: 'Thirty placements in twelve years',
    says: 'A long history made by a program, to see how the page copes.',
    policy: { council: 'derby', overlays: [] },
    asOf: '2026-07-06T09:00',
  },
  {
    id: 'return',
    name: 'A statutory return (SSDA903) of twelve children',
    says: 'Tables of a return, as a council sends them to the Department for Education. Pick a child.',
    policy: { council: 'derby', overlays: [] },
    asOf: '2025-03-31',
    isReturn: true,
  },
];
