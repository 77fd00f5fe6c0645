/** How a kind of life in care goes. */
export interface Career {
  /** How many children of the sample live it. */
  readonly children: number;
  /** The child's age at the end of the year, from and to. */
  readonly age: readonly [number, number];
  /** How many days before the end of the year care started, from and to. */
  readonly begins: readonly [number, number];
  /**
   * RNE, LS, PLACE, PLACE_PROVIDER, about how many days, and the code that ends it: a reason for the change of placement, a REC,
   * or neither. `gap`: out of care for about so many days. `adult`: to the eighteenth birthday. 4000 days: still there.
   */
  readonly steps: readonly string[];
}

export const careers: readonly Career[] = [
  { children: 19, age: [8, 16], begins: [1500, 2400], steps: ['S C1 U6 PR1 190 -', 'L C2 U6 PR1 300 PLACE', 'T C2 U4 PR1 4000 -'] },
  { children: 10, age: [10, 16], begins: [900, 1700], steps: ['S V2 U6 PR4 60 -', 'L C1 U6 PR4 200 CARPL', 'B C2 U4 PR4 4000 -'] },
  { children: 10, age: [6, 15], begins: [120, 700], steps: ['S C1 U3 PR1 150 -', 'L C2 U3 PR1 200 PLACE', 'T C2 U1 PR1 4000 -'] },
  { children: 9, age: [11, 16], begins: [300, 900], steps: ['S V2 U6 PR1 90 CREQB', 'P V2 U6 PR4 120 CREQO', 'P V2 K2 PR4 4000 -'] },
  {
    children: 6,
    age: [12, 16],
    begins: [500, 800],
    steps: ['S C1 U6 PR4 200 -', 'L C2 U6 PR4 160 STAND', 'P C2 K2 PR1 170 LAREQ', 'P C2 K2 PR4 4000 -'],
  },
  { children: 5, age: [16, 17], begins: [200, 500], steps: ['S V2 U6 PR4 180 CARPL', 'P V2 H5 PR4 4000 -'] },
  { children: 4, age: [16, 17], begins: [40, 300], steps: ['S V2 K3 PR4 4000 -'] },
  { children: 5, age: [17, 17], begins: [100, 300], steps: ['S V2 U6 PR5 60 CHILD', 'P V2 K3 PR5 4000 -'] },
  { children: 6, age: [18, 18], begins: [900, 1900], steps: ['S V2 U6 PR1 200 -', 'L C2 U6 PR1 adult E17'] },
  { children: 7, age: [3, 12], begins: [150, 420], steps: ['S V2 U6 PR1 75 E4A'] },
  { children: 5, age: [3, 14], begins: [40, 400], steps: ['S V2 U3 PR1 30 E4B'] },
  { children: 6, age: [1, 3], begins: [420, 720], steps: ['S C1 U6 PR1 180 -', 'L E1 U6 PR1 90 CARPL', 'P E1 A6 PR1 200 E12'] },
  { children: 3, age: [2, 4], begins: [400, 600], steps: ['S C1 U5 PR5 200 -', 'L E1 U5 PR5 60 PLACE', 'T E1 A5 PR5 230 E12'] },
  { children: 4, age: [3, 10], begins: [300, 500], steps: ['S L1 U6 PR1 2 -', 'L C1 U6 PR1 170 CARPL', 'P C1 U3 PR1 150 E45'] },
  { children: 4, age: [5, 12], begins: [250, 600], steps: ['S C1 U6 PR1 170 CARPL', 'B C2 P1 PR0 4000 -'] },
  {
    children: 3,
    age: [9, 15],
    begins: [600, 800],
    steps: ['S C1 U6 PR1 190 -', 'L C2 U6 PR1 300 CLOSE', 'P C2 U6 PR1 60 -', 'P C2 T1 - 12 -', 'P C2 U6 PR1 4000 -'],
  },
  {
    children: 3,
    age: [13, 16],
    begins: [300, 420],
    steps: ['S V2 U6 PR1 140 ALLEG', 'P V2 U6 PR4 60 -', 'P V2 T3 - 10 -', 'P V2 K2 PR4 4000 -'],
  },
  { children: 4, age: [14, 17], begins: [90, 300], steps: ['S J1 R5 PR3 50 E14'] },
  { children: 4, age: [7, 14], begins: [280, 360], steps: ['S V2 U6 PR1 50 E4A', 'gap 110', 'S V2 U6 PR4 4000 -'] },
  {
    children: 4,
    age: [6, 15],
    begins: [250, 340],
    steps: ['S V3 K2 PR1 3 E8', 'gap 25', 'S V3 K2 PR1 2 E8', 'gap 26', 'S V3 K2 PR1 3 E8', 'gap 24', 'S V3 K2 PR1 2 E8'],
  },
  { children: 3, age: [5, 12], begins: [200, 340], steps: ['S V4 K2 PR1 4000 -'] },
];
