import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Basis, Evaluation, PlacementHistory, PolicyProfile } from '../../../src/contract.ts';
import {
  derby,
  evaluate,
  leicester,
  parseHistory,
  placementPlanStandards,
  placementStability,
  statutory,
  trafford,
  withOverlays,
} from '../../../src/index.ts';
import { allCases, type CaseFile, patched, type Variant } from '../../../test/cases/case-file.ts';
import { repository } from '../shared/tree.ts';

/** A text whose answers are kept: a council's, an overlay's or the regulations'. */
export interface Answering {
  readonly profile: PolicyProfile;
  readonly basis: Basis;
}

export const answering: Readonly<Record<string, Answering>> = {
  derby: { profile: derby, basis: 'authority' },
  trafford: { profile: trafford, basis: 'authority' },
  leicester: { profile: leicester, basis: 'authority' },
  statutory: { profile: statutory, basis: 'statute' },
  'placement-stability': { profile: withOverlays(statutory, placementStability), basis: 'overlay' },
  'placement-plan-standards': { profile: withOverlays(statutory, placementPlanStandards), basis: 'overlay' },
};

/** What a text asks of one history: a line for each of its own requirements, and short digests of what would be too long to read. */
export type Answer = Readonly<Record<string, string>>;
/** By name of the history. */
export type Answers = Readonly<Record<string, Answer>>;

const short = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10);

/** `met-late; due 2026-04-05T16:30:00+01:00; breach late by PT41H30M`. Regulations are said once, in their own file. */
export function answerOf({ requirements, breaches, meetings, checklists, missingFacts, notCovered }: Evaluation, basis: Basis): Answer {
  const own = requirements.filter((each) => each.basis === basis);
  const ids = new Set(own.map(({ id }) => id));
  const lines = own.map(({ id, status, couldBe, applies, deadline }) => {
    const broken = breaches
      .filter(({ requirement }) => requirement === id)
      .map(
        ({ certainty, kind, lateBy }) =>
          `${certainty === 'possible' ? 'possible ' : ''}breach ${kind}${lateBy === undefined ? '' : ` by ${lateBy}`}`,
      );
    const parts = [
      couldBe === undefined ? status : `${status}: ${couldBe.join(' or ')}`,
      ...(applies === 'possible' ? ['possible'] : []),
      ...(deadline === undefined ? [] : [`${deadline.source} for ${deadline.due}`]),
      ...broken,
    ];
    return [id, parts.join('; ')] as const;
  });
  const people = meetings.filter((meeting) => meeting.requirements.some((id) => ids.has(id)));
  const asked = missingFacts.flatMap(({ pointer, neededBy }) => (neededBy.some((id) => ids.has(id)) ? [pointer] : []));
  const sections = checklists.map(({ placementId, sections: all }) => [placementId, all.filter((each) => each.basis.includes(basis))]);
  const reasons = [own, breaches.filter(({ requirement }) => ids.has(requirement))];
  return Object.fromEntries([
    ...lines,
    ['clauses and facts', short(reasons)],
    ['people and contents', short(people)],
    ['plan', short(sections)],
    ['questions', short(asked)],
    ['not covered', short(notCovered)],
  ]);
}

export interface Judged {
  readonly name: string;
  readonly history: PlacementHistory;
  readonly asOf: string;
}

/** The histories that a text is judged over: the demo, every worked case, and the variants of its own cases. */
export function historiesFor(text: string): readonly Judged[] {
  const cases = allCases();
  const files = new Map(cases.map(({ name, file }) => [name.split(' › ')[0] ?? name, file]));
  const bases = [...files].map(([name, file]) => ({ name, file, variant: undefined }));
  const demo = {
    name: 'demo',
    history: parsed('demo', JSON.parse(readFileSync(`${repository}fixtures/demo/history.json`, 'utf8'))),
    asOf: '2026-07-06T09:00',
  };
  const variants = cases.filter(({ file, variant }) => variant !== undefined && textsOf(file, variant).includes(text));
  return [
    demo,
    ...[...bases, ...variants].map(({ name, file, variant }) => ({
      name,
      history: parsed(name, variant?.patch === undefined ? file.history : patched(file.history, variant.patch)),
      asOf: variant?.asOf ?? file.asOf,
    })),
  ];
}

const textsOf = (file: CaseFile, variant: Variant): readonly string[] => [
  variant.profile ?? file.profile,
  ...(variant.overlays ?? file.overlays ?? []),
];

function parsed(name: string, input: unknown): PlacementHistory {
  const result = parseHistory(input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.issues)}`);
  return result.history;
}

export function answersOf(text: string): Answers {
  const how = answering[text];
  if (how === undefined) throw new Error(`no answers are kept for "${text}"`);
  const judged = historiesFor(text).map(
    ({ name, history, asOf }) => [name, answerOf(evaluate(history, { profile: how.profile, asOf }), how.basis)] as const,
  );
  return Object.fromEntries(judged.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const answersText = (answers: Answers): string => `${JSON.stringify(answers, null, 1)}\n`;
export const answersPath = (text: string): string => `fixtures/answers/${text}.json`;

/** A short digest of each answer, by history: what is kept of a release. */
export const digestsOf = (answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, short(answer)]));

/** Whether an answer that a release gave is another now. Histories that came since have no earlier answer; a text that was in no release is new as a whole. */
export const changedSince = (released: Readonly<Record<string, string>> | undefined, now: Answers): boolean =>
  released === undefined ||
  Object.entries(digestsOf(now)).some(([name, digest]) => released[name] !== undefined && released[name] !== digest);
