import type { Deadline, Modality, Requirement, Status } from '../contract.ts';
import type { HistoryView } from '../history/view.ts';
import { statuses } from '../history/vocabulary-evaluation.ts';
import type { LayeredRule } from './compile.ts';
import { deadlineOf } from './deadline.ts';
import { dueInstant } from './limit.ts';
import { chained, distinct, distinctFacts, given } from './lists.ts';
import { strongest } from './modality.ts';
import { notesOf } from './notes.ts';
import { occasionOf } from './occasion.ts';
import { ownersOf, recipientsOf } from './owners.ts';
import { calledBy, type Ruled, type Ruling } from './ruling.ts';
import { limbsIn, type Verdict } from './verdict.ts';
import { deciding, inEvery, type Unknown } from './world.ts';
import type { Writable } from './writable.ts';

/** A requirement with what the rest of the result is made from. */
export interface Judged extends Ruled {
  readonly requirement: Requirement;
  /** The record that does it in every completion in which it applies. */
  readonly done: string | undefined;
  readonly unknowns: readonly Unknown[];
}

const statusOrder: readonly (Status | 'not-applicable')[] = [...statuses, 'not-applicable'];

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
