import type {
  Attendee,
  Breach,
  EvaluateOptions,
  Evaluation,
  MissingFact,
  NotCovered,
  PlacementHistory,
  PlanChecklist,
  RequiredMeeting,
} from '../contract.ts';
import { localWords, readAs } from '../history/local-words.ts';
import { readAsOf, viewOf, type HistoryView } from '../history/view.ts';
import { calendar, formatInstant } from '../time/index.ts';
import { missingFact } from '../wording/questions.ts';
import { breachOf } from './breaches.ts';
import { checklistsFor } from './checklists.ts';
import { compileProfile, type CompiledProfile } from './compile.ts';
import { given, chained } from './lists.ts';
import { meetingsFor } from './meetings.ts';
import { requirementOf, type Judged } from './requirement.ts';
import { ruledFor, type Ruled } from './ruling.ts';
import { silencesFor } from './silences.ts';
import { subjectsOf, unrecordedSubjects } from './subjects.ts';

/**
 * Everything that a policy asks of a placement history, judged at a moment.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile`: one of this package's or one made by `defineProfile`. `asOf`: the moment to judge at; a bare date is the end of that London day.
 * @returns Requirements with status and deadline, required meetings with people and contents, plan checklists, breaches, and what cannot be told.
 * @throws TypeError for what is no history or no profile; RangeError for an invalid `asOf`. Of a history never parsed it does not notice all that is wrong.
 * @example
 * evaluate({ child: { id: 'c1' }, placements: [] }, { profile: statutory, asOf: '2026-04-10' }).asOf; //=> '2026-04-10T23:59:59+01:00'
 */
export function evaluate(history: PlacementHistory, options: EvaluateOptions): Evaluation {
  const { view, profile, undeclared } = prepared(history, options);
  const judged = judgeAll(view, profile);
  const meetings = meetingsFor(view, judged);
  const checklists = checklistsFor(view, profile);
  const silences = silencesFor(view, profile);
  return {
    child: history.child.id,
    profile: {
      id: profile.data.id,
      version: profile.data.version,
      overlays: profile.data.layers.filter(({ basis }) => basis === 'overlay').map(({ id }) => id),
    },
    asOf: formatInstant(view.asOf.instant),
    requirements: judged.map(({ requirement }) => requirement),
    meetings: meetings.meetings,
    checklists: checklists.checklists,
    breaches: breachesOf(view, judged),
    missingFacts: merged([...missingFor(view, profile, judged), ...meetings.missing, ...checklists.missing, ...silences.missing]),
    notCovered: [...silences.notCovered, ...undeclaredWords(undeclared)],
    calendar,
  };
}

/**
 * Modality must, should or consider, any status; `includePossible` adds those whose need is unknown, and `may`.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options As of `evaluate`, with `includePossible`.
 * @returns One for each occasion, however many texts ask for it, as `evaluate` lists them.
 * @throws As `evaluate` does.
 * @example
 * const one = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }], meetings: [] };
 * requiredMeetings(one, { profile: northmere, asOf: '2026-04-04' }).map(({ occasion, status, due }) => [occasion, status, due]); //=> [['placement-planning-meeting:p1:first', 'due', '2026-04-15T23:59:59+01:00']]
 */
export function requiredMeetings(
  history: PlacementHistory,
  options: EvaluateOptions & { readonly includePossible?: boolean },
): readonly RequiredMeeting[] {
  const { view, profile } = prepared(history, options);
  const judged = judgeAll(view, profile);
  const wanted =
    options.includePossible === true
      ? judged
      : judged.filter(({ requirement }) => requirement.applies === 'certain' && requirement.modality !== 'may');
  return meetingsFor(view, wanted).meetings;
}

/**
 * Who is to be at a required meeting, by occasion or requirement id. RangeError for an id that is not a required meeting's.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options As of `evaluate`, with `meeting`: an occasion or a requirement id.
 * @returns Each role with how it takes part, how firmly the text asks, under which clause and why; what decides a place that is not certain.
 * @throws As `evaluate` does, and RangeError for an id that is not a required meeting's.
 * @example
 * const one = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }], visits: [] };
 * const list = attendeeList(one, { profile: northmere, asOf: '2026-04-04', meeting: 'placement-planning-meeting:p1:first' });
 * list.filter(({ role }) => role === 'child').map(({ mode, modality, clauses }) => [mode, modality, clauses]); //=> [['contribute', 'should', ['NORTHMERE-1.6']]]
 */
export function attendeeList(history: PlacementHistory, options: EvaluateOptions & { readonly meeting: string }): readonly Attendee[] {
  const all = requiredMeetings(history, { ...options, includePossible: true });
  const found = all.find(({ occasion, requirements }) => occasion === options.meeting || requirements.includes(options.meeting));
  if (found === undefined) {
    throw new RangeError(
      `attendeeList: "${options.meeting}" is none of the meetings required here (${all.map(({ occasion }) => occasion).join(', ')}).`,
    );
  }
  return found.attendees;
}

/**
 * The Placement Plan sections of each placement, with what the latest version holds.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options As of `evaluate`.
 * @returns One for each placement that a text gives plan content for.
 * @throws As `evaluate` does.
 * @example
 * planChecklists(history, { profile: northmere, asOf: '2026-07-06T09:00' }).map(({ placementId, summary }) => [placementId, summary.complete, summary.missing]); //=> [['p1', 2, 18], ['p2', 5, 15]]
 */
export function planChecklists(history: PlacementHistory, options: EvaluateOptions): readonly PlanChecklist[] {
  const { view, profile } = prepared(history, options);
  return checklistsFor(view, profile).checklists;
}

/**
 * Certain breaches; `includePossible` adds those that a missing or imprecise fact on a record decides.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options As of `evaluate`, with `includePossible`.
 * @returns Breaches of regulations and missed local standards, each with its clause; `lateBy` is an ISO 8601 duration.
 * @throws As `evaluate` does; of a malformed history that was never parsed, only for what breaches turn on.
 * @example
 * const one = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }], meetings: [], plans: [] };
 * deadlineBreaches(one, { profile: northmere, asOf: '2026-04-16' }).map(({ clauses, kind, lateBy }) => [clauses[0], kind, lateBy]); //=> [['REG-9.2', 'overdue', 'P3D'], ['NORTHMERE-1.4', 'overdue', 'P1D']]
 */
export function deadlineBreaches(
  history: PlacementHistory,
  options: EvaluateOptions & { readonly includePossible?: boolean },
): readonly Breach[] {
  const { view, profile } = prepared(history, options);
  return breachesOf(view, ruledAll(view, profile)).filter(({ certainty }) => certainty === 'certain' || options.includePossible === true);
}

export interface Prepared {
  readonly view: HistoryView;
  readonly profile: CompiledProfile;
  readonly undeclared: readonly string[];
}

/** The history as it stood at the moment, and the compiled profile; throws as `evaluate` does. */
export function prepared(history: PlacementHistory, options: EvaluateOptions): Prepared {
  if (typeof history !== 'object' || history === null || !Array.isArray(history.placements) || typeof history.child !== 'object') {
    throw new TypeError('evaluate: this is no history; pass what parseHistory accepted.');
  }
  const profile = compileProfile(options?.profile);
  const used = localWords(history);
  const isA = new Map(
    given([...used], (word) => {
      const known = profile.words.get(word)?.isA;
      return known === undefined ? undefined : ([word, known] as const);
    }),
  );
  const undeclared = [...used].filter((word) => !profile.words.has(word)).sort();
  return { view: viewOf(readAs(history, isA), readAsOf(options.asOf)), profile, undeclared };
}

/** A word that the profile does not declare is read as of no known kind, and said (semantics, section 11). */
const undeclaredWords = (words: readonly string[]): readonly NotCovered[] =>
  words.map((word) => ({ what: `"${word}" is not declared by this profile; its records are of no known kind.`, clauses: [] }));

/** Every requirement with what it was judged on. */
export const judgeAll = (view: HistoryView, profile: CompiledProfile): readonly Judged[] =>
  ruledAll(view, profile).map((ruled) => requirementOf(view, ruled));

/** What each rule says of each subject, in the order of the result. */
function ruledAll(view: HistoryView, profile: CompiledProfile): readonly Ruled[] {
  const all: Ruled[] = [];
  for (const rule of profile.rules) {
    for (const subject of subjectsOf(view, rule.rule)) {
      const ruled = ruledFor(view, rule, subject);
      if (ruled !== undefined) all.push(ruled);
    }
  }
  return all.sort(byDue);
}

/** Dated ones by due moment, undated last, then by id. */
const byDue = (a: Ruled, b: Ruled): number => (a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt - b.dueAt);

function breachesOf(view: HistoryView, ruled: readonly Ruled[]): readonly Breach[] {
  const all = given(ruled, (each) => breachOf(view, each));
  return [...all.filter(({ certainty }) => certainty === 'certain'), ...all.filter(({ certainty }) => certainty === 'possible')];
}

function missingFor(view: HistoryView, profile: CompiledProfile, judged: readonly Judged[]): readonly MissingFact[] {
  const open = chained(judged, ({ unknowns, requirement }) => unknowns.map((unknown) => missingFact(unknown, [requirement.id])));
  const kinds = chained(profile.rules, ({ rule }) => unrecordedSubjects(view, rule).map((unknown) => missingFact(unknown, [rule.id])));
  return [...open, ...kinds];
}

/** What tells one missing fact from another. */
export const keyOf = ({ pointer, question }: MissingFact): string => `${pointer}|${question}`;

/** One question for one fact, however many answers need it. */
function merged(all: readonly MissingFact[]): readonly MissingFact[] {
  const byQuestion = new Map<string, { readonly fact: MissingFact; readonly neededBy: Set<string> }>();
  for (const fact of all) {
    const key = keyOf(fact);
    const before = byQuestion.get(key);
    if (before === undefined) byQuestion.set(key, { fact, neededBy: new Set(fact.neededBy) });
    else for (const id of fact.neededBy) before.neededBy.add(id);
  }
  return [...byQuestion.values()].map(({ fact, neededBy }) => ({ ...fact, neededBy: [...neededBy] }));
}
