/** One stage of a child's time in care: where the child lives and under what status, and how it ends. */
export interface Stage {
  readonly place: string;
  readonly provider: string;
  readonly status: string;
  /** Days; left out: until today. */
  readonly days?: readonly [low: number, high: number];
  /** RNE of the row that begins it. */
  readonly because: string;
  /** REASON_PLACE_CHANGE of the placement that ends with it. */
  readonly reason?: string;
  /** REC; X1 where the next stage follows. */
  readonly ceased?: string;
  /** The child comes back to the place of the stage before the last one. */
  readonly back?: true;
}
export interface Career {
  readonly children: number;
  /** Age in years when care begins. */
  readonly age: readonly [low: number, high: number];
  /** Days before the extract when care begins. */
  readonly since: readonly [low: number, high: number];
  readonly stages: readonly Stage[];
}

const stage = (place: string, provider: string, status: string, because: string, more: Partial<Stage> = {}): Stage => ({
  place,
  provider,
  status,
  because,
  ...more,
});

/** Invented: what happens to children in care, in the proportions that a test needs and no council has. */
export const careers: readonly Career[] = [
  { children: 6, age: [1, 12], since: [40, 700], stages: [stage('U6', 'PR1', 'V2', 'S')] },
  {
    children: 4,
    age: [9, 15],
    since: [200, 900],
    stages: [stage('U6', 'PR4', 'C1', 'S', { days: [20, 150], reason: 'CREQB' }), stage('K2', 'PR4', 'C1', 'P')],
  },
  {
    children: 3,
    age: [2, 9],
    since: [200, 500],
    stages: [stage('U3', 'PR1', 'V2', 'S', { days: [60, 180], ceased: 'E4A', reason: 'CARPL' })],
  },
  // The same carer moves house.
  {
    children: 2,
    age: [3, 10],
    since: [500, 900],
    stages: [stage('U6', 'PR1', 'C2', 'S', { days: [100, 300], reason: 'CARPL' }), stage('U6', 'PR1', 'C2', 'T')],
  },
  // The placement goes on while its status changes: long-term from a panel on.
  {
    children: 2,
    age: [4, 9],
    since: [700, 1100],
    stages: [stage('U6', 'PR1', 'C1', 'S', { days: [200, 400], reason: 'PLACE' }), stage('U4', 'PR1', 'C2', 'U')],
  },
  // In hospital, and back to the same carer.
  {
    children: 2,
    age: [5, 12],
    since: [300, 600],
    stages: [
      stage('U6', 'PR1', 'C2', 'S', { days: [60, 120] }),
      stage('T1', '', 'C2', 'P', { days: [5, 20] }),
      stage('U6', 'PR1', 'C2', 'P', { back: true }),
    ],
  },
  // The order changes, the placement does not.
  {
    children: 3,
    age: [0, 6],
    since: [300, 800],
    stages: [
      stage('U6', 'PR1', 'V2', 'S', { days: [30, 60] }),
      stage('U6', 'PR1', 'C1', 'L', { days: [120, 200] }),
      stage('U6', 'PR1', 'C2', 'L'),
    ],
  },
  // In care since before the extract begins.
  {
    children: 3,
    age: [2, 4],
    since: [2900, 3600],
    stages: [
      stage('U6', 'PR1', 'C2', 'S', { days: [200, 300], reason: 'CARPL' }),
      stage('U4', 'PR1', 'C2', 'P', { days: [900, 1200], reason: 'CREQO' }),
      stage('U4', 'PR4', 'C2', 'P'),
    ],
  },
  { children: 2, age: [16, 17], since: [60, 200], stages: [stage('K3', 'PR4', 'V2', 'S')] },
  {
    children: 1,
    age: [15, 16],
    since: [100, 150],
    stages: [stage('R5', 'PR3', 'J1', 'S', { days: [30, 60], ceased: 'E14', reason: 'CUSTOD' })],
  },
  { children: 1, age: [8, 10], since: [120, 160], stages: [stage('P1', 'PR0', 'C2', 'S')] },
];
