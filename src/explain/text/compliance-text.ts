import { duesText } from '../../wording/deadline-text.ts';
import { momentText } from '../../wording/moment-text.ts';
import { aboutText, statusText } from '../../wording/status-text.ts';
import type { Compliance } from '../what-would-comply.ts';
import { clauseLines } from './clause-lines.ts';
import { part } from './lines.ts';

/**
 * What would have a requirement met, as a person reads it.
 *
 * @param found What `whatWouldComply` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * complianceText(whatWouldComply(history, { profile: derby, asOf: '2026-07-06T09:00' }, 'reg-9:p2')).split('\n')[0]; //=> 'Placement Plan for placement p2: done in time [reg-9:p2]'
 */
export function complianceText(found: Compliance): string {
  const { requirement, clauses, says, judgedAt } = found;
  return [
    `${requirement.title}${aboutText(requirement.subject, requirement.id)}: ${statusText(requirement.status)} [${requirement.id}]`,
    ...part('What it rests on', clauseLines(clauses)),
    ...part('In time', timeLines(found)),
    ...part(`Recorded so, it is met at ${momentText(judgedAt)}`, says),
  ].join('\n');
}

function timeLines({ outcome, latest, before, missedByText, requirement: { status, deadline } }: Compliance): readonly string[] {
  const last =
    latest === undefined
      ? deadline === undefined
        ? 'No date is set.'
        : `Due ${duesText(deadline)}.`
      : before === undefined
        ? `The last moment: ${momentText(latest)}.`
        : `The last moment: before ${momentText(before)}.`;
  const missed =
    missedByText === undefined
      ? []
      : [
          status === 'met-late'
            ? deadline?.source === 'inferred'
              ? `Done ${missedByText} after an inferred date: nobody was late.`
              : `Missed by ${missedByText}.`
            : `Not done, and ${missedByText} past the limit.`,
        ];
  switch (outcome) {
    case 'met':
      return [latest === undefined ? 'It is met.' : `It is met. ${last}`];
    case 'open':
      return [last, 'It can still be done.'];
    case 'too-late':
      return [
        last,
        ...missed,
        `${latest === undefined && deadline === undefined ? 'What called for it has ended' : 'That moment has passed'}; this is what would have met it.`,
      ];
    case 'facts':
      return ['It turns on facts, not on when something is done.', ...missed];
    case 'none':
      return ['No set of facts was found that would meet it.', ...missed];
  }
}
