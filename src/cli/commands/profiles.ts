import type { Command } from 'commander';
import { statutory } from '../../index.ts';
import { UsageError } from '../faults.ts';
import { widthOf } from '../io.ts';
import { addGoesWith } from '../option-checks.ts';
import { addExamples, addFormat, addOutput, type FormatGiven, type OutputGiven, overlayOption, profileNamed } from '../options.ts';
import { overlayOutline, type PolicyOutline, policyOutline } from '../policy-outline.ts';
import { overlays, profiles } from '../profiles.ts';
import type { Run, Session } from '../session.ts';
import { openOutput } from '../streams/output.ts';
import { outlineList, outlineMarkdown, outlineText } from '../text/outline-text.ts';
import { printable } from '../text/printable.ts';
import { wrapLines } from '../text/wrap-lines.ts';

interface Given extends OutputGiven, FormatGiven<'table' | 'json' | 'md'> {
  readonly overlay: readonly string[];
}

/** `profiles [NAME]`: the policies by name, or what one of them covers and is silent on. */
export function addProfiles(program: Command, run: Run): void {
  const command = program
    .command('profiles')
    .description('The policies and overlays with their versions; with a name, what it covers and what it is silent on.')
    .argument('[name]', 'a profile or an overlay')
    .addOption(overlayOption());
  const profile = {
    says: 'the name of a profile',
    fits: ([name = '']: readonly string[]) => !Object.hasOwn(overlays, name) && name !== '',
  };
  addGoesWith(addOutput(addFormat(command, ['table', 'json', 'md'], '')), { '--overlay': profile }).action(
    (name: string | undefined, given: Given) => run((session) => show(name, given, session), given),
  );
  addExamples(command, [
    'placement-rules profiles',
    'placement-rules profiles derby',
    'placement-rules profiles trafford --overlay placement-stability --format md',
  ]);
}

async function show(name: string | undefined, given: Given, { io }: Session): Promise<void> {
  const output = openOutput(io.stdout, given);
  await output.write(`${name === undefined ? listed(given, widthOf(io)) : shown(outlineNamed(name, given.overlay), given, widthOf(io))}\n`);
  await output.end();
}

function listed({ format }: Given, width: number): string {
  const of = Object.values(profiles).map(policyOutline);
  const on = Object.values(overlays).map((overlay) => overlayOutline(overlay, statutory));
  if (format === 'table') return wrapLines(outlineList(of, on), width);
  const heads = (outlines: readonly PolicyOutline[]) => outlines.map(({ id, version, title }) => ({ id, version, title }));
  if (format === 'json') return JSON.stringify({ profiles: heads(of), overlays: heads(on) }, null, 2);
  return [...of, ...on].map(({ id, title, version }) => `- \`${id}\`: ${title}, version ${version}`).join('\n');
}

function shown(outline: PolicyOutline, { format }: Given, width: number): string {
  if (format === 'json') return JSON.stringify(outline, null, 2);
  return printable(format === 'md' ? outlineMarkdown(outline) : wrapLines(outlineText(outline), width));
}

function outlineNamed(name: string, on: readonly string[]): PolicyOutline {
  const overlay = Object.hasOwn(overlays, name) ? overlays[name] : undefined;
  if (overlay !== undefined) return overlayOutline(overlay, statutory);
  if (!Object.hasOwn(profiles, name))
    throw new UsageError(
      `There is no profile or overlay "${name}"; choose ${[...Object.keys(profiles), ...Object.keys(overlays)].join(', ')}.`,
    );
  return policyOutline(profileNamed(name, on));
}
