import { askDates } from './ask-dates.ts';
import { askHours } from './ask-hours.ts';
import { askWorkingDays } from './ask-working-days.ts';
import { byHand, countByHand } from './by-hand.ts';
import { answerDates } from './dates.ts';
import { answerHours } from './hours.ts';
import { timescaleOf, units, type Answer, type Question } from './questions.ts';
import { answerWorkingDays } from './working-days.ts';

interface Row {
  readonly question: Question;
  readonly due: string;
  readonly why: string;
  readonly worked: boolean;
}

/** What the oracles make of every question, as `fixtures/timescales.csv` holds it. Two that disagree with no hand to decide stop it. */
export function timescalesTable(): string {
  const rows = unique([...askHours(), ...askDates(), ...askWorkingDays()])
    .map(toRow)
    .sort(inOrder);
  const worked = rows.filter((row) => row.worked).length;
  if (worked !== countByHand) throw new Error(`${countByHand} rows are worked by hand, and the oracles disagree on ${worked}`);
  return ['anchor,timescale,due,why', ...rows.map(({ question, due, why }) => line([question.anchor, timescaleOf(question), due, why]))]
    .join('\n')
    .concat('\n');
}

/** What was asked twice is written once; the reason given for it stands. */
function unique(questions: readonly Question[]): readonly Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const key = `${question.anchor} ${timescaleOf(question)}`;
    asked.set(key, { ...question, ...asked.get(key) });
  }
  return [...asked.values()];
}

function toRow(question: Question): Row {
  const { found, why } = answer(question);
  const [due = '', ...others] = new Set(found.values());
  const hand = byHand(question);
  const asked = `${question.anchor} ${timescaleOf(question)}`;
  if (question.worked !== undefined && question.worked !== due)
    throw new Error(`${asked} is ${question.worked} in the notes, and ${due} here`);
  if (others.length === 0) {
    if (hand !== undefined) throw new Error(`${asked}: the oracles agree on ${due}, so that no hand is needed`);
    return { question, due, why: why(due), worked: false };
  }
  const said = [...found].map(([oracle, value]) => `${oracle}: ${value}`).join(', ');
  if (hand === undefined) throw new Error(`${asked}: the oracles disagree (${said}); work it in by-hand.ts`);
  return { question, due: hand.due, why: hand.why, worked: true };
}

function answer(question: Question): Answer {
  const { unit } = question;
  if (unit === 'hours') return answerHours(question);
  return unit === 'working-days' ? answerWorkingDays(question) : answerDates(question, unit);
}

function inOrder(one: Row, other: Row): number {
  const byUnit = units.indexOf(one.question.unit) - units.indexOf(other.question.unit);
  if (byUnit !== 0) return byUnit;
  const { anchor } = one.question;
  if (anchor !== other.question.anchor) return anchor < other.question.anchor ? -1 : 1;
  return one.question.amount - other.question.amount;
}

/** Plain enough for any reader: no cell holds a comma, a quotation mark or a letter outside ASCII. */
function line(cells: readonly string[]): string {
  for (const cell of cells) if (!/^[ !#-+\--~]+$/.test(cell)) throw new Error(`not plain: ${cell}`);
  return cells.join(',');
}
