import type { PlacementHistory, PolicyProfile, Requirement } from '../../../src/contract.ts';
import type { ProfileData, Rule } from '../../../src/policy/language.ts';
import { parseMoment, startOfDay } from '../../../src/time/index.ts';
import { AS_OF } from '../histories.ts';
import { api } from '../package-under-test.ts';

/** The dated rules of Derby and of statute that are asked once of a placement or of its child; series of visits and reviews are left out. */
export const rules = [
  'reg-4.2',
  'reg-7.2',
  'reg-9',
  'reg-10.1',
  'reg-11.1',
  'reg-13.1',
  'reg-14.1',
  'reg-14.2',
  'reg-19.1',
  'reg-19.2',
  'reg-23.1',
  'reg-24.1',
  'reg-25.1',
  'reg-28.2.a',
  'reg-33.1',
  'reg-36.2',
  'derby/first-placement-planning-meeting',
  'derby/urgent-placement-plan',
  'derby/discussion-with-iro',
  'derby/review-before-move',
] as const;

/**
 * What a peer is given of one placement: for each rule by its index, in milliseconds since 1970, when the thing was due, when it was done
 * (0: it was not), and the moment up to which it counts as undone. None of the peers knows a calendar, so all of this is worked out for
 * them beforehand, from our own answers: which rules apply, by which limb, the deadline, the record that answers it, the end of the need.
 */
export type Facts = Readonly<Record<`due${number}` | `done${number}` | `until${number}`, number>>;

/** A rule that was broken in a placement: `p1 reg-9`. A peer says the placement's index and the rule's. */
export type Finding = string;
export const finding = (placement: number, rule: number): Finding => `p${placement + 1} ${rules[rule] ?? ''}`;

/** Nothing is due: 2286. */
const NEVER = 1e13;

/** Derby's profile with these rules and no others, so that we do the same work, dates included. */
const ourProfile: PolicyProfile = onlyThese(api.derby);

function onlyThese(profile: PolicyProfile): PolicyProfile {
  // Profiles are plain data; this one was made by defineProfile.
  const data = profile as ProfileData;
  const wanted: ReadonlySet<string> = new Set(rules);
  const layers = data.layers.map((layer) => ({ ...layer, rules: layer.rules.filter(({ id }) => wanted.has(id)) }));
  return api.defineProfile({ id: data.id, version: data.version, title: data.title, layers });
}

export const ourFindings = (history: PlacementHistory): readonly Finding[] =>
  api
    .deadlineBreaches(history, { profile: ourProfile, asOf: AS_OF })
    .map(({ requirement, subject }) => `${subject.placementId ?? 'p1'} ${requirement.slice(0, requirement.indexOf(':'))}`);

/** What the peers are given: an object for each placement. */
export function factsOf(history: PlacementHistory): readonly Facts[] {
  const { requirements } = api.evaluate(history, { profile: ourProfile, asOf: AS_OF });
  return history.placements.map(
    ({ id, endedAt }) =>
      Object.fromEntries(
        rules.flatMap((rule, index) => {
          // What is asked of the child stands with the first placement.
          const asked = requirements.find(
            (each) => each.rule === rule && (each.subject.placementId ?? 'p1') === id && each.status !== 'undetermined',
          );
          return Object.entries(caseOf(asked, rule, endedAt)).map(([name, value]) => [`${name}${index}`, value]);
        }),
      ) as Facts,
  );
}

function caseOf(
  asked: Requirement | undefined,
  rule: string,
  endedAt: string | undefined,
): Readonly<Record<'due' | 'done' | 'until', number>> {
  if (asked?.deadline === undefined || asked.modality === 'may') return { due: NEVER, done: 0, until: 0 };
  const { due: written, exclusive } = asked.deadline;
  const due = instant(written) - (exclusive === true ? 1 : 0);
  const ends = noLater.has(rule) || endedAt === undefined || asked.subject.placementId === undefined ? Infinity : instant(endedAt);
  return {
    due,
    done: asked.metBy === undefined || asked.status === 'lapsed' ? 0 : instant(asked.metBy.at),
    until: Math.min(instant(AS_OF), ends),
  };
}

/** A limit that is the end itself does not lapse by it. */
const noLater: ReadonlySet<string> = new Set(
  (ourProfile as ProfileData).layers
    .flatMap((layer) => layer.rules)
    .filter((rule: Rule) => rule.noLater === true || rule.needEnds !== undefined)
    .map(({ id }) => id),
);

function instant(text: string): number {
  const moment = parseMoment(text);
  if (typeof moment === 'string') throw new TypeError(`${text} is no moment: ${moment}`);
  switch (moment.kind) {
    case 'day':
      return startOfDay(moment.day);
    case 'instant':
      return moment.instant;
    case 'repeated':
      return moment.earlier;
  }
}
