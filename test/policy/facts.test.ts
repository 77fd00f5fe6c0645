import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseFor } from '../../src/engine/case.ts';
import { pointerOfFact } from '../../src/engine/facts.ts';
import { World } from '../../src/engine/world.ts';
import { readAsOf, viewOf } from '../../src/history/view.ts';
import { facts, meaningOf, type FactMeaning } from '../../src/policy/facts.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}
const history: Schema = JSON.parse(readFileSync(new URL('../../docs/schema/history.schema.json', import.meta.url), 'utf8'));

/** The arrays of the history that a fact's first word stands for: `record` is whatever record answers a rule. */
const arrays: Readonly<Record<string, readonly string[]>> = {
  placement: ['placements'],
  concern: ['concerns'],
  circumstance: ['circumstances'],
  meeting: ['meetings'],
  decision: ['decisions'],
  plan: ['plans'],
  review: ['reviews'],
  visit: ['visits'],
  'carer-break': ['carerBreaks'],
  record: ['visits', 'decisions', 'notifications'],
};
/** Worked out by the engine; no property of the history. */
const workedOut: ReadonlySet<string> = new Set([
  'concern.raisedAtMeeting',
  'meeting.firstOfKind',
  'need.first',
  'plan.first',
  'plan.followsNew',
  'legal-status.continues',
  'carer-break.days',
  'review.first',
  'placement.firstOfCare',
]);

/** A schema's alternatives, references followed; null stands beside each and says nothing. */
function alternatives(schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) return alternatives(history.$defs?.[schema.$ref.split('/').at(-1) ?? '']);
  return schema.anyOf?.flatMap(alternatives) ?? [schema];
}
const below = (schema: Schema | undefined, name: string): Schema | undefined =>
  alternatives(schema)
    .map((each) => each.properties?.[name])
    .find((each) => each !== undefined);
const typesOf = (schema: Schema): readonly string[] =>
  [...new Set(alternatives(schema).flatMap(({ type = [] }) => type))].filter((type) => type !== 'null').sort();

function schemasOf(fact: string): readonly Schema[] {
  const [record = '', ...path] = fact.split('.');
  const roots = record === 'child' ? [below(history, 'child')] : (arrays[record] ?? []).map((array) => below(history, array)?.items);
  return roots.map((root) => path.reduce<Schema | undefined>(below, root)).filter((each) => each !== undefined);
}

const all: readonly (readonly [string, FactMeaning])[] = Object.entries(facts);

describe('the facts of the language', () => {
  test.each(all.filter(([name]) => !workedOut.has(name)))(
    '%s is a property of the history, of the type and with the words that its schema gives',
    (name, { type, values }) => {
      const schemas = schemasOf(name);
      const [schema] = schemas;
      if (schema === undefined) throw new Error(`the schema has no ${name}`);
      const types = {
        boolean: [['boolean']],
        list: [['array']],
        object: [['object'], ['string']],
        word: [['string'], ['array', 'string']],
        number: [['number']],
      }[type];
      expect(types).toContainEqual(typesOf(schema));
      if (values !== undefined) expect(schemas.flatMap(alternatives).map((each) => each.enum)).toContainEqual(values);
    },
  );

  test('a word of a closed list names its values, one of an open list names none', () => {
    const closed = all.filter(([, { values }]) => values !== undefined).map(([name]) => name);
    expect(closed).toEqual([
      'placement.provision',
      'placement.ending.manner',
      'placement.ending.endedBy',
      'meeting.mode',
      'meeting.child.decision',
      'decision.outcome',
      'plan.kind',
      'carer-break.allowance',
      'visit.mode',
      'record.mode',
      'record.outcome',
    ]);
  });

  /** Semantics, section 1: a boolean or enum that is left out is unknown; a text or object that is itself the record asked for is not there. */
  test('what a property that is left out means', () => {
    const of = (missing: FactMeaning['missing']): readonly string[] =>
      all.filter(([, meaning]) => meaning.missing === missing).map(([name]) => name);
    expect(of('worked-out')).toEqual(['meeting.firstOfKind', 'need.first', 'plan.first', 'plan.followsNew', 'legal-status.continues']);
    expect(of('absent')).toEqual([
      'placement.kind',
      'placement.transCultural',
      'placement.temporaryApproval',
      'placement.outsideApproval',
      'placement.planningIntervals',
      'placement.visitInterval',
      'placement.ending',
      'placement.ending.decidedAt',
      'concern.kind',
      'concern.raisedAtMeeting',
      'circumstance.kind',
      'meeting.kind',
      'meeting.chair',
      'meeting.mode',
      'meeting.child.reason',
      'meeting.minutes',
      'decision.by',
      'carer-break.days',
      'review.adjournedUntil',
      'visit.by',
      'visit.mode',
      'record.by',
      'record.mode',
      'record.childSeen',
    ]);
  });

  test('a name that is none has no meaning', () => {
    expect(meaningOf('placement.emergency')).toMatchObject({ type: 'boolean', missing: 'unknown' });
    // The types forbid what a profile from JSON may hold.
    expect(meaningOf('placement.urgent')).toBeUndefined();
    expect(meaningOf('toString')).toBeUndefined();
  });

  test('a fact of what is no record stands nowhere', () => {
    const c = caseFor(viewOf({ child: { id: 'c1' }, placements: [] }, readAsOf('2026-04-10')), { need: { first: true } }, new World());
    expect(pointerOfFact(c, 'need.first')).toBeUndefined();
    expect(pointerOfFact(c, 'child.disabilities')).toBe('/child/disabilities');
  });
});
