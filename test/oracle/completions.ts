// Semantics section 3: every completion of the facts that a rule reads, each judged by itself.
import { HOUR, isoOf, reachOf, type Instant, type Reach } from './clock.ts';

export type Status =
  'met' | 'met-late' | 'due' | 'overdue' | 'missed' | 'outstanding' | 'pending' | 'lapsed' | 'contravened' | 'not-applicable';
/** What one completion gives. `impossible`: no such history (an end before its start, a late record before the limit). */
export interface Outcome {
  readonly status: Status | 'impossible';
  readonly due?: Instant;
  readonly lateBy?: string;
}
export const impossible: Outcome = { status: 'impossible' };
export const notApplicable: Outcome = { status: 'not-applicable' };

/** How a rule reads the history: what is not known is asked for, by pointer. */
export interface Reader {
  moment(pointer: string, text: string): Instant;
  choice<T>(pointer: string, known: T | undefined, values: readonly T[]): T;
}
export type Rule = (read: Reader) => Outcome;

interface Fact {
  readonly pointer: string;
  readonly values: readonly unknown[];
}
class Unread extends Error {
  readonly fact: Fact;
  constructor(fact: Fact) {
    super(fact.pointer);
    this.fact = fact;
  }
}
export class TooMany extends Error {}

/** Of one fact a rule may ask several things: `/placements/0/endedAt:day`. */
const factOf = (pointer: string): string => pointer.replace(/:.*$/, '');

/**
 * Instants of a day that stand for all of it. Every comparison a rule makes is between two moments, or two moments 48 or 72 hours
 * apart; so its answer changes only at such a distance from another moment (or the edge of another day). Each of those instants, the
 * seconds beside it, the day's edges and a point between every two are enough, and leave room for four events of one day in any order.
 */
function samplesOf(reach: Reach, others: readonly Instant[], asOf: Instant): readonly Instant[] {
  // 01:30 on 25 Oct 2026 judged between its two instants is the first of them, as the day of `asOf` lies up to `asOf` (section 2, 12.7).
  if ('instants' in reach) return reach.instants.some((at) => at <= asOf) ? reach.instants.filter((at) => at <= asOf) : reach.instants;
  const to = reach.from <= asOf ? Math.min(reach.to, asOf) : reach.to;
  const found = new Set<Instant>([reach.from, to]);
  for (const other of others) {
    for (const shift of [0, 72, -72, 48, -48]) {
      for (const beside of [-1, 0, 1]) {
        const at = other + shift * HOUR + beside;
        if (at >= reach.from && at <= to) found.add(at);
      }
    }
  }
  const edges = [...found].sort((a, b) => a - b);
  const between = edges.slice(1).flatMap((edge, index) => {
    const before = edges[index] ?? edge;
    const gap = edge - before;
    return gap < 2 ? [] : gap < 8 ? [before + 1] : [before + Math.floor(gap / 4), before + Math.floor(gap / 2)];
  });
  return [...edges, ...between].sort((a, b) => a - b);
}

/** Every instant that some moment of the history may be compared with: exact ones, and the edges of each day. */
export function instantsIn(value: unknown, asOf: Instant): readonly Instant[] {
  const found = new Set<Instant>([asOf]);
  const walk = (node: unknown): void => {
    if (typeof node === 'string') {
      if (!/^\d{4}-\d\d-\d\d(T|$)/.test(node)) return;
      const reach = reachOf(node);
      for (const at of 'from' in reach ? [reach.from, reach.to] : reach.instants) found.add(at);
    } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(walk);
  };
  walk(value);
  return [...found];
}

export interface Answer {
  readonly statuses: ReadonlySet<Status>;
  readonly flips: readonly string[];
  readonly due?: string;
  readonly lateBy?: string;
  /** Pointers of whole arrays that are not recorded and were read. */
  readonly uncovered: readonly string[];
}

const most = 60_000;

export function judgeAll(rule: Rule, others: readonly Instant[], asOf: Instant): Answer {
  const facts: Fact[] = [];
  for (;;) {
    try {
      return enumerate(rule, facts);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      facts.push(error.fact);
      if (facts.reduce((product, fact) => product * fact.values.length, 1) > most)
        throw new TooMany(facts.map(({ pointer }) => pointer).join(' '));
    }
  }

  function enumerate(judge: Rule, known: readonly Fact[]): Answer {
    const assigned = new Map<string, unknown>();
    const reader: Reader = {
      moment(pointer, text) {
        const reach = reachOf(text);
        if ('instants' in reach && reach.instants.length === 1) return reach.instants[0] ?? Number.NaN;
        if (!assigned.has(pointer)) throw new Unread({ pointer, values: samplesOf(reach, others, asOf) });
        return assigned.get(pointer) as Instant;
      },
      choice<T>(pointer: string, value: T | undefined, values: readonly T[]): T {
        if (value !== undefined) return value;
        if (!assigned.has(pointer)) throw new Unread({ pointer, values });
        return assigned.get(pointer) as T;
      },
    };
    const statuses = new Set<Status>();
    const flips = new Set<string>();
    const seen = known.map(() => new Map<number, Status>());
    let due: Instant | undefined;
    let late: string | undefined;
    const places = known.map(() => 0);
    const total = known.reduce((product, fact) => product * fact.values.length, 1);
    for (let index = 0; index < total; index += 1) {
      let rest = index;
      known.forEach((fact, position) => {
        const place = rest % fact.values.length;
        places[position] = place;
        rest = Math.floor(rest / fact.values.length);
        assigned.set(fact.pointer, fact.values[place]);
      });
      const outcome = judge(reader);
      if (outcome.status === 'impossible') continue;
      const { status } = outcome;
      statuses.add(status);
      let weight = 1;
      known.forEach((fact, position) => {
        // The same completion but for this one fact.
        const key = index - (places[position] ?? 0) * weight;
        weight *= fact.values.length;
        const other = seen[position]?.get(key);
        if (other === undefined) seen[position]?.set(key, status);
        else if (other !== status) flips.add(factOf(fact.pointer));
      });
      if (outcome.due !== undefined && (due === undefined || outcome.due > due)) {
        due = outcome.due;
        late = outcome.lateBy;
      } else if (outcome.due !== undefined && outcome.due === due) late = leastOf(late, outcome.lateBy);
    }
    const uncovered = known.filter(({ pointer }) => /^\/[a-z]+$/.test(pointer)).map(({ pointer }) => pointer);
    return {
      statuses,
      flips: [...flips].sort(),
      uncovered,
      ...(due === undefined ? {} : { due: isoOf(due) }),
      ...(late === undefined ? {} : { lateBy: late }),
    };
  }
}

function sizeOf(lateBy: string): number {
  const [, days, hours, minutes] = /^P(?:(\d+)D|T(\d+)H(\d+)M)$/.exec(lateBy) ?? [];
  return Number(days ?? 0) * 24 * 60 + Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}
const leastOf = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : sizeOf(b) < sizeOf(a) ? b : a;
