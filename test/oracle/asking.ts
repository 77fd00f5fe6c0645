import type { PlacementHistory } from '../../src/contract.ts';
import { readAsOf, type Instant } from './clock.ts';
import { instantsIn, judgeAll, type Answer, type Reader, type Rule } from './completions.ts';
import { factsOf } from './facts.ts';

export type ProfileId = 'derby' | 'leicester' | 'trafford' | 'statutory';

export interface Expected extends Answer {
  readonly breaches: boolean;
}

/** What the rules are asked of: the history with what can be read of it, and where their answers go. */
export type Asking = ReturnType<typeof askingOf>;

export function askingOf(history: PlacementHistory, profile: ProfileId, asOfText: string) {
  const asOf = readAsOf(asOfText);
  const answers = new Map<string, Expected>();
  const others = instantsIn(history, asOf);
  const add = (key: string, rule: Rule, breaches = true): void => {
    const answer = judgeAll(rule, others, asOf);
    if ([...answer.statuses].some((status) => status !== 'not-applicable')) answers.set(key, { ...answer, breaches });
  };
  const facts = factsOf(history, asOf);
  const meetingsHeld = (read: Reader, serves: (kind: string) => boolean) =>
    (history.meetings ?? []).flatMap((meeting, index) => {
      const at = serves(meeting.kind) ? facts.happened(read, `/meetings/${index}/heldAt`, meeting.heldAt) : undefined;
      return at === undefined ? [] : [{ meeting, at }];
    });
  return { history, profile, asOf, answers, add, meetingsHeld, ...facts };
}

export const earliest = (moments: readonly Instant[]): Instant | undefined => (moments.length === 0 ? undefined : Math.min(...moments));
export const isFostering = (kind: string | undefined): boolean =>
  kind !== undefined && ['foster', 'connected-person', 'home-from-home'].includes(kind);
