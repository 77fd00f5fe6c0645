import type { Timescale } from '../contract.ts';
import { eventText, happenedText, knownText } from './event-phrases.ts';
import { evidenceText, type EvidenceInWords } from './evidence-text.ts';
import { eitherWay, type SaidEitherWay } from './either-way.ts';
import { factName, factPhrase } from './fact-phrases.ts';
import { factValueText } from './fact-value-text.ts';
import { judgementText, kindsText } from './kind-phrases.ts';
import { counted, listed, slugText } from './lists.ts';
import { momentText, timescaleText } from './moment-text.ts';
import { aRole, roleTitle } from './titles.ts';

/** Roles that nobody allocates: the record of the child's network names them. */
const WORKERLESS: ReadonlySet<string> = new Set(['previous-carer', 'educational-institution', 'person-with-contact-order']);

/** A condition of a policy as far as words need it: plain data, of which each condition has one group of these properties. */
export interface ConditionInWords {
  /** The policy's own words for it: where it holds, and where it does not. */
  readonly says?: SaidEitherWay;
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
  readonly running?: true;
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
  if (condition.says !== undefined) return eitherWay(condition.says, holds);
  if (condition.all !== undefined) return joined(condition.all, holds, holds ? 'and' : 'or');
  if (condition.any !== undefined) return joined(condition.any, holds, holds ? 'or' : 'and');
  if (condition.not !== undefined) return conditionText(condition.not, !holds);
  if (condition.fact !== undefined) return factText(condition, condition.fact, holds);
  return momentCondition(condition, holds) ?? stateCondition(condition, holds) ?? 'what the policy says of it';
}

const joined = (parts: readonly ConditionInWords[], holds: boolean, link: 'and' | 'or'): string =>
  parts.flatMap((part) => flat(part, holds, link)).join(` ${link} `);

/** Parts joined the same way as their whole read on without brackets. */
function flat(part: ConditionInWords, holds: boolean, link: 'and' | 'or'): readonly string[] {
  if (part.says === undefined && part.not !== undefined) return flat(part.not, !holds, link);
  const inner = part.says === undefined ? (part.all ?? part.any) : undefined;
  if (inner === undefined) return [conditionText(part, holds)];
  const own = (part.all !== undefined) === holds ? 'and' : 'or';
  return own === link ? inner.flatMap((each) => flat(each, holds, link)) : [`(${conditionText(part, holds)})`];
}

function factText({ is, oneOf, recorded, atMost }: ConditionInWords, fact: string, holds: boolean): string {
  if (typeof is === 'boolean') return factPhrase(fact, is === holds);
  const values = is === undefined ? oneOf : [is];
  if (values !== undefined) return factValueText(fact, values, holds);
  if (atMost !== undefined) return `${factName(fact)} is ${holds ? 'at most' : 'more than'} ${atMost}`;
  return `${factName(fact)} is ${recorded === holds ? '' : 'not '}on record`;
}

/** Conditions that compare moments. */
function momentCondition(condition: ConditionInWords, holds: boolean): string | undefined {
  const { happened, known, earlier, than, within, of, since, beganBefore, inForceFrom, to } = condition;
  if (happened !== undefined) return happenedText(happened, holds);
  if (known !== undefined) return knownText(known, holds);
  if (earlier !== undefined) return `${eventText(earlier)} ${holds ? 'came before' : 'did not come before'} ${eventText(than ?? '')}`;
  if (within !== undefined) {
    const least = condition.lastDay === true ? (holds ? 'at most' : 'more than') : holds ? 'less than' : 'at least';
    return `${condition.on === undefined ? 'it' : eventText(condition.on)} lies ${least} ${timescaleText(within)} after ${eventText(of ?? '')}`;
  }
  if (since !== undefined) {
    if (typeof since === 'string' && condition.on === undefined) return happenedText(since, holds);
    const day =
      typeof since === 'string' ? `the day of ${eventText(since)}` : `the day ${timescaleText(since.by)} before ${eventText(since.before)}`;
    return `${condition.on === undefined ? 'it' : eventText(condition.on)} lies ${holds ? `on ${day} or a later one` : `before ${day}`}`;
  }
  if (beganBefore !== undefined) return `${holds ? 'something' : 'nothing'} of the history began before ${momentText(beganBefore)}`;
  if (inForceFrom === undefined) return undefined;
  const when = condition.on === undefined ? 'the day judged' : eventText(condition.on);
  return `${when} ${holds ? 'lies' : 'does not lie'} ${to === undefined ? `on or after ${momentText(inForceFrom)}` : `between ${momentText(inForceFrom)} and ${momentText(String(to))}`}`;
}

const outcomes: Readonly<Record<string, string>> = {
  done: 'was done',
  'not-applicable': 'does not apply',
  'not-practicable': 'was not practicable',
};

/** Conditions on what holds of the child, the placement or the record. */
function stateCondition(condition: ConditionInWords, holds: boolean): string | undefined {
  const {
    legalStatus,
    circumstance,
    everCircumstance,
    allocated,
    aged,
    judged,
    shown,
    attested,
    outcome,
    everyPlacementUnder,
    schoolYearsFrom,
    to,
  } = condition;
  const on = condition.on === undefined ? '' : ` at ${eventText(condition.on)}`;
  const shows = holds ? 'shows' : 'does not show';
  if (legalStatus !== undefined)
    return legalStatus.join() === 'short-break-series'
      ? `the placement is ${holds ? '' : 'not '}one of a series of short breaks`
      : `the child is ${holds ? '' : 'not '}under ${kindsText('legal-status', legalStatus)}${on}`;
  if (circumstance !== undefined) return `the record ${shows} ${kindsText('circumstance', circumstance)} at the time`;
  if (everCircumstance !== undefined) return `the record ${shows} ${kindsText('circumstance', everCircumstance)} by that time`;
  if (allocated !== undefined)
    return `${holds ? listed(allocated.map(aRole), 'or') : `no ${listed(allocated.map(roleTitle), 'or')}`} is ${allocated.every((role) => WORKERLESS.has(role)) ? 'on record for' : 'allocated to'} the child`;
  if (aged !== undefined) return holds ? `the child is ${aged} or over` : `the child is under ${aged}`;
  if (judged !== undefined) return `${judgementText(judged, holds)}${condition.assume === holds ? ', or nobody has judged it' : ''}`;
  if (shown !== undefined) return `the record ${shows} ${evidenceText(shown)}`;
  if (attested !== undefined)
    return `${holds ? 'a' : 'no'} statement on the record says of ${attested} that it ${outcomes[outcome ?? ''] ?? slugText(outcome ?? '')}`;
  if (condition.laterPlacement !== undefined && condition.running === true)
    return `${holds ? 'a' : 'no'} placement that began since this one ended is running`;
  if (condition.laterPlacement !== undefined)
    return `another placement ${holds ? 'has' : 'has not'} begun since this one ended${condition.proposed === true ? `${holds ? ', or is' : ', nor is one'} proposed` : ''}`;
  if (condition.earlierPlacement !== undefined)
    return holds ? 'the child was placed before this placement' : "it is the child's first placement";
  if (condition.placementsWhere !== undefined) return countText(condition, condition.placementsWhere, holds);
  if (everyPlacementUnder !== undefined)
    return `${holds ? 'every' : 'not every'} placement of the period of care began under ${kindsText('legal-status', everyPlacementUnder)}`;
  return schoolYearsFrom === undefined
    ? undefined
    : `the child is ${holds ? '' : 'not '}in the school years between ${schoolYearsFrom} and ${to ?? ''}`;
}

function countText({ atLeast = 1, inLast }: ConditionInWords, where: ConditionInWords, holds: boolean): string {
  const recent = inLast === undefined ? '' : ` in the ${timescaleText(inLast.length)} up to ${eventText(inLast.of)}`;
  return `${holds ? 'at least' : 'fewer than'} ${counted(atLeast, 'placement')}, counting this one and those before it${recent}, where ${conditionText(where)}`;
}
