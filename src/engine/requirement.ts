import type { Deadline, FactUsed, Modality, Requirement, Status } from '../contract.ts';
import { memberOn } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import { statuses } from '../history/vocabulary-evaluation.ts';
import type { Rule } from '../policy/language.ts';
import { londonDay, type Day } from '../time/index.ts';
import { caseFor, judgedOn, type About, type Case } from './case.ts';
import type { LayeredRule } from './compile.ts';
import { distinct, distinctFacts, given, chained } from './lists.ts';
import { eventOf } from './events.ts';
import { calledIn, resolvedBy, type Called } from './joined-needs.ts';
import { judge } from './judge.ts';
import { deadlineOf, dueInstant } from './limits.ts';
import { strongest } from './modality.ts';
import { notesOf } from './notes.ts';
import { occasionOf } from './occasion.ts';
import { ownersOf, recipientsOf } from './owners.ts';
import type { SubjectFound } from './subject-found.ts';
import { limbsIn, NOT_APPLICABLE, type Verdict } from './verdict.ts';
import { completions, deciding, inEvery, results, type Completions, type Unknown } from './world.ts';
import type { Writable } from './writable.ts';

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
/** A requirement with what the rest of the result is made from. */
export interface Judged extends Ruled {
  readonly requirement: Requirement;
  /** The record that does it in every completion in which it applies. */
  readonly done: string | undefined;
  readonly unknowns: readonly Unknown[];
}

const statusOrder: readonly (Status | 'not-applicable')[] = [...statuses, 'not-applicable'];

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
interface Ruling extends Verdict {
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

/** The requirement that a ruling makes, as the result shows it. */
export function requirementOf(view: HistoryView, ruled: Ruled): Judged {
  const { rule: layered, on, about, found, applying } = ruled;
  const [first] = applying;
  const possible = distinct(found.all.map(({ result }) => result.status)).sort((a, b) => statusOrder.indexOf(a) - statusOrder.indexOf(b));
  // What applies has a status.
  const settled = possible.length === 1 && !found.more ? (first.status as Status) : undefined;
  const { rule, layer } = layered;
  const deadline = deadlineIn(applying);
  const done = first.done !== undefined && applying.every((each) => each.done?.pointer === first.done?.pointer) ? first.done : undefined;
  const shown = done !== undefined && (settled === 'met' || settled === 'met-late' || settled === 'contravened');
  const owners = ownersOf(view, about, rule.owners ?? []);
  const recipients = rule.recipients === undefined ? [] : recipientsOf(view, about, rule.recipients);
  const clauses = clausesOf(layered, applying);
  const notes = notesOf(view, layered, about, clauses, done?.by !== undefined);
  const because = distinctFacts([...calledBy(rule, about), ...chained(applying, ({ because: facts }) => facts)]);
  const made: Writable<Pick<Requirement, Stated>> & Partial<Writable<Requirement>> = {
    id: ruled.id,
    rule: rule.id,
    kind: rule.kind,
    occasion: occasionOf(view, layered, on),
    title: rule.title,
    clauses,
    basis: layer.basis,
    modality: modalityOf(layered, applying),
    applies: inEvery(found, ({ status }) => status !== 'not-applicable') ? 'certain' : 'possible',
    status: settled ?? 'undetermined',
  };
  if (settled === undefined) made.couldBe = possible;
  made.subject = on.subject;
  if (deadline !== undefined) made.deadline = deadline;
  if (shown) made.metBy = { pointer: done.pointer, at: done.at.value };
  if (settled === 'pending' && rule.after !== undefined) made.waitsFor = `${rule.after.rule}:${on.key}`;
  made.owners = owners;
  if (recipients.length > 0) made.recipients = recipients;
  made.because = because;
  if (notes.length > 0) made.notes = notes;
  // Every property that a requirement must have has been given.
  return { ...ruled, requirement: made as Requirement, done: done?.pointer, unknowns: deciding(found, ({ status }) => status) };
}
/** Given in the order in which a requirement is read. */
type Stated = 'id' | 'rule' | 'kind' | 'occasion' | 'title' | 'clauses' | 'basis' | 'modality' | 'applies' | 'status';

/** The limb applied first, then what the rule cites always. */
function clausesOf({ rule: { limbs: all }, clausesUnder }: LayeredRule, applying: readonly Ruling[]): readonly string[] {
  const limbs = given(limbsIn(applying), (limb) => all?.[limb]);
  return distinct(chained([...joinedBy(applying), ...limbs, { clauses: clausesUnder.at(-1) ?? [] }], ({ clauses }) => clauses));
}

/** The strongest of what calls for it, or of the limbs that may apply. */
export function modalityOf({ rule }: LayeredRule, applying: readonly Ruling[]): Modality {
  const called = joinedBy(applying);
  if (called.length > 0) return strongest(called.map(({ modality }) => modality));
  return strongest(applying.map(({ limb }) => rule.limbs?.[limb]?.modality ?? rule.modality));
}

/** What calls for a joined need whatever is not known; where nothing does for certain, all that may. */
function joinedBy(applying: readonly Ruling[]): readonly { readonly clauses: readonly string[]; readonly modality: Modality }[] {
  const calls = applying.map(({ called }) => called?.by ?? []);
  const [first = []] = calls;
  const certain = first.filter((trigger) => calls.every((each) => each.includes(trigger)));
  return certain.length > 0 ? certain : distinct(chained(calls, (each) => each));
}

/** The latest limit that a completion gives, and all of them where they differ (semantics 12.5). */
function deadlineIn(applying: readonly Verdict[]): Deadline | undefined {
  const all = new Map<string, { readonly deadline: Deadline; readonly at: number }>();
  for (const { limit } of applying) {
    const deadline = limit === undefined ? undefined : deadlineOf(limit);
    const at = limit === undefined ? undefined : dueInstant(limit);
    if (deadline !== undefined && at !== undefined)
      all.set(`${deadline.due}|${deadline.exclusive === true}|${deadline.direction}`, { deadline, at });
  }
  const sorted = [...all.values()].sort((a, b) => a.at - b.at);
  const latest = sorted.at(-1);
  if (latest === undefined || sorted.length === 1) return latest?.deadline;
  return { ...latest.deadline, alternatives: sorted.map(({ deadline }) => deadline) };
}

/** The latest instant of any limit; Infinity where none has a date. */
function lastDue(verdicts: readonly Verdict[]): number {
  const all = given(verdicts, ({ limit }) => (limit === undefined ? undefined : dueInstant(limit)));
  return all.length === 0 ? Infinity : Math.max(...all);
}

/** The London date on which a requirement is due, at the latest; undefined where it has none. */
export const dueDay = ({ dueAt }: Ruled): Day | undefined => (dueAt === Infinity ? undefined : londonDay(dueAt));
