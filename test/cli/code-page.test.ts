import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { command, folder, linesIn } from './run.ts';

test('CSV in the Windows code page: the ids of two children keep their letters, and it is noted', async () => {
  const at = folder();
  const map = join(at, 'map.json');
  const file = join(at, 'placements.csv');
  writeFileSync(
    map,
    JSON.stringify({ child: 'CHILD', columns: { placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' } } }),
  );
  writeFileSync(file, Buffer.from('CHILD,ID,TYPE,START,END\nZo\xEB1,77,foster,02/04/2026,\nZo\xE91,78,foster,02/04/2026,\n', 'latin1'));
  const { code, out, err } = await command(['import', 'tables', file, '--map', map]);
  expect([code, (linesIn(out) as readonly PlacementHistory[]).map(({ child }) => child.id)]).toEqual([0, ['Zoé1', 'Zoë1']]);
  expect(err).toContain('code-page-read 1');
});
