import { evaluate, type EvaluateOptions, type PlacementHistory } from 'placement-rules';
import { toCsv, toICalendar, toRows } from 'placement-rules/report';

export type Format = 'json' | 'csv' | 'ics' | 'history';
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The answer as a file, made in memory. */
export function download(history: PlacementHistory, options: EvaluateOptions, format: Format, text: string): Download {
  const evaluation = evaluate(history, options);
  const name = (ending: string): string => `placement-rules-${evaluation.profile.id}-${evaluation.asOf.slice(0, 10)}.${ending}`;
  switch (format) {
    case 'json':
      return { name: name('json'), type: 'application/json', text: `${JSON.stringify(evaluation, null, 2)}\n` };
    case 'csv':
      return { name: name('csv'), type: 'text/csv', text: toCsv(toRows(evaluation, history), { byteOrderMark: true }) };
    case 'ics':
      return { name: name('ics'), type: 'text/calendar', text: toICalendar(history, evaluation) };
    case 'history':
      return { name: 'history.json', type: 'application/json', text };
  }
}
