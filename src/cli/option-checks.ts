import { EventEmitter } from 'node:events';
import type { Command } from 'commander';
import { listed } from '../wording/lists.ts';
import { UsageError } from './faults.ts';
import { SeveralOption } from './options.ts';

/** What an option goes with: some formats, or arguments of some kind, which `says` names. */
export type GoesWith = readonly string[] | { readonly says: string; fits(args: readonly string[]): boolean };

/**
 * Says which options only some ways of asking read. Given with another they would be ignored in silence: that is wrong usage.
 *
 * @param table what each of them goes with, by its long name: `--bom`
 */
export function addGoesWith(command: Command, table: Readonly<Record<string, GoesWith>>): Command {
  return command.hook('preAction', () => {
    const { format } = command.opts<{ readonly format: string }>();
    for (const option of command.options) {
      const goes = table[option.long ?? ''];
      if (goes === undefined || command.getOptionValueSource(option.attributeName()) !== 'cli') continue;
      if ('fits' in goes) {
        if (!goes.fits(command.args))
          throw new UsageError(`${option.long} goes with ${goes.says}, and would change nothing here; leave it out.`);
      } else if (!goes.includes(format))
        throw new UsageError(
          `${option.long} goes with --format ${listed(goes, 'or')}, and would change nothing in ${format}; leave it out.`,
        );
    }
  });
}

/** Of an option that takes one value and is given twice, one would be ignored in silence: that is wrong usage, in this command and all below it. */
export function refuseRepeated(command: Command): void {
  // A command is one, though its types do not say so; its own listeners note the value, and this one has to hear of it before.
  const emitter: unknown = command;
  for (const option of command.options) {
    if (!option.required || option instanceof SeveralOption || !(emitter instanceof EventEmitter)) continue;
    emitter.prependListener(`option:${option.name()}`, () => {
      if (command.getOptionValueSource(option.attributeName()) === 'cli')
        throw new UsageError(`${option.long} is given more than once; one is allowed.`);
    });
  }
  for (const below of command.commands) refuseRepeated(below);
}
