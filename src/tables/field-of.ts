import type { Field, TableKind } from './cells.ts';
import { fields } from './fields.ts';

const sectionState: Field = { reads: 'word', list: 'state of a section', lost: 'left-out' };

/** The field of a property; undefined where rows of this kind have none of this name. */
export function fieldOf(of: TableKind, property: string): Field | undefined {
  const known: Readonly<Record<string, Field>> = fields[of];
  if (Object.hasOwn(known, property)) return known[property];
  return of === 'plans' && property.startsWith('sections.') ? sectionState : undefined;
}

/** Properties without which an array says "did not happen" of what may have happened. */
const tells: { readonly [Kind in TableKind]?: readonly string[] } = {
  meetings: ['heldAt'],
  reviews: ['heldAt'],
  plans: ['preparedAt', 'finalisedAt'],
  carerBreaks: ['to'],
  placements: ['startedAt'],
};

/** Whether a table without this property says nothing of what it lacks: no row of it can be used, or none tells what happened. */
export const isTelling = (of: TableKind, property: string): boolean =>
  leavesNoRow(fieldOf(of, property)) || tells[of]?.includes(property) === true;

/** Whether no row can be used without it. */
export const leavesNoRow = (field: Field | undefined): boolean =>
  field?.needed === true && (field.lost === 'row' || field.lost === 'child');

/** The names of the properties of a kind of table, for messages. */
export const propertiesOf = (of: TableKind): readonly string[] => Object.keys(fields[of]);
