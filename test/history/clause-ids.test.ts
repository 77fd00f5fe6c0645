import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clauseIds } from '../../src/policy/register/clause-ids.ts';

describe('the known clause ids', () => {
  const ids = [...clauseIds()];

  it('are the 419 clauses of the register, the 31 provisions and the 26 paragraphs of Schedule 2', () => {
    const sources = ids.map((id) => (id.startsWith('REG-SCH2') ? 'schedule' : id.startsWith('REG-') ? 'provision' : 'clause'));
    expect(sources.filter((source) => source === 'clause')).toHaveLength(419);
    expect(sources.filter((source) => source === 'provision')).toHaveLength(31);
    expect(sources.filter((source) => source === 'schedule')).toHaveLength(26);
  });

  it('are written out as the register writes them', () => {
    expect(ids).toEqual(
      expect.arrayContaining([
        'DERBY-0.01',
        'DERBY-1.13.8',
        'DERBY-1.21.29',
        'DERBY-A.02',
        'STABILITY-3.1.1b',
        'STABILITY-1.8.10',
        'TRAFFORD-3.09.13',
        'LEICESTER-2.12',
        'STANDARDS-M.8',
        'REG-28.2.a',
        'REG-28.LT',
        'REG-33.2b',
        'REG-48.R',
        'REG-SCH2.1.10',
        'REG-SCH2.2.duty-to-notify',
        'REG-SCH2.3.accommodation-type',
      ]),
    );
  });

  it('are exactly these: the digest is of the ids of the register, of the provisions and of Schedule 2, in their order', () => {
    expect(createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16)).toBe('4988230ec75d8f35');
  });
});
