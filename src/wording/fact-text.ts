import { kindName } from './kind-phrases.ts';
import { slugText } from './lists.ts';
import { momentText } from './moment-text.ts';
import { parseMoment } from '../time/index.ts';
import { roleTitle } from './titles.ts';

/** Names of properties that their spelling alone would not give. */
const properties: Readonly<Record<string, string>> = {
  startedAt: 'start',
  endedAt: 'end',
  heldAt: 'date held',
  identifiedAt: 'date identified',
  resolvedAt: 'date resolved',
  preparedAt: 'date prepared',
  finalisedAt: 'date made final',
  signedAt: 'date signed',
  decidedAt: 'date decided',
  completedAt: 'date completed',
  circulatedAt: 'date circulated',
  scheduledFor: 'date planned',
  plannedFor: 'planned end',
  permanenceMatchAgreedAt: 'date the permanence match was agreed',
  nextMeetingAgreedFor: 'date agreed for the next meeting',
  withdrawnAt: 'date withdrawn',
  extendedAt: 'date extended',
  emergency: 'made in an emergency',
  permanent: "part of the child's permanence plan",
  longTerm: 'meant to last to eighteen',
  at: 'date',
  carersHaveBirthChildren: 'the carers have birth children',
  raisedAtMeetingId: 'meeting that concluded it',
  placementId: 'placement',
  meetingId: 'meeting',
  concernId: 'concern',
  concernIds: 'concerns',
  reviewId: 'review',
  beforeAssessment: 'before the assessment of the parent',
};

/** Words that keep a hyphen. */
const spelt: Readonly<Record<string, string>> = { 'in-house': 'in-house', 'day-to-day-arrangements': 'day-to-day arrangements' };

/** Where a council's own keys and people's own words stand, which keep their spelling: `W-1` is no "W 1". */
const AS_SPELT = /(?:Ids?|\/(?:worker|team|clause|reason|text))(?:\/\d+)?$/;

export const propertyText = (step: string): string =>
  properties[step] ?? slugText(step.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`));

/**
 * What is recorded, or is to be, as a person reads it.
 *
 * @param value What a history holds at a pointer.
 * @param pointer By it a key or somebody's own words are known, and stay as they are written.
 * @example
 * valueText(true); //=> 'yes'
 */
export function valueText(value: unknown, pointer = ''): string {
  if (value === undefined) return 'not recorded';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return typeof parseMoment(value) === 'string' && !AS_SPELT.test(pointer)
      ? (spelt[value] ?? kindName(value) ?? roleTitle(value))
      : momentText(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => valueText(each, pointer)).join(', ');
  const parts = Object.entries(value as Readonly<Record<string, unknown>>).filter(([key]) => key !== 'id');
  return parts.length === 0 ? 'recorded' : parts.map(([key, part]) => `${propertyText(key)} ${valueText(part, `/${key}`)}`).join(', ');
}

/**
 * What a fact is about, without its value: the record that it belongs to and its path below that record.
 * @example
 * subjectText({ record: 'placement p1', path: ['emergency'] }); //=> 'placement p1, made in an emergency'
 */
export const subjectText = ({ record, path }: { readonly record: string; readonly path: readonly string[] }): string =>
  path.length === 0
    ? record
    : `${record}, ${path.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : propertyText(step))).join(', ')}`;
