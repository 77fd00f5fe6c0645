import { momentText } from './moment-text.ts';
import { isArray, recordNoun } from './record-name.ts';

/** What a status, or what could come of a reply, is called in a sentence. */
const statuses: Readonly<Record<string, string>> = {
  met: 'done in time',
  'met-late': 'done late',
  due: 'due, not yet done',
  overdue: 'overdue',
  missed: 'missed',
  outstanding: 'to be done, no date that could be missed',
  pending: 'waits for something else to come first',
  lapsed: 'lapsed: not done while it was asked for',
  contravened: 'done in a way that the policy forbids',
  undetermined: 'cannot be told',
  'not-applicable': 'not asked for',
  'on-the-list': 'on the list',
  'not-on-the-list': 'not on the list',
  'asked-for': 'asked for',
  'left-out': 'left out',
  'not-covered': 'outside this policy',
  covered: 'nothing more to say',
  settled: 'settled',
};

/**
 * A status in words.
 * @example
 * statusText('met-late'); //=> 'done late'
 */
export const statusText = (status: string): string => statuses[status] ?? status;

const verdicts: Readonly<Record<string, string>> = {
  same: 'the same',
  stricter: 'stricter',
  looser: 'looser',
  absent: 'nothing asked',
  silent: 'its text is silent',
  differs: 'different',
};
/**
 * How one policy stands to another, in words.
 *
 * @example
 * verdictText('silent'); //=> 'its text is silent'
 */
export const verdictText = (verdict: string): string => verdicts[verdict] ?? verdict;

const things: Readonly<Record<string, string>> = {
  concernId: 'concern',
  meetingId: 'meeting',
  reviewId: 'review',
  planId: 'plan version',
  recordId: 'record',
  placementId: 'placement',
};

/**
 * What a requirement is about: the nearest record that it names.
 * @example
 * aboutText({ placementId: 'p1', concernId: 'k1' }, 'trafford/placement-support-meeting:k1'); //=> ' for concern k1'
 */
export function aboutText(subject: Readonly<Partial<Record<string, string>>>, id: string): string {
  const thing = thingText(subject, id);
  return thing === '' ? '' : ` ${thing.startsWith('after') ? '' : 'for '}${thing}`;
}

/** The nearest record that a requirement names: `placement p1`, `after review r1`; nothing where it names none. */
export function thingText(subject: Readonly<Partial<Record<string, string>>>, id: string): string {
  const found = Object.entries(things).find(([key]) => subject[key] !== undefined);
  if (found === undefined) return '';
  const [key, noun] = found;
  const record = subject[key] ?? '';
  // No clock runs from a placement or a concern, which may have the id of another record.
  const isAfter = key !== 'placementId' && key !== 'concernId' && afterOrFor(record, id) === 'after';
  return `${isAfter ? 'after ' : ''}${unnamedText(record) ?? `${noun} ${record}`}`;
}

/**
 * How a requirement stands to a record that it names: `after` the one that its clock runs from, `for` any other.
 * @example
 * afterOrFor('r1', 'reg-33.2:care-2026-04-02:after-r1'); //=> 'after'
 */
export const afterOrFor = (record: string, id: string): string => (id.endsWith(`:after-${record}`) ? 'after' : 'for');

/** A record without an id of its own goes by its kind or array and its date: `carerBreaks-2026-05-01` is "the carer's break of Fri 1 May 2026". */
function unnamedText(id: string): string | undefined {
  const [, word = '', moment = ''] = /^([A-Za-z]+)-(\d{4}-\d{2}-\d{2}\S*)$/.exec(id) ?? [];
  return isArray(word) ? `the ${recordNoun(word)} of ${momentText(moment)}` : undefined;
}
