import { markdownTable } from 'markdown-table';
import { judgedText } from '../../wording/judged-text.ts';
import { counted } from '../../wording/lists.ts';
import type { CohortSummary, GroupFigures, Grouping } from './cohort-summary.ts';

const groupings: readonly (readonly [of: Grouping, heading: string])[] = [
  ['all', 'All'],
  ['council', 'By council'],
  ['team', "By team of the child's social worker"],
  ['placement-kind', 'By kind of placement'],
  ['requirement', 'By requirement'],
];
const standards: Readonly<Record<GroupFigures['standard'], string>> = { regulation: 'regulation', 'local-standard': 'local standard' };

/**
 * The figures and indicators of a cohort as Markdown, for a report that people read: each table says what it counts.
 *
 * @param summary What `cohortSummary` returned.
 * @returns Markdown with tables as GitHub, Pandoc and Word's converters read them.
 * @example
 * cohortMarkdown(cohortSummary([])).split('\n')[0]; //=> '# Timeliness of 0 children'
 */
export function cohortMarkdown(summary: CohortSummary): string {
  const { children, judged, period, figures, indicators } = summary;
  return [
    `# Timeliness of ${counted(children, 'child', 'children')}`,
    ...(judged.length === 0
      ? []
      : [`Judged ${judged.map(({ profile, overlays, asOf }) => judgedText(profile, overlays, asOf)).join('; ')}.`]),
    ...(period === undefined ? [] : [`What was due from ${period.from} to ${period.to}.`]),
    '## Indicators',
    table(
      ['Indicator', 'Number', 'Of', 'Per cent', 'Cannot tell'],
      indicators.map(({ title, numerator, denominator, percent, cannotTell }) => [title, numerator, denominator, percent, cannotTell]),
    ),
    indicators.map(({ title, definition, denominatorDefinition }) => `- ${title}: ${definition} Of: ${denominatorDefinition}`).join('\n'),
    ...groupings.flatMap(([grouping, heading]) => {
      const own = figures.filter((each) => each.grouping === grouping);
      return own.length === 0 ? [] : [`## ${heading}`, table(figureColumns, own.map(figureCells))];
    }),
    'Counted are events that must or should happen by a stated or agreed date, each once; breaches that are no lateness stand in the rows alone. What the record cannot tell is in neither part of a share.',
  ]
    .join('\n\n')
    .concat('\n');
}

const figureColumns = [
  'Group',
  'Standard',
  'In time',
  'Late',
  'Overdue',
  'Missed',
  'Not yet due',
  'Cannot tell',
  'Per cent in time',
  'Median days late',
  'Median hours late',
  'Median days overdue',
  'Median hours overdue',
];

function figureCells({ group, title, standard, ...of }: GroupFigures): readonly Cell[] {
  return [
    title === undefined ? group : `${title} (${group})`,
    standards[standard],
    of.inTime,
    of.late,
    of.overdue,
    of.missed,
    of.notYetDue,
    of.cannotTell,
    of.percentInTime,
    of.medianDaysLate,
    of.medianHoursLate,
    of.medianDaysOverdue,
    of.medianHoursOverdue,
  ];
}

type Cell = string | number | null;

/** Words to the left, numbers to the right; an empty cell is a figure of nothing. */
function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const align = headings.map((_, column) => (rows.some((row) => typeof row[column] === 'string') ? 'l' : 'r'));
  return markdownTable(
    [headings, ...rows.map((row) => row.map((cell) => (cell === null ? '' : escaped(String(cell)))))].map((row) => [...row]),
    { align },
  );
}

/** Ids of teams and councils are a council's own: none of them is to become markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/g, String.raw`\$&`).replace(/\s+/g, ' ');
