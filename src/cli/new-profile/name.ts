import { UsageError } from '../faults.ts';
import { overlays, profiles } from '../profiles.ts';

/** A council's name as files, rules and clauses have it: `stoke-on-trent`. */
export function slugOf(name: string): string {
  if (!/^[\p{L}\p{M}\p{N} .,'’&()-]{1,80}$/u.test(name))
    throw new UsageError(`"${name}" is no name; give a council's, of letters, digits, blanks, hyphens and . , ' & ( ): "Stoke-on-Trent".`);
  const slug = name
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (!/^[a-z]/.test(slug)) throw new UsageError(`"${name}" has to begin with a letter of a to z, as the ids of its rules do.`);
  if (Object.hasOwn(profiles, slug) || Object.hasOwn(overlays, slug) || slug === 'statute' || slug === 'reg')
    throw new UsageError(`"${slug}" is a policy of this package already; give another name.`);
  return slug;
}
