import type { Requirement } from '../contract.ts';
import { strength } from '../policy/strength.ts';
import type { Instant } from '../time/index.ts';
import { instantOf } from '../wording/deadline-text.ts';

/** How one policy stands to another on the same thing. absent: it does not ask for it. silent: it says that its text does not speak of it. */
export type PolicyVerdict = 'same' | 'stricter' | 'looser' | 'absent' | 'silent';

/** What two policies differ in on one occasion. */
export interface Aspect {
  readonly aspect: 'firmness' | 'date' | 'certainty';
  readonly verdict: 'stricter' | 'looser';
}

/** The most that several requirements of one occasion ask together: the firmest, and the first date that can be missed. */
interface Demand {
  readonly firmness: number;
  readonly dated: number;
  readonly due: Instant;
  readonly exclusive: boolean;
  readonly certain: boolean;
}

/** A date that the text states can be missed; one that is our reading cannot. */
function demandOf(requirements: readonly Requirement[]): Demand {
  return requirements
    .map(({ modality, deadline, applies }): Demand => ({
      firmness: strength[modality],
      dated: deadline === undefined ? 0 : deadline.source === 'inferred' ? 1 : 2,
      due: deadline === undefined ? Infinity : instantOf(deadline.due),
      exclusive: deadline?.exclusive === true,
      certain: applies === 'certain',
    }))
    .reduce((all, next) => {
      const first = next.dated > all.dated || (next.dated === all.dated && next.due < all.due) ? next : all;
      return {
        firmness: Math.max(all.firmness, next.firmness),
        dated: first.dated,
        due: first.due,
        exclusive: first.exclusive,
        certain: all.certain || next.certain,
      };
    });
}

/** How the second policy's requirements of an occasion stand to the first's: what it binds to, by when, how firmly; and each of these alone. */
export function compareDemands(
  base: readonly Requirement[],
  other: readonly Requirement[],
): { readonly verdict: 'same' | 'stricter' | 'looser'; readonly aspects: readonly Aspect[] } {
  const a = demandOf(base);
  const b = demandOf(other);
  const binding = Math.sign(Number(b.firmness >= strength.should) - Number(a.firmness >= strength.should));
  const date = Math.sign(b.dated - a.dated) || (a.due === b.due ? Number(b.exclusive) - Number(a.exclusive) : Math.sign(a.due - b.due));
  const firmness = Math.sign(b.firmness - a.firmness);
  const certainty = Number(b.certain) - Number(a.certain);
  const named = { firmness, date, certainty };
  const aspects = (['firmness', 'date', 'certainty'] as const).flatMap((aspect): readonly Aspect[] =>
    named[aspect] === 0 ? [] : [{ aspect, verdict: named[aspect] > 0 ? 'stricter' : 'looser' }],
  );
  // Whether it binds at all counts before the date, the date before the wording.
  const sign = binding || date || firmness || certainty;
  return { verdict: sign === 0 ? 'same' : sign > 0 ? 'stricter' : 'looser', aspects };
}
