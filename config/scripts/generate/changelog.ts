import { readFileSync } from 'node:fs';
import { withUnreleased } from '../answers/changelog.ts';
import { readTree, repository } from '../shared/tree.ts';

export const path = 'CHANGELOG.md';

/** The changelog with what no release holds yet, from the changesets. */
export function content(): string {
  return withUnreleased(readFileSync(`${repository}${path}`, 'utf8'), [...readTree('.changeset', ['.md']).values()]);
}
