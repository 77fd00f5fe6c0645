import { expect, test } from 'vitest';
import { looksLikeCode } from '../../src/history/problems.ts';

test.each([
  '31/02/2026',
  '2026-02-31T10:00',
  '2-Apr-2026',
  '2 Apr 2026 4:30PM',
  '46114.5',
  'ZZ9',
  'E4A',
  'PR1',
  'TBC',
  'N/A',
  '?',
  '6 wks',
  '00123',
])('%s may be repeated', (text) => {
  expect(looksLikeCode(text)).toBe(true);
});

test.each([
  'Jane',
  'JANE',
  'JaneSmith',
  'jo',
  "O'Brien2",
  'Jo Ann 3',
  'Jo-Ann2',
  'Li Wu, b. 2/4/2012',
  'Zoë Ö1',
  '12 High Street',
  'tbc',
  '-----',
  '',
])('%j may not', (text) => {
  expect(looksLikeCode(text)).toBe(false);
});
