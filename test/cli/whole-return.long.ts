import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { derby, evaluate, leicester, trafford } from '../../src/index.ts';
import { cohortCounter, toRows } from '../../src/report/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { folder, shell } from './run.ts';

const be903 = `${repository}../shared/ssda903/be903`;
if (!existsSync(be903)) console.log(`skipped: the pipe over a whole return, because ${be903} is not there`);

describe.skipIf(!existsSync(be903))('the whole pipe over 2,123 children gives what the functions give', () => {
  test.each([derby, trafford, leicester])('by $id', async (profile) => {
    const at = folder(), asOf = '2018-03-31';
    const { code, out } = await shell(`placement-rules import ssda903 ${be903} | placement-rules evaluate - --profile ${profile.id} --as-of ${asOf} --format ndjson | tee judged.ndjson | placement-rules report - --format csv | wc -l; placement-rules report judged.ndjson --format json`, at);
    expect(code).toBe(0);
    const { children } = readSsda903(['episodes', 'header', 'missing', 'reviews', 'uasc'].map((name) => ({ name, bytes: readFileSync(join(be903, `${name}.csv`)) })));
    const counter = cohortCounter();
    let rows = 0;
    for (const { history } of children) {
      const evaluation = evaluate(history, { profile, asOf });
      rows += toRows(evaluation, history).length;
      counter.add(history, evaluation);
    }
    const [lines = '', ...summary] = out.split('\n');
    expect(Number(lines)).toBe(rows + 1);
    expect(JSON.parse(summary.join('\n'))).toEqual(JSON.parse(JSON.stringify(counter.summary())));
    writeFileSync(join(at, 'judged.ndjson'), '');
  });
});
