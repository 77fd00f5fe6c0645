/** The tables of the return. Only the first four are read. */
export type TableName =
  'Header' | 'Episodes' | 'Reviews' | 'Missing' | 'UASC' | 'PlacedAdoption' | 'AD1' | 'OC2' | 'OC3' | 'PrevPerm' | 'SWEpisodes' | 'DoLo';

interface TableColumns {
  readonly name: TableName;
  /** In capitals, as the guide has them. CHILD, SEX and DOB stand in many tables, so they do not tell one from another. */
  readonly columns: readonly string[];
  /** Without these nothing certain can be read from the table; left out of a table that is not read. */
  readonly needed?: readonly string[];
  /** Not in the guide, read where an extract has them, as the validator's has PL_LOCATION. */
  readonly optional?: readonly string[];
}

/** Of two that have as many of the headings, the first stands: the fewer columns a table has, the more those tell. What is not read has those alone by which it is known. */
const tables: readonly TableColumns[] = [
  { name: 'Reviews', columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'], needed: ['CHILD', 'REVIEW'] },
  {
    name: 'Missing',
    columns: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
    needed: ['CHILD', 'MISSING', 'MIS_START', 'MIS_END'],
  },
  {
    name: 'Header',
    columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
    needed: ['CHILD', 'DOB'],
  },
  { name: 'UASC', columns: ['DUC'] },
  { name: 'PlacedAdoption', columns: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  { name: 'AD1', columns: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR'] },
  {
    name: 'OC2',
    columns: ['SDQ_SCORE', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'],
  },
  { name: 'OC3', columns: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  { name: 'PrevPerm', columns: ['PREV_PERM', 'LA_PERM', 'DATE_PERM'] },
  { name: 'SWEpisodes', columns: ['SW_ID', 'SW_DECOM', 'SW_DEC'] },
  { name: 'DoLo', columns: ['DOLO_START', 'DOLO_END'] },
  {
    name: 'Episodes',
    columns: [
      'CHILD',
      'DECOM',
      'RNE',
      'LS',
      'CIN',
      'PLACE',
      'PLACE_PROVIDER',
      'DEC',
      'REC',
      'REASON_PLACE_CHANGE',
      'HOME_POST',
      'PL_POST',
      'URN',
    ],
    needed: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC'],
    optional: ['PL_LOCATION'],
  },
];

const shared = new Set(['CHILD', 'SEX', 'DOB']);

/** The table that has most of its own columns among the headings. A cut-down Header has CHILD, DOB and no other, if not SEX: any other may be the date of a review. */
export function recogniseTable(headings: ReadonlySet<string>): TableColumns | undefined {
  const present = ({ columns }: TableColumns): number => columns.filter((column) => headings.has(column) && !shared.has(column)).length;
  const [best] = tables.toSorted((a, b) => present(b) - present(a));
  if (best !== undefined && present(best) > 0) return best;
  const isHeader =
    headings.has('CHILD') &&
    headings.has('DOB') &&
    (headings.has('SEX') || [...headings].every((heading) => ['', 'CHILD', 'DOB', ...optionalInAll].includes(heading)));
  return isHeader ? tables.find(({ name }) => name === 'Header') : undefined;
}

/** The same of any table, as the London pipeline has them. */
export const optionalInAll: readonly string[] = ['LA', 'YEAR'];
