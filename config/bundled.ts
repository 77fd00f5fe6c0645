/**
 * Copied into the package instead of installed beside it, each with the file of its licence. date-fns, imported as separate modules,
 * costs a consumer up to a second at start, and what is used of date-fns-tz is seven files, most of it a trial run; leven and what
 * reports are made with are published as ES modules only, which the CommonJS build cannot require everywhere, or with the wrong entry
 * for Node or browsers.
 */
export const bundled: Readonly<Record<string, string>> = {
  'date-fns': 'LICENSE.md',
  'date-fns-tz': 'LICENSE.md',
  '@date-fns/utc': 'LICENSE.md',
  leven: 'license',
  ...licensedIn('LICENSE', [
    '@noble/hashes',
    'canonicalize',
    'ts-ics',
    'd3-array',
    'd3-color',
    'd3-format',
    'd3-interpolate',
    'd3-path',
    'd3-scale',
    'd3-shape',
    'd3-time',
    'd3-time-format',
    'internmap',
  ]),
  ...licensedIn('license', [
    'markdown-table',
    'xastscript',
    'xast-util-to-xml',
    'stringify-entities',
    'ccount',
    'character-entities-html4',
    'character-entities-legacy',
  ]),
};

function licensedIn(licence: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, licence]));
}
