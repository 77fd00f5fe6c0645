/** Units as the table writes them: always in the plural, working days with a hyphen. */
export const units = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof units)[number];

/** A row without its answer. Hours are counted from an instant with London's offset, every other unit from a date. */
export interface Question {
  readonly anchor: string;
  /** Negative: counted backwards. */
  readonly amount: number;
  readonly unit: Unit;
  /** What the oracles cannot know of a row, such as why it was chosen. Without it the reason is made from the answer. */
  readonly why?: string;
  /** Worked by hand in the statute's notes: the oracles must find it too. */
  readonly worked?: string;
}

/** What the oracles make of a question. */
export interface Answer {
  /** One value for each oracle, by its name. */
  readonly found: ReadonlyMap<string, string>;
  /** The reason for an answer on which they agree. */
  readonly why: (due: string) => string;
}

export const timescaleOf = ({ amount, unit }: Question): string => `${amount} ${unit}`;

/** The years of which the table runs over every bank holiday and both changes of the clocks. */
export const yearsOfTable: readonly number[] = Array.from({ length: 10 }, (_, index) => 2019 + index);
