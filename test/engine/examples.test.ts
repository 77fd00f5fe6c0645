import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import * as api from '../../src/index.ts';
import { examplesOf, outcomes } from '../examples.ts';

describe('the docstrings of src/engine', () => {
  it.each(['evaluate', 'evaluate-many'])('the examples of %s give what they say', (name) => {
    const all = examplesOf(readFileSync(`${repository}src/engine/${name}.ts`, 'utf8')).flatMap((code) => outcomes(code, api));
    expect(all.length).toBeGreaterThan(0);
    for (const [said, found, line] of all) expect(found, line).toEqual(said);
  });
});
