import { writeFileSync } from 'node:fs';
import { repository } from './shared/tree.ts';
import { timescalesTable } from './timescales/table.ts';

writeFileSync(`${repository}fixtures/timescales.csv`, timescalesTable());
console.log('fixtures/timescales.csv');
