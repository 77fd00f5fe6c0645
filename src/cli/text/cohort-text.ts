import Table from 'cli-table3';
import type { CohortSummary, GroupFigures, Grouping } from '../../report/index.ts';
import { judgedText } from '../../wording/judged-text.ts';
import { counted, slugText } from '../../wording/lists.ts';
import { wrapLines } from './wrap-lines.ts';

const standards: Readonly<Record<GroupFigures['standard'], string>> = { regulation: 'REGULATIONS', 'local-standard': 'LOCAL STANDARDS' };
const groupings: readonly (readonly [of: Grouping, heading: string])[] = [
  ['council', 'By council'],
  ['team', 'By team'],
  ['placement-kind', 'By kind of placement'],
  ['requirement', 'By requirement'],
];

/** Cohort figures as a person reads them on a terminal: the indicators, then timeliness under each standard apart. */
export function cohortText(summary: CohortSummary, width: number): string {
  const { children, judged, period, figures, indicators } = summary;
  const heading = `${counted(children, 'child', 'children')}, ${judged.map(({ profile, overlays, asOf }) => judgedText(profile, overlays, asOf)).join('; ')}${period === undefined ? '' : `, what was due from ${period.from} to ${period.to}`}`;
  const rows = indicators.map(({ title, numerator, denominator, percent, cannotTell }) => [
    title,
    numerator,
    denominator,
    percent,
    cannotTell,
  ]);
  return [
    wrapLines(heading, width),
    aligned(['INDICATORS', 'number', 'of', 'per cent', "can't\ntell"], rows, width),
    ...(['regulation', 'local-standard'] as const).flatMap((standard) =>
      ofStandard(
        figures.filter((each) => each.standard === standard),
        width,
      ),
    ),
    wrapLines(
      `Each number counts events, each once; breaches that are no lateness, such as too long a short break, are in the rows alone. ${countingNote} Days and hours late: the median of those done late, by the unit of their limit.`,
      width,
    ),
  ].join('\n\n');
}

const countingNote = 'What cannot be told from the record counts as neither in time nor late.';
const figureHeadings = ['in\ntime', 'late', 'overdue', 'missed', 'not\ndue', "can't\ntell", '% in\ntime', 'days\nlate', 'hours\nlate'];

function ofStandard(figures: readonly GroupFigures[], width: number): readonly string[] {
  const all = figures.filter(({ grouping }) => grouping === 'all');
  const [first] = all;
  if (first === undefined) return [];
  const groups = groupings.flatMap(([grouping, says]) => {
    const own = figures.filter((each) => each.grouping === grouping);
    const known = own.filter(isKnown);
    // One group alone says what all say.
    return known.length === 0 || (own.length < 2 && grouping !== 'requirement')
      ? []
      : [[''], [says], ...known.map((each) => figureCells(each, nameOf(each, figures)))];
  });
  const untold = figures.filter((each) => each.grouping === 'requirement' && !isKnown(each)).map((each) => nameOf(each, figures));
  return [
    aligned([standards[first.standard], ...figureHeadings], [...all.map((each) => figureCells(each, 'All')), ...groups], width),
    ...(untold.length === 0 ? [] : [wrapLines(`Nothing can be told from what is recorded of: ${untold.join('; ')}.`, width)]),
  ];
}

/** Whether anything but "cannot tell" is there to say. */
const isKnown = ({ inTime, late, overdue, missed, notYetDue }: GroupFigures): boolean => inTime + late + overdue + missed + notYetDue > 0;

/** Two rules may have one title. */
function nameOf({ grouping, group, title }: GroupFigures, figures: readonly GroupFigures[]): string {
  if (title === undefined) return grouping === 'placement-kind' ? slugText(group) : group;
  return figures.some((other) => other.grouping === grouping && other.group !== group && other.title === title)
    ? `${title} (${group})`
    : title;
}

const figureCells = (
  { inTime, late, overdue, missed, notYetDue, cannotTell, percentInTime, medianDaysLate, medianHoursLate }: GroupFigures,
  name: string,
): readonly Cell[] => [name, inTime, late, overdue, missed, notYetDue, cannotTell, percentInTime, medianDaysLate, medianHoursLate];

type Cell = string | number | null;
const cellText = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : String(cell));
const noLines = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
];

/** Columns without lines between them: names to the left, figures to the right. */
function aligned([title = '', ...headings]: readonly string[], rows: readonly (readonly Cell[])[], width: number): string {
  const columns = headings.map(
    (heading, index) =>
      Math.max(...heading.split('\n').map(({ length }) => length), ...rows.map((row) => cellText(row[index + 1]).length)) + 2,
  );
  const longest = Math.max(title.length, ...rows.map(([name]) => cellText(name).length));
  const table = new Table({
    head: [title, ...headings],
    colWidths: [Math.min(longest, width - columns.reduce((sum, column) => sum + column, 0)), ...columns],
    colAligns: ['left', ...headings.map(() => 'right' as const)],
    wordWrap: true,
    chars: Object.fromEntries(noLines.map((part) => [part, ''])),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const row of rows) table.push([title, ...headings].map((_, index) => cellText(row[index])));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
