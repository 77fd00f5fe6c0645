import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { fields } from '../../src/tables/fields.ts';
import { arrayNames } from '../../src/history/array-names.ts';

interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly required?: readonly string[];
}
const schema = JSON.parse(readFileSync(`${repository}docs/schema/history.schema.json`, 'utf8')) as Shape;
/** A part that the schema has elsewhere, and the element of an array. */
function objectAt(shape: Shape | undefined): Shape | undefined {
  const name = /^#\/\$defs\/(.+)$/.exec(shape?.$ref ?? '')?.[1];
  if (name !== undefined) return objectAt(schema.$defs?.[name]);
  const choice = shape?.anyOf?.find(({ $ref, properties }) => $ref !== undefined || properties !== undefined);
  if (choice !== undefined) return objectAt(choice);
  return shape?.items === undefined ? shape : objectAt(shape.items);
}

const root = objectAt(schema);

/** Every property of a record of the contract, a point leading into an object; lists of objects by their name alone. */
function propertiesOf(shape: Shape | undefined): readonly string[] {
  return Object.entries(objectAt(shape)?.properties ?? {}).flatMap(([name, inner]) => {
    const inside = inner.items === undefined ? Object.keys(objectAt(inner)?.properties ?? {}) : [];
    return inside.length === 0 ? [name] : inside.map((each) => `${name}.${each}`);
  });
}

/** Lists of objects, which tables of their own or a shorthand fill, and a plan's sections, which have a column each. */
const filledOtherwise: Readonly<Record<string, readonly string[]>> = {
  placements: ['planningIntervals'],
  meetings: ['actions'],
  plans: ['sections'],
  documents: ['sharedWith'],
};
/** Timescales, which one column holds whole. */
const timescales = ['visitInterval.every'];
/** Shorthands, and what only the reader needs. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  placements: ['planningInterval.every', 'planningInterval.agreedAt', 'transCultural', 'ending', 'sameCarerFollows', 'urn', 'postcode'],
  meetings: ['minutes'],
};

describe('the properties that columns may fill', () => {
  test.each(arrayNames.map((name) => [name]))('%s: every property of the contract, and no other', (array) => {
    const contract = propertiesOf(objectAt(root?.properties?.[array])).filter((name) => !(filledOtherwise[array] ?? []).includes(name));
    expect(contract.length).toBeGreaterThan(1);
    expect(
      Object.keys(fields[array])
        .filter((name) => !(beyond[array] ?? []).includes(name))
        .sort(),
    ).toEqual([...contract].sort());
  });

  test('timescales are properties of placements', () => {
    expect(propertiesOf(objectAt(root?.properties?.['placements']))).toEqual(expect.arrayContaining([...timescales]));
  });

  test('children: every property but the id, which the map names apart', () => {
    expect(['id', ...Object.keys(fields.children)].sort()).toEqual([...propertiesOf(objectAt(root?.properties?.['child']))].sort());
  });

  test.each(arrayNames.map((name) => [name]))('%s: what the contract asks for is needed here, or is made, or is unknown', (array) => {
    const required = (objectAt(root?.properties?.[array])?.required ?? []).filter((name) => name !== 'id');
    for (const name of required)
      expect((fields[array] as Readonly<Record<string, { readonly needed?: true }>>)[name]?.needed, name).toBe(true);
  });

  test('every list of objects of the contract has a table of its own', () => {
    const people: Readonly<Record<string, readonly string[]>> = {
      'meetings.actions': ['meetings', 'actions'],
      'documents.sharedWith': ['documents', 'sharedWith'],
      'placements.planningIntervals': ['placements', 'planningIntervals'],
    };
    for (const [detail, [array = '', list = '']] of Object.entries(people)) {
      const contract = Object.keys(objectAt(objectAt(root?.properties?.[array])?.properties?.[list])?.properties ?? {});
      const known = fields[detail as keyof typeof fields];
      expect(
        Object.keys(known)
          .filter((name) => name !== 'of')
          .sort(),
      ).toEqual(contract.sort());
    }
  });
});
