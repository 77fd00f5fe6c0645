import type { Judged } from '../../engine/requirement.ts';
import { meaningOf } from '../../policy/facts.ts';
import type { Moment, PlacementHistory } from '../../contract.ts';
import type { Condition } from '../../policy/language.ts';
import { addTo, recordAt, valueAt } from '../changes.ts';
import { conditionWays } from './condition-ways.ts';
import { sharpened } from './event-ways.ts';
import { recordWays } from './record-ways.ts';
import type { Standing } from './standing.ts';
import { allOf, type Way } from './ways.ts';

/** How a requirement could be answered at a moment: by the record that answers it at another moment, by a new record, or by a statement that it was done. */
export function answerWays(standing: Standing, judged: Judged, at: Moment): readonly Way[] {
  const {
    rule: { rule, after },
    found,
  } = judged;
  const moved = found.all.flatMap(({ result }) =>
    result.done?.at.pointer === undefined || result.done.at.pointer === '' ? [] : [result.done.at.pointer],
  );
  const own = (rule.answeredBy ?? []).flatMap((evidence) => recordWays(standing, evidence, at));
  const all = [
    ...[...new Set(moved)].map((pointer): Way => [recordAt(standing.history, pointer, at)]),
    ...own,
    ...attested(standing, judged, at),
  ];
  // What must come first comes at the same moment at the latest.
  const first = after === undefined ? [] : (after.rule.answeredBy ?? []).flatMap((evidence) => recordWays(standing, evidence, at));
  return [...all, ...first, ...allOf([first, all])];
}

function attested({ about }: Standing, { rule: { rule, everyClause } }: Judged, at: Moment): readonly Way[] {
  const [clause] = everyClause;
  if (clause === undefined || ((rule.answeredBy ?? []).length > 0 && rule.modality !== 'consider')) return [];
  const { spell, concern, meeting, review } = about;
  return [
    [
      addTo('attestations', {
        clause,
        outcome: 'done',
        at,
        placementId: concern === undefined && meeting === undefined && review === undefined ? spell?.id : undefined,
        concernId: concern?.value.id,
        meetingId: meeting?.value.id,
        reviewId: concern === undefined && meeting === undefined ? review?.value.id : undefined,
      }),
    ],
  ];
}

/** How to have an act not be one that the policy forbids. */
export const permittedWays = (standing: Standing, forbidden: Condition): readonly Way[] => conditionWays(standing, forbidden, false);

/** Each fact that is not recorded and decides the status, filled in with each value that it may have. */
export function fillingWays(history: PlacementHistory, { unknowns }: Judged): readonly Way[] {
  return unknowns.flatMap(({ pointer, asks }): readonly Way[] => {
    const day = valueAt(history, pointer);
    if (asks === 'time' && typeof day === 'string')
      return [true, false].flatMap((early) => sharpened({ history }, { pointer, value: day, precision: 'day' }, early));
    if (!pointer.slice(1).includes('/')) return [[recordAt(history, pointer, [])]];
    // The question may be for something that is no fact of the language, such as a kind of record.
    const meaning = meaningOf(asks);
    if (meaning?.type === 'boolean') return [true, false].map((value) => [recordAt(history, pointer, value)]);
    return meaning?.values?.map((value) => [recordAt(history, pointer, value)]) ?? [];
  });
}
