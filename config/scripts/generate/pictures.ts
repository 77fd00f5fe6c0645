import { layersPicture } from '../pictures/layers.ts';
import { time } from '../pictures/time.ts';
import { unknowns } from '../pictures/unknowns.ts';
import { verdicts } from '../pictures/verdicts.ts';
import type { GeneratedFile } from '../shared/generators.ts';

const drawn: Readonly<Record<string, () => string>> = { verdicts, unknowns, time, layers: layersPicture };

/** The pictures of docs/concepts. What they say of dates and statuses comes from the package itself. */
export const files: readonly GeneratedFile[] = Object.entries(drawn).map(([name, content]) => ({
  path: `docs/concepts/pictures/${name}.svg`,
  content,
}));
