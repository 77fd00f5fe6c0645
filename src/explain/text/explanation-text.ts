import type { Deadline } from '../../contract.ts';
import { unitOf } from '../../time/index.ts';
import { countedText } from '../../wording/convention-text.ts';
import { clocksText, countLines } from '../../wording/count-text.ts';
import { cited } from '../../wording/lists.ts';
import { limitMoment, momentText } from '../../wording/moment-text.ts';
import { requirementText } from '../../wording/requirement-text.ts';
import { aboutText, statusText } from '../../wording/status-text.ts';
import type { ConditionShown, Truth } from '../condition-values.ts';
import type { CountShown } from '../count.ts';
import type { Explanation, FactRead } from '../explain.ts';
import type { RecordConsidered } from '../records-considered.ts';
import type { PracticeShown } from '../origin.ts';
import { clauseLines, layerLine } from './clause-lines.ts';
import { indented, part } from './lines.ts';

const mark: Readonly<Record<Truth, string>> = { true: 'yes', false: 'no ', unknown: '?  ' };

/**
 * An explanation as a person reads it: what it rests on, why it applies, by when and how that was counted, what happened.
 *
 * @param explanation What `explain` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * explanationText(explain(history, { profile: derby, asOf: '2026-07-06T09:00' }, 'reg-28.2.a:p2')).split('\n')[0]; //=> 'First visit for placement p2: done late [reg-28.2.a:p2]'
 */
export function explanationText(explanation: Explanation): string {
  const { requirement, layer, practice, forEach, clauses, conditions, counts, missing, records, answeredBy, ended, breach, facts } =
    explanation;
  return [
    `${requirement.title}${aboutText(requirement.subject, requirement.id)}: ${statusText(requirement.status)} [${requirement.id}]`,
    ...part('What it rests on', [layerLine(layer), `Asked once for ${forEach}.`, ...clauseLines(clauses)]),
    ...part('Shared with other councils', practice === undefined ? [] : practiceLines(practice)),
    ...part(
      'Why it applies',
      conditions.parts === undefined || conditions.parts.length === 0
        ? ['Nothing more is asked than that there is one.']
        : conditions.parts.flatMap(conditionLines),
    ),
    ...part('By when', counts.length === 0 ? ['No date is set.'] : counts.flatMap(limitLines)),
    ...part('What answers it', [
      ...answeredBy.map((each) => `${each}.`),
      ...records.map((record) => recordLine(record, facts)),
      ...(records.every((record) => record.counts === 'false') ? ['No such record counts.'] : []),
      ...(ended === undefined ? [] : [`It was asked for until this: ${ended.says}.`]),
    ]),
    ...part('Facts read', [...new Set(facts.map(({ says, pointer }) => `${says} [${pointer}]`))]),
    ...part(
      'Not recorded, and it could change the answer',
      missing.map(({ question, pointer }) => `${question} [${pointer}]`),
    ),
    ...part('So', [breach === undefined ? requirementText(requirement) : breach.message]),
  ].join('\n');
}

const practiceLines = ({ name, slots }: PracticeShown): readonly string[] => [
  `Common practice "${name}", with these places filled by this council:`,
  ...slots.map(
    ({ slot, filledWith, clauses, silent }) =>
      `- ${slot}: ${silent === undefined ? (filledWith ?? '') : `the text is silent (${silent})`}${slot === 'clauses' ? '' : citedShortly(clauses)}`,
  ),
];

/** A list of thirty clauses says no more than its beginning. */
const MOST_CITED = 8;
const citedShortly = (clauses: readonly string[]): string =>
  cited(clauses.length > MOST_CITED ? [...clauses.slice(0, MOST_CITED), `and ${clauses.length - MOST_CITED} more`] : clauses);

function conditionLines(shown: ConditionShown): readonly string[] {
  const facts = shown.parts === undefined && shown.facts.length > 0 ? ` [${shown.facts.map(({ pointer }) => pointer).join(', ')}]` : '';
  const missing = shown.missing.length > 0 && shown.parts === undefined ? ` [not recorded: ${shown.missing.join(', ')}]` : '';
  return shown.parts === undefined
    ? [`${mark[shown.value]} ${shown.says}${facts}${missing}`]
    : [
        `${mark[shown.value]} ${shown.join === 'any' ? 'one of these' : 'all of these'}:`,
        ...indented(shown.parts.flatMap(conditionLines), 4),
      ];
}

function limitLines({ counted, clauses, deadline, steps, clocksChanged, anchor }: CountShown): readonly string[] {
  const limit = countedText(counted ?? (deadline.source === 'agreed' ? 'as agreed' : 'as the text sets it'), deadline.timescale);
  const source =
    deadline.source === 'inferred'
      ? ' Inferred, not stated for this case: nobody is late by it.'
      : deadline.source === 'agreed'
        ? ' As agreed and recorded.'
        : '';
  const provisional = deadline.provisional === true ? ' Provisional: it touches a year whose bank holidays are not published.' : '';
  return [
    `${limit}${cited(clauses)}.${source}`,
    `Counted from ${anchor}.`,
    ...indented(countLines(steps, unitText(deadline))),
    ...(clocksChanged === undefined ? [] : indented([clocksText(clocksChanged, deadline.direction === 'before')])),
    `Last moment: ${deadline.exclusive === true ? 'before ' : ''}${limitMoment(deadline)}.${provisional}`,
  ];
}

/** Weeks are counted by the day. */
function unitText({ timescale }: Deadline): Parameters<typeof countLines>[1] {
  const unit = timescale === undefined ? 'days' : unitOf(timescale);
  return ({ hours: 'hour', days: 'day', weeks: 'day', workingDays: 'working day', months: 'month', years: 'year' } as const)[unit];
}

function recordLine({ name, at, counts, inTime, against = [] }: RecordConsidered, facts: readonly FactRead[]): string {
  const when = `${name}, ${momentText(at)}`;
  if (counts === 'false') {
    const reasons = facts.filter(({ pointer }) => against.some((fact) => fact.pointer === pointer)).map(({ says }) => says);
    return `${when}: does not count (${[...new Set(reasons)].join('; ')}).`;
  }
  const timely =
    inTime === undefined
      ? ''
      : inTime === 'true'
        ? ': in time'
        : inTime === 'false'
          ? ': after the limit'
          : ': in time or not, which is not certain';
  return `${when}${counts === 'unknown' ? ': may count' : ''}${timely}.`;
}
