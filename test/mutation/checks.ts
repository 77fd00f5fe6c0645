import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { ConformanceCase } from '../../src/conformance/index.ts';
import type { EvaluateOptions, PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { allCases, type NamedCase } from '../cases/case-file.ts';
import { checkCase, policyOf, readyCase, type Policies } from '../cases/check-case.ts';
import { said, shown } from '../engine/all-said.ts';
import { asSaid } from '../engine/language.ts';
import { asLaidOut, laidOut } from '../engine/layers.ts';
import { partsAgree, refusalsAreSaid } from '../engine/parts.ts';
import { differences } from '../oracle/compare.ts';
import { TooMany } from '../oracle/completions.ts';
import { drawn, type Drawn as ForOracle } from '../oracle/histories.ts';
import type { Expected, ProfileId } from '../oracle/asking.ts';
import { reference } from '../oracle/reference.ts';
import { shapes } from '../oracle/shapes.ts';
import {
  answerOf,
  answering,
  answersPath,
  historiesFor,
  type Answering,
  type Answers,
  type Judged,
} from '../../config/scripts/answers/answers.ts';
import { digestOf, keptDrawn, type Drawn } from '../../config/scripts/answers/drawn.ts';
import { repository } from '../../config/scripts/shared/tree.ts';

/**
 * What a mutant of the engine has to get past, each a test of the suite as a function: every worked case, histories of which the
 * oracle, which shares no code with the engine, has said the answer once, and the answers that are kept of each text. A mutant is judged by thousands of them in the time that a
 * test runner takes to start.
 */
export interface Check {
  readonly name: string;
  readonly run: (policies: Policies) => void;
}

/** How many histories of each shape. Seeded, so that a mutant meets the same ones each time. */
const DRAWS = 20;
const SEED = 20_261_128;

export function allChecks(): readonly Check[] {
  const cases = [...allCases(), ...allCases(`${repository}fixtures/northmere/cases`)].map(caseCheck);
  const language = [
    ...said.map((each): Check => ({
      name: `said ${each.name}`,
      run: () => {
        asSaid(each);
      },
    })),
    ...laidOut.map((each): Check => ({
      name: `laid out ${each.name}`,
      run: () => {
        asLaidOut(each);
      },
    })),
  ];
  const named = new Set(cases.map(({ name }) => name));
  const others = Object.keys(answering).flatMap((text) =>
    historiesFor(text)
      .filter(({ name }) => !(named.has(`case ${name}`) && name.startsWith(`${text}/`)))
      .map((judged) => keptCheck(text, judged)),
  );
  const oracle = shapes.flatMap(([profile, what, shape]) =>
    fc
      .sample(drawn(shape), { numRuns: DRAWS, seed: SEED })
      .map((draw, index) => againstOracle(`${profile}: ${what} ${index}`, profile, draw)),
  );
  // A case takes a millisecond and shows its own corner, a drawn history takes a few and shows many: some of each come early.
  // Those of the language first: of a table that is made as its module loads no check is known to reach a mutant, and only the first are tried.
  return [
    ...shown.map(({ name, holds }): Check => ({ name, run: holds })),
    ...language,
    ...inTurns(mixed([...cases, ...others, ...oracle]), mixed(keptDrawn().flatMap(drawnChecks))),
  ];
}

const inTurns = (quick: readonly Check[], broad: readonly Check[]): readonly Check[] => {
  const each = Math.ceil(quick.length / broad.length);
  return broad.flatMap((check, index) => [check, ...quick.slice(index * each, (index + 1) * each)]);
};

/** Like and like far apart: whichever notices a mutant is then met early. */
const mixed = (checks: readonly Check[]): readonly Check[] =>
  fc.sample(fc.shuffledSubarray([...checks], { minLength: checks.length }), { numRuns: 1, seed: SEED })[0] ?? checks;

/** What the case expects and, where its answer is kept, the whole of that. */
function caseCheck(named: NamedCase): Check {
  const ready = readyCase(named);
  const text = textOf(ready);
  const whole = text === undefined ? undefined : kept.get(text.name)?.[named.name];
  return {
    name: `case ${named.name}`,
    run: (policies) => {
      const result = checkCase(ready, policies);
      if (text !== undefined && whole !== undefined) expect(answerOf(result, text.basis)).toEqual(whole);
    },
  };
}

/** A text whose answer to the case is kept: a council's alone, or the regulations with one overlay. */
function textOf({ profile, overlays }: ConformanceCase): (Answering & { readonly name: string }) | undefined {
  const name = overlays.length === 0 ? profile : profile === 'statutory' && overlays.length === 1 ? overlays[0] : undefined;
  const known = name === undefined ? undefined : answering[name];
  return name === undefined || known === undefined ? undefined : { name, ...known };
}

const kept = new Map(
  Object.keys(answering).map((text) => [text, JSON.parse(readFileSync(`${repository}${answersPath(text)}`, 'utf8')) as Answers]),
);

function keptCheck(text: string, { name, history, asOf }: Judged): Check {
  return {
    name: `answer of ${text} ${name}`,
    run: (policies) => {
      const { basis } = answering[text] ?? {};
      const overlaid = basis === 'overlay';
      const profile = policyOf(overlaid ? 'statutory' : text, overlaid ? [text] : [], policies);
      expect(basis === undefined ? undefined : answerOf(api.evaluate(history, { profile, asOf }), basis)).toEqual(kept.get(text)?.[name]);
    },
  };
}

/** Of every tenth, what the functions that give a part of an evaluation give as well, and what they refuse. */
function drawnChecks({ history, profile, overlays, asOf, answer }: Drawn, index: number): readonly Check[] {
  const options = (policies: Policies): EvaluateOptions => ({ profile: policyOf(profile, overlays ?? [], policies), asOf });
  const whole: Check = {
    name: `drawn ${index + 1}`,
    run: (policies) => {
      expect(digestOf(api.evaluate(history, options(policies)))).toBe(answer);
    },
  };
  return index % 10 > 0
    ? [whole]
    : [
        whole,
        {
          name: `parts of drawn ${index + 1}`,
          run: (policies) => {
            partsAgree(history, options(policies));
            refusalsAreSaid(history, options(policies));
          },
        },
      ];
}

/** The oracle is asked when the check is first met: a process that judges one mutant need not wait for all of its answers. */
function againstOracle(name: string, profile: ProfileId, { history, asOf }: ForOracle): Check {
  let asked: { readonly expected: ReadonlyMap<string, Expected> | undefined } | undefined;
  return {
    name: `oracle ${name}`,
    run: (policies) => {
      const { expected } = (asked ??= { expected: oracleOn(history as PlacementHistory, profile, asOf) });
      if (expected !== undefined)
        expect(
          differences(api.evaluate(history as PlacementHistory, { profile: policyOf(profile, [], policies), asOf }), expected),
        ).toEqual([]);
    },
  };
}

/** Undefined where there are more completions than the oracle tries. */
function oracleOn(history: PlacementHistory, profile: ProfileId, asOf: string): ReadonlyMap<string, Expected> | undefined {
  try {
    return reference(history, profile, asOf);
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

const shipped: Readonly<Record<string, unknown>> = {
  northmere,
  derby: api.derby,
  trafford: api.trafford,
  leicester: api.leicester,
  statutory: api.statutory,
  'placement-stability': api.placementStability,
  'placement-plan-standards': api.placementPlanStandards,
};

/** The policies as plain data of their own, each made when it is asked for, so that nothing compiled for one mutant serves another. */
export function freshPolicies(): Policies {
  const policies = {};
  for (const [name, policy] of Object.entries(shipped)) {
    let made: unknown;
    // A JSON round trip of a policy is that policy (law 16).
    Object.defineProperty(policies, name, { enumerable: true, get: () => (made ??= JSON.parse(JSON.stringify(policy))) });
  }
  return policies as Policies;
}
