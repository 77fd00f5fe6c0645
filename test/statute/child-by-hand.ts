// A child of the return as the reckoning by hand sees it: periods of care, stays and reviews by their days, without anything of `src/`.
import type { PlacementHistory } from '../../src/contract.ts';
import type { Day } from './calendar.ts';

const OTHER_REGIMES: ReadonlySet<string> = new Set(['adoptive', 'custody', 'special-guardianship']);
export type Care = NonNullable<PlacementHistory['lookedAfter']>[number];
interface Stay {
  readonly start: Day;
  readonly end: Day | undefined;
  readonly endUnknown: boolean;
  readonly head: Day;
  readonly kind: string;
}

/** The histories of the return know days, not times. */
export const dayOf = (moment: string): Day => moment.slice(0, 10);
export const last = <T>(all: readonly T[]): T | undefined => all[all.length - 1];

export class Child {
  readonly history: PlacementHistory;
  readonly asOf: Day;
  readonly stays: readonly Stay[];
  readonly periods: readonly { readonly care: Care; readonly from: Day }[];
  readonly reviews: readonly Day[];
  readonly recordedFrom: Day;

  constructor(history: PlacementHistory, asOf: Day) {
    this.history = history;
    this.asOf = asOf;
    this.stays = staysOf(history, asOf);
    const begun = (history.lookedAfter ?? []).filter(({ from }) => from === 'unknown' || dayOf(from) <= asOf);
    this.periods = begun
      .map((care) => ({ care, from: care.from === 'unknown' ? this.#earliest(care, begun) : dayOf(care.from) }))
      .sort(byStart);
    this.reviews = (history.reviews ?? [])
      .flatMap(({ heldAt }) => (heldAt === undefined || dayOf(heldAt) > asOf ? [] : [dayOf(heldAt)]))
      .sort();
    const covered = history.coverage?.reviews?.from;
    this.recordedFrom = history.reviews === undefined ? '9999-12-31' : covered === undefined ? '0000-01-01' : dayOf(covered);
  }

  /** Where a period lies that does not say when it began: after those that had ended or begun before its own end. */
  #earliest(care: Care, all: readonly Care[]): Day {
    const others = all.filter((other) => other !== care);
    if (care.to === 'unknown' && others.some(({ from }) => from !== 'unknown')) return '0000-01-01';
    const own = this.end(care) ?? '9999-12-31';
    const before = others.flatMap((other) => {
      const ended = this.end(other);
      return [
        ...(ended !== undefined && ended <= own ? [ended] : []),
        ...(other.from !== 'unknown' && dayOf(other.from) < own ? [dayOf(other.from)] : []),
      ];
    });
    return last(before.sort()) ?? '0000-01-01';
  }

  end({ to }: Care): Day | undefined {
    return to === undefined || to === 'unknown' || dayOf(to) > this.asOf ? undefined : dayOf(to);
  }
  careOn(day: Day): Care | undefined {
    return last(this.periods.filter(({ from }) => from <= day))?.care;
  }
  reviewsOf(care: Care | undefined): readonly Day[] {
    return this.reviews.filter((day) => care === undefined || this.careOn(day) === care);
  }

  /** Whether the child lives under another regime on that day: yes, no, or both where nobody knows whether that stay had ended. */
  elsewhere(day: Day): readonly boolean[] {
    return this.#livesOn(day, (kind) => OTHER_REGIMES.has(kind));
  }
  /** Whether the child is placed on that day, and not under another regime. */
  isBack(day: Day): readonly boolean[] {
    return this.#livesOn(day, (kind) => !OTHER_REGIMES.has(kind));
  }

  #livesOn(day: Day, counts: (kind: string) => boolean): readonly boolean[] {
    const stay = last(this.stays.filter(({ start }) => start <= day));
    if (stay === undefined || !counts(stay.kind)) return [false];
    // It is taken to have lasted until the next one began.
    return stay.endUnknown ? (stay === last(this.stays) ? [true, false] : [true]) : [stay.end === undefined || stay.end > day];
  }

  /** Whether every placement of the period is a short break: yes, no, or both where a status has an unknown end. */
  shortBreaks(care: Care | undefined): readonly boolean[] {
    if (care === undefined) return [false];
    const ended = this.end(care);
    const from = care.from === 'unknown' ? undefined : dayOf(care.from);
    const heads = this.stays.filter(({ start, head, end }) => {
      if (start !== head) return false;
      const own = this.careOn(start);
      if (own === care) return ended === undefined || start < ended || start === from;
      const past = own === undefined ? true : (this.end(own) ?? '9999-12-31') <= start;
      const next = this.periods.find((period) => period.from > start)?.care;
      return from !== undefined && start < from && past && next === care && (end === undefined || end > from);
    });
    if (heads.length === 0) return [false];
    const each = new Set(heads.map(({ start }) => this.#underSeries(start)));
    return each.has('no') ? [false] : each.has('maybe') ? [true, false] : [true];
  }

  #underSeries(day: Day): 'yes' | 'no' | 'maybe' {
    const found = new Set(
      (this.history.legalStatuses ?? [])
        .filter(({ status }) => status === 'short-break-series')
        .map(({ from, to }) => {
          if ((from !== 'unknown' && dayOf(from) > day) || (to !== undefined && to !== 'unknown' && dayOf(to) <= day)) return 'no';
          return from === 'unknown' || to === 'unknown' ? 'maybe' : 'yes';
        }),
    );
    return found.has('yes') ? 'yes' : found.has('maybe') ? 'maybe' : 'no';
  }
}

const byStart = (a: { readonly care: Care; readonly from: Day }, b: { readonly care: Care; readonly from: Day }): number => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if ((a.care.from === 'unknown') !== (b.care.from === 'unknown')) return a.care.from === 'unknown' ? -1 : 1;
  return (a.care.to ?? '~') === (b.care.to ?? '~') ? 0 : (a.care.to ?? '~') < (b.care.to ?? '~') ? -1 : 1;
};

/** Placements in the order of their starts; one with the same carer goes on with the one before it, and ends as it does. */
function staysOf({ placements }: PlacementHistory, asOf: Day): readonly Stay[] {
  const begun = placements
    .filter(({ startedAt }) => startedAt !== undefined && dayOf(startedAt) <= asOf)
    .sort((a, b) => ((a.startedAt ?? '') + a.id < (b.startedAt ?? '') + b.id ? -1 : 1));
  return begun.map(({ startedAt = '', kind }, index) => {
    let first = index;
    let final = index;
    while (first > 0 && begun[first]?.sameCarer === true) first -= 1;
    while (begun[final + 1]?.sameCarer === true) final += 1;
    const ended = begun[final]?.endedAt;
    return {
      start: dayOf(startedAt),
      head: first === index ? dayOf(startedAt) : `before ${dayOf(startedAt)}`,
      kind,
      end: ended === undefined || ended === 'unknown' || dayOf(ended) > asOf ? undefined : dayOf(ended),
      endUnknown: ended === 'unknown',
    };
  });
}
