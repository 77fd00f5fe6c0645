import { afterLoss } from './cells.ts';
import { placeOf, rowsText, saysUnknown, together, type Draft } from './drafts.ts';
import { dayOf } from './episodes.ts';
import { issueAt, rowName, type TableIssue } from './issues.ts';

/** Placements with the times away from them, and the names of those that became part of another. */
export interface Folded {
  readonly placements: readonly Draft[];
  readonly absences: readonly Draft[];
  readonly aliases: ReadonlyMap<string, string>;
  /** Rows of one placement contradict each other in what no history can leave open. */
  readonly refused: boolean;
}

const isAbsence = ({ record }: Draft): boolean => record['kind'] === 'temporary-absence';

/**
 * Takes temporary moves out of the placements: a child who was in hospital or on holiday had one placement, not three. What
 * stands in the table as a placement before the absence and one after it, at the same place, is one placement; where nothing tells the
 * place, the child came back, as in the statutory return (rule 383).
 * @param drafts the placements of one child, in order
 */
export function foldAbsences(drafts: readonly Draft[], issues: TableIssue[]): Folded {
  const placements: Draft[] = [];
  const absences: Draft[] = [];
  const aliases = new Map<string, string>();
  const returns = new Map<Draft, Draft[]>();
  let away: Draft | undefined;
  for (const draft of drafts) {
    const current = placements.at(-1);
    if (isAbsence(draft)) {
      absences.push(toAbsence(draft, current));
      if (current !== undefined && endedWith(current, away ?? draft)) away = draft;
      continue;
    }
    const back = away === undefined || current === undefined ? 'no' : comesBack(current, away, draft);
    if (back === 'unknown' && current !== undefined) {
      issues.push(
        issueAt(
          placeOf(draft.row),
          'absence-not-certain',
          `after a temporary absence (${away === undefined ? '' : rowName(away.row.at)}) neither URN nor postcode tells whether the child came back to ${rowName(current.row.at)}`,
          'it was read as a return to it',
        ),
      );
    }
    if (back !== 'no' && current !== undefined) {
      aliases.set(String(draft.id), String(current.id));
      returns.set(current, [...(returns.get(current) ?? []), draft]);
      takeEnd(current, draft);
    } else {
      if (away !== undefined && current !== undefined) takeEnd(current, away);
      placements.push(draft);
    }
    away = undefined;
  }
  const last = placements.at(-1);
  if (away !== undefined && last !== undefined) takeEnd(last, away);
  const refused = [...returns].map(([placement, rows]) => takeFacts(placement, rows, issues)).includes(false);
  return { placements, absences, aliases, refused };
}

function toAbsence({ row, record, id }: Draft, current: Draft | undefined): Draft {
  const to = record['endedAt'];
  return {
    array: 'circumstances',
    row,
    id: undefined,
    record: {
      id: `absence-${id ?? ''}`,
      kind: 'temporary-absence',
      from: record['startedAt'] ?? 'unknown',
      ...(to === undefined ? {} : { to }),
      ...(current?.id === undefined ? {} : { placementId: current.id }),
    },
  };
}

/** Whether the table lets the placement end as the absence begins, though it went on. */
function endedWith(placement: Draft, absence: Draft): boolean {
  const ended = dayOf(placement.record['endedAt']);
  return ended !== undefined && ended === dayOf(absence.record['startedAt']);
}

function comesBack(before: Draft, away: Draft, after: Draft): 'yes' | 'no' | 'unknown' {
  const follows = dayOf(away.record['endedAt']) === dayOf(after.record['startedAt']);
  const pairs = (properties: readonly string[]) =>
    properties
      .map((property) => [before.row.values.get(property), after.row.values.get(property)] as const)
      .filter(([one, other]) => one !== undefined && other !== undefined);
  if (!follows || pairs(['kind', 'provision']).some(([one, other]) => one !== other)) return 'no';
  const places = pairs(['urn', 'postcode']).map((pair) => pair.map(asWritten));
  if (places.length === 0) return 'unknown';
  return places.every(([one, other]) => one === other) ? 'yes' : 'no';
}

/** `ab1 1aa` and `AB11AA` are one postcode. */
const asWritten = (text: unknown): string => String(text).replaceAll(/\s/g, '').toUpperCase();

function takeEnd(placement: Draft, from: Draft): void {
  for (const property of ['endedAt', 'ending']) {
    if (from.record[property] === undefined) delete placement.record[property];
    else placement.record[property] = from.record[property];
  }
}

/** What a row says of itself and of how it began; how it ended `takeEnd` takes. */
const ofTheRow: ReadonlySet<string> = new Set([
  'id',
  'decidedAt',
  'startedAt',
  'plannedStart',
  'withdrawnAt',
  'emergency',
  'sameCarer',
  'beforeAssessment',
  'disruptsEducation',
  'endedAt',
  'ending',
]);

/** What was recorded after a return is so of the whole placement. False where nothing right can be said of it. */
function takeFacts(placement: Draft, returns: readonly Draft[], issues: TableIssue[]): boolean {
  const rows = [placement, ...returns];
  let whole = true;
  for (const property of new Set(returns.flatMap(({ record }) => Object.keys(record)))) {
    if (ofTheRow.has(property)) continue;
    const said = rows.flatMap(({ record }) => (record[property] === undefined ? [] : [record[property]]));
    const value = together(said);
    if (value !== undefined) {
      placement.record[property] = value;
      continue;
    }
    const loss = said.every((each) => saysUnknown('placements', property, each)) ? 'unknown' : 'child';
    const message = `${rowsText(rows)} are one placement, and differ in ${property}`;
    issues.push(issueAt(placeOf(placement.row, property), 'absence-rows-differ', message, afterLoss(loss)));
    delete placement.record[property];
    whole &&= loss === 'unknown';
  }
  return whole;
}
