import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { report } from './shared/findings.ts';
import { readTree, repository } from './shared/tree.ts';
import { checkSite } from './site/check.ts';
import { stage } from './site/stage.ts';

// docs/ and the reference as a static site in .site/dist, with the playground beside them: laid out, generated, and its links and anchors followed.
const run = (command: string, ...args: readonly string[]): void => {
  execFileSync(process.execPath, [`${repository}node_modules/${command}`, ...args], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
if (!existsSync(`${repository}dist/wording.js`)) throw new Error('dist is empty, and the playground is built on it: `npm run build` first');
rmSync(`${repository}.site`, { recursive: true, force: true });
const pages = stage(`${repository}.site/pages`);
run('typedoc/bin/typedoc', '--options', 'config/site/typedoc.json');
run('vitepress/bin/vitepress.js', 'build', 'config/site');
run('vite/bin/vite.js', 'build', '--config', 'config/site/playground/vite.config.ts');

const files = new Set(
  readdirSync(`${repository}.site/dist`, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
);
const texts = new Map([...readTree('.site/dist', ['.html', '.css'])].map(([file, text]) => [file.slice('.site/dist/'.length), text]));
const built = [...texts.keys()].filter((file) => file.endsWith('.html')).length;
report(
  checkSite({ texts, files }),
  `${pages} pages, the reference and the playground in .site/dist (${built} files of HTML): every link and anchor leads somewhere, nothing is fetched from elsewhere`,
);
