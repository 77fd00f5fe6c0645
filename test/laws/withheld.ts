import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { parseHistory } from '../../src/index.ts';
import { timed } from '../../src/history/timed.ts';
import { readAsOf } from '../../src/history/view.ts';
import { formatDay } from '../../src/time/index.ts';
import {
  circumstanceKinds,
  concernKinds,
  consultationSubjects,
  decisionKinds,
  documentKinds,
  meetingKinds,
  notificationSubjects,
} from '../../src/history/vocabulary.ts';
import { byId } from './support.ts';

/** A history of which something is withheld that an extract may well lack, and what. */
export interface Withheld {
  readonly what: string;
  readonly history: PlacementHistory;
}

type Loose = Readonly<Record<string, unknown>>;

/** What a coverage narrows: the moment by which a record is old and, where records have kinds, where the kind stands and which there are. */
const covered: Readonly<Record<string, { readonly moment: string; readonly kind?: string; readonly kinds?: readonly string[] }>> = {
  meetings: { moment: 'heldAt', kind: 'kind', kinds: meetingKinds },
  concerns: { moment: 'identifiedAt', kind: 'kind', kinds: concernKinds },
  circumstances: { moment: 'from', kind: 'kind', kinds: circumstanceKinds },
  documents: { moment: 'at', kind: 'kind', kinds: documentKinds },
  notifications: { moment: 'at', kind: 'about', kinds: notificationSubjects },
  decisions: { moment: 'at', kind: 'kind', kinds: decisionKinds },
  consultations: { moment: 'at', kind: 'about', kinds: consultationSubjects },
  visits: { moment: 'at' },
  reviews: { moment: 'heldAt' },
  plans: { moment: 'preparedAt' },
};

/** Every history that says less than this one and contradicts it in nothing; undefined in the place of one that would be refused. */
export function withheldFrom(history: PlacementHistory, asOf: string): readonly (() => Withheld | undefined)[] {
  const whole = history as unknown as Loose;
  const today = formatDay(readAsOf(asOf).day);
  const found = [
    ...Object.keys(covered).flatMap((collection) => lacking(whole, collection)),
    ...undecided(whole),
    ...dayOnly(whole, today),
    ...unknownSince(whole, today),
  ];
  return found.map(({ what, history: less }) => () => {
    const parsed = parseHistory(structuredClone(less));
    return parsed.ok ? { what, history: parsed.history } : undefined;
  });
}

interface Less {
  readonly what: string;
  readonly history: Loose;
}

/** The array, what lies before a day, or one kind. */
function lacking(history: Loose, collection: string): readonly Less[] {
  const records = history[collection] as readonly Loose[] | undefined;
  const { moment, kind, kinds = [] } = covered[collection] ?? { moment: '' };
  if (records === undefined) return [];
  const { coverage = {}, [collection]: _, ...rest } = history;
  const { [collection]: narrowed, ...others } = coverage as Loose;
  const none = { what: `no ${collection}`, history: { ...rest, coverage: others } };
  if (narrowed !== undefined) return [none];
  const keeping = (what: string, kept: readonly Loose[], of: Loose): Less => ({
    what,
    history: { ...rest, [collection]: kept, coverage: { ...others, [collection]: of } },
  });
  const days = new Set(
    [...records.map((each) => each[moment]), ...(history['placements'] as readonly Loose[]).map(({ startedAt }) => startedAt)].flatMap(
      dayOf,
    ),
  );
  const named = kind === undefined ? [] : [...new Set(records.map((each) => String(each[kind])))].filter((each) => kinds.includes(each));
  return [
    none,
    ...[...days].map((day) =>
      keeping(
        `${collection} from ${day}`,
        records.filter((each) => dayOf(each[moment]).every((own) => own >= day)),
        { from: day },
      ),
    ),
    ...named.map((each) =>
      keeping(
        `${collection} but ${each}`,
        records.filter((record) => record[kind ?? ''] !== each),
        { kinds: kinds.filter((other) => other !== each) },
      ),
    ),
  ];
}
const dayOf = (moment: unknown): readonly string[] =>
  typeof moment === 'string' && moment !== 'unknown' ? [formatDay(timed(moment, '').day)] : [];

const withChanged = (history: Loose, collection: string, index: number, change: Loose): Loose => ({
  ...history,
  [collection]: (history[collection] as readonly Loose[]).map((each, place) => (place === index ? { ...each, ...change } : each)),
});

/** A yes or no of a placement, and how it ended. `sameCarer` is no such fact: left out, it says no. */
function undecided(history: Loose): readonly Less[] {
  return (history['placements'] as readonly Loose[]).flatMap((placement, index) => {
    const facts = Object.keys(placement).filter((name) => typeof placement[name] === 'boolean' && name !== 'sameCarer');
    const ending = placement['ending'] as Loose | undefined;
    return [
      ...facts.map((name) => ({
        what: `placement ${index} without ${name}`,
        history: withChanged(history, 'placements', index, { [name]: undefined }),
      })),
      ...Object.keys(ending ?? {})
        .filter((name) => name === 'manner' || name === 'endedBy')
        .map((name) => ({
          what: `placement ${index} without ending.${name}`,
          history: withChanged(history, 'placements', index, { ending: { ...ending, [name]: undefined } }),
        })),
    ];
  });
}

/**
 * The day alone, but for the day judged, on which it may lie on either side of the moment judged, and for a day that has two records of
 * a kind: those follow each other as they are sorted, and a time may change which is last (docs/limits.md).
 */
function dayOnly(history: Loose, today: string): readonly Less[] {
  const moments = [
    ...Object.entries(covered).map(([collection, { moment }]) => [collection, moment] as const),
    ['placements', 'startedAt'] as const,
    ['placements', 'endedAt'] as const,
    ['concerns', 'resolvedAt'] as const,
  ];
  return moments.flatMap(([collection, moment]) =>
    ((history[collection] ?? []) as readonly Loose[]).flatMap((record, index, all) => {
      const value = record[moment];
      if (all.some((other) => other !== record && dayOf(other[moment])[0] === dayOf(value)[0])) return [];
      return typeof value !== 'string' || !value.includes('T') || dayOf(value)[0] === today
        ? []
        : [
            {
              what: `${collection} ${index} ${moment} by day`,
              history: withChanged(history, collection, index, { [moment]: dayOf(value)[0] }),
            },
          ];
    }),
  );
}

/** Since when a circumstance holds, or until when: of what has begun, and of a placement that has. */
const unknownSince = (history: Loose, today: string): readonly Less[] =>
  ((history['circumstances'] ?? []) as readonly Loose[]).flatMap((record, index) =>
    (isOfProposed(history, record) ? [] : (['from', 'to'] as const))
      .filter((edge) => dayOf(record[edge]).some((day) => day <= today))
      .map((edge) => ({
        what: `circumstances ${index} ${edge} unknown`,
        history: withChanged(history, 'circumstances', index, { [edge]: 'unknown' }),
      })),
  );

const isOfProposed = (history: Loose, { placementId }: Loose): boolean =>
  (history['placements'] as readonly Loose[]).some(({ id, startedAt }) => id === placementId && startedAt === undefined);

/** What a settled reading sets aside: there the one who withholds changes the answer, and the text says so. */
const setAside: readonly { readonly withheld: RegExp; readonly rule: RegExp; readonly why: string }[] = [
  {
    withheld: /meetings/,
    rule: /^derby\/(first-placement-planning-meeting|urgent-placement-plan)$/,
    why: 'only a seventy-two-hour review that is recorded sets the limit (semantics 7 and 12.20)',
  },
  {
    withheld: /meetings/,
    rule: /^placement-stability\/placement-stability-meeting/,
    why: 'a need is named after the meeting that it comes after: with that meeting it loses its name',
  },
  {
    withheld: /meetings/,
    rule: /^leicester\/introduction-planning-meeting$/,
    why: 'one that may not be recorded is not thought to have been held at the very instant of its limit',
  },
  {
    withheld: /plans from/,
    rule: /^placement-plan-standards\/check-before-review$/,
    why: 'a version from before the extract, more than 28 days before the need arose, does not matter (semantics 12.4)',
  },
];

/** What is said of less agrees with what is said of the whole: a definite status stays, of an undetermined one it is one of what it could be. */
export function disagreements(less: Evaluation, whole: Evaluation, what: string): readonly string[] {
  const all = byId(whole);
  return less.requirements.flatMap(({ id, rule, status, couldBe = [status], applies }) => {
    const found = all.get(id)?.status ?? 'not-applicable';
    const agrees = found === 'undetermined' || couldBe.includes(found) || (found === 'not-applicable' && applies === 'possible');
    return agrees || setAside.some((each) => each.withheld.test(what) && each.rule.test(rule))
      ? []
      : [`${id}: ${couldBe.join(' or ')} with ${what}; ${found} with all of it`];
  });
}
