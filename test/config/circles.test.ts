import { describe, expect, it } from 'vitest';
import { findingsWith } from './house-findings.ts';

describe('circles', () => {
  it('names every file of a circle once', () => {
    const circle = { 'src/time/a.ts': "import './b.ts';", 'src/time/b.ts': "\nimport './c.ts';", 'src/time/c.ts': "import './a.ts';" };
    const findings = findingsWith(circle);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(
      'src/time/a.ts:1  files import each other in a circle: src/time/a.ts → src/time/b.ts → src/time/c.ts → src/time/a.ts',
    );
  });

  it('finds two circles that share a file, and a file that imports itself', () => {
    const circles = {
      'src/time/a.ts': "import './b.ts';\nimport './c.ts';",
      'src/time/b.ts': "import './a.ts';",
      'src/time/c.ts': "import './a.ts';\nimport './c.ts';",
    };
    expect(findingsWith(circles)).toHaveLength(3);
  });

  it('two ways to one file are no circle', () => {
    const diamond = {
      'src/time/a.ts': "import './b.ts';\nimport './c.ts';",
      'src/time/b.ts': "import './day.ts';",
      'src/time/c.ts': "import './day.ts';",
    };
    expect(findingsWith(diamond)).toEqual([]);
  });
});
