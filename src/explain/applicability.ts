import { caseFor, type Case } from '../engine/case.ts';
import type { LayeredRule } from '../engine/compile.ts';
import { arisingOf } from '../engine/conditions.ts';
import { holds as callHolds } from '../engine/calls-in-a-case.ts';
import type { Call } from '../engine/calls.ts';
import { given } from '../engine/lists.ts';
import { calledIn } from '../engine/joined-needs.ts';
import { asCalled, beginsWith, calledFor } from '../engine/ruling.ts';
import type { Judged } from '../engine/requirement.ts';
import { stayOn } from '../engine/set-aside.ts';
import { isAttested } from '../engine/states.ts';
import type { SubjectFound } from '../engine/subject-found.ts';
import type { World } from '../engine/world.ts';
import type { HistoryView } from '../history/view.ts';
import { formatDay } from '../time/index.ts';
import { valueText } from '../wording/fact-text.ts';
import { listed, slugText } from '../wording/lists.ts';
import { momentText } from '../wording/moment-text.ts';
import { allOf, conditionShown, valued, type CaseIn, type ConditionShown } from './condition-values.ts';
import { nameAt } from './named-facts.ts';

/** A subject as the engine judges it: the moment that the rule says calls for it stands for the subject's own. */
export const settledSubject = (view: HistoryView, rule: LayeredRule, subject: SubjectFound): SubjectFound => ({
  ...subject,
  about: calledFor(view, rule, subject.about),
});

/** The case that a rule's conditions are judged in. */
export function caseInFor(view: HistoryView, { about, joined }: SubjectFound): CaseIn {
  return (world: World): Case => {
    const c = caseFor(view, about, world);
    const called = joined === undefined ? undefined : calledIn(c, joined);
    return called === undefined ? c : asCalled(c, called);
  };
}

/** Everything that has to hold for a rule to ask something of a subject, with its value here. */
export function applicability(view: HistoryView, rule: LayeredRule, found: SubjectFound, judged: Judged | undefined): ConditionShown {
  const subject = settledSubject(view, rule, found);
  const caseIn = caseInFor(view, subject);
  const parts = [
    ...scope(rule, subject, caseIn),
    ...calls(view, subject, caseIn),
    ...given([arisingOf(rule.rule), rule.rule.when], (condition) =>
      condition === undefined ? undefined : conditionShown(condition, caseIn),
    ),
    ...limbs(rule, caseIn),
    ...setAside(view, rule, caseIn, judged !== undefined),
  ];
  const value = judged === undefined ? 'false' : judged.requirement.applies === 'certain' ? 'true' : 'unknown';
  const whole = allOf('everything that the rule asks for', parts, value);
  if (value === 'true' || parts.some((part) => part.value !== 'true')) return whole;
  const rest = { says: 'its need lasted until it fell due, and nothing lifted it', value, facts: [], missing: [] } as const;
  return { ...whole, parts: [...(whole.parts ?? []), rest] };
}

/** The kinds of placement that the rule speaks of, and the dates at which it is in force. */
function scope(layered: LayeredRule, { about }: SubjectFound, caseIn: CaseIn): readonly ConditionShown[] {
  const { rule, from, to } = layered;
  const day = about.trigger?.day;
  const inForce = Number.isFinite(from) || Number.isFinite(to);
  const window = [
    ...(Number.isFinite(from) ? [`from ${momentText(formatDay(from))}`] : []),
    ...(Number.isFinite(to) ? [`to ${momentText(formatDay(to))}`] : []),
  ].join(' ');
  return [
    ...(rule.placements === undefined ? [] : [conditionShown({ fact: 'placement.kind', oneOf: rule.placements }, caseIn)]),
    ...(inForce
      ? [
          valued(`the text is in force (${window}) on the day that calls for it`, caseIn, (c) => {
            const on = day ?? c.view.asOf.day;
            return on >= from && on <= to;
          }),
        ]
      : []),
    ...(about.spell?.continues === true && beginsWith(layered, about)
      ? [valued('the placement is a beginning, not the same carer as before', caseIn, () => false)]
      : []),
  ];
}

/** What may call for a need that several things join in. */
function calls(view: HistoryView, { joined }: SubjectFound, caseIn: CaseIn): readonly ConditionShown[] {
  if (joined === undefined) return [];
  const parts = joined.calls.map((call) => valued(callText(view, call), caseIn, (c) => callHolds(c, call)));
  return [{ ...valued('something calls for it', caseIn, (c) => calledIn(c, joined) !== undefined), join: 'any', parts }];
}

function callText({ history }: HistoryView, { trigger, fact, pointer }: Call): string {
  const name = fact === undefined ? 'the placement itself' : nameAt(history, pointer);
  // A record without an id is named by its kind already.
  return `${name}${fact === undefined || name.endsWith(')') ? '' : ` (${valueText(fact.value)})`} calls for it (${trigger.clauses.join(', ')})`;
}

/** The first limb that is for the case; -1 where none is. */
const limbOf = ({ limbs: all }: LayeredRule, c: Case): number => all.findIndex(({ holds }) => holds(c));

/** Where a rule has limbs, one of them has to be for the case. */
function limbs(layered: LayeredRule, caseIn: CaseIn): readonly ConditionShown[] {
  const all = layered.rule.limbs ?? [];
  if (all.length === 0 || all.some(({ when }) => when === undefined)) return [];
  const parts = all.flatMap(({ when }) => (when === undefined ? [] : [conditionShown(when, caseIn)]));
  const whole = valued('one of its limits is for this case', caseIn, (c) => limbOf(layered, c) >= 0);
  return [{ ...whole, join: 'any', parts }];
}

/** What takes a rule out of play: another regime, or a statement on the record that the clause did not apply. */
function setAside(view: HistoryView, layered: LayeredRule, caseIn: CaseIn, asked: boolean): readonly ConditionShown[] {
  const { rule, layer } = layered;
  const kinds = rule.notWhilePlaced;
  const locked = layer.basis === 'statute' && rule.modality === 'must';
  return [
    ...(kinds === undefined
      ? []
      : [
          valued(
            `the child does not live where another regime holds (${listed(kinds.map(slugText), 'or')})`,
            caseIn,
            (c) => asked || stayOn(c, rule, c.about.trigger?.day, true) === undefined,
          ),
        ]),
    ...(locked || view.records('attestations') === undefined
      ? []
      : [
          valued(
            'nobody attested that the clause did not apply',
            caseIn,
            (c) => !isAttested(c, layered.clausesUnder.at(limbOf(layered, c)) ?? [], 'not-applicable'),
          ),
        ]),
  ];
}
