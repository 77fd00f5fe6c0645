import fc from 'fast-check';
import { dayNear } from './moments.ts';

export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;
/** What the records of a history may point at. */
export interface Around {
  readonly anchors: readonly number[];
  readonly placements: number;
}

/** Records of one array: not in the extract, none, or a few, each with its optional facts left out as often as not. */
export function several(
  around: Around,
  maxLength: number,
  required: (day: number, index: number) => Fields,
  optional: (day: number) => Fields = () => ({}),
): fc.Arbitrary<unknown> {
  const one = (day: number, index: number): fc.Arbitrary<unknown> => {
    const must = required(day, index);
    return fc.record({ ...optional(day), ...must }, { requiredKeys: Object.keys(must) });
  };
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.array(dayNear(around.anchors), { maxLength }).chain((days) => fc.tuple(...days.map(one))) },
  );
}

export const named = (letter: string, index: number): fc.Arbitrary<string> => fc.constant(`${letter}${index + 1}`);
export const placementId = ({ placements }: Around): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: placements }).map((number) => `p${number}`);

/** Meetings and visits that do not say whose they are make whole histories turn on attribution: half of them say. */
export const owned = (around: Around): Fields => ({ placementId: placementId(around) });
