import type { FactUsed } from '../contract.ts';
import { memberOn } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import type { Rule } from '../policy/language.ts';
import { type Day, londonDay } from '../time/index.ts';
import { type About, type Case, caseFor, judgedOn } from './case.ts';
import type { LayeredRule } from './compile.ts';
import { eventOf } from './events.ts';
import { type Called, calledIn } from './joined-needs.ts';
import { resolvedBy } from './needs-resolved.ts';
import { judge } from './judge.ts';
import { dueInstant } from './limit.ts';
import { given } from './lists.ts';
import type { SubjectFound } from './subject-found.ts';
import { NOT_APPLICABLE, type Verdict } from './verdict.ts';
import { type Completions, completions, results } from './world.ts';

/** What a rule says of one subject, in each completion. */
export interface Ruled {
  /** Of the requirement. */
  readonly id: string;
  readonly rule: LayeredRule;
  /** What it speaks of, with the moment that calls for it. */
  readonly on: SubjectFound;
  readonly about: About;
  readonly found: Completions<Ruling>;
  /** Those in which it applies. */
  readonly applying: readonly [Ruling, ...Ruling[]];
  /** The latest instant of its deadline; Infinity where it has none. */
  readonly dueAt: number;
}

/** Judges a rule for one subject; undefined where it does not apply in any completion. */
export function ruledFor(view: HistoryView, rule: LayeredRule, subject: SubjectFound): Ruled | undefined {
  const about = calledFor(view, rule, subject.about);
  const on = about === subject.about ? subject : { ...subject, about };
  const day = judgedOn(view, about);
  if (
    day < rule.from ||
    day > rule.to ||
    (subject.settle === undefined && !speaksOf(rule, about, day)) ||
    (about.spell?.continues === true && beginsWith(rule, about))
  )
    return undefined;
  const found = completions((world) => rulingOn(rule, on, caseFor(view, about, world, day)));
  const applying = given(found.all, ({ result }) => (result.status === 'not-applicable' ? undefined : result));
  // It is not empty.
  return applying.length === 0
    ? undefined
    : { id: idOf(rule, on), rule, on, about, found, applying: applying as [Ruling, ...Ruling[]], dueAt: lastDue(applying) };
}

/** The id of the requirement that a rule makes, or would make, of a subject. */
export const idOf = ({ rule }: LayeredRule, { key, anchor }: SubjectFound): string =>
  `${rule.id}:${key}${anchor === undefined ? '' : `:${anchor}`}`;

/** The moment that the rule says calls for it stands for the subject's own, where the record dates it: an ending, not the start. */
export function calledFor(view: HistoryView, { rule: { arises } }: LayeredRule, about: About): About {
  if (arises === undefined) return about;
  const [result] = results((world) => eventOf(caseFor(view, about, world), arises));
  return result === undefined ? about : result === 'unknown' ? { ...about, undatedEnding: true } : { ...about, trigger: result };
}

/** The record that the rule chooses by its kind, and the moment of which it says that it calls for it: an ending, a match agreed. */
export function calledBy({ forEach, arises }: Rule, about: About): readonly FactUsed[] {
  const { trigger } = about;
  const record = 'kinds' in forEach ? about[forEach.each] : undefined;
  return [
    ...(record === undefined ? [] : [{ pointer: `${record.pointer}/kind`, value: record.value.kind }]),
    ...(arises === undefined || trigger === undefined || trigger.pointer === '' || trigger === about.spell?.start
      ? []
      : [{ pointer: trigger.pointer, value: trigger.value }]),
  ];
}

/** A verdict with what called for it, where several calls join in one need. */
export interface Ruling extends Verdict {
  readonly called?: Called;
}

function rulingOn(rule: LayeredRule, subject: SubjectFound, known: Case): Ruling {
  const { joined, settle } = subject;
  const settled = settle === undefined ? known.about : settle(known);
  if (settled === undefined) return NOT_APPLICABLE;
  const c = settled === known.about ? known : { ...known, about: settled };
  // A series is of one placement: what happened in another is no part of it.
  if (settle !== undefined && (!speaksOf(rule, c.about, c.judged) || (rule.rule.series === true && c.about.spell !== subject.about.spell)))
    return NOT_APPLICABLE;
  const statutory = rule.layer.basis === 'statute';
  const { forEach } = rule.rule;
  const { meeting } = c.about;
  if (joined === undefined) {
    if (!('calledForBy' in forEach) || forEach.calledForBy === undefined || meeting?.at === undefined) return judge(rule, c, statutory);
    const ended = resolvedBy(c, forEach.calledForBy, meeting.at);
    return judge(rule, ended === undefined ? c : { ...c, about: { ...c.about, need: { first: false, ended } } }, statutory);
  }
  const called = calledIn(c, joined);
  if (called === undefined) return NOT_APPLICABLE;
  return { ...judge(rule, asCalled(c, called), statutory), called };
}

/** A joined need in the case of what calls for it in this completion, not of what may have in another. */
export function asCalled(c: Case, { trigger, ended }: Called): Case {
  return { ...c, about: { ...c.about, trigger, need: { first: c.about.need?.first === true, ended } } };
}

/** About a kind of placement that the rule speaks of. */
function speaksOf(rule: LayeredRule, about: About, day: Day): boolean {
  const { placements } = rule.rule;
  return placements === undefined || (about.spell !== undefined && placements.includes(memberOn(about.spell, day).value.kind));
}

/** A placement that continues one outside the extract owes nothing that a beginning calls for: no first meeting, first visit or new plan. */
export function beginsWith({ rule }: LayeredRule, about: About): boolean {
  if (about.opening === true && about.legalStatus === undefined) return true;
  if (rule.forEach.each !== 'placement' || (rule.arises !== undefined && rule.arises !== 'placement.startedAt')) return false;
  // In quotation marks: the whole name of an event.
  return !JSON.stringify((rule.limbs ?? []).map(({ due }) => due)).includes('"placement.endedAt"');
}

/** The latest instant of any limit; Infinity where none has a date. */
function lastDue(verdicts: readonly Verdict[]): number {
  const all = given(verdicts, ({ limit }) => (limit === undefined ? undefined : dueInstant(limit)));
  return all.length === 0 ? Infinity : Math.max(...all);
}

/** The London date on which a requirement is due, at the latest; undefined where it has none. */
export const dueDay = ({ dueAt }: Ruled): Day | undefined => (dueAt === Infinity ? undefined : londonDay(dueAt));
