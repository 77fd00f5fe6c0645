import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import type * as Checks from '../../test/mutation/checks.ts';

type Module = typeof Checks;
interface Loaded {
  readonly checks: readonly Checks.Check[];
  readonly module: Module;
}

/** Of the checks that reach a mutant, so many are tried; `MUTATION_CHECKS=1000` tries more, `MUTATION_CHECKS=all` every one, to see whether a survivor escapes them all. */
const asked = process.env['MUTATION_CHECKS'] ?? '400';
const MOST = asked === 'all' ? Infinity : Number(asked);

const KEEN = 40;

/**
 * Runs the checks of test/mutation/checks.ts in the process that Stryker starts for it, on the mutated copy of the repository. A mutant
 * costs the evaluations that it takes to notice it; a test runner started for each would cost a second or two on top.
 */
class CheckRunner implements TestRunner {
  #loaded: Loaded | undefined;
  /** The checks that noticed the last mutants, the newest first: what noticed one often notices its neighbours. */
  #keen: readonly Checks.Check[] = [];

  // A module cannot be imported anew, so a mutant that is at work as one loads gets a process of its own.
  capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const context = contextOf();
    const { checks, module } = await this.#load();
    const tests = checks.map(({ name, run }) => {
      context.currentTestId = name;
      const began = performance.now();
      const failure = failureOf(() => {
        run(module.freshPolicies());
      });
      const common = { id: name, name, timeSpentMs: performance.now() - began };
      return failure === undefined
        ? { ...common, status: TestStatus.Success as const }
        : { ...common, status: TestStatus.Failed as const, failureMessage: failure };
    });
    delete context.currentTestId;
    return {
      status: DryRunStatus.Complete,
      tests,
      ...(context.mutantCoverage === undefined ? {} : { mutantCoverage: context.mutantCoverage }),
    };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const context = contextOf();
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    const { checks, module } = await this.#load();
    context.activeMutant = activeMutant.id;
    if (hitLimit !== undefined) context.hitLimit = hitLimit;
    context.hitCount = 0;
    const policies = module.freshPolicies();
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    let nrOfTests = 0;
    try {
      for (const check of new Set([...this.#keen, ...checks])) {
        const { name, run } = check;
        if (wanted !== undefined && !wanted.has(name)) continue;
        if (nrOfTests >= MOST) break;
        nrOfTests += 1;
        const failureMessage = failureOf(() => {
          run(policies);
        });
        if (determineHitLimitReached(context.hitCount, hitLimit) !== undefined)
          return { status: MutantRunStatus.Timeout, reason: `hit limit reached in "${name}"` };
        if (failureMessage === undefined) continue;
        this.#keen = [check, ...this.#keen.filter((each) => each !== check)].slice(0, KEEN);
        return { status: MutantRunStatus.Killed, killedBy: [name], failureMessage, nrOfTests };
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } finally {
      delete context.activeMutant;
    }
  }

  async #load(): Promise<Loaded> {
    if (this.#loaded === undefined) {
      // Stryker starts each process in its copy of the repository.
      const module = (await import(pathToFileURL(join(process.cwd(), 'test/mutation/checks.ts')).href)) as Module;
      this.#loaded = { module, checks: module.allChecks() };
    }
    return this.#loaded;
  }
}

/** What the mutated code reads and counts in. */
function contextOf(): InstrumenterContext {
  const global = globalThis as Record<string, unknown>;
  return (global[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}) as InstrumenterContext;
}

function failureOf(run: () => void): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 2_000) : String(error);
  }
  return undefined;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'checks', CheckRunner)];
