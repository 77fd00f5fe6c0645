import { describe, expect, it } from 'vitest';
import { findingsWith } from './house-findings.ts';

describe('arrows between rooms', () => {
  it('a house in which every arrow runs down has no findings', () => {
    expect(findingsWith({})).toEqual([]);
  });

  it.each([
    ['time → policy', 'src/time/day.ts', "import '../policy/language.ts';", 'src/time (floor 1) → src/policy (floor 2): the arrow runs up'],
    [
      'history → policy',
      'src/history/index.ts',
      "import '../policy/language.ts';",
      'src/history (floor 2) → src/policy (floor 2): the arrow runs across',
    ],
    [
      'wording → history',
      'src/wording/x.ts',
      "import '../history/schema.ts';",
      'src/wording (floor 2) → src/history (floor 2): the arrow runs across',
    ],
    [
      'policy → engine',
      'src/policy/x.ts',
      "import '../engine/evaluate.ts';",
      'src/policy (floor 2) → src/engine (floor 3): the arrow runs up',
    ],
    [
      'register → time',
      'src/policy/register/x.ts',
      "import '../../time/day.ts';",
      'src/policy/register (floor 1.5) → src/time (floor 1): the arrow runs down, but through a wall',
    ],
    [
      'profile → engine',
      'src/profiles/derby/x.ts',
      "import '../../engine/evaluate.ts';",
      'src/profiles/derby (floor 3) → src/engine (floor 3): the arrow runs across',
    ],
    [
      'profile → history',
      'src/profiles/derby/x.ts',
      "import '../../history/schema.ts';",
      'src/profiles/derby (floor 3) → src/history (floor 2): the arrow runs down, but through a wall',
    ],
    [
      'engine → profile',
      'src/engine/x.ts',
      "import '../profiles/statute/index.ts';",
      'src/engine (floor 3) → src/profiles/statute (floor 3): the arrow runs across',
    ],
    [
      'one council → another',
      'src/profiles/trafford/x.ts',
      "import '../derby/index.ts';",
      'src/profiles/trafford (floor 3) → src/profiles/derby (floor 3): the arrow runs across',
    ],
    [
      'one council → another by the list of all',
      'src/profiles/trafford/x.ts',
      "import '../index.ts';",
      'src/profiles/trafford (floor 3) → src/profiles (floor 3): the arrow runs across',
    ],
    [
      'statute → common practice',
      'src/profiles/statute/x.ts',
      "import '../common-practice/index.ts';",
      'src/profiles/statute (floor 3) → src/profiles/common-practice (floor 3): the arrow runs across',
    ],
    [
      'tables → ssda903, but for its codes',
      'src/tables/x.ts',
      "import '../ssda903/index.ts';",
      'src/tables (floor 4) → src/ssda903 (floor 4): the arrow runs across',
    ],
    [
      'codes → the reader of returns',
      'src/ssda903/codes/x.ts',
      "import '../index.ts';",
      'src/ssda903/codes (floor 1.5) → src/ssda903 (floor 4): the arrow runs up',
    ],
    [
      'engine → codes',
      'src/engine/x.ts',
      "import '../ssda903/codes/endings.ts';",
      'src/engine (floor 3) → src/ssda903/codes (floor 1.5): the arrow runs down, but through a wall',
    ],
    [
      'report → ssda903',
      'src/report/x.ts',
      "import '../ssda903/index.ts';",
      'src/report (floor 4) → src/ssda903 (floor 4): the arrow runs across',
    ],
    ['index → command', 'src/index.ts', "import './cli/main.ts';", 'src/index.ts (floor 5) → src/cli (floor 5): the arrow runs across'],
  ])('refuses %s', (_arrow, file, text, problem) => {
    const findings = findingsWith({ [file]: text });
    expect(findings).toContainEqual(expect.stringContaining(`${file}:1  ${problem}`));
    expect(findings).toContainEqual(expect.stringContaining('fix: '));
  });

  it.each([
    ['a type import', "import type { Rule } from '../engine/evaluate.ts';"],
    ['a re-export', "export { evaluate } from '../engine/evaluate.ts';"],
    ['a dynamic import', "export const load = () => import('../engine/evaluate.ts');"],
    ['an import type', "export type Rule = import('../engine/evaluate.ts').Rule;"],
  ])('counts %s as an arrow', (_form, text) => {
    expect(findingsWith({ 'src/time/x.ts': text })).toContainEqual(
      expect.stringContaining('src/time/x.ts:1  src/time (floor 1) → src/engine'),
    );
  });

  it('reads no arrow from a comment or a string, and names the line of a real one', () => {
    const text =
      "// import '../engine/evaluate.ts'\nexport const words = \"import '../engine/evaluate.ts'\";\n\nimport '../engine/evaluate.ts';";
    const findings = findingsWith({ 'src/time/x.ts': text });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('src/time/x.ts:4');
  });

  it('refuses a file that lies in no room', () => {
    expect(findingsWith({ 'src/helpers/x.ts': '' })).toContainEqual(expect.stringContaining('src/helpers/x.ts:1  lies in no room'));
  });

  it('refuses an import of a test, and of a file that is not there', () => {
    expect(findingsWith({ 'src/time/x.ts': "import '../../test/time/day.test.ts';" })[0]).toContain(
      'sources do not import from outside src',
    );
    expect(findingsWith({ 'src/time/x.ts': "import './day.js';" })[0]).toContain('there is no such file');
  });

  it('lets the command alone read package.json', () => {
    expect(findingsWith({ 'src/engine/x.ts': "import '../../package.json';" })[0]).toContain('sources do not import from outside src');
  });
});

describe('packages', () => {
  it.each([
    ['date-fns-tz outside london.ts', 'src/time/day.ts', "import { toDate } from 'date-fns-tz';", 'belongs only in src/time/london.ts'],
    ['a subpath of it', 'src/engine/x.ts', "import { toDate } from 'date-fns-tz/toDate';", 'belongs only in src/time/london.ts'],
    ['date-fns in the core', 'src/time/x.ts', "import { addDays } from 'date-fns';", 'belongs only in src/report/'],
    ['zod outside history', 'src/policy/x.ts', "import * as z from 'zod/mini';", 'belongs only in src/history/'],
    ['zod by name', 'src/history/x.ts', "import { z } from 'zod/mini';", 'bundles far more'],
    ['zod by default', 'src/history/x.ts', "import z from 'zod/mini';", 'bundles far more'],
    ['another zod', 'src/history/x.ts', "import * as z from 'zod/v3';", 'bundles far more'],
    ['the classic zod', 'src/history/x.ts', "import * as z from 'zod';", 'bundles far more'],
    ['date-fns for UTC in the core', 'src/engine/x.ts', "import { utc } from '@date-fns/utc';", 'belongs only in src/tables/'],
    ['js-joda in the core', 'src/engine/x.ts', "import { LocalDate } from '@js-joda/core';", 'belongs only in src/ssda903/'],
    ['commander outside the command', 'src/report/x.ts', "import { Command } from 'commander';", 'belongs only in src/cli/'],
    ['files outside the command', 'src/ssda903/x.ts', "import { readFileSync } from 'node:fs';", 'only the command may touch files'],
    ['a package nobody placed', 'src/report/x.ts', "import _ from 'lodash';", 'no room is named for this package'],
  ])('refuses %s', (_what, file, text, problem) => {
    expect(findingsWith({ [file]: text })[0]).toContain(problem);
  });
});

describe('names of councils', () => {
  it.each(['src/engine/x.ts', 'src/time/x.ts', 'src/history/x.ts', 'src/policy/x.ts'])('refuses one in %s, comments included', (file) => {
    expect(findingsWith({ [file]: '\n// as Derby does' })[0]).toContain(`${file}:2  names a council (Derby)`);
  });

  it('lets the register and the profiles name theirs', () => {
    expect(
      findingsWith({ 'src/policy/register/clauses.ts': "export const clauses = ['DERBY-1.04'];", 'src/profiles/derby/x.ts': '// Derby' }),
    ).toEqual([]);
  });
});
