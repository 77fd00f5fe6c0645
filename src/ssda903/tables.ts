/** The tables of the return. Only the first four hold anything that a placement history can hold. */
export type TableName =
  | 'Header' | 'Episodes' | 'Reviews' | 'Missing'
  | 'UASC' | 'PlacedAdoption' | 'AD1' | 'OC2' | 'OC3' | 'PrevPerm' | 'SWEpisodes' | 'DoLo';

interface TableColumns {
  readonly name: TableName;
  /** In capitals, as the guide has them. CHILD, SEX and DOB stand in many tables, so they do not tell one from another. */
  readonly columns: readonly string[];
  /** Without these nothing certain can be read from the table. */
  readonly needed: readonly string[];
  /** Not in the guide, read where an extract has them: the London pipeline's LA and YEAR, the validator's PL_LOCATION. */
  readonly optional?: readonly string[];
}

const tables: readonly TableColumns[] = [
  {
    name: 'Episodes',
    columns: [
      'CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN',
    ],
    needed: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC'],
    optional: ['LA', 'YEAR', 'PL_LOCATION'],
  },
  {
    name: 'Header',
    columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
    needed: ['CHILD', 'DOB'],
    optional: ['LA', 'YEAR'],
  },
  { name: 'Reviews', columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'], needed: ['CHILD', 'REVIEW'], optional: ['LA', 'YEAR'] },
  {
    name: 'Missing',
    columns: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
    needed: ['CHILD', 'MISSING', 'MIS_START', 'MIS_END'],
    optional: ['LA', 'YEAR'],
  },
  { name: 'UASC', columns: ['CHILD', 'SEX', 'DOB', 'DUC'], needed: [] },
  { name: 'PlacedAdoption', columns: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'], needed: [] },
  {
    name: 'AD1',
    columns: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
    needed: [],
  },
  {
    name: 'OC2',
    columns: [
      'CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT',
      'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED',
    ],
    needed: [],
  },
  { name: 'OC3', columns: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'], needed: [] },
  { name: 'PrevPerm', columns: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'], needed: [] },
  { name: 'SWEpisodes', columns: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'], needed: [] },
  { name: 'DoLo', columns: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'], needed: [] },
];

const shared = new Set(['CHILD', 'SEX', 'DOB']);

/** The table that has most of its own columns among the headings; the headings of a cut-down Header are CHILD and DOB alone. */
export function recogniseTable(headings: ReadonlySet<string>): TableColumns | undefined {
  const scored = tables.map((table) => {
    const own = table.columns.filter((column) => !shared.has(column));
    const present = own.filter((column) => headings.has(column)).length;
    return { table, present, share: present / own.length };
  });
  const best = scored.filter(({ present }) => present > 0).sort((a, b) => b.present - a.present || b.share - a.share)[0];
  if (best !== undefined) return best.table;
  return headings.has('CHILD') && headings.has('DOB') ? tables.find(({ name }) => name === 'Header') : undefined;
}

/** Tables whose rows are read. */
export const tablesInUse: ReadonlySet<TableName> = new Set<TableName>(['Header', 'Episodes', 'Reviews', 'Missing']);
