import type { Deadline, Evaluation, PlacementHistory, Requirement } from '../contract.ts';
import { duesText } from '../wording/deadline-text.ts';
import { judgedText } from '../wording/judged-text.ts';
import { cited, counted, sentence } from '../wording/lists.ts';
import { momentText } from '../wording/moment-text.ts';
import { aboutText } from '../wording/status-text.ts';
import { byLimit } from './limit-shown.ts';
import { limitText } from './rows/requirement-message.ts';
import { breachLine, breachLines, countsText } from './text/findings.ts';
import { meetingLines } from './text/meetings.ts';
import { planLines } from './text/plans.ts';
import { unknownLines } from './text/unknowns.ts';
import { atMost, joinedParts, type Part, saidOnce, wrapped } from './text/wrap.ts';

/** How much a text report says, and how wide its lines are. */
export interface TextReportOptions {
  /** `brief`, where left out: what is certain and what is open. `full`: everyone's reason, what was done in time, every open question. */
  readonly detail?: 'brief' | 'full';
  /** Also what is only possible: it turns on a fact that is not recorded. */
  readonly possible?: boolean;
  /** Characters in a line; 100 where left out. */
  readonly width?: number;
  /** The history that was evaluated: the report then names records instead of counting them. */
  readonly history?: PlacementHistory;
}

/** How many lines of one kind a brief report has. */
const MOST_LINES = 10;

/**
 * An evaluation as a person reads it: certain findings first, what cannot be told last.
 *
 * @param evaluation What `evaluate` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * textReport(evaluation).split('\n')[0]; //=> 'Child c-0417, by derby, at Mon 6 Jul 2026, 09:00 BST'
 */
export function textReport(evaluation: Evaluation, options: TextReportOptions = {}): string {
  const full = options.detail === 'full';
  const possible = options.possible === true || full;
  const open = evaluation.requirements.filter(({ kind, applies }) => kind !== 'meeting' && (applies === 'certain' || possible));
  const certain = breachLines(evaluation, 'certain');
  const may = breachLines(evaluation, 'possible');
  const some = (lines: readonly string[]): readonly string[] =>
    full ? lines : atMost(MOST_LINES, lines, (count) => `and ${count} more; --full lists them all.`);
  const parts: readonly Part[] = [
    {
      title: certain.length === 0 ? 'BREACHES' : `BREACHES (${certain.length})`,
      lines: certain.length === 0 ? ['None that is certain.'] : some(certain),
    },
    { title: `POSSIBLE BREACHES (${may.length})`, lines: possible ? some(may) : [] },
    { title: 'MEETINGS', lines: meetingLines(evaluation, full) },
    { title: 'DUE NEXT', lines: some(byLimit(open.filter(({ status }) => status === 'due')).map(dueLine)) },
    {
      title: 'TO DO, WITH NO DATE SET',
      lines: some(open.filter(({ status }) => status === 'outstanding' || status === 'pending').map(todoLine)),
    },
    { title: 'PLACEMENT PLAN', lines: some(planLines(evaluation, full)) },
    { title: 'DONE', lines: doneLines(evaluation.requirements, full) },
    { title: 'CANNOT BE TOLD', lines: [...unknownLines(evaluation, options.history, full), ...hiddenLine(may.length, possible)] },
    { title: 'NOT COVERED', lines: some(silenceLines(evaluation)) },
  ];
  return joinedParts(headingText(evaluation), parts, options.width ?? 100);
}

/**
 * The same for one child among many: a line of counts, and the certain findings below it.
 *
 * @param evaluation What `evaluate` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * shortReport(evaluation).split('\n')[0]; //=> 'c-0417: 5 breaches of regulation, 3 missed local standards; next due Tue 28 Jul 2026: Placement'
 */
export function shortReport(evaluation: Evaluation, options: Pick<TextReportOptions, 'possible' | 'width'> = {}): string {
  const { breaches, requirements, child } = evaluation;
  const width = options.width ?? 100;
  const certain = breaches.filter(({ certainty }) => certainty === 'certain');
  const shown = options.possible === true ? breaches : certain;
  const [next] = byLimit(
    requirements.filter(({ kind, status, applies }) => kind !== 'prohibition' && status === 'due' && applies === 'certain'),
  );
  const untold = requirements.filter(({ status, applies }) => status === 'undetermined' || applies === 'possible').length;
  const says = [
    countsText(certain),
    ...(next?.deadline === undefined ? [] : [`next due ${dayFirst(next.deadline)}: ${next.title}${aboutText(next.subject, next.id)}`]),
    ...(untold === 0 ? [] : [`${counted(untold, 'answer')} cannot be told`]),
  ];
  const lines = atMost(3, shown.map(breachLine), (count) => `and ${count} more`);
  return [wrapped(`${child}: ${says.join('; ')}`, width), ...lines.map((line) => wrapped(line, width, '    '))].join('\n');
}

const headingText = ({ child, profile: { id, overlays }, asOf }: Evaluation): string => `Child ${child}, ${judgedText(id, overlays, asOf)}`;

const perhaps = ({ applies }: Requirement): string => (applies === 'possible' ? ' [possible]' : '');
const titled = (requirement: Requirement): string => `${requirement.title}${aboutText(requirement.subject, requirement.id)}`;
/** `Tue 28 Jul 2026`, `before Wed 1 Jul 2026, 10:00 BST`. */
const dayFirst = (deadline: Deadline): string => duesText(deadline).replace(/^by /, '');
const dueLine = (each: Requirement): string =>
  `${each.deadline === undefined ? '' : `${sentence(each.kind === 'prohibition' ? limitText(each) : dayFirst(each.deadline))}: `}${titled(each)}${cited(each.clauses.slice(0, 1))}${perhaps(each)}`;
const todoLine = (each: Requirement): string =>
  `${titled(each)}${each.modality === 'consider' ? ': to be considered' : each.status === 'pending' ? ': waits for another step' : ''}${cited(each.clauses.slice(0, 1))}${perhaps(each)}`;

function doneLines(requirements: readonly Requirement[], full: boolean): readonly string[] {
  const met = requirements.filter(({ status }) => status === 'met');
  if (met.length === 0) return [];
  return full
    ? met.map(
        (each) => `${titled(each)}${cited(each.clauses.slice(0, 1))}${each.metBy === undefined ? '' : `: ${momentText(each.metBy.at)}`}`,
      )
    : [`${counted(met.length, 'requirement')} met in time.`];
}

const hiddenLine = (possible: number, shown: boolean): readonly string[] =>
  possible === 0 || shown
    ? []
    : [`${counted(possible, 'breach is', 'breaches are')} possible, not certain; --possible shows ${possible === 1 ? 'it' : 'them'}.`];

/** What the text does not speak of, said once for all placements that it is said of. */
function silenceLines({ notCovered }: Evaluation): readonly string[] {
  return saidOnce(notCovered, ({ what, clauses }) => `${what}${cited(clauses)}`).map(([says, of]) => {
    const placements = of.flatMap(({ placementId }) => placementId ?? []);
    return placements.length === 0 ? says : `${placements.length === 1 ? 'Placement' : 'Placements'} ${placements.join(', ')}: ${says}`;
  });
}
