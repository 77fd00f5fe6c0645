import { groupBy } from '../history/group-by.ts';
import { inOrder, type Episode } from './episodes.ts';
import { issueAt, type RowIssue } from './issues.ts';
import { latestOf, readOnce, vanished, type ReturnYears } from './submissions.ts';

interface United {
  /** In order of their starts. */
  readonly episodes: readonly Episode[];
  /** Open rows of older returns that later ones do not repeat. Nobody recorded how they ended. */
  readonly vanished: ReadonlySet<Episode>;
  readonly issues: readonly RowIssue[];
}

/** Makes one sequence of a child's rows from every return given: rows with the same DECOM are one episode, the later return stands. */
export function uniteEpisodes(rows: readonly Episode[], years: ReturnYears): United {
  const repeated: RowIssue[] = [];
  const unique = readOnce(
    rows,
    (row) => row,
    (row) => [row.from, ...columns.map(([, property]) => row[property])],
    repeated,
  );
  const groups = [...groupBy(unique, ({ from }) => from).values()].map(latestOf);
  const changed = groups.flatMap(({ latest, replaced }) => replaced.flatMap((row) => checkChange(row, latest[0])));
  const episodes = inOrder(groups.flatMap(({ latest }) => latest));
  const lost = episodes.filter((episode) => episode.to === undefined && vanished(episode, years));
  return { episodes, vanished: new Set(lost), issues: [...checkOrder(rows), ...repeated, ...changed] };
}

/** One issue per child and file, at the first row that stands too late. */
function checkOrder(rows: readonly Episode[]): readonly RowIssue[] {
  return [...groupBy(rows, ({ submission }) => String(submission.order)).values()].flatMap((inFile) => {
    const index = inFile.findIndex((row, at) => row.from < (inFile[at - 1]?.from ?? row.from));
    const row = inFile[index];
    return row === undefined
      ? []
      : [
          issueAt(row, 'rows-not-in-order', {
            column: 'DECOM',
            message: `the row of ${row.from} stands after the row of ${inFile[index - 1]?.from ?? ''}`,
            done: 'the rows were put in order of DECOM',
          }),
        ];
  });
}

const columns = [
  ['RNE', 'newEpisode'],
  ['LS', 'legalStatus'],
  ['PLACE', 'place'],
  ['PLACE_PROVIDER', 'provider'],
  ['PL_POST', 'postcode'],
  ['URN', 'urn'],
  ['DEC', 'to'],
  ['REC', 'ceased'],
  ['REASON_PLACE_CHANGE', 'changeReason'],
] as const;

/** 503: what a later return changed. An end given to an open episode is no change. */
function checkChange(row: Episode, latest: Episode | undefined): readonly RowIssue[] {
  if (latest === undefined) return [];
  const open = row.to === undefined;
  const changed = columns.filter(
    ([, property]) => row[property] !== latest[property] && !(open && ['to', 'ceased', 'changeReason'].includes(property)),
  );
  if (changed.length === 0) return [];
  const names = changed.map(([column]) => column).join(', ');
  return [
    issueAt(row, 'row-changed-later', {
      ...(changed.length === 1 && changed[0] !== undefined ? { column: changed[0][0] } : {}),
      message: `${latest.file}, row ${latest.row}, has another ${names} for the episode of ${row.from}`,
      done: 'the later return was followed',
    }),
  ];
}
