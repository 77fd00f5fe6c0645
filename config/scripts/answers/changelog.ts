/** Names of the texts as a council knows them, in the order in which the changelog has them. */
const titles: Readonly<Record<string, string>> = {
  statutory: 'The regulations',
  derby: 'Derby',
  trafford: 'Trafford',
  leicester: 'Leicester',
  'placement-stability': 'Placement stability (overlay)',
  'placement-plan-standards': 'Placement Plan standards (overlay)',
};

/**
 * The newest part of CHANGELOG.md as a council reads it: first whose answers changed, text by text, with the date from which the change holds;
 * then everything else, without the commits that the tool puts before it.
 */
export function forCouncils(changelog: string): string {
  const { before, newest, after } = split(changelog);
  if (newest === '' || newest.includes('\n### Answers that changed\n')) return changelog;
  const said = [...newest.matchAll(/^ *- answers: ([\w-]+), (from .+)$/gm)].map(([, text = '', what = '']) => [text, what] as const);
  const rest = newest
    .replaceAll(/^ *- answers: .+\n/gm, '')
    .replaceAll(/^- [0-9a-f]{7,}: /gm, '- ')
    .replaceAll(/\n{3,}/g, '\n\n');
  const lines = Object.entries(titles).flatMap(([text, title]) => {
    const own = said.filter(([name]) => name === text);
    return own.length === 0 ? [] : [`**${title}**\n`, ...own.map(([, what]) => `- ${what}`), ''];
  });
  const answers = [
    '### Answers that changed',
    '',
    ...(lines.length === 0 ? ['None: the same histories have the same answers as before.', ''] : lines),
  ].join('\n');
  const [heading = '', ...others] = rest.split('\n');
  return `${before}${heading}\n\n${answers}${others.join('\n')}${after}`;
}

const NOT_YET_RELEASED = '## Not yet released\n';
const releases = { major: 'Major Changes', minor: 'Minor Changes', patch: 'Patch Changes' } as const;

/** CHANGELOG.md with a first part made of the changesets that no release holds yet, in the form in which a release will have them. */
export function withUnreleased(changelog: string, changesets: readonly string[]): string {
  const { before, newest, after } = split(withoutUnreleased(changelog));
  if (changesets.length === 0) return before + newest + after;
  const waiting = changesets.map((changeset) => {
    const parts = /^---\n'placement-rules': (major|minor|patch)\n---\n\n([\s\S]+?)\n*$/.exec(changeset);
    if (parts === null) throw new Error(`A changeset is not as \`npm run changeset\` writes it: ${changeset.slice(0, 60)}`);
    const [, release = '', text = ''] = parts;
    return { release, item: `- ${text.replaceAll(/\n(?=.)/g, '\n  ')}\n` };
  });
  const groups = Object.entries(releases).flatMap(([release, title]) => {
    const items = waiting.filter((each) => each.release === release).map(({ item }) => item);
    return items.length === 0 ? [] : [`### ${title}\n`, ...items];
  });
  return `${before.trimEnd()}\n\n${forCouncils(`${NOT_YET_RELEASED}\n${groups.join('\n')}`)}${newest === '' ? '' : `\n${newest}${after}`}`;
}

/** CHANGELOG.md with versions only. */
export const withoutUnreleased = (changelog: string): string =>
  changelog
    .split(/^(?=## )/m)
    .filter((part) => !part.startsWith(NOT_YET_RELEASED))
    .join('')
    .trimEnd() + '\n';

/** What stands before the newest version, that version, and the ones before it. */
function split(changelog: string): { readonly before: string; readonly newest: string; readonly after: string } {
  const [first = changelog.length, second = changelog.length] = [...changelog.matchAll(/^## /gm)].map(({ index }) => index);
  return { before: changelog.slice(0, first), newest: changelog.slice(first, second), after: changelog.slice(second) };
}
