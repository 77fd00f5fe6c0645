import { markdownTable } from 'markdown-table';
import { counted, listed, slugText } from '../../wording/lists.ts';
import { basisText } from '../../wording/modality-text.ts';
import type { LayerOutline, PolicyOutline, RuleOutline } from '../policy-outline.ts';

const cited = (clauses: readonly string[]): string =>
  clauses.length === 0 ? '' : ` (${listed(clauses.length > 4 ? [...clauses.slice(0, 4), `${clauses.length - 4} more`] : clauses, 'and')})`;
const limitsOf = ({ limits }: RuleOutline): string => (limits.length === 0 ? 'no date that could be missed' : limits.join('; else '));

/** The regulations, the same for all, stand last. */
const ownFirst = (layers: readonly LayerOutline[]): readonly LayerOutline[] => [
  ...layers.filter(({ basis }) => basis !== 'statute'),
  ...layers.filter(({ basis }) => basis === 'statute'),
];

/** The policies and overlays by name, one a line. */
export function outlineList(profiles: readonly PolicyOutline[], overlays: readonly PolicyOutline[]): string {
  const line = ({ id, title, version }: PolicyOutline): string => `  ${id.padEnd(26)}${title}, version ${version}`;
  return [
    'PROFILES',
    ...profiles.map(line),
    '',
    'OVERLAYS, on top of any of them',
    ...overlays.map(line),
    '',
    '`placement-rules profiles NAME` says what one covers and is silent on.',
  ].join('\n');
}

/** What a policy covers, as a person reads it. */
export function outlineText({ id, title, version, layers }: PolicyOutline): string {
  return [
    `${title} [${id}], version ${version}`,
    ...ownFirst(layers).flatMap((layer) => [
      '',
      `${layer.title}: ${basisText[layer.basis]}, version ${layer.version}`.toUpperCase(),
      `  Asks for (${layer.rules.length})`,
      ...layer.rules.map((rule) => `    ${rule.title}: ${rule.modality}, ${limitsOf(rule)}${cited(rule.clauses)} [${rule.id}]`),
      ...(layer.sections.length === 0
        ? []
        : [`  A Placement Plan holds by it (${layer.sections.length})`, `    ${layer.sections.join(', ')}`]),
      ...(layer.silences.length === 0
        ? []
        : [
            `  Silent on, or outside it (${layer.silences.length})`,
            ...layer.silences.map(({ what, clauses }) => `    ${what}${cited(clauses)}`),
          ]),
      ...(layer.notEncoded.length === 0 ? [] : ['  Known not to be encoded here', ...layer.notEncoded.map((each) => `    ${each}`)]),
    ]),
  ].join('\n');
}

/** The same as Markdown. */
export function outlineMarkdown({ id, title, version, layers }: PolicyOutline): string {
  return [
    `# ${title}`,
    `Profile \`${id}\`, version ${version}.`,
    ...ownFirst(layers).flatMap((layer) => [
      `## ${layer.title}`,
      `${basisText[layer.basis]}, version ${layer.version}: ${counted(layer.rules.length, 'rule')}.`,
      markdownTable(
        [
          ['Asks for', 'How firmly', 'By when', 'Clauses', 'Placements', 'Rule'],
          ...layer.rules.map((rule) => [
            rule.title,
            rule.modality,
            limitsOf(rule),
            rule.clauses.join(', '),
            (rule.placements ?? ['every kind']).map(slugText).join(', '),
            `\`${rule.id}\``,
          ]),
        ].map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`))),
      ),
      ...(layer.sections.length === 0 ? [] : ['### A Placement Plan holds by it', layer.sections.map((each) => `- ${each}`).join('\n')]),
      ...(layer.silences.length === 0
        ? []
        : ['### Silent on, or outside it', layer.silences.map(({ what, clauses }) => `- ${what}${cited(clauses)}`).join('\n')]),
      ...(layer.notEncoded.length === 0
        ? []
        : ['### Known not to be encoded here', layer.notEncoded.map((each) => `- ${each}`).join('\n')]),
    ]),
  ].join('\n\n');
}
