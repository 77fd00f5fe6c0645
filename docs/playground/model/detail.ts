import {
  evaluate,
  explain,
  factText,
  type ConditionShown,
  type CountShown,
  type EvaluateOptions,
  type Evaluation,
  type Explanation,
  type PlacementHistory,
} from 'placement-rules';
import {
  clocksText,
  conventionText,
  limitMoment,
  modalityText,
  momentText,
  roleTitle,
  statusText,
  timescaleText,
} from 'placement-rules/wording';
import { meetingView, type MeetingView } from './meeting.ts';

/** One day, or a further 24 hours, of a count. */
export interface StepView {
  readonly at: string;
  readonly weekday: string;
  readonly count?: number;
  readonly skipped?: string;
}
/** How one date was counted, day by day. */
export interface CountView {
  readonly limit: string;
  readonly how?: string;
  readonly from: string;
  readonly unit: string;
  readonly steps: readonly StepView[];
  readonly last: string;
  readonly notes: readonly string[];
}
/** A condition with its value: yes, no, or not recorded. */
export interface ConditionView {
  readonly says: string;
  readonly value: 'yes' | 'no' | 'not recorded';
  readonly join?: 'all' | 'any';
  readonly parts?: readonly ConditionView[];
}
export interface ClauseView {
  readonly id: string;
  readonly says: string;
  readonly where?: string;
  readonly firmly?: string;
  readonly unread: boolean;
}

/** Why one thing stands as it does. */
export interface Detail {
  readonly id: string;
  readonly status: string;
  readonly clauses: readonly ClauseView[];
  readonly text: string;
  readonly counts: readonly CountView[];
  readonly conditions: ConditionView;
  readonly facts: readonly string[];
  readonly answeredBy: readonly string[];
  readonly records: readonly string[];
  readonly ended?: string;
  readonly missing: readonly string[];
  readonly owners: readonly string[];
  readonly recipients: readonly string[];
  readonly notes: readonly string[];
  readonly meeting?: MeetingView;
}

export function detailOf(
  history: PlacementHistory,
  options: EvaluateOptions,
  id: string,
  evaluation: Evaluation = evaluate(history, options),
): Detail {
  const explanation = explain(history, options, id);
  const { requirement, layer, clauses, conditions, facts, missing, records, ended, answeredBy } = explanation;
  const meeting = evaluation.meetings.find(({ requirements }) => requirements.includes(id));
  return {
    id,
    status: statusText(requirement.status),
    text: `${layer.title}, version ${layer.version}`,
    clauses: clauses.map(({ id: clause, says, section, modality, verified }) => ({
      id: clause,
      says: says ?? 'A clause that the council has not put into words.',
      ...(section === undefined ? {} : { where: section }),
      ...(modality === undefined ? {} : { firmly: modalityText(modality) }),
      unread: verified === 'restated' || verified === 'general-knowledge',
    })),
    counts: countsOf(explanation),
    conditions: conditionView(conditions),
    facts: [...new Set(facts.map(({ says }) => says))],
    answeredBy,
    records: records.map(recordText),
    ...(ended === undefined ? {} : { ended: ended.says }),
    missing: missing.map(({ question }) => question),
    owners: requirement.owners.map(
      ({ role, source, worker }) =>
        `${roleTitle(role)}${worker === undefined ? '' : ` ${worker}`}${source === 'inferred' ? ' (our reading; the text does not say)' : ''}`,
    ),
    recipients: (requirement.recipients ?? []).map(roleTitle),
    notes: (requirement.notes ?? []).map(({ text }) => text),
    ...(meeting === undefined ? {} : { meeting: meetingView(meeting, (fact) => factText(history, fact)) }),
  };
}

function recordText({ name, at, counts, inTime }: Explanation['records'][number]): string {
  const time =
    inTime === undefined ? '' : { true: ', in time', false: ', after the limit', unknown: ', in time or not: that is not certain' }[inTime];
  return `${name}, ${momentText(at)}${counts === 'unknown' ? ' (it may count)' : ''}${time}`;
}

const truths = { true: 'yes', false: 'no', unknown: 'not recorded' } as const;
function conditionView({ says, value, join, parts }: ConditionShown): ConditionView {
  return {
    says,
    value: truths[value],
    ...(join === undefined ? {} : { join }),
    ...(parts === undefined ? {} : { parts: parts.map(conditionView) }),
  };
}

const countsOf = ({ counts }: Explanation): readonly CountView[] => counts.map(countView);

function countView({ counted, deadline, anchor, steps, clocksChanged }: CountShown): CountView {
  const { timescale, source } = deadline;
  return {
    limit:
      counted ??
      (timescale === undefined ? (source === 'agreed' ? 'On the date agreed' : 'As the text sets it') : timescaleText(timescale)),
    ...(timescale === undefined ? {} : { how: conventionText(timescale) }),
    from: anchor,
    unit: unitOf(deadline),
    steps: steps.map(({ at, count, skipped }) => {
      const text = momentText(at);
      const [weekday = '', ...rest] = text.split(' ');
      return { at: rest.join(' '), weekday, ...(count === undefined ? {} : { count }), ...(skipped === undefined ? {} : { skipped }) };
    }),
    last: `${deadline.exclusive === true ? 'before ' : ''}${limitMoment(deadline)}`,
    notes: [
      ...(clocksChanged === undefined ? [] : [clocksText(clocksChanged, deadline.direction === 'before')]),
      ...(source === 'inferred'
        ? ['The text sets no limit that could be missed. This is our reading of it, and nobody is late by it.']
        : source === 'agreed'
          ? ['As agreed and recorded.']
          : []),
      ...(deadline.provisional === true ? ['Provisional: it touches a year whose bank holidays are not published yet.'] : []),
    ],
  };
}

/** Weeks are counted by the day. */
function unitOf({ timescale }: CountShown['deadline']): string {
  const [unit = 'days'] = Object.keys(timescale ?? {});
  return ({ hours: 'hour', workingDays: 'working day', months: 'month', years: 'year' } as Readonly<Record<string, string>>)[unit] ?? 'day';
}
