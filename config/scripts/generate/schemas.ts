import { readFileSync } from 'node:fs';
import ts from 'typescript';
import * as z from 'zod/mini';
import * as evaluation from '../../../src/history/schema-evaluation.ts';
import * as events from '../../../src/history/schema-events.ts';
import * as parts from '../../../src/history/schema-parts.ts';
import * as placement from '../../../src/history/schema-placement.ts';
import { limits } from '../../../src/history/limits.ts';
import { historySchema } from '../../../src/history/schema.ts';
import { repository } from '../shared/tree.ts';

/** The JSON Schemas that the package publishes: structure from the zod schemas, sentences from the docstrings of the contract. */
type Json = { [key: string]: unknown };

const day = '(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const time = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?';
const momentPattern = `^${day}(T${time}(Z|[+-][0-9]{2}:?[0-9]{2})?)?$`;

/** Schemas by the name of the type that they stand for; each becomes one definition. */
const shared = {
  DateString: parts.date,
  Moment: parts.moment,
  MomentOrUnknown: parts.momentOrUnknown,
  Timescale: parts.timescale,
  Role: parts.role,
};
const ofHistory = {
  ...shared,
  Child: placement.child,
  Period: placement.period,
  LegalStatusPeriod: placement.legalStatusPeriod,
  Placement: placement.placement,
  PlacementEnding: placement.placementEnding,
  Circumstance: placement.circumstance,
  CarerBreak: placement.carerBreak,
  Concern: events.concern,
  Meeting: events.meeting,
  PlacementPlanVersion: events.placementPlanVersion,
  LookedAfterReview: events.lookedAfterReview,
  Visit: events.visit,
  Notification: events.notification,
  Decision: events.decision,
  Consultation: events.consultation,
  DocumentRecord: events.documentRecord,
  Judgement: events.judgement,
  Attestation: events.attestation,
  NetworkMember: events.networkMember,
  Coverage: events.coverage,
};
const ofEvaluation = {
  ...shared,
  Requirement: evaluation.requirement,
  RequiredMeeting: evaluation.requiredMeeting,
  MeetingItem: evaluation.meetingItem,
  Attendee: evaluation.attendee,
  Owner: evaluation.owner,
  Deadline: evaluation.deadline,
  Breach: evaluation.breach,
  PlanChecklist: evaluation.planChecklist,
  FactUsed: evaluation.factUsed,
  MissingFact: evaluation.missingFact,
  NotCovered: evaluation.notCovered,
  Note: evaluation.note,
};

interface Published {
  readonly name: string;
  /** The contract's name of the whole. */
  readonly type: string;
  readonly description: string;
  readonly schema: z.ZodMiniType;
  readonly definitions: Readonly<Record<string, z.ZodMiniType>>;
  readonly finish: (schema: Json) => Json;
}

const published: readonly Published[] = [
  {
    name: 'history',
    type: 'PlacementHistory',
    schema: historySchema,
    definitions: ofHistory,
    finish: asInput,
    description:
      'The placement history of one child, as parseHistory reads it. A property that is null counts as absent; unknown ' +
      'properties are left out with a warning. Dates that do not exist, references and order are checked by parseHistory alone.',
  },
  {
    name: 'evaluation',
    type: 'Evaluation',
    schema: evaluation.evaluationSchema,
    definitions: ofEvaluation,
    finish: (schema) => schema,
    description: 'What a policy asks of one placement history, as evaluate gives it. Later versions may add properties.',
  },
];

export const files = published.map((each) => ({ path: `docs/schema/${each.name}.schema.json`, content: () => written(each) }));

function written({ name, type, description, schema, definitions, finish }: Published): string {
  // A registry of its own: the global one belongs to whoever uses zod beside us.
  const metadata = z.registry<{ id?: string; pattern?: string }>();
  for (const [id, each] of Object.entries(definitions)) metadata.add(each, { id, ...patternOf(each) });
  metadata.add(parts.momentBesideUnknown, { pattern: momentPattern });
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata, io: 'input', target: 'draft-2020-12' });
  const { $defs = {}, ...root } = finish(rest);
  const docs = contractDocs();
  const $definitions = Object.entries($defs as Readonly<Record<string, Json>>).map(
    ([id, each]) => [id, described(each, id, docs)] as const,
  );
  const whole = {
    $schema,
    $id: `urn:placement-rules:schema:${name}`,
    title: type,
    ...described(root, type, docs),
    description,
    $defs: Object.fromEntries($definitions),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function patternOf(schema: z.ZodMiniType): { pattern?: string } {
  if (schema === parts.date) return { pattern: `^${day}$` };
  return schema === parts.moment ? { pattern: momentPattern } : {};
}

/** What a history may say besides: null for anything optional, and the limits on sizes. */
function asInput(schema: unknown): Json {
  const limited = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(limited);
    if (typeof node !== 'object' || node === null) return node;
    const copy: Json = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, limited(value)]));
    if (copy['type'] === 'string' && copy['enum'] === undefined && copy['const'] === undefined) copy['maxLength'] = limits.textLength;
    if (copy['type'] === 'array') copy['maxItems'] = limits.arrayLength;
    return copy['type'] === 'object' ? withNulls(copy) : copy;
  };
  return limited(schema) as Json;
}

function withNulls(object: Json): Json {
  const required = new Set((object['required'] ?? []) as readonly string[]);
  const properties = Object.entries((object['properties'] ?? {}) as Readonly<Record<string, Json>>).map(
    ([key, value]) => [key, required.has(key) ? value : orNull(value)] as const,
  );
  const rest = object['additionalProperties'];
  return {
    ...object,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(rest === false && { additionalProperties: { type: 'null' } }),
    ...(typeof rest === 'object' && { additionalProperties: orNull(rest as Json) }),
  };
}

function orNull(schema: Json): Json {
  const plain = typeof schema['type'] === 'string' && schema['enum'] === undefined && schema['const'] === undefined;
  return plain ? { ...schema, type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] };
}

/** Puts the contract's docstrings on a definition and its properties; what it says of neither stays bare. */
function described(schema: Json, type: string, docs: ReadonlyMap<string, string>): Json {
  const own = docs.get(type);
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Json>>).map(([key, value]) => {
    const description = docs.get(`${type}.${key}`);
    return [key, description === undefined ? value : { description, ...value }] as const;
  });
  return {
    ...(own !== undefined && { description: own }),
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
}

/** The docstrings of src/contract.ts: `Placement` and `Placement.startedAt`. */
function contractDocs(): ReadonlyMap<string, string> {
  const docs = new Map<string, string>();
  const source = ts.createSourceFile('contract.ts', readFileSync(`${repository}src/contract.ts`, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const name = statement.name.text;
    keep(docs, name, statement);
    if (!ts.isInterfaceDeclaration(statement)) continue;
    for (const member of statement.members) keep(docs, `${name}.${member.name?.getText(source) ?? ''}`, member);
  }
  return docs;
}

function keep(docs: Map<string, string>, name: string, node: ts.Node): void {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((each) => ts.getTextOfJSDocComment(each.comment) ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (comment !== '') docs.set(name, comment);
}
