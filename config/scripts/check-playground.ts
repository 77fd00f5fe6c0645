import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { repository } from './shared/tree.ts';

// What the first load of the playground weighs: every file of it, since it loads them all and none later (test/playground sees to that).
const MOST = 300_000;
const place = `${repository}.site/dist/playground/`;
if (!existsSync(place)) throw new Error('the playground is not built: `npm run build && npm run site` first');
const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(`${place}${file}`).isFile())
  .toSorted();
let total = 0;
for (const file of files) {
  const bytes = readFileSync(`${place}${file}`);
  const zipped = gzipSync(bytes, { level: 9 }).length;
  total += zipped;
  console.log(`${String(zipped).padStart(7)} bytes gzipped, ${String(bytes.length).padStart(7)} plain  ${file}`);
}
console.log(`${total <= MOST ? 'holds' : 'FAILS'}  ${total} of ${MOST} bytes gzipped: the first load of the playground`);
process.exitCode = total <= MOST ? 0 : 1;
