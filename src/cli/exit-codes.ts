import type { Evaluation } from '../contract.ts';

/** How the command ends, for scripts. */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  breach: 3,
  breachAndRefused: 4,
  fault: 70,
  unwritten: 74,
} as const;

/** The same as `--help` and the guide say it. */
export const exitCodesText: readonly (readonly [code: number, says: string])[] = [
  [exitCodes.done, 'done; nothing was refused, though an import may have told of faults'],
  [exitCodes.refused, 'a file, line or child was refused or could not be read, or a row names no child; the rest was done'],
  [exitCodes.usage, 'wrong usage; nothing was done'],
  [exitCodes.breach, 'with --fail-on breach: a breach is certain'],
  [exitCodes.breachAndRefused, 'both 1 and 3'],
  [exitCodes.fault, 'a fault of placement-rules itself, or too little memory'],
  [exitCodes.unwritten, 'what was to be written could not be: a full disk, no such folder'],
];

/** How many breaches of a child are certain: what `--fail-on breach` goes by. */
export const certainBreaches = ({ breaches }: Evaluation): number => breaches.filter(({ certainty }) => certainty === 'certain').length;

/** What has happened so far in one run of the command. */
export class Tally {
  refused = 0;
  breaches = 0;

  exitCode(failOn: 'breach' | undefined): number {
    const failed = failOn === 'breach' && this.breaches > 0;
    if (failed) return this.refused > 0 ? exitCodes.breachAndRefused : exitCodes.breach;
    return this.refused > 0 ? exitCodes.refused : exitCodes.done;
  }
}
