import type { Finding } from '../shared/findings.ts';

/** A line of a changeset that says for whom answers change, and from when: `- answers: derby, from 2026-12-01: the limit is 5 working days.` */
interface Said {
  readonly text: string;
  readonly from: string;
  readonly file: string;
  readonly minor: boolean;
}

const LINE = /^- answers: ([\w-]+), from (\d{4}-\d{2}-\d{2}|any date): \S.*$/gm;

function saidIn(changesets: ReadonlyMap<string, string>): readonly Said[] {
  return [...changesets].flatMap(([file, content]) =>
    [...content.matchAll(LINE)].map(([, text = '', from = '']) => ({
      text,
      from,
      file,
      minor: /^'placement-rules': (minor|major)$/m.test(content),
    })),
  );
}

/**
 * Every text whose answers are not those of the last release has a changeset that names it, with the date from which the change holds, and that
 * is at least a minor release.
 */
export function checkChangesets(
  texts: readonly string[],
  changed: ReadonlySet<string>,
  changesets: ReadonlyMap<string, string>,
): readonly Finding[] {
  const said = saidIn(changesets);
  const unsaid = [...changed]
    .filter((text) => !said.some((each) => each.text === text))
    .map((text): Finding => ({
      file: '.changeset',
      line: 1,
      problem: `answers of ${text} are not those of the last release, and no changeset says so`,
      fix: `\`npm run changeset\`, minor, with a line such as "- answers: ${text}, from 2026-12-01: what a council will see" ("from any date" where it was always meant so)`,
    }));
  const wrong = said.flatMap(({ text, file, minor }): readonly Finding[] => [
    ...(texts.includes(text)
      ? []
      : [
          { file, line: 1, problem: `"answers: ${text}" names no text that answers are kept for`, fix: `write one of ${texts.join(', ')}` },
        ]),
    ...(minor
      ? []
      : [
          {
            file,
            line: 1,
            problem: `answers of ${text} change in a patch release`,
            fix: 'make it minor: whoever pins a minor version is to get the same answers',
          },
        ]),
  ]);
  return [...unsaid, ...wrong];
}
