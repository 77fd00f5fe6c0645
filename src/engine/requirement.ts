import type { Deadline, FactUsed, Modality, Note, Owner, Requirement, Role, Status } from '../contract.ts';
import type { OwnerRule, Recipients } from '../policy/language.ts';
import { careName } from '../history/care.ts';
import type { HistoryView } from '../history/view.ts';
import { londonDay, type Day } from '../time/index.ts';
import type { About, Case } from './case.ts';
import type { LayeredRule } from './compile.ts';
import { compileCondition } from './conditions.ts';
import { eventOf } from './events.ts';
import { NOT_APPLICABLE, type Verdict } from './verdict.ts';
import { judge } from './judge.ts';
import { calledIn, resolvedBy, strongest, type Called } from './joined-needs.ts';
import { deadlineOf, dueInstant } from './limits.ts';
import { recordedRecipients } from './recipients.ts';
import type { SubjectFound } from './subject-found.ts';
import { completions, deciding, type Completions, type Unknown } from './world.ts';

/** A requirement with what the rest of the result is made from. */
export interface Judged {
  readonly requirement: Requirement;
  readonly rule: LayeredRule;
  readonly about: About;
  readonly found: Completions<Verdict>;
  readonly unknowns: readonly Unknown[];
  /** The latest instant of its deadline; Infinity where it has none. */
  readonly dueAt: number;
}

const statusOrder: readonly (Status | 'not-applicable')[] =
  ['met', 'met-late', 'due', 'overdue', 'missed', 'outstanding', 'pending', 'lapsed', 'contravened', 'undetermined', 'not-applicable'];

/** Judges a rule for one subject; undefined where it does not apply in any completion. */
export function requirementFor(view: HistoryView, rule: LayeredRule, subject: SubjectFound): Judged | undefined {
  const about = calledFor(view, rule, subject.about), found = { ...subject, about };
  const day = about.trigger?.day ?? view.asOf.day;
  if (!inScope(rule, about, day) || (about.spell?.continues === true && beginsWith(rule, about))) return undefined;
  const verdicts = completions((world) => rulingOn(rule, found, caseFor(view, about, world, day)));
  const applying = verdicts.all.map(({ result }) => result).filter(({ status }) => status !== 'not-applicable');
  const [first] = applying;
  if (first === undefined) return undefined;
  const statuses = [...new Set(verdicts.all.map(({ result }) => result.status))].sort((a, b) => statusOrder.indexOf(a) - statusOrder.indexOf(b));
  const settled = statuses.length === 1 ? first.status as Status : undefined;
  const unknowns = deciding(verdicts, ({ status }) => status);
  const requirement = assemble(view, rule, found, applying, verdicts, settled, statuses);
  return { requirement, rule, about, found: verdicts, unknowns, dueAt: lastDue(applying) ?? Infinity };
}

/** The moment that the rule says calls for it stands for the subject's own, where the record dates it: an ending, not the start. */
function calledFor(view: HistoryView, { rule: { arises } }: LayeredRule, about: About): About {
  if (arises === undefined) return about;
  const [{ result }] = completions((world) => eventOf(caseFor(view, about, world, about.trigger?.day ?? view.asOf.day), arises)).all;
  return result === undefined || result === 'unknown' ? about : { ...about, trigger: result };
}

/** A verdict with what called for it, where several calls join in one need. */
interface Ruling extends Verdict { readonly called?: Called }

function rulingOn(rule: LayeredRule, { joined }: SubjectFound, c: Case): Ruling {
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
  const { trigger, ended } = called;
  const about: About = { ...c.about, ...(trigger === undefined ? {} : { trigger }), need: { first: c.about.need?.first === true, ...(ended === undefined ? {} : { ended }) } };
  return { ...judge(rule, { ...c, about }, statutory), called };
}

export const caseFor = (view: HistoryView, about: About, world: Case['world'], judged: Day): Case => ({ view, about, world, judged, read: [] });

/** In force on the day that triggered it, and about a kind of placement that the rule speaks of. */
function inScope(rule: LayeredRule, about: About, day: Day): boolean {
  if (day < rule.from || day > rule.to) return false;
  const { placements } = rule.rule;
  const member = about.spell?.members.findLast(({ start }) => start !== undefined && start.day <= day) ?? about.spell?.first;
  return placements === undefined || (member !== undefined && placements.includes(member.value.kind));
}

/** A placement that continues one outside the extract owes nothing that a beginning calls for: no first meeting, first visit or new plan. */
export function beginsWith({ rule }: LayeredRule, about: About): boolean {
  if (about.opening === true && about.legalStatus === undefined) return true;
  if (rule.forEach.each !== 'placement' || (rule.arises !== undefined && rule.arises !== 'placement.startedAt')) return false;
  return !(rule.limbs ?? []).some(({ due }) => JSON.stringify(due ?? null).includes('placement.endedAt'));
}

function assemble(
  view: HistoryView, layered: LayeredRule, found: SubjectFound, applying: readonly Ruling[], verdicts: Completions<Ruling>,
  settled: Status | undefined, statuses: readonly (Status | 'not-applicable')[],
): Requirement {
  const { rule, layer } = layered;
  const [first] = applying;
  const deadlines = deadlinesOf(applying);
  const done = first?.done !== undefined && applying.every((each) => each.done?.pointer === first.done?.pointer) ? first.done : undefined;
  const shown = done !== undefined && (settled === 'met' || settled === 'met-late' || settled === 'contravened');
  const owners = ownersOf(view, found.about, rule.owners ?? []);
  const recipients = recipientsOf(view, found.about, rule.recipients ?? []);
  const clauses = clausesOf(layered, applying);
  const notes = notesOf(view, layered, found.about, clauses, done?.byDate === true);
  return {
    id: `${rule.id}:${found.key}${found.anchor === undefined ? '' : `:${found.anchor}`}`,
    rule: rule.id, kind: rule.kind, occasion: occasionOf(view, layered, found), title: rule.title,
    clauses, basis: layer.basis, modality: modalityOf(layered, applying),
    applies: applying.length === verdicts.all.length ? 'certain' : 'possible',
    status: settled ?? 'undetermined',
    ...(settled === undefined ? { couldBe: statuses } : {}),
    subject: found.subject,
    ...deadlines,
    ...(shown ? { metBy: { pointer: done.pointer, at: done.at.value } } : {}),
    ...(settled === 'pending' && rule.after !== undefined ? { waitsFor: `${rule.after.rule}:${found.key}` } : {}),
    owners,
    ...(recipients.length === 0 ? {} : { recipients }),
    because: unique(applying.flatMap((each) => each.because)),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** The limb applied first, then what the rule cites always. */
function clausesOf({ rule }: LayeredRule, applying: readonly Ruling[]): readonly string[] {
  const called = joinedBy(applying);
  const limbs = [...new Set(applying.map(({ limb }) => limb))].filter((limb) => limb !== undefined).sort((a, b) => a - b);
  return [...new Set([...called.flatMap(({ clauses }) => clauses), ...limbs.flatMap((limb) => rule.limbs?.[limb]?.clauses ?? []), ...rule.clauses, ...(rule.after?.clauses ?? [])])];
}

/** The strongest of what calls for it, or of the limbs that may apply. */
export function modalityOf({ rule }: LayeredRule, applying: readonly Ruling[]): Modality {
  const called = joinedBy(applying);
  if (called.length > 0) return strongest(called.map(({ modality }) => modality));
  return strongest(applying.map(({ limb }) => (limb === undefined ? undefined : rule.limbs?.[limb]?.modality) ?? rule.modality));
}

/** What calls for a joined need whatever is not known; where nothing does for certain, all that may. */
function joinedBy(applying: readonly Ruling[]): readonly { readonly clauses: readonly string[]; readonly modality: Modality }[] {
  const calls = applying.map(({ called }) => called?.by ?? []);
  const [first = []] = calls;
  const certain = first.filter((trigger) => calls.every((each) => each.includes(trigger)));
  return certain.length > 0 ? certain : [...new Set(calls.flat())];
}

/** The latest limit that a completion gives, and all of them where they differ (semantics 12.5). */
function deadlinesOf(applying: readonly Verdict[]): { readonly deadline?: Deadline } {
  const all = new Map<string, { readonly deadline: Deadline; readonly at: number }>();
  for (const { limit } of applying) {
    const deadline = limit === undefined ? undefined : deadlineOf(limit);
    const at = limit === undefined ? undefined : dueInstant(limit);
    if (deadline !== undefined && at !== undefined) all.set(`${deadline.due}|${deadline.exclusive === true}|${deadline.direction}`, { deadline, at });
  }
  const sorted = [...all.values()].sort((a, b) => a.at - b.at);
  const latest = sorted.at(-1);
  if (latest === undefined) return {};
  return { deadline: sorted.length === 1 ? latest.deadline : { ...latest.deadline, alternatives: sorted.map(({ deadline }) => deadline) } };
}

function occasionOf(view: HistoryView, { rule }: LayeredRule, { about, key, anchor }: SubjectFound): string {
  const names: Readonly<Record<string, string | undefined>> = {
    placement: about.spell?.id, concern: about.concern?.id, meeting: about.meeting?.id, review: about.review?.id, visit: about.visit?.id,
    care: careDay(view, about), circumstance: about.circumstance?.id, plan: about.plan?.id, next: anchor ?? 'first',
  };
  return (rule.occasion ?? `${rule.id}:{key}${anchor === undefined ? '' : ':{anchor}'}`).replace(/\{(\w+)\}/g, (_, name: string) => (name === 'key' ? key : name === 'anchor' ? anchor ?? firstOf(view, about) : names[name] ?? 'unknown'));
}
const careDay = (view: HistoryView, { care }: About): string => (care === undefined ? 'unknown' : careName(view, care));
/** The first of a series is that of its placement, or of its period of care. */
const firstOf = (view: HistoryView, about: About): string => (about.spell === undefined && about.care !== undefined ? `${careDay(view, about)}:first` : 'first');

const unique = (facts: readonly FactUsed[]): readonly FactUsed[] => [...new Map(facts.map((fact) => [fact.pointer, fact])).values()];

/** Whoever must act, with the worker and team that the history names. */
export function ownersOf(view: HistoryView, about: About, owners: readonly OwnerRule[]): readonly Owner[] {
  return owners.filter((owner) => owner.when === undefined || holdsSomewhere(view, about, owner.when))
    .map(({ role, source }) => ({ role, source, ...allocated(view, role, about) }));
}
export function recipientsOf(view: HistoryView, about: About, recipients: Recipients): readonly Role[] {
  const excluded = new Set((view.history.network ?? []).filter((member) => member.excluded !== undefined).map(({ role }) => role));
  if (!('length' in recipients)) {
    const [{ result }] = completions((world) => recordedRecipients(caseFor(view, about, world, about.trigger?.day ?? view.asOf.day), recipients, compileCondition)).all;
    return result.filter((role) => !excluded.has(role));
  }
  return recipients.filter(({ role, when }) => !excluded.has(role) && (when === undefined || holdsSomewhere(view, about, when))).map(({ role }) => role);
}
const holdsSomewhere = (view: HistoryView, about: About, when: NonNullable<OwnerRule['when']>): boolean =>
  completions((world) => compileCondition(when)(caseFor(view, about, world, about.trigger?.day ?? view.asOf.day))).all.some(({ result }) => result);

/** A note states a fact, so it needs to hold whatever is not known. */
const holdsEverywhere = (view: HistoryView, about: About, when: NonNullable<OwnerRule['when']>): boolean =>
  completions((world) => compileCondition(when)(caseFor(view, about, world, about.trigger?.day ?? view.asOf.day))).all.every(({ result }) => result);

/** The worker and team that the network records for a role on the day, where it does. */
export function allocated(view: HistoryView, role: Role, about: About, day: Day = view.asOf.day): { readonly worker?: string; readonly team?: string } {
  const serving = view.network().find(({ value: member, pointer }) => {
    if (member.role !== role || member.excluded !== undefined || (member.worker === undefined && member.team === undefined)) return false;
    const from = member.from === undefined || member.from === 'unknown' ? undefined : view.moment(member.from, `${pointer}/from`);
    const to = member.to === undefined || member.to === 'unknown' ? undefined : view.moment(member.to, `${pointer}/to`);
    return (member.from === undefined || member.from === 'unknown' || (from !== undefined && from.day <= day)) && (to === undefined || to.day > day);
  })?.value;
  return serving === undefined ? {} : { ...(serving.worker === undefined ? {} : { worker: serving.worker }), ...(serving.team === undefined ? {} : { team: serving.team }) };
}

function notesOf(view: HistoryView, { rule, layer }: LayeredRule, about: About, clauses: readonly string[], byDate: boolean): readonly Note[] {
  const notes: Note[] = (rule.notes ?? []).filter(({ when }) => when === undefined || holdsEverywhere(view, about, when)).map((note) => ({ code: note.code, text: note.text, clauses: note.clauses }));
  const unread = clauses.filter((clause) => layer.unread?.includes(clause));
  if (unread.length > 0) notes.push({ code: 'provision-not-read-at-source', text: 'The published legislation was not read for this: it rests on restatements of the provision or on general knowledge of it.', clauses: unread });
  if (byDate) notes.push({ code: 'attributed-by-date', text: 'The record names no placement; it was taken to belong to the one that it fits by date.', clauses: [] });
  if ((about.spell?.members.length ?? 0) > 1 && (rule.forEach.each === 'placement' || about.opening === true)) {
    const joined = about.spell?.members.map(({ value }) => value.id).join(', ') ?? '';
    notes.push({ code: 'same-carer-continues', text: `Placements ${joined} have the same carer and count as one.`, clauses: [] });
  }
  return notes;
}

const lastDue = (verdicts: readonly Verdict[]): number | undefined => {
  const limits = verdicts.flatMap(({ limit }) => (limit === undefined ? [] : dueInstant(limit) ?? []));
  return limits.length === 0 ? undefined : Math.max(...limits);
};

/** The London date on which a requirement is due, at the latest; undefined where it has none. */
export const dueDay = ({ dueAt }: Judged): Day | undefined => (dueAt === Infinity ? undefined : londonDay(dueAt));
