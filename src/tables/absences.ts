import { placeOf, type Draft } from './drafts.ts';
import { issueAt, type TableIssue } from './issues.ts';

/** Placements with the times away from them, and the names of those that became part of another. */
export interface Folded {
  readonly placements: readonly Draft[];
  readonly absences: readonly Draft[];
  readonly aliases: ReadonlyMap<string, string>;
}

const isAbsence = ({ record }: Draft): boolean => record['kind'] === 'temporary-absence';
const dayOf = (moment: unknown): string | undefined => (typeof moment === 'string' && moment !== 'unknown' ? moment.slice(0, 10) : undefined);

/**
 * Takes temporary moves out of the placements: a child who was in hospital or on holiday had one placement, not three. What
 * stands in the table as a placement before the absence and one after it, at the same place, is one placement.
 * @param drafts the placements of one child, in order
 */
export function foldAbsences(drafts: readonly Draft[], issues: TableIssue[]): Folded {
  const placements: Draft[] = [];
  const absences: Draft[] = [];
  const aliases = new Map<string, string>();
  let away: Draft | undefined;
  for (const draft of drafts) {
    const current = placements.at(-1);
    if (isAbsence(draft)) {
      absences.push(toAbsence(draft, current));
      if (current !== undefined && endedWith(current, away ?? draft)) away = draft;
      continue;
    }
    const back = away === undefined || current === undefined ? 'no' : comesBack(current, away, draft);
    if (back === 'yes' && current !== undefined) {
      aliases.set(String(draft.id), String(current.id));
      takeEnd(current, draft);
    } else {
      if (back === 'unknown' && current !== undefined) {
        issues.push(issueAt(placeOf(draft.row), 'absence-not-certain',
          `after a temporary absence (row ${away?.row.row}) neither URN nor postcode tells whether the child came back to the placement of row ${current.row.row}`,
          'it was read as another placement'));
      }
      if (away !== undefined && current !== undefined) takeEnd(current, away);
      placements.push(draft);
    }
    away = undefined;
  }
  const last = placements.at(-1);
  if (away !== undefined && last !== undefined) takeEnd(last, away);
  return { placements, absences, aliases };
}

function toAbsence({ row, record, id }: Draft, current: Draft | undefined): Draft {
  const to = record['endedAt'];
  return {
    array: 'circumstances', row, id: undefined,
    record: {
      id: `absence-${id ?? ''}`, kind: 'temporary-absence', from: record['startedAt'] ?? 'unknown',
      ...(to === undefined ? {} : { to }), ...(current?.id === undefined ? {} : { placementId: current.id }),
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
  const alike = ['kind', 'provision'].every((property) => before.record[property] === after.record[property]);
  if (!follows || !alike) return 'no';
  const compared = ['urn', 'postcode'].map((property) => [before.row.values.get(property), after.row.values.get(property)] as const)
    .filter(([one, other]) => one !== undefined && other !== undefined);
  if (compared.length === 0) return 'unknown';
  return compared.every(([one, other]) => one === other) ? 'yes' : 'no';
}

function takeEnd(placement: Draft, from: Draft): void {
  for (const property of ['endedAt', 'ending']) {
    if (from.record[property] === undefined) delete placement.record[property];
    else placement.record[property] = from.record[property];
  }
}
