import { describe, expect, test } from 'vitest';
import { forCouncils } from '../../config/scripts/answers/changelog.ts';

const older = '## 0.1.0\n\n### Minor Changes\n\n- 1234567: First.\n';
const newest = (said: string): string => `# placement-rules\n\n## 0.2.0\n\n### Minor Changes\n\n- 3256fa9: A limit was read anew.\n\n${said}- 4cc476f: Something else.\n\n${older}`;
const lines = '  - answers: derby, from 2026-12-01: the limit is 5 working days.\n  - answers: statutory, from any date: a visit on the day counts.\n\n';

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
  test('says so where none did', () => { expect(forCouncils(newest(''))).toContain('### Answers that changed\n\nNone: the same histories have the same answers as before.\n\n### Minor Changes'); });
  test('a second time it changes nothing', () => { const once = forCouncils(newest(lines)); expect(forCouncils(once)).toBe(once); });
  test('a changelog without a version stays as it is', () => { expect(forCouncils('# placement-rules\n')).toBe('# placement-rules\n'); });
});
