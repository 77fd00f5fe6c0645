import { posix } from 'node:path';
import type { Finding } from '../shared/findings.ts';

/** The built site: the text of every page and style sheet, and the names of all files. */
export interface Built {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlySet<string>;
}

const LINK = /<a\b[^>]*?\shref="([^"]*)"/g;
/** Whatever a browser fetches by itself as it opens a page. A link that somebody has to follow is none. */
const FETCHED = [
  /<(?:script|img|iframe|source|video|audio)\b[^>]*?\ssrc="((?:https?:)?\/\/[^"]*)"/g,
  /<link\b[^>]*?\shref="((?:https?:)?\/\/[^"]*)"/g,
  /url\(["']?((?:https?:)?\/\/[^)"']*)/g,
  /@import\s+["']((?:https?:)?\/\/[^"']*)/g,
];

export function checkSite({ texts, files }: Built): readonly Finding[] {
  const ids = new Map(
    [...texts].map(([file, text]) => [file, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decodeEntities(id)))]),
  );
  return [...texts].flatMap(([file, text]) => [...fetched(file, text), ...(file.endsWith('.html') ? links(file, text, ids, files) : [])]);
}

function fetched(file: string, text: string): readonly Finding[] {
  return FETCHED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, url = '']): Finding => ({
      file,
      line: 1,
      problem: `fetches ${url}`,
      fix: 'the site brings everything with it: put the file into the site',
    })),
  );
}

function links(file: string, text: string, ids: ReadonlyMap<string, ReadonlySet<string>>, files: ReadonlySet<string>): readonly Finding[] {
  const targets = new Set([...text.matchAll(LINK)].map(([, href = '']) => decodeEntities(href)));
  return [...targets].flatMap((href): readonly Finding[] => {
    if (/^[a-z]+:|^\/\//.test(href) || href === '') return [];
    const [path = '', anchor] = href.split('#');
    const there = resolved(file, path);
    if (!files.has(there))
      return [{ file, line: 1, problem: `links to ${href}, and there is no ${there}`, fix: 'mend the link, or the page that it names' }];
    if (anchor === undefined || anchor === '' || !there.endsWith('.html') || ids.get(there)?.has(decodeURIComponent(anchor)) === true)
      return [];
    return [
      { file, line: 1, problem: `links to ${href}, and ${there} has no such place`, fix: 'name a heading or an anchor of that page' },
    ];
  });
}

function resolved(file: string, path: string): string {
  const there = path === '' ? file : path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
  return posix.normalize(there === '' || there.endsWith('/') ? `${there}index.html` : there);
}

const decodeEntities = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
