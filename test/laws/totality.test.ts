import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { clauseIds } from '../../src/policy/register/clause-ids.ts';
import * as api from '../../src/index.ts';
import { parsed } from '../history/parsed.ts';
import { judged } from './drawn/judged.ts';
import { law } from './law.ts';
import { byId } from './support.ts';

const nothing = fc.constant(undefined);
const known = clauseIds();

describe('answers', () => {
  law(
    'Law 17: totality; what parseHistory accepts evaluates without throwing, to plain data that is whole after a JSON round trip',
    { cases: judged, more: nothing, share: 2 },
    ({ history, asOf }, _, profile) => {
      const evaluation = api.evaluate(parsed(history), { profile, asOf });
      expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
    },
  );

  law(
    'Law 18: every breach has a requirement, every requirement a clause, every clause a row in the register',
    { cases: judged, more: nothing, share: 2 },
    ({ history, asOf }, _, profile) => {
      const evaluation = api.evaluate(history, { profile, asOf });
      const ids = byId(evaluation);
      expect(ids.size).toBe(evaluation.requirements.length);
      for (const breach of evaluation.breaches) {
        const { clauses = [] } = ids.get(breach.requirement) ?? {};
        expect(breach.clauses.length, breach.requirement).toBeGreaterThan(0);
        for (const clause of breach.clauses) expect(clauses, breach.requirement).toContain(clause);
      }
      for (const { id, clauses } of evaluation.requirements) {
        expect(clauses.length, id).toBeGreaterThan(0);
        for (const clause of clauses) expect(known.has(clause), `${id} cites ${clause}`).toBe(true);
      }
    },
  );

  law(
    'every pointer of a result leads into the history, and the value beside it is what stands there',
    { cases: judged, more: nothing },
    ({ history, asOf }, _, profile) => {
      for (const { metBy, because } of api.evaluate(history, { profile, asOf }).requirements) {
        if (metBy !== undefined) expect(resolve(history, metBy.pointer)).toBeDefined();
        for (const { pointer, value } of because) expect(resolve(history, pointer), pointer).toEqual(value);
      }
    },
  );
});

function resolve(of: unknown, pointer: string): unknown {
  // Every step of a pointer names a property or an index.
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], of);
}
