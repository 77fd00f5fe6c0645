import { describe, expect, test } from 'vitest';
import { forCouncils, withoutUnreleased, withUnreleased } from '../../config/scripts/answers/changelog.ts';

const older = '## 0.1.0\n\n### Minor Changes\n\n- 1234567: First.\n';
const newest = (said: string): string =>
  `# placement-rules\n\n## 0.2.0\n\n### Minor Changes\n\n- 3256fa9: A limit was read anew.\n\n${said}- 4cc476f: Something else.\n\n${older}`;
const lines =
  '  - answers: derby, from 2026-12-01: the limit is 5 working days.\n  - answers: statutory, from any date: a visit on the day counts.\n\n';

describe('CHANGELOG.md, as a council reads it', () => {
  test('begins with whose answers changed and from when, the regulations first, and leaves out commits', () => {
    expect(forCouncils(newest(lines))).toBe(`# placement-rules

## 0.2.0

### Answers that changed

**The regulations**

- from any date: a visit on the day counts.

**Derby**

- from 2026-12-01: the limit is 5 working days.

### Minor Changes

- A limit was read anew.

- Something else.

${older}`);
  });
  test('says so where none did', () => {
    expect(forCouncils(newest(''))).toContain(
      '### Answers that changed\n\nNone: the same histories have the same answers as before.\n\n### Minor Changes',
    );
  });
  test('a second time it changes nothing', () => {
    const once = forCouncils(newest(lines));
    expect(forCouncils(once)).toBe(once);
  });
  test('a changelog without a version stays as it is', () => {
    expect(forCouncils('# placement-rules\n')).toBe('# placement-rules\n');
  });
});

describe('what no release holds yet', () => {
  const changeset = (release: string, text: string): string => `---\n'placement-rules': ${release}\n---\n\n${text}\n`;
  const waiting = [
    changeset('patch', 'A sentence reads better.'),
    changeset('minor', 'A limit was read anew.\n\nIts clause is shown.\n\n- answers: derby, from 2026-12-01: the limit is 5 working days.'),
  ];
  const released = `# placement-rules\n\n${older}`;

  test('stands before the versions, in their form, larger changes first', () => {
    expect(withUnreleased(released, waiting)).toBe(`# placement-rules

## Not yet released

### Answers that changed

**Derby**

- from 2026-12-01: the limit is 5 working days.

### Minor Changes

- A limit was read anew.

  Its clause is shown.

### Patch Changes

- A sentence reads better.

${older}`);
  });
  test('is made anew, and not added to', () => {
    const once = withUnreleased(released, waiting);
    expect(withUnreleased(once, waiting)).toBe(once);
    expect(withUnreleased(once, waiting.slice(0, 1))).toBe(withUnreleased(released, waiting.slice(0, 1)));
  });
  test('is gone when everything is released, wherever it stood', () => {
    const [title = '', ...parts] = withUnreleased(released, waiting).split(/^(?=## )/m);
    expect(withUnreleased([title, ...parts].join(''), [])).toBe(released);
    expect(withoutUnreleased([title, '## 0.2.0\n\n- Newer.\n\n', ...parts].join(''))).toBe(
      `# placement-rules\n\n## 0.2.0\n\n- Newer.\n\n${older}`,
    );
    expect(withUnreleased('# placement-rules\n', [])).toBe('# placement-rules\n');
    expect(withUnreleased('# placement-rules\n', waiting)).toMatch(/^# placement-rules\n\n## Not yet released\n/);
  });
  test('refuses a changeset of another form', () => {
    expect(() => withUnreleased(released, ['---\nother: minor\n---\n\nText.\n'])).toThrow('not as `npm run changeset` writes it');
  });
});
