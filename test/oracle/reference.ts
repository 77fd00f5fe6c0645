// The rules, once more, from semantics.md, provisions.json and the register alone. Slow and plain on purpose.
import type { PlacementHistory } from '../../src/contract.ts';
import { askingOf, type Expected, type ProfileId } from './asking.ts';
import { askOfConcerns } from './concerns.ts';
import { askOfDisruptions } from './disruptions.ts';
import { askOfReviews } from './reviews.ts';
import { askOfStarts } from './starts.ts';
import { askOfVisits } from './visits.ts';

export function reference(history: PlacementHistory, profile: ProfileId, asOf: string): ReadonlyMap<string, Expected> {
  const asking = askingOf(history, profile, asOf);
  askOfStarts(asking);
  askOfVisits(asking);
  if (profile === 'derby' || profile === 'leicester') askOfDisruptions(asking);
  if (profile === 'trafford') askOfConcerns(asking);
  askOfReviews(asking);
  return asking.answers;
}
