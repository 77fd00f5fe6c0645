import { checkArrows } from '../../config/scripts/arrows/check.ts';
import { formatFinding } from '../../config/scripts/shared/findings.ts';
import { tree } from './tree.ts';

/** A small house in which every arrow runs down. */
const sound = {
  'src/contract.ts': 'export interface Placement { readonly id: string }',
  'src/time/day.ts': "import type { Placement } from '../contract.ts';",
  'src/time/london.ts': "import { getTimezoneOffset } from 'date-fns-tz';\nimport './day.ts';",
  'src/policy/register/clauses.ts': 'export const clauses = [];',
  'src/policy/language.ts': "import { clauses } from './register/clauses.ts';\nimport '../time/day.ts';",
  'src/history/schema.ts': "import * as z from 'zod/mini';\nimport '../policy/register/clauses.ts';",
  'src/wording/dates.ts': "import '../time/day.ts';",
  'src/profiles/statute/index.ts': "import '../../policy/language.ts';",
  'src/profiles/common-practice/index.ts': "import '../statute/index.ts';",
  'src/profiles/derby/index.ts': "import '../statute/index.ts';\nimport '../common-practice/index.ts';",
  'src/profiles/trafford/index.ts': "import '../common-practice/index.ts';",
  'src/profiles/index.ts': "export * from './derby/index.ts';\nexport * from './trafford/index.ts';",
  'src/engine/evaluate.ts': "import '../history/schema.ts';\nimport '../policy/language.ts';\nimport '../wording/dates.ts';",
  'src/report/cohort.ts': "import '../engine/evaluate.ts';\nimport { format } from 'date-fns/format';",
  'src/ssda903/codes/endings.ts': "import type { Placement } from '../../contract.ts';",
  'src/ssda903/index.ts': "import { LocalDate } from '@js-joda/core';\nimport '../contract.ts';\nimport './codes/endings.ts';",
  'src/tables/index.ts':
    "import { parse } from 'date-fns/parse';\nimport { utc } from '@date-fns/utc';\nimport '../ssda903/codes/endings.ts';",
  'src/index.ts': "export * from './engine/evaluate.ts';\nexport * from './profiles/index.ts';",
  'src/cli/main.ts':
    "import { readFileSync } from 'node:fs';\nimport '../index.ts';\nimport pack from '../../package.json' with { type: 'json' };",
} as const;

/** What the check says of the sound house with some files added or changed, one text a finding. */
export function findingsWith(changes: Readonly<Record<string, string>>): readonly string[] {
  return checkArrows(tree({ ...sound, ...changes })).map(formatFinding);
}
