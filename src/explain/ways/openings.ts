import type { PlacementHistory } from '../../contract.ts';
import type { Rule, Subject, Trigger } from '../../policy/language.ts';
import { formatDay } from '../../time/index.ts';
import type { HistoryView } from '../../history/view.ts';
import { addTo, recordAt, type FactChange } from '../changes.ts';
import { freshId } from './standing.ts';
import type { Way } from './ways.ts';

interface Scene {
  readonly history: PlacementHistory;
  readonly view: HistoryView;
  readonly today: string;
  readonly placementId: string | undefined;
}

/**
 * The records that would give a rule something to be about: a concern of its kind, one on record that is of that kind instead, one more
 * placement. Where a history has no placement that has started and a record alone is not enough, one is begun before it, which the record names.
 */
export function openings(history: PlacementHistory, view: HistoryView, rule: Rule): readonly Way[] {
  const latest =
    view.spells.findLast(({ start, end }) => start !== undefined && end === undefined) ??
    view.spells.findLast(({ start }) => start !== undefined);
  const today = formatDay(view.asOf.day);
  const begun = freshId({ history }, 'placements', 'placement');
  const recordsIn = (placementId: string | undefined): readonly FactChange[] =>
    recordsFor({ history, view, today, placementId }, rule.forEach);
  const placed = (startedAt: string): readonly FactChange[] =>
    (rule.placements ?? ['foster']).slice(0, 1).map((kind) => addTo('placements', { id: begun, kind, startedAt }));
  const alone = recordsIn(latest?.id);
  const ways = alone.map((record): Way => [record]);
  if (latest !== undefined)
    return [...ways, ...placed(today).map((placement): Way => [placement]), ...ofAnotherKind(history, rule.forEach)];
  if (alone.length === 0) return placed(today).map((placement) => [placement]);
  return [
    ...ways,
    ...recordsIn(begun).flatMap((record) =>
      placed(beginningOf(record) ?? formatDay(view.asOf.day - 1)).map((placement): Way => [placement, record]),
    ),
  ];
}

/** The first day of a record that lasts: a carer's break begins within the placement. */
function beginningOf({ to }: FactChange): string | undefined {
  const { from } = to as { readonly from?: unknown };
  return typeof from === 'string' ? from : undefined;
}

const arrays = {
  concern: 'concerns',
  circumstance: 'circumstances',
  meeting: 'meetings',
  decision: 'decisions',
  document: 'documents',
} as const;
/** The latest records of a kind that the rule does not speak of: more of them would explain nothing. */
const MOST_RECORDS = 20;

/** What is on record as one thing may have been another: a meeting held that was the one asked for. */
function ofAnotherKind(history: PlacementHistory, forEach: Subject): readonly Way[] {
  if (!('kinds' in forEach)) return [];
  const array = arrays[forEach.each];
  const [kind] = forEach.kinds;
  const others = (history[array] ?? []).flatMap((record, index) =>
    forEach.kinds.some((one) => one === record.kind) ? [] : [`/${array}/${index}/kind`],
  );
  return kind === undefined ? [] : others.slice(-MOST_RECORDS).map((pointer) => [recordAt(history, pointer, kind)]);
}

function recordsFor(scene: Scene, forEach: Subject): readonly FactChange[] {
  const { history, today, placementId, view } = scene;
  const id = (collection: 'concerns' | 'meetings' | 'plans' | 'reviews' | 'visits', what: string): string =>
    freshId({ history }, collection, what);
  switch (forEach.each) {
    case 'placement':
      return [];
    case 'care-period':
    case 'first-placement': {
      const from = view.spells.find(({ start }) => start !== undefined)?.first.value.startedAt?.slice(0, 10) ?? today;
      return [history.lookedAfter === undefined ? recordAt(history, '/lookedAfter', [{ from }]) : addTo('lookedAfter', { from })];
    }
    case 'concern':
      return forEach.kinds.map((kind) => addTo('concerns', { id: id('concerns', kind), kind, identifiedAt: today, placementId }));
    case 'circumstance':
      return forEach.kinds.map((kind) => addTo('circumstances', { kind, from: today, placementId }));
    case 'meeting':
      return forEach.kinds.map((kind) => addTo('meetings', { id: id('meetings', kind), kind, heldAt: today, placementId }));
    case 'decision':
      return forEach.kinds.map((kind) => addTo('decisions', { kind, at: today, by: 'team-manager', placementId }));
    case 'document':
      return forEach.kinds.map((kind) => addTo('documents', { kind, at: today, placementId }));
    case 'carer-break':
      return [addTo('carerBreaks', { from: formatDay(view.asOf.day - 7), to: today, placementId })];
    case 'legal-status':
      return ['care-order', 'section-20'].map((status) => addTo('legalStatuses', { status, from: today }));
    case 'plan':
      return [addTo('plans', { id: id('plans', 'plan'), placementId, kind: 'new', preparedAt: today })];
    case 'review':
      return [addTo('reviews', { id: id('reviews', 'review'), heldAt: today })];
    case 'visit':
      return [addTo('visits', { id: id('visits', 'visit'), at: today, placementId, by: 'social-worker' })];
    case 'review-interval':
      return history.reviews === undefined ? [recordAt(history, '/reviews', [])] : [];
    case 'joined-need':
      return forEach.triggers.flatMap((trigger) => callsFor(scene, trigger));
  }
}

/** The record that a trigger speaks of; a placement is not called for by another record. */
function callsFor({ history, today, placementId }: Scene, { on }: Trigger): readonly FactChange[] {
  if ('concern' in on)
    return on.concern.map((kind) =>
      addTo('concerns', { id: freshId({ history }, 'concerns', kind), kind, identifiedAt: today, placementId }),
    );
  if ('circumstance' in on) return on.circumstance.map((kind) => addTo('circumstances', { kind, from: today, placementId }));
  if ('document' in on) return on.document.map((kind) => addTo('documents', { kind, at: today, placementId }));
  if ('decision' in on) return on.decision.map((kind) => addTo('decisions', { kind, at: today, by: 'iro', outcome: 'yes', placementId }));
  return 'consultation' in on
    ? on.consultation.map((about) => addTo('consultations', { with: on.with[0], about, at: today, placementId }))
    : [];
}
