import type { Attendee, EvaluateOptions, MissingFact, PlacementHistory, RequiredMeeting } from '../contract.ts';
import { checklistsFor } from '../engine/checklists.ts';
import { judgeAll, keyOf, prepared } from '../engine/evaluate.ts';
import { meetingsFor } from '../engine/meetings.ts';
import type { Judged } from '../engine/requirement.ts';
import { silencesFor } from '../engine/silences.ts';
import { unrecordedSubjects } from '../engine/subjects.ts';
import { clausesOf } from '../policy/clauses-of.ts';
import type { Rule } from '../policy/language.ts';
import { missingFact } from '../wording/questions.ts';
import { roleTitle } from '../wording/titles.ts';

/** Something that the policy would say and that turns on a fact which is not recorded. */
export interface OpenAnswer {
  /** A requirement's or rule's id; of a person or an item of a meeting, the meeting's with the role or the clause; of a plan or a silence, its own. */
  readonly id: string;
  readonly what: 'requirement' | 'rule' | 'attendee' | 'item' | 'plan-sections' | 'not-covered';
  readonly title: string;
  readonly clauses: readonly string[];
  /** Of a requirement: what it could turn out to be. */
  readonly couldBe: readonly string[];
  /** The facts that it turns on, by `keyOf`. */
  readonly turnsOn: readonly MissingFact[];
}

/** Everything that is open, and what is settled of what could be. */
export interface Answers {
  readonly open: ReadonlyMap<string, OpenAnswer>;
  readonly settled: ReadonlyMap<string, string>;
}

/**
 * What a history leaves open under a policy, answer by answer. `waiting`: only these are looked at again, so that what a reply leads to costs
 * no more than the answers that wait for it; who comes to a meeting and what it covers is for all rules that may ask for that meeting.
 */
export function answersOf(history: PlacementHistory, options: EvaluateOptions, waiting?: readonly OpenAnswer[]): Answers {
  const { view, profile: whole } = prepared(history, options);
  const asks = (...whats: readonly OpenAnswer['what'][]): boolean =>
    waiting === undefined || waiting.some(({ what }) => whats.includes(what));
  const ofMeetings = asks('attendee', 'item');
  const profile =
    waiting === undefined
      ? whole
      : {
          ...whole,
          rules: whole.rules.filter(
            ({ rule }) =>
              (ofMeetings && rule.meeting !== undefined) || waiting.some(({ id }) => id === rule.id || id.startsWith(`${rule.id}:`)),
          ),
        };
  const judged = judgeAll(view, profile);
  const { meetings, openItems } = ofMeetings ? meetingsFor(view, judged) : { meetings: [], openItems: [] };
  const people = meetings.flatMap(onLists);
  const ofPlans = asks('plan-sections') ? checklistsFor(view, profile).missing : [];
  const silent = asks('not-covered') ? silencesFor(view, profile) : { missing: [], notCovered: [] };
  const silences = profile.silences.map(({ silence }) => silence);
  const all: readonly OpenAnswer[] = [
    ...judged.flatMap(openRequirement),
    ...profile.rules.flatMap(({ rule }) =>
      unrecordedSubjects(view, rule).map((unknown): OpenAnswer => ({
        id: rule.id,
        what: 'rule',
        title: rule.title,
        clauses: allClausesOf(rule),
        couldBe: [],
        turnsOn: [missingFact(unknown, [rule.id])],
      })),
    ),
    ...people.flatMap(({ id, person }): readonly OpenAnswer[] =>
      person.undetermined === undefined
        ? []
        : [{ id, what: 'attendee', title: roleTitle(person.role), clauses: person.clauses, couldBe: [], turnsOn: person.undetermined }],
    ),
    ...openItems.map(({ requirement, item: { text, clauses }, missing }): OpenAnswer => ({
      id: `${requirement}|${clauses.join()}`,
      what: 'item',
      title: text,
      clauses,
      couldBe: [],
      turnsOn: missing,
    })),
    ...openFacts(ofPlans, 'plan-sections'),
    ...openFacts(silent.missing, 'not-covered', silences),
  ];
  const settled: readonly (readonly [string, string])[] = [
    ...judged.map(({ requirement }) => [requirement.id, requirement.status] as const),
    ...people.map(({ id }) => [id, 'on-the-list'] as const),
    ...meetings.flatMap(({ requirements, items }) =>
      requirements.flatMap((id) => items.map(({ clauses }) => [`${id}|${clauses.join()}`, 'asked-for'] as const)),
    ),
    ...silent.notCovered.flatMap(({ what, placementId }) =>
      silences
        .filter((silence) => silence.what === what)
        .map(
          ({ id }) =>
            [
              placementId === undefined
                ? id
                : `${id}|/placements/${history.placements.findIndex((placement) => placement.id === placementId)}`,
              'not-covered',
            ] as const,
        ),
    ),
  ];
  return { open: joined(all), settled: new Map(settled) };
}

/** All that a rule cites: of what several things can call for, their clauses. */
const allClausesOf = (rule: Rule): readonly string[] => [
  ...new Set([...('triggers' in rule.forEach ? rule.forEach.triggers.flatMap(({ clauses }) => clauses) : []), ...clausesOf(rule)]),
];

function openRequirement({ requirement: { id, title, clauses, couldBe }, unknowns }: Judged): readonly OpenAnswer[] {
  return unknowns.length === 0
    ? []
    : [{ id, what: 'requirement', title, clauses, couldBe: couldBe ?? [], turnsOn: unknowns.map((unknown) => missingFact(unknown, [id])) }];
}

/** Everybody on a meeting's list, its chair included, each by the meeting and the role. */
function onLists({ occasion, attendees, chair }: RequiredMeeting): readonly { readonly id: string; readonly person: Attendee }[] {
  return [...attendees, ...chair.roles].map((person) => ({ id: `${occasion}|${person.role}|${person.mode}`, person }));
}

interface Said {
  readonly id: string;
  readonly what: string;
  readonly clauses: readonly string[];
}

/** Facts that the engine gives with the id that needs them and no more. */
function openFacts(missing: readonly MissingFact[], what: OpenAnswer['what'], silences: readonly Said[] = []): readonly OpenAnswer[] {
  return missing.flatMap((fact) =>
    fact.neededBy.map((id): OpenAnswer => {
      const silence = silences.find((one) => one.id === id);
      // A silence about each placement is about the one that the fact is of.
      const [placement] = /^\/placements\/\d+/.exec(fact.pointer) ?? [];
      return {
        id: silence === undefined || placement === undefined ? id : `${id}|${placement}`,
        what,
        title: silence?.what ?? 'Sections of the Placement Plan',
        clauses: silence?.clauses ?? [],
        couldBe: [],
        turnsOn: [fact],
      };
    }),
  );
}

function joined(all: readonly OpenAnswer[]): ReadonlyMap<string, OpenAnswer> {
  const byId = new Map<string, OpenAnswer>();
  for (const answer of all) {
    const before = byId.get(answer.id);
    const turnsOn = new Map([...(before?.turnsOn ?? []), ...answer.turnsOn].map((fact) => [keyOf(fact), fact]));
    byId.set(answer.id, { ...answer, turnsOn: [...turnsOn.values()] });
  }
  return byId;
}
