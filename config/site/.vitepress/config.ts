import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';

const site = (path: string): string => fileURLToPath(new URL(`../../../.site/${path}`, import.meta.url));
const group = (text: string, ...items: readonly (readonly [text: string, link: string])[]): DefaultTheme.SidebarItem => ({
  text,
  items: items.map(([name, link]) => ({ text: name, link })),
});

/** The reference's own list of modules, as it was made a moment ago. */
const reference = (): DefaultTheme.SidebarItem[] => {
  const file = site('pages/reference/typedoc-sidebar.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DefaultTheme.SidebarItem[]) : [];
};

/** The documentation as a static site. It asks nothing of any other host: fonts and search come with it. Dead links fail the build. */
export default defineConfig({
  title: 'placement-rules',
  description: "What a council's policy and the regulations ask of a child's placement in England.",
  lang: 'en-GB',
  srcDir: site('pages'),
  outDir: site('dist'),
  cacheDir: site('cache'),
  cleanUrls: false,
  lastUpdated: false,
  // Built beside the site, and looked for once both are there.
  ignoreDeadLinks: [/^\/playground\//],
  // No picture of a tab is asked for, and none is looked for.
  head: [
    ['link', { rel: 'icon', href: 'data:,' }],
    ['style', {}, readFileSync(fileURLToPath(new URL('../narrow.css', import.meta.url)), 'utf8')],
  ],
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [
      { text: 'Try it', link: '/playground/index.html', target: '_self' },
      { text: 'Getting started', link: '/getting-started' },
      { text: 'Policies', link: '/policies/' },
      { text: 'Limits', link: '/limits' },
      { text: 'Reference', link: '/reference/' },
    ],
    sidebar: [
      group(
        'Start',
        ['All pages', '/'],
        ['Getting started', '/getting-started'],
        ['Try it in a browser', '/guides/playground'],
        ['What it cannot tell', '/limits'],
      ),
      group(
        'Understand an answer',
        ['Verdicts', '/concepts/verdicts'],
        ['Unknowns', '/concepts/unknowns'],
        ['Time', '/concepts/time'],
        ['Layers', '/concepts/layers'],
      ),
      group(
        'Records in',
        ['LCS and Mosaic (SSD)', '/guides/from-lcs-and-mosaic'],
        ['The statutory return', '/guides/from-ssda903'],
        ['Tables of your own', '/guides/from-tables'],
      ),
      group(
        'Answers out',
        ['The command', '/guides/command'],
        ['Reports', '/guides/reports'],
        ['Answers you can check', '/guides/answers-you-can-check'],
        ['Unit tests', '/guides/unit-tests'],
        ['Many histories', '/guides/many-histories'],
        ['Write a profile', '/guides/write-a-profile'],
      ),
      group(
        'Policies',
        ['All of them', '/policies/'],
        ['Side by side', '/policies/side-by-side'],
        ['Regulations', '/policies/statutory'],
        ['Derby', '/policies/derby'],
        ['Trafford', '/policies/trafford'],
        ['Leicester', '/policies/leicester'],
        ['Stability meetings', '/policies/placement-stability'],
        ['Plan standards', '/policies/placement-plan-standards'],
      ),
      group(
        'Trust',
        ['Timescales', '/timescales'],
        ['Laws', '/laws'],
        ['Mutation testing', '/mutation-testing'],
        ['Versions', '/versioning'],
        ['Changelog', '/CHANGELOG'],
        ['Dependencies', '/dependencies'],
        ['Security', '/SECURITY'],
      ),
      { text: 'Reference', collapsed: true, items: reference() },
    ],
  },
});
