import type { Moment } from '../contract.ts';
import { needEnded } from '../engine/needs.ts';
import type { Judged } from '../engine/requirement.ts';
import type { Verdict } from '../engine/verdict.ts';
import { completions } from '../engine/world.ts';
import type { HistoryView } from '../history/view.ts';
import { endOfDay, formatDay, formatInstant, second, type Day, type Instant } from '../time/index.ts';
import type { CaseIn } from './condition-values.ts';

/** A moment at which something could be done. */
export interface Chance {
  readonly at: Moment;
  /** The last instant that it stands for. */
  readonly until: Instant;
  /** It is a limit's last moment, and something must come strictly before the limit. */
  readonly before?: Moment;
}

const onDay = (day: Day): Chance => ({ at: formatDay(day), until: endOfDay(day) });
const atInstant = (instant: Instant): Chance => ({ at: formatInstant(instant), until: instant });

/** The last moments in time that completions of what is not known give, the latest first: at the earliest one the answer is certain. */
export function lastChances({ found }: Judged, { asOf }: HistoryView): readonly Chance[] {
  // A planned date that went by sets no limit: that runs against the actual one.
  return latestFirst(
    found.all.flatMap(({ result }) =>
      result.status === 'not-applicable'
        ? []
        : chancesOf(result).filter(({ until }) => result.limit?.planned !== true || until >= asOf.instant),
    ),
  );
}

function chancesOf({ limit }: Verdict): readonly Chance[] {
  if (limit === undefined || limit.kind === 'unknown') return [];
  if (limit.kind === 'day') return [onDay(limit.day)];
  return [limit.anchor.to, limit.anchor.from].map((from) => {
    const due = from + limit.plus;
    return limit.exclusive ? { ...atInstant(due - second), before: formatInstant(due) } : atInstant(due);
  });
}

/** Other moments at which it may have been done: just before its need ended, else at `asOf`; as it arose. */
export function otherChances(view: HistoryView, { about, rule: { rule } }: Judged, caseIn: CaseIn): readonly Chance[] {
  const [{ result: ended }] = completions((world) => needEnded(caseIn(world), rule)).all;
  const ends = ended === undefined || typeof ended === 'string' ? [] : [atInstant(ended.from - second), onDay(ended.day)];
  const { trigger } = about;
  const began = trigger === undefined ? [] : trigger.precision === 'day' ? [onDay(trigger.day)] : [atInstant(trigger.to)];
  return latestFirst([...(ends.length > 0 ? ends : [atInstant(view.asOf.instant)]), ...began]);
}

/** The day before it arose: what was done by then may count, and be in time whatever is not known. */
export const dayBefore = ({ about: { trigger } }: Judged): readonly Chance[] => (trigger === undefined ? [] : [onDay(trigger.day - 1)]);

const latestFirst = (chances: readonly Chance[]): readonly Chance[] =>
  [...new Map(chances.map((chance) => [chance.at, chance])).values()].sort((a, b) => b.until - a.until);
