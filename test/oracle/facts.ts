// What a completion says of a history at `asOf`: what had happened, which placement it belongs to, when the need ended.
import type { PlacementHistory } from '../../src/contract.ts';
import { addMonths, dayOf, reachOf, startOfDay, type Instant } from './clock.ts';
import type { Reader } from './completions.ts';
import type { End } from './settle.ts';

export function factsOf(history: PlacementHistory, asOf: Instant) {
  /** The moment of a record, where it had come by `asOf`. */
  const happened = (read: Reader, pointer: string, text: string | undefined): Instant | undefined => {
    if (text === undefined) return undefined;
    const reach = reachOf(text);
    if ('from' in reach && reach.from > asOf) return undefined;
    const at = read.moment(pointer, text);
    return at > asOf ? undefined : at;
  };
  const started = (read: Reader, index: number) => happened(read, `/placements/${index}/startedAt`, history.placements[index]?.startedAt);
  const planned = (read: Reader, index: number): Instant | undefined => {
    const { startedAt, plannedStart } = history.placements[index] ?? {};
    const [pointer, text] = startedAt === undefined ? ['plannedStart', plannedStart] : ['startedAt', startedAt];
    return text === undefined ? undefined : read.moment(`/placements/${index}/${pointer}`, text);
  };
  /** `sameCarer` continues the placement before it: one placement from the first of them to the last. */
  const continues = (index: number): boolean => index > 0 && history.placements[index]?.sameCarer === true;
  const lastOf = (index: number): number => (continues(index + 1) ? lastOf(index + 1) : index);
  const headOf = (index: number): number => (continues(index) ? headOf(index - 1) : index);
  const headId = (id: string | undefined): string | undefined => {
    const index = history.placements.findIndex((placement) => placement.id === id);
    return history.placements[headOf(index)]?.id;
  };
  const ended = (read: Reader, first: number): End => {
    const index = lastOf(first);
    const text = history.placements[index]?.endedAt;
    const pointer = `/placements/${index}/endedAt`;
    if (text !== 'unknown') return happened(read, pointer, text);
    const end = read.choice<'not-ended' | 'ended-before-limit' | 'ended-after-limit'>(pointer, undefined, [
      'not-ended',
      'ended-before-limit',
      'ended-after-limit',
    ]);
    return end === 'not-ended' ? undefined : end;
  };
  /** The end of the period of care: a state holds up to but not including the day of `to`, so the day before is its last. */
  const careEnded = (read: Reader, index = 0): End => {
    const to = history.lookedAfter?.[index]?.to;
    if (to === 'unknown') {
      const end = read.choice<'not-ended' | 'ended-before-limit' | 'ended-after-limit'>(`/lookedAfter/${index}/to`, undefined, [
        'not-ended',
        'ended-before-limit',
        'ended-after-limit',
      ]);
      return end === 'not-ended' ? undefined : end;
    }
    const at = happened(read, `/lookedAfter/${index}/to`, to);
    return at === undefined ? undefined : startOfDay(dayOf(at)) - 1;
  };
  /** The eighteenth birthday ends every need: a state too, compared by day. */
  const grownUp = ((): Instant | undefined => {
    const born = history.child.dateOfBirth;
    const at = born === undefined ? undefined : startOfDay(addMonths(born, 18 * 12));
    return at === undefined || at > asOf ? undefined : at - 1;
  })();
  const isEmergency = (read: Reader, index: number) =>
    read.choice(`/placements/${index}/emergency`, history.placements[index]?.emergency, [true, false]);
  const isBackwards = (start: Instant, end: End): boolean => typeof end === 'number' && end < start;

  /** Whose placement a record is, where it says nothing itself: the one running at its moment. */
  const running = (read: Reader, at: Instant): string | undefined =>
    history.placements.find((_, index) => {
      if (continues(index)) return false;
      const start = started(read, index);
      const end = ended(read, index);
      return start !== undefined && start <= at && (typeof end !== 'number' || at < end);
    })?.id;
  return { happened, started, planned, ended, careEnded, grownUp, isEmergency, isBackwards, continues, lastOf, headOf, headId, running };
}
