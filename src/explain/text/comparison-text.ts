import type { Requirement } from '../../contract.ts';
import { duesText } from '../../wording/deadline-text.ts';
import { cited, counted, listed } from '../../wording/lists.ts';
import { momentText } from '../../wording/moment-text.ts';
import { statusText, verdictText } from '../../wording/status-text.ts';
import type { ComparedOccasion, ComparedSide, ProfileComparison } from '../compare-profiles.ts';
import type { ProfileDifference } from '../diff-profiles.ts';
import { indented, part } from './lines.ts';

/**
 * A comparison of councils as a person reads it: each occasion on which they differ, with every council's clauses and date; what is
 * the same for all is counted.
 *
 * @param comparison What `compareProfiles` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * comparisonText(compareProfiles(history, [derby, trafford], { asOf: '2026-07-06' })).split('\n')[0]; //=> 'trafford beside derby, at Mon 6 Jul 2026'
 */
export function comparisonText({ asOf, profiles, occasions }: ProfileComparison): string {
  const differing = occasions.filter(isDifferent);
  const alike = occasions.length - differing.length;
  const names = profiles.map(({ id, overlays }) => [id, ...overlays].join(' with '));
  const [first, ...others] = names;
  const silences = new Map(
    differing.flatMap(({ sides }) => sides).flatMap(({ silence }) => (silence === undefined ? [] : [[silence.what, silence] as const])),
  );
  return [
    `${listed(others, 'and')} beside ${first ?? ''}, at ${momentText(asOf)}`,
    ...differing.flatMap((occasion) => ['', `${occasion.title} [${occasion.occasion}]`, ...indented(occasionLines(occasion, names))]),
    ...part(
      'Where a text is silent',
      [...silences.values()].map(({ what, clauses }) => `${what}${cited(clauses)}`),
    ),
    '',
    `${counted(alike, 'occasion is', 'occasions are')} the same under all of them.`,
  ].join('\n');
}

const isDifferent = ({ sides }: ComparedOccasion): boolean => sides.some(({ verdict }) => verdict !== 'same');

/** Where one council alone asks for something, the others need no line of their own. */
function occasionLines({ title, regulation, sides }: ComparedOccasion, names: readonly string[]): readonly string[] {
  const asking = sides.filter(({ requirements }) => requirements.length > 0);
  const law = regulation === undefined ? [] : [`regulations, under all: ${regulation.map((each) => asked(each, title)).join('; ')}`];
  const [only] = asking;
  if (asking.length > 1 || only === undefined)
    return [...sides.map((side, index) => `${names[index] ?? side.profile}: ${sideText(side, index, title)}`), ...law];
  const silent = sides.flatMap(({ silence }, index) =>
    silence === undefined ? [] : [`${names[index] ?? ''}: ${verdictText('silent')}${cited(silence.clauses)}`],
  );
  return [`only ${names[sides.indexOf(only)] ?? ''}: ${only.requirements.map((each) => asked(each, title)).join('; ')}`, ...silent, ...law];
}

function asked({ clauses, modality, deadline, status, title }: Requirement, occasion: string): string {
  const date = deadline === undefined ? 'no date' : `${duesText(deadline)}${deadline.source === 'inferred' ? ' (our reading)' : ''}`;
  return `${title === occasion ? '' : `${title}, `}${modality}, ${date}${cited(clauses)}: ${statusText(status)}`;
}

function sideText({ verdict, requirements, silence, aspects }: ComparedSide, index: number, title: string): string {
  if (requirements.length === 0) return `${verdictText(verdict)}${cited(silence?.clauses ?? [])}`;
  const why =
    aspects.length === 0
      ? ''
      : ` in ${aspects.map(({ aspect, verdict: how }) => (how === verdict ? aspect : `${aspect} (${how})`)).join(' and ')}`;
  return `${index === 0 ? '' : `${verdictText(verdict)}${why}: `}${requirements.map((each) => asked(each, title)).join('; ')}`;
}

/**
 * What two policies say differently, as a person reads it.
 *
 * @param differences What `diffProfiles` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * differencesText(diffProfiles(derby, leicester)).split('\n')[1]; //=> '  Placement Planning Meeting: looser (DERBY-1.03, DERBY-1.04, DERBY-1.01 beside LEICESTER-1.02, LEICESTER-1.03, LEICESTER-1.01)'
 */
export function differencesText(differences: readonly ProfileDifference[]): string {
  if (differences.length === 0) return 'The two policies say the same.';
  const headings: Readonly<Record<ProfileDifference['what'], string>> = {
    rule: 'RULES',
    'plan-section': 'PLAN SECTIONS',
    silence: 'WHERE A TEXT IS SILENT',
  };
  return (['rule', 'plan-section', 'silence'] as const)
    .flatMap((what) => {
      const own = differences.filter((difference) => difference.what === what);
      return own.length === 0 ? [] : [[headings[what], ...own.flatMap(differenceLines)].join('\n')];
    })
    .join('\n\n');
}

function differenceLines({ title, verdict, a, b, aspects }: ProfileDifference): readonly string[] {
  const side = a ?? b;
  const stands =
    a !== undefined && b !== undefined
      ? `${verdictText(verdict)} (${a.clauses.join(', ')} beside ${b.clauses.join(', ')})`
      : `only the ${a === undefined ? 'second' : 'first'}${cited(side?.clauses ?? [])}`;
  return [
    `  ${title.replace(/\.$/, '')}: ${stands}`,
    ...aspects.flatMap((aspect) => [
      `    ${aspect.aspect}${aspect.verdict === undefined ? '' : ` (${verdictText(aspect.verdict)})`}`,
      `      first:  ${aspect.a}`,
      `      second: ${aspect.b}`,
    ]),
  ];
}
