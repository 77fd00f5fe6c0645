/**
 * Where the bank holidays of England and Wales, 2011 to 2028, differ from the standing rules (projection.ts): one row for each
 * day that was moved, renamed or added. GOV.UK's list of 25 February 2026 (Open Government Licence v3.0).
 */
export interface IrregularHoliday {
  readonly on: readonly [year: number, month: number, dayOfMonth: number];
  readonly title: string;
  /** The standing day that it stands in for; without it the day is an extra one. */
  readonly insteadOf?: readonly [year: number, month: number, dayOfMonth: number];
}

/** The years for which the bank holidays are known, not projected. */
export const firstKnownYear = 2011;
export const lastKnownYear = 2028;
/** Every evaluation holds it: frozen, so that no caller changes another's. */
export const calendar: { readonly region: 'england-and-wales'; readonly from: '2011-01-01'; readonly to: '2028-12-31' } = Object.freeze({
  region: 'england-and-wales',
  from: `${firstKnownYear}-01-01`,
  to: `${lastKnownYear}-12-31`,
});

export const irregularHolidays: readonly IrregularHoliday[] = [
  { on: [2011, 4, 29], title: 'Wedding of Prince William and Catherine Middleton' },
  { on: [2012, 6, 4], title: 'Spring bank holiday', insteadOf: [2012, 5, 28] },
  { on: [2012, 6, 5], title: 'Queen’s Diamond Jubilee' },
  { on: [2020, 5, 8], title: 'Early May bank holiday (VE day)', insteadOf: [2020, 5, 4] },
  { on: [2022, 6, 2], title: 'Spring bank holiday', insteadOf: [2022, 5, 30] },
  { on: [2022, 6, 3], title: 'Platinum Jubilee bank holiday' },
  { on: [2022, 9, 19], title: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { on: [2023, 5, 8], title: 'Bank holiday for the coronation of King Charles III' },
];
