import type { FactUsed, Meeting, MeetingItem, MissingFact, Role } from '../contract.ts';
import type { ItemRule } from '../policy/language.ts';
import { formatInstant } from '../time/index.ts';
import { missingFact } from '../wording/questions.ts';
import { compileCondition } from './conditions.ts';
import { answers, kindsLacking } from './evidence.ts';
import { caseFor, type Case } from './case.ts';
import { ownersOf } from './owners.ts';
import { isAttested } from './states.ts';
import type { Gathering } from './people.ts';
import { completions, deciding, inEvery } from './world.ts';
import type { Writable } from './writable.ts';

type State = MeetingItem['state'];

interface ItemFound {
  readonly has: boolean;
  readonly because: readonly FactUsed[];
  readonly state: State;
}

/** One thing that a text asks of a meeting, with what the record shows of it, and whether it has a place for certain; undefined where it has no place for this child. */
export function itemOf(
  gathering: Gathering,
  rule: ItemRule,
  due: number | undefined,
): { readonly item: MeetingItem; readonly missing: readonly MissingFact[]; readonly sure: boolean } | undefined {
  const { view, about, day, requirementId } = gathering;
  const holds = compileCondition(rule.when);
  const found = completions((world): ItemFound => {
    const c = caseFor(view, about, world, day);
    if (!holds(c)) return { has: false, because: c.read, state: 'not-applicable' };
    return { has: true, because: c.read, state: stateOf(gathering, rule, { ...c, read: [] }) };
  });
  const first = found.all.find(({ result }) => result.has)?.result;
  if (first === undefined) return undefined;
  const { because } = first;
  const certain = inEvery(found, ({ has, state }) => has && state === first.state);
  // A kind of record that the extract lacks is asked for where a requirement turns on it, not for each paper.
  const open = deciding(found, ({ has }) => String(has)).filter(({ uncovered }) => uncovered !== true);
  // What follows a meeting is for whoever has the role now.
  const owners = ownersOf(view, about, rule.owners ?? [], rule.kind === 'follow-up' ? undefined : gathering.held?.at?.day);
  const item: Partial<Writable<MeetingItem>> = { clauses: rule.clauses, kind: rule.kind, text: rule.text, modality: rule.modality, owners };
  if (rule.beforeMeeting === true && due !== undefined) item.due = formatInstant(due);
  item.state = certain ? first.state : 'unknown';
  if (because.length > 0) item.because = because;
  // Every property that an item must have has been given, in the order in which it is read.
  return {
    item: item as MeetingItem,
    missing: open.map((unknown) => missingFact(unknown, [requirementId])),
    sure: inEvery(found, ({ has }) => has),
  };
}

function stateOf(gathering: Gathering, rule: ItemRule, c: Case): State {
  const { held } = gathering;
  const unheld = gathering.mayBeHeld ? 'unknown' : 'not-done';
  if (isAttested(c, rule.clauses, 'not-applicable') || (rule.wherePossible === true && isAttested(c, rule.clauses, 'not-practicable')))
    return 'not-applicable';
  if (isAttested(c, rule.clauses, 'done')) return 'done';
  // Agreed beforehand or at the meeting: the placement holds it, not the meeting.
  if (rule.recordedIn === 'planning-interval')
    return (gathering.about.spell?.members ?? []).some(({ value }) =>
      (value.planningIntervals ?? []).some(({ agreedAt }) => agreedAt === undefined || c.view.moment(agreedAt, '') !== undefined),
    )
      ? 'done'
      : 'not-done';
  if (rule.recordedIn !== undefined)
    return held === undefined ? unheld : recorded(held.value, rule.recordedIn, (text) => c.view.moment(text, '') !== undefined);
  if (rule.shownBy !== undefined) return shown(gathering, rule, c);
  return held === undefined ? unheld : 'unknown';
}

function shown({ held, mayBeHeld }: Gathering, rule: ItemRule, c: Case): State {
  let late = false;
  const before = rule.beforeMeeting === true;
  for (const evidence of rule.shownBy ?? []) {
    for (const { at } of answers(c, evidence, compileCondition)) {
      // It may have come too late for a meeting that the extract lacks.
      if (before && held === undefined && mayBeHeld) return 'unknown';
      if (!before || held?.at === undefined || c.world.atMost(at, held.at)) return 'done';
      late = true;
    }
  }
  if (late) return 'done-late';
  return (rule.shownBy ?? []).some((evidence) => ('event' in evidence ? mayBeHeld : kindsLacking(c, evidence).length > 0))
    ? 'unknown'
    : 'not-done';
}

/** Was there, contributed or was consulted; not told where a list that could show it is missing. */
function heard({ attended, contributed, consulted }: Meeting, role: Role): State {
  const lists = [attended, contributed, consulted];
  return lists.some((list) => list?.includes(role)) ? 'done' : lists.includes(undefined) ? 'unknown' : 'not-done';
}

function recorded(
  meeting: Meeting,
  where: Exclude<ItemRule['recordedIn'], 'planning-interval' | undefined>,
  happened: (moment: string | undefined) => boolean,
): State {
  // An array inside a record, left out, is none (semantics 12.2).
  const { actions = [], minutes, child: { decision, reason } = {} } = meeting;
  switch (where) {
    case 'minutes':
      return minutes === undefined ? 'not-done' : 'done';
    case 'minutes-circulated':
      return happened(minutes?.circulatedAt) ? 'done' : 'not-done';
    case 'actions':
      return actions.length > 0 ? 'done' : 'not-done';
    case 'action-dates':
      return actions.length === 0 ? 'not-applicable' : actions.every(({ dueBy }) => dueBy !== undefined) ? 'done' : 'not-done';
    case 'action-owners':
      return actions.length === 0 ? 'not-applicable' : actions.every(({ owner }) => owner !== undefined) ? 'done' : 'not-done';
    case 'actions-completed':
      return actions.length > 0 && actions.every(({ completedAt }) => happened(completedAt)) ? 'done' : 'not-done';
    case 'next-meeting':
      return meeting.nextMeetingAgreedFor === undefined ? 'not-done' : 'done';
    case 'child-decision':
      return decision === undefined ? 'unknown' : 'done';
    case 'carers-children-heard':
      return heard(meeting, 'carer-birth-child');
    case 'exclusion-reason':
      return decision === undefined ? 'unknown' : decision !== 'excluded' ? 'not-applicable' : reason === undefined ? 'not-done' : 'done';
  }
}
