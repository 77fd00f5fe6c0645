import { conditionText, type ConditionInWords } from './condition-text.ts';
import { evidenceText, type EvidenceInWords } from './evidence-text.ts';
import { together } from './lists.ts';

/** A record that answers a rule, which may have to be of a certain kind. */
export interface AnswerInWords extends EvidenceInWords {
  readonly together?: readonly AnswerInWords[];
  readonly where?: ConditionInWords;
}

/**
 * The record that answers a rule, and what has to be true of it.
 * @example
 * answerText({ decision: ['hold-disruption-meeting'], where: { fact: 'record.outcome', is: 'no' } }); //=> 'a decision on holding a Disruption Meeting, where the answer was no'
 */
export function answerText(answer: AnswerInWords): string {
  const { together: parts, where } = answer;
  const what = parts === undefined ? evidenceText(answer) : together(parts.map(answerText));
  return where === undefined ? what : `${what}, where ${conditionText(where)}`;
}
