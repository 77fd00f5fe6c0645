import type { PlacementHistory } from '../contract.ts';
import { cohortCounter, cohortMarkdown, type CohortOptions, type CohortSummary, timelineSvg, toCsv, toRows } from '../report/index.ts';
import { counted } from '../wording/lists.ts';
import { calendarWriter } from './calendar-writer.ts';
import { UsageError } from './faults.ts';
import { givenAgain } from './given-again.ts';
import type { EvaluationRead } from './histories.ts';
import type { ReportSettings, ReportWriter } from './report-settings.ts';
import type { Session } from './session.ts';
import type { Output } from './streams/output.ts';
import { cohortText } from './text/cohort-text.ts';
import { printableData } from './text/printable.ts';

export type ReportFormat = 'table' | 'csv' | 'ndjson' | 'json' | 'md' | 'ics' | 'svg';

/** The writer of a format. Rows go out as they come; figures keep counts, a calendar its events, and nothing keeps the children. */
export function reportWriter(format: ReportFormat, output: Output, settings: ReportSettings, session: Session): ReportWriter {
  switch (format) {
    case 'csv':
      return csvWriter(output, settings);
    case 'ndjson':
      return {
        needsHistory: false,
        add: ({ evaluation, history }) =>
          output.write(
            toRows(evaluation, history)
              .map((row) => `${JSON.stringify(row)}\n`)
              .join(''),
          ),
        end: () => Promise.resolve(),
      };
    case 'table':
      return figuresWriter(settings.cohort, session, (summary) => output.write(`${cohortText(printableData(summary), settings.width)}\n`));
    case 'json':
      return figuresWriter(settings.cohort, session, (summary) => output.write(`${JSON.stringify(summary, null, 2)}\n`));
    case 'md':
      return figuresWriter(settings.cohort, session, (summary) => output.write(cohortMarkdown(printableData(summary))));
    case 'ics':
      return calendarWriter(output, settings, session);
    case 'svg':
      return pictureWriter(output);
  }
}

function csvWriter(output: Output, { byteOrderMark = false }: ReportSettings): ReportWriter {
  let header = true;
  return {
    needsHistory: false,
    add({ evaluation, history }) {
      const text = toCsv(toRows(evaluation, history), { header, byteOrderMark: header && byteOrderMark });
      header = false;
      return output.write(text);
    },
    end: () => Promise.resolve(),
  };
}

/** Figures count whom they are given: a child once for each policy that it was judged by, and again for each time it is given. Both are said. */
function figuresWriter(settings: CohortOptions, { messages }: Session, write: (summary: CohortSummary) => Promise<void>): ReportWriter {
  const counter = cohortCounter(settings);
  const given = new Set<string>();
  const again = givenAgain(messages);
  const policies = new Map<string, string>();
  const several = new Set<string>();
  return {
    needsHistory: true,
    async add({ place, evaluation, history }) {
      if (history === undefined) return;
      const {
        child,
        profile: { id, overlays },
      } = evaluation;
      const judged = JSON.stringify([child, id, overlays]);
      if (given.has(judged))
        again.say(`${place}: child ${child} is given again, by the same policy, and counts again; give each child once.`);
      given.add(judged);
      if ((policies.get(child) ?? judged) !== judged) several.add(child);
      policies.set(child, judged);
      counter.add(history, evaluation);
    },
    async end() {
      again.end();
      if (several.size > 0)
        messages.say(
          `${counted(several.size, 'child is', 'children are')} given by more than one policy, and ${several.size === 1 ? 'counts' : 'count'} once by each: judge each child by one policy.`,
        );
      await write(counter.summary());
    },
  };
}

function pictureWriter(output: Output): ReportWriter {
  let only: { readonly history: PlacementHistory; readonly read: EvaluationRead } | undefined;
  return {
    needsHistory: true,
    async add(read) {
      if (only !== undefined)
        throw new UsageError('--format svg is a picture of one child, and the input holds several: choose with --child.');
      if (read.history !== undefined) only = { history: read.history, read };
    },
    end: () => (only === undefined ? Promise.resolve() : output.write(timelineSvg(only.history, only.read.evaluation))),
  };
}
