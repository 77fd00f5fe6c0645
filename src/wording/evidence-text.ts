import type { Timescale } from '../contract.ts';
import { eventText } from './event-phrases.ts';
import { kindsText } from './kind-phrases.ts';
import { listed, slugText, together } from './lists.ts';
import { timescaleText } from './moment-text.ts';
import { roleTitle } from './titles.ts';

/** What shows something done, as far as words need it: plain data of a policy. */
export interface EvidenceInWords {
  readonly meeting?: readonly string[];
  readonly visit?: string;
  readonly review?: string;
  readonly plan?: string;
  readonly document?: readonly string[];
  readonly notification?: readonly string[];
  readonly decision?: readonly string[];
  readonly consultation?: readonly string[];
  readonly event?: string;
  readonly together?: readonly EvidenceInWords[];
  readonly with?: readonly string[];
  readonly by?: readonly string[];
  readonly sharedWith?: readonly string[];
  readonly from?: string | { readonly before: string; readonly by: Timescale };
  readonly fromDay?: string;
  readonly after?: string;
  readonly until?: string;
  readonly before?: string;
  readonly dated?: string;
  /** True of the record itself. */
  readonly where?: unknown;
}

const plans: Readonly<Record<string, string>> = {
  prepared: 'a version of the plan prepared',
  finalised: 'a version of the plan made final',
  'prepared-and-finalised': 'a version of the plan prepared and made final',
  signed: 'a version of the plan signed',
  revised: 'a revision of the plan',
  reviewed: 'a review of the plan',
};
const roles = (all: readonly string[] | undefined): string => listed((all ?? []).map(roleTitle), 'or');

/**
 * The record that would show something done.
 * @example
 * evidenceText({ meeting: ['placement-planning-meeting'], until: 'concern.identifiedAt' }); //=> 'a Placement Planning Meeting held, at or before the identification of the concern'
 */
export function evidenceText(evidence: EvidenceInWords): string {
  if (evidence.together !== undefined) return together(evidence.together.map(evidenceText));
  return [what(evidence), ...bounds(evidence)].join(', ');
}

function what(evidence: EvidenceInWords): string {
  if (evidence.meeting !== undefined) return `${kindsText('meeting', evidence.meeting)} held`;
  if (evidence.visit !== undefined) return evidence.visit === 'any' ? 'a visit to the child' : 'a visit by the social worker';
  if (evidence.review !== undefined) return 'a looked-after review held';
  if (evidence.plan !== undefined) return plans[evidence.plan] ?? `the plan ${slugText(evidence.plan)}`;
  if (evidence.document !== undefined)
    return `${kindsText('document', evidence.document)}${evidence.sharedWith === undefined ? '' : `, shared with the ${roles(evidence.sharedWith)}`}`;
  if (evidence.notification !== undefined) return `notice given of ${kindsText('notification', evidence.notification)}`;
  if (evidence.decision !== undefined)
    return `a decision ${kindsText('decision', evidence.decision)}${evidence.by === undefined ? '' : `, by the ${roles(evidence.by)}`}`;
  if (evidence.consultation !== undefined)
    return `the ${roles(evidence.with)} consulted on ${kindsText('consultation', evidence.consultation)}`;
  return evidence.event === undefined ? 'a record' : eventText(evidence.event);
}

function bounds({ event, from, fromDay, after, until, before, dated }: EvidenceInWords): readonly string[] {
  const named = eventText;
  // What follows a meeting, a visit or a review in a series follows the last one.
  const last = after !== undefined && ['meeting.heldAt', 'visit.at', 'review.heldAt', 'document.at', 'plan.preparedAt'].includes(after);
  return [
    ...(from === undefined || event !== undefined
      ? []
      : [`not earlier than ${typeof from === 'string' ? named(from) : `${timescaleText(from.by)} before ${named(from.before)}`}`]),
    ...(fromDay === undefined ? [] : [`not before ${named(fromDay).startsWith('the day') ? '' : 'the day of '}${named(fromDay)}`]),
    ...(dated === undefined ? [] : [`dated on or after ${named(dated)}`]),
    ...(after === undefined ? [] : [`after ${last ? 'the one before' : named(after)}`]),
    ...(until === undefined ? [] : [`at or before ${named(until)}`]),
    ...(before === undefined ? [] : [`before ${named(before)}`]),
  ];
}
