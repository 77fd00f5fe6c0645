import type { MissingFact, PlacementHistory, PolicyProfile } from '../contract.ts';
import { meaningOf, type FactMeaning } from '../policy/facts.ts';
import { textsAt } from '../policy/texts-at.ts';
import { missingFact } from '../wording/questions.ts';
import { addTo, recordAt, type FactChange } from './changes.ts';

/** One reply that a question can have, and how to record it. */
export interface PossibleReply {
  readonly reply: boolean | string;
  readonly changes: readonly FactChange[];
}

const records: Readonly<Record<string, string>> = {
  placements: 'placement',
  concerns: 'concern',
  decisions: 'decision',
  plans: 'plan',
  carerBreaks: 'carer-break',
  meetings: 'meeting',
};

/** Every reply that a question can have, where they can be listed: yes and no, or the words of a closed list. Dates, times and whole kinds of record cannot. */
export function repliesTo(history: PlacementHistory, profile: PolicyProfile, fact: MissingFact): readonly PossibleReply[] {
  const { pointer } = fact;
  if (pointer === '/judgements') {
    const kind = judgementsIn(profile).find((each) => missingFact({ pointer, asks: `judgement:${each}` }, []).question === fact.question);
    return kind === undefined ? [] : [true, false].map((value) => ({ reply: value, changes: [addTo('judgements', { kind, value })] }));
  }
  const meaning = meaningAt(pointer);
  const values =
    meaning?.missing !== 'unknown'
      ? []
      : meaning.type === 'boolean'
        ? [true, false]
        : meaning.type === 'word'
          ? (meaning.values ?? [])
          : [];
  return values.map((value) => ({ reply: value, changes: [recordAt(history, pointer, value)] }));
}

/** The fact of the language that a pointer leads to: `/placements/0/ending/manner` is `placement.ending.manner`. */
function meaningAt(pointer: string): FactMeaning | undefined {
  const [, collection = '', ...path] = pointer.split('/');
  if (collection === 'child') return meaningOf(`child.${path.join('.')}`);
  const below = path.slice(1).join('.');
  return meaningOf(`${records[collection] ?? 'record'}.${below}`) ?? meaningOf(`record.${below}`);
}

const found = new WeakMap<PolicyProfile, readonly string[]>();

/** The kinds of judgement that a profile's conditions turn on. */
function judgementsIn(profile: PolicyProfile): readonly string[] {
  const kinds = found.get(profile) ?? [...new Set(textsAt(profile, 'judged'))];
  found.set(profile, kinds);
  return kinds;
}
