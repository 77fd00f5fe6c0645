import type { Timescale } from '../contract.ts';
import { eventText } from './event-phrases.ts';
import { evidenceText, type EvidenceInWords } from './evidence-text.ts';
import { factName, factPhrase } from './fact-phrases.ts';
import { counted, listed, slugText } from './lists.ts';
import { momentText, timescaleText } from './moment-text.ts';
import { roleTitle } from './titles.ts';

/** A condition of a policy as far as words need it: plain data, of which each condition has one group of these properties. */
export interface ConditionInWords {
  readonly all?: readonly ConditionInWords[];
  readonly any?: readonly ConditionInWords[];
  readonly not?: ConditionInWords;
  readonly fact?: string;
  readonly is?: boolean | string;
  readonly oneOf?: readonly string[];
  readonly recorded?: boolean;
  readonly atMost?: number;
  readonly happened?: string;
  readonly known?: string;
  readonly earlier?: string;
  readonly than?: string;
  readonly within?: Timescale;
  readonly of?: string;
  readonly on?: string;
  readonly lastDay?: true;
  readonly since?: string | { readonly before: string; readonly by: Timescale };
  readonly schoolYearsFrom?: number;
  readonly to?: number | string;
  readonly everyPlacementUnder?: readonly string[];
  readonly beganBefore?: string;
  readonly legalStatus?: readonly string[];
  readonly assume?: boolean;
  readonly circumstance?: readonly string[];
  readonly everCircumstance?: readonly string[];
  readonly from?: string;
  readonly allocated?: readonly string[];
  readonly aged?: number;
  readonly judged?: string;
  readonly role?: string;
  readonly shown?: EvidenceInWords;
  readonly attested?: string;
  readonly outcome?: string;
  readonly laterPlacement?: true;
  readonly proposed?: true;
  readonly earlierPlacement?: true;
  readonly inForceFrom?: string;
  readonly atLeast?: number;
  readonly placementsWhere?: ConditionInWords;
  readonly inLast?: { readonly length: Timescale; readonly of: string };
}

/**
 * A condition as a person reads it; `holds: false` gives its opposite.
 * @example
 * conditionText({ not: { fact: 'placement.emergency', is: true } }); //=> 'the placement could be planned beforehand'
 */
export function conditionText(condition: ConditionInWords, holds = true): string {
  if (condition.all !== undefined) return joined(condition.all, holds, holds ? 'and' : 'or');
  if (condition.any !== undefined) return joined(condition.any, holds, holds ? 'or' : 'and');
  if (condition.not !== undefined) return conditionText(condition.not, !holds);
  if (condition.fact !== undefined) return factText(condition, condition.fact, holds);
  return momentCondition(condition, holds) ?? stateCondition(condition, holds) ?? 'what the policy says of it';
}

const joined = (parts: readonly ConditionInWords[], holds: boolean, link: 'and' | 'or'): string =>
  parts.map((part) => (part.all !== undefined || part.any !== undefined || part.not?.all !== undefined || part.not?.any !== undefined ? `(${conditionText(part, holds)})` : conditionText(part, holds))).join(` ${link} `);

function factText({ is, oneOf, recorded, atMost }: ConditionInWords, fact: string, holds: boolean): string {
  if (typeof is === 'boolean') return factPhrase(fact, is === holds);
  if (is !== undefined) return `${factName(fact)} is ${holds ? '' : 'not '}${slugText(is)}`;
  if (oneOf !== undefined) return `${factName(fact)} is ${holds ? '' : 'not '}${listed(oneOf.map(slugText), 'or')}`;
  if (atMost !== undefined) return `${factName(fact)} is ${holds ? 'at most' : 'more than'} ${atMost}`;
  return `${factName(fact)} is ${recorded === holds ? '' : 'not '}on record`;
}

/** Conditions that compare moments. */
function momentCondition(condition: ConditionInWords, holds: boolean): string | undefined {
  const { happened, known, earlier, than, within, of, since, beganBefore, inForceFrom, to } = condition;
  const on = condition.on === undefined ? '' : ` at ${eventText(condition.on)}`;
  if (happened !== undefined) return `${eventText(happened)} ${holds ? 'has come' : 'has not come'}`;
  if (known !== undefined) return `${eventText(known)} ${holds ? 'has come or is planned' : 'has neither come nor is planned'}`;
  if (earlier !== undefined) return `${eventText(earlier)} came ${holds ? '' : 'not '}before ${eventText(than ?? '')}`;
  if (within !== undefined) return `${holds ? 'less than' : 'at least'} ${timescaleText(within)} after ${eventText(of ?? '')}${on}`;
  if (since !== undefined) {
    const point = typeof since === 'string' ? eventText(since) : `${timescaleText(since.by)} before ${eventText(since.before)}`;
    return `${point} ${holds ? 'has come' : 'has not come'}${on}`;
  }
  if (beganBefore !== undefined) return `${holds ? 'something' : 'nothing'} of the history began before ${momentText(beganBefore)}`;
  if (inForceFrom === undefined) return undefined;
  const when = condition.on === undefined ? 'the day judged' : eventText(condition.on);
  return `${when} ${holds ? 'lies' : 'does not lie'} ${to === undefined ? `on or after ${momentText(inForceFrom)}` : `between ${momentText(inForceFrom)} and ${momentText(String(to))}`}`;
}

/** Conditions on what holds of the child, the placement or the record. */
function stateCondition(condition: ConditionInWords, holds: boolean): string | undefined {
  const { legalStatus, circumstance, everCircumstance, allocated, aged, judged, role, shown, attested, outcome, everyPlacementUnder, schoolYearsFrom, to } = condition;
  const words = (slugs: readonly string[]): string => listed(slugs.map(slugText), 'or');
  const is = holds ? 'is' : 'is not';
  if (legalStatus !== undefined) return `the legal status ${is} ${words(legalStatus)}`;
  if (circumstance !== undefined) return `there is ${holds ? 'a' : 'no'} circumstance on record at the time: ${words(circumstance)}`;
  if (everCircumstance !== undefined) return `there has ${holds ? 'been a' : 'been no'} circumstance on record up to then: ${words(everCircumstance)}`;
  if (allocated !== undefined) return `the child ${holds ? 'has' : 'does not have'}: ${listed(allocated.map(roleTitle), 'or')}`;
  if (aged !== undefined) return holds ? `the child is ${aged} or over` : `the child is under ${aged}`;
  if (judged !== undefined) return `it ${holds ? 'is' : 'is not'} judged so: ${slugText(judged)}${role === undefined ? '' : ` (${roleTitle(role)})`}`;
  if (shown !== undefined) return `the record ${holds ? 'shows' : 'does not show'} ${evidenceText(shown)}`;
  if (attested !== undefined) return `it ${is} attested of ${attested}: ${slugText(outcome ?? '')}`;
  if (condition.laterPlacement !== undefined) return `another placement ${holds ? 'has' : 'has not'} begun since this one ended${condition.proposed === true ? `${holds ? ', or is' : ', nor is one'} proposed` : ''}`;
  if (condition.earlierPlacement !== undefined) return holds ? 'the child was placed before this placement' : "it is the child's first placement";
  if (condition.placementsWhere !== undefined) return countText(condition, condition.placementsWhere, holds);
  if (everyPlacementUnder !== undefined) return `${holds ? 'every' : 'not every'} placement of the period of care began under ${words(everyPlacementUnder)}`;
  return schoolYearsFrom === undefined ? undefined : `the child is ${holds ? '' : 'not '}in the school years between ${schoolYearsFrom} and ${to ?? ''}`;
}

function countText({ atLeast = 1, inLast }: ConditionInWords, where: ConditionInWords, holds: boolean): string {
  const recent = inLast === undefined ? '' : ` in the ${timescaleText(inLast.length)} up to ${eventText(inLast.of)}`;
  return `${holds ? 'at least' : 'fewer than'} ${counted(atLeast, 'placement')}, counting this one and those before it${recent}, where ${conditionText(where)}`;
}
