import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, parseHistory } from 'placement-rules';
import { compareAnswer } from 'placement-rules/conformance';
import { cases } from './cases.ts';
import { clauses } from './policy.ts';
import { profile } from './profile.ts';

for (const { name, history, asOf, expect } of cases) {
  test(name, () => {
    const parsed = parseHistory(history, { clauses: Object.keys(clauses) });
    assert.ok(parsed.ok, JSON.stringify(parsed));
    assert.deepEqual(compareAnswer(evaluate(parsed.history, { profile, asOf }), expect), []);
  });
}
