import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { derby, leicester, placementPlanStandards, placementStability, statutory, trafford, withOverlays } from '../../src/index.ts';

/** A history judged under a policy at a moment. */
export interface Judged {
  readonly history: PlacementHistory;
  readonly profile: 'derby' | 'trafford' | 'leicester' | 'statutory';
  readonly overlays?: readonly ('placement-stability' | 'placement-plan-standards')[];
  readonly asOf: string;
}

/** A counterexample that a law once found, as fixtures/counterexamples keeps it. */
export interface Kept extends Judged {
  readonly file: string;
  /** The name of the law's test. */
  readonly law: string;
  /** What was wrong. */
  readonly why: string;
  /** The file that was mended: of the sources, or of the oracle where that was wrong. */
  readonly mended: string;
  /** What the law drew besides: a number to shuffle by, a record to add. */
  readonly more?: unknown;
}

const folder = new URL('../../fixtures/counterexamples/', import.meta.url);

export const kept: readonly Kept[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const text: Omit<Kept, 'file'> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return { file, ...text };
  });
export const keptOf = (law: string): readonly Kept[] => kept.filter((each) => each.law === law);

const profiles = { derby, trafford, leicester, statutory } as const;
const overlays = { 'placement-stability': placementStability, 'placement-plan-standards': placementPlanStandards } as const;
const known = new Map<string, PolicyProfile>();

/** The profile by its names; the same object each time, since a profile is compiled once. */
export function profileOf({ profile, overlays: names = [] }: Pick<Judged, 'profile' | 'overlays'>): PolicyProfile {
  const key = [profile, ...names].join('+');
  const found = known.get(key) ?? withOverlays(profiles[profile], ...names.map((name) => overlays[name]));
  known.set(key, found);
  return found;
}

/** Whatever goes wrong is told with the history that shows it, ready to be kept: fast-check then prints that of the smallest counterexample. */
export function keepable(law: string, { history, profile, overlays: names, asOf }: Judged, more: unknown, check: () => void): void {
  try {
    check();
  } catch (error) {
    // A case that the law leaves out is no counterexample.
    if (fc.PreconditionFailure.isFailure(error)) throw error;
    const file = {
      law,
      why: '',
      mended: '',
      profile,
      ...(names === undefined ? {} : { overlays: names }),
      asOf,
      ...(more === undefined ? {} : { more }),
      history,
    };
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${said}\n\nTo keep it, save this under fixtures/counterexamples, and say why and where it was mended:\n${JSON.stringify(file, null, 2)}\n`,
      { cause: error },
    );
  }
}
