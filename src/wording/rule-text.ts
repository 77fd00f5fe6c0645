import { conditionText, type ConditionInWords } from './condition-text.ts';
import { kindsText } from './kind-phrases.ts';
import { listed } from './lists.ts';
import { momentText } from './moment-text.ts';
import { roleTitle } from './titles.ts';

const ends: Readonly<Record<string, string>> = {
  'placement-end': 'the placement has ended or was dropped before it began',
  'placement-start': 'the child has moved in',
  'concern-resolved': 'the concern is resolved',
  'care-end': 'the child is no longer looked after',
  'eighteenth-birthday': 'the child is eighteen',
  withdrawal: 'the placement was dropped before it began',
  'all-resolved': 'everything that called for it is resolved',
};
/**
 * What ends the need for something.
 * @example
 * needEndsText(['placement-start', 'care-end']); //=> 'the child has moved in or the child is no longer looked after'
 */
export const needEndsText = (needEnds: readonly string[]): string =>
  listed(
    needEnds.map((end) => ends[end] ?? end),
    'or',
  );

interface RecipientInWords {
  readonly role: string;
  readonly or?: readonly string[];
  readonly when?: ConditionInWords;
}
interface RecipientsInWords {
  readonly listed?: unknown;
  readonly toldOf?: readonly string[];
  readonly otherwise?: string;
}

/** Whom something is told, one by one. */
export function recipientLines(recipients: readonly RecipientInWords[] | RecipientsInWords): readonly string[] {
  if (isNamed(recipients))
    return recipients.map(
      ({ role, or = [], when }) =>
        `${listed([role, ...or].map(roleTitle), 'or')}${when === undefined ? '' : `, where ${conditionText(when)}`}`,
    );
  return [
    recipients.toldOf === undefined
      ? "everyone on the meeting's list, but for whoever tells them"
      : `everyone who was told of ${kindsText('notification', recipients.toldOf)}${recipients.otherwise === undefined ? '' : `; where the record names nobody, the ${roleTitle(recipients.otherwise)}`}`,
  ];
}
const isNamed = (recipients: readonly RecipientInWords[] | RecipientsInWords): recipients is readonly RecipientInWords[] =>
  Array.isArray(recipients);

interface TriggerInWords {
  readonly on: {
    readonly concern?: readonly string[];
    readonly circumstance?: readonly string[];
    readonly lasting?: true;
    readonly document?: readonly string[];
    readonly decision?: readonly string[];
    readonly consultation?: readonly string[];
    readonly with?: readonly string[];
    readonly placement?: ConditionInWords;
  };
  readonly when?: ConditionInWords;
}
/**
 * What calls for something that several things may call for.
 * @example
 * triggerText({ on: { concern: ['fragility'] } }); //=> 'a concern about a fragile placement'
 */
export function triggerText({ on, when }: TriggerInWords): string {
  const what = calls(on);
  return when === undefined ? what : `${what}, where ${conditionText(when)}`;
}
function calls({
  concern,
  circumstance,
  lasting,
  document,
  decision,
  consultation,
  with: roles = [],
  placement,
}: TriggerInWords['on']): string {
  if (concern !== undefined) return `a concern about ${kindsText('concern', concern)}`;
  if (circumstance !== undefined)
    return `${kindsText('circumstance', circumstance)}${lasting === true ? ', in each placement in which it holds' : ', in the placement running when it began'}`;
  if (document !== undefined) return kindsText('document', document);
  if (decision !== undefined) return `a decision ${kindsText('decision', decision)}`;
  if (consultation !== undefined)
    return `the ${listed(roles.map(roleTitle), 'or')} consulted on ${kindsText('consultation', consultation)}`;
  return placement === undefined ? 'the placement' : conditionText(placement);
}

/** The dates between which a text is in force. */
export function inForceText({ from, to }: { readonly from?: string; readonly to?: string }): string {
  return [...(from === undefined ? [] : [`from ${momentText(from)}`]), ...(to === undefined ? [] : [`to ${momentText(to)}`])].join(' ');
}
