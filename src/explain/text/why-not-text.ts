import { aboutText } from '../../wording/status-text.ts';
import type { WhyNot, WhyNotSubject } from '../why-not.ts';
import { clauseLines, layerLine } from './clause-lines.ts';
import { indented, part } from './lines.ts';

/**
 * Why a rule does not apply, as a person reads it.
 *
 * @param found What `whyNot` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * whyNotText(whyNot(history, { profile: derby, asOf: '2026-07-06T09:00' }, 'derby/enhanced-case-management-meeting')).split('\n')[0]; //=> 'Enhanced Case Management Meeting [derby/enhanced-case-management-meeting]: applies already (derby/enhanced-case-management-meeting:p2)'
 */
export function whyNotText(found: WhyNot): string {
  const { rule, title, layer, clauses, forEach, applies, subjects, smallest } = found;
  return [
    `${title} [${rule}]: ${applies.length > 0 ? `applies already (${applies.join(', ')})` : 'does not apply, or not for certain'}`,
    ...part('What it rests on', [layerLine(layer), `Asked once for ${forEach}.`, ...clauseLines(clauses)]),
    ...part(
      'It would apply with',
      applies.length > 0
        ? []
        : smallest === undefined
          ? ['No set of facts was found that would make it apply.']
          : [...smallest.says, `That makes ${smallest.requirement}.`],
    ),
    ...part(
      'Why not, one by one',
      subjects.length === 0 && applies.length === 0
        ? ['There is nothing in the history that the rule is about.']
        : subjects.flatMap(subjectLines),
    ),
  ].join('\n');
}

function subjectLines({ requirement, subject, against, wouldApply }: WhyNotSubject): readonly string[] {
  return [
    `${requirement}${aboutText(subject, requirement)}`,
    ...indented(
      against.map(
        ({ value, says, missing }) =>
          `${value === 'unknown' ? 'not known' : 'not so'}: ${says}${missing.length === 0 ? '' : ` [${missing.join(', ')}]`}`,
      ),
      4,
    ),
    ...indented(
      wouldApply === undefined
        ? ['no set of facts was found that would make it apply here']
        : [`would apply with: ${wouldApply.says.join('; and ')}`],
      4,
    ),
  ];
}
