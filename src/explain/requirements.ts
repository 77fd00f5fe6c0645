import type { EvaluateOptions, PlacementHistory } from '../contract.ts';
import { compileProfile, type CompiledProfile, type LayeredRule } from '../engine/compile.ts';
import { prepared } from '../engine/evaluate.ts';
import { requirementOf, type Judged } from '../engine/requirement.ts';
import { ruledFor } from '../engine/ruling.ts';
import type { SubjectFound } from '../engine/subject-found.ts';
import { subjectsOf } from '../engine/subjects.ts';
import type { HistoryView } from '../history/view.ts';

/** A subject of a rule and the requirement that the rule makes of it, where it makes one. */
export interface Asked {
  readonly subject: SubjectFound;
  readonly judged: Judged | undefined;
}

/** The history as it stood at the moment, for one question about it. */
export const viewAt = (history: PlacementHistory, options: EvaluateOptions): HistoryView => prepared(history, options).view;

/** What one rule asks of a history. */
export const askedBy = (view: HistoryView, rule: LayeredRule): readonly Asked[] =>
  subjectsOf(view, rule.rule).map((subject) => {
    const ruled = ruledFor(view, rule, subject);
    return { subject, judged: ruled === undefined ? undefined : requirementOf(view, ruled) };
  });

/** The rule by its id; RangeError for one that no layer of the profile has. */
export function ruleNamed(caller: string, profile: CompiledProfile, id: string): LayeredRule {
  const found = profile.rules.find(({ rule }) => rule.id === id);
  if (found === undefined) {
    throw new RangeError(
      `${caller}: "${id}" is no rule of profile "${profile.data.id}"; it has ${profile.rules.map(({ rule }) => rule.id).join(', ')}.`,
    );
  }
  return found;
}

/** A requirement by its id, with its rule; RangeError for one that the policy does not make of this history. */
export function requirementNamed(
  caller: string,
  history: PlacementHistory,
  options: EvaluateOptions,
  id: string,
): { readonly view: HistoryView; readonly rule: LayeredRule; readonly subject: SubjectFound; readonly judged: Judged } {
  const { view, profile } = prepared(history, options);
  for (const rule of profile.rules) {
    // A program without types may pass null, which is the name of nothing.
    if (!`${id}`.startsWith(`${rule.rule.id}:`)) continue;
    for (const { subject, judged } of askedBy(view, rule)) if (judged?.requirement.id === id) return { view, rule, subject, judged };
  }
  const known = compileProfile(options.profile).rules.find(({ rule }) => id === rule.id || `${id}`.startsWith(`${rule.id}:`));
  const instead =
    known === undefined
      ? 'take an id from evaluate(history, options).requirements'
      : `the rule "${known.rule.id}" makes no such requirement; ask whyNot(history, options, "${known.rule.id}")`;
  throw new RangeError(`${caller}: "${id}" is no requirement of this history at ${options.asOf}; ${instead}.`);
}
