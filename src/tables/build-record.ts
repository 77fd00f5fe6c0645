import { rowLoss, type Loss } from './cells.ts';
import { fieldOf } from './field-of.ts';
import type { ReadRow } from './read-rows.ts';

/** A record while it is put together. */
export type Building = Record<string, unknown>;

/** A record, and the worst that was lost of it: `row`, it cannot be used; `child`, nor can the child's history. */
export interface Built {
  readonly record: Building;
  readonly lost: 'row' | 'child' | undefined;
}

/** What a history calls the objects that columns name in a shorter way. */
const objectNames: Readonly<Record<string, string>> = { planningInterval: 'planningIntervals' };
/** Flags that say that there is such a thing. */
const flags: ReadonlySet<string> = new Set(['minutes', 'transCultural', 'ending']);
/** Left out, each says that it has not come. */
const ends = ['to', 'endedAt', 'outsideApproval.to', 'temporaryApproval.to'];
/** Periods whose ends mean something where no column holds them. `network` is a list of who is allocated now, where it has no dates. */
const withoutPeriods: ReadonlySet<string> = new Set(['network']);

/** Turns the flat properties of a row into a record of the contract. The reader's own properties are left out. */
export function buildRecord(row: ReadRow): Built {
  const record: Building = {};
  const objects = new Map<string, Building>();
  const dropped = new Set<string>();
  let worst: Built['lost'] = row.unsure ? rowLoss(row.of) : undefined;

  for (const [property, value] of row.values) {
    if (fieldOf(row.of, property)?.own === true) continue;
    const [head = '', ...rest] = property.split('.');
    if (rest.length > 0) put(objectOf(objects, head), rest.join('.'), value);
    else if (!flags.has(property)) put(record, property, value);
    else if (value === true) objectOf(objects, head);
  }
  for (const [property, loss] of allLosses(row)) {
    const [head = '', ...rest] = property.split('.');
    if (loss === 'row' || loss === 'child') worst = worst === 'child' ? 'child' : loss;
    else if (loss === 'object') dropped.add(head);
    else if (loss === 'unknown' && rest.length === 0) put(record, property, 'unknown');
    else if (loss === 'unknown' && objects.has(head)) put(objectOf(objects, head), rest.join('.'), 'unknown');
  }
  for (const [name, object] of objects) {
    if (dropped.has(name) || (name === 'ending' && isReasonAlone(row, object))) continue;
    const isList = objectNames[name] !== undefined;
    put(record, objectNames[name] ?? name, isList ? [object] : object);
  }
  return { record, lost: worst };
}

/** A reason for an ending that nobody decided, planned or saw: systems keep codes on placements that go on. */
function isReasonAlone({ values, lost, table }: ReadRow, ending: Building): boolean {
  const goesOn = table.holds('endedAt') && !values.has('endedAt') && !lost.has('endedAt');
  return goesOn && values.get('ending') !== true && ending['decidedAt'] === undefined && ending['plannedFor'] === undefined;
}

/** A placement with a day on which it ended and none on which it began. */
export const hasEndAlone = ({ of, values }: ReadRow): boolean =>
  of === 'placements' && !values.has('startedAt') && values.has('endedAt') && values.get('endedAt') !== 'unknown';

/** What cells lost, and what is lost because no column holds it. */
function allLosses(row: ReadRow): readonly (readonly [string, Loss])[] {
  const unheld = withoutPeriods.has(row.of)
    ? []
    : ends.flatMap((property) => {
        const loss = row.table.holds(property) ? undefined : fieldOf(row.of, property)?.lost;
        return loss === 'unknown' || loss === 'object' ? [[property, loss] as const] : [];
      });
  // Without the day that it began, a placement would only be proposed; one that has ended was more than that.
  const unstarted = row.of === 'placements' && (!row.table.holds('startedAt') || hasEndAlone(row)) ? [['startedAt', 'child'] as const] : [];
  return [...row.lost, ...unheld, ...unstarted];
}

function objectOf(objects: Map<string, Building>, name: string): Building {
  const known = objects.get(name) ?? {};
  objects.set(name, known);
  return known;
}

function put(target: Building, key: string, value: unknown): void {
  // A column may be called anything, and a property of this name would change the object itself.
  if (key !== '__proto__') target[key] = value;
}
