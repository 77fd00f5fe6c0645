import { endOfCare, lastCareFrom, placementsOfCare } from '../history/care.ts';
import type { Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import type { Condition, EventName, Rule } from '../policy/language.ts';
import { addToDay, parseDay, type Day } from '../time/index.ts';
import { caseFor, type About, type Case, type Holds } from './case.ts';
import { eventOf, hasHappened, isPlanned, pointOf, unknownEnd, unknownOf } from './events.ts';
import { firstAnswer, mayBeUnrecorded } from './evidence.ts';
import { ONE_OF_THOSE, readerOf } from './facts.ts';
import {
  everInCircumstance,
  hasAttained,
  inSchoolYears,
  inCircumstance,
  isAllocated,
  isAttested,
  isJudged,
  underLegalStatus,
} from './states.ts';
import { isUnder } from './stays.ts';
import { completions, inEvery, results } from './world.ts';

const always: Holds = () => true;

/** The London day that a condition is judged on. */
export const dayOf = (c: Case, on: EventName | undefined): Day => {
  const moment = on === undefined ? undefined : eventOf(c, on);
  if (moment !== undefined && moment !== 'unknown') return moment.day;
  // A placement ends after now, or did at a time that nobody knows: as it began, or only now.
  return on === 'placement.endedAt' && (moment === undefined || unknownEnd(c) !== 'before-limit') ? c.view.asOf.day : c.judged;
};

const compiled = new WeakMap<Condition, Holds>();

/** Compiles a condition once, into a function over a case. */
export function compileCondition(condition: Condition | undefined): Holds {
  if (condition === undefined) return always;
  const before = compiled.get(condition);
  if (before !== undefined) return before;
  const holds = compile(condition);
  compiled.set(condition, holds);
  return holds;
}

function compile(condition: Condition): Holds {
  if ('all' in condition) {
    const parts = condition.all.map(compileCondition);
    return (c) => {
      for (const part of parts) if (!part(c)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map(compileCondition);
    return (c) => {
      for (const part of parts) if (part(c)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not);
    return (c) => !part(c);
  }
  if ('fact' in condition) return compileFact(condition);
  if ('happened' in condition) return (c) => hasHappened(c, condition.happened);
  if ('known' in condition) return (c) => isKnown(c, condition.known);
  if ('earlier' in condition) return (c) => isEarlier(c, condition.earlier, condition.than);
  if ('inForceFrom' in condition) {
    const from = parseDay(condition.inForceFrom) ?? -Infinity;
    const to = parseDay(condition.to ?? '') ?? Infinity;
    return (c) => {
      const day = dayOf(c, condition.on);
      return day >= from && day <= to;
    };
  }
  if ('since' in condition)
    return (c) => {
      const moment = pointOf(c, condition.since);
      const day = dayOf(c, condition.on);
      if (moment !== 'unknown') return moment !== undefined && day >= moment.day;
      const unknown = unknownOf(c, typeof condition.since === 'string' ? condition.since : condition.since.before);
      return c.world.either(`since:${unknown.pointer}@${day}`, unknown);
    };
  if ('schoolYearsFrom' in condition) return (c) => inSchoolYears(c, condition.schoolYearsFrom, condition.to, dayOf(c, condition.on));
  if ('everyPlacementUnder' in condition)
    return (c) => {
      const placements = c.about.care === undefined ? [] : placementsOfCare(c.view, c.about.care);
      return placements.length > 0 && placements.every((spell) => isUnder(c, spell, condition.everyPlacementUnder));
    };
  if ('beganBefore' in condition) {
    const day = parseDay(condition.beganBefore) ?? -Infinity;
    return ({ view }) => beganBefore(view, day);
  }
  if ('within' in condition)
    return (c) => {
      const anchor = eventOf(c, condition.of);
      return (
        anchor !== undefined &&
        anchor !== 'unknown' &&
        dayOf(c, condition.on) < addToDay(anchor.day, condition.within) + (condition.lastDay === true ? 1 : 0)
      );
    };
  if ('legalStatus' in condition) return (c) => underLegalStatus(c, condition.legalStatus, dayOf(c, condition.on), condition.assume);
  if ('circumstance' in condition) return (c) => inCircumstance(c, condition.circumstance, dayOf(c, condition.on));
  if ('everCircumstance' in condition) return (c) => everInCircumstance(c, condition.everCircumstance, condition.from === 'any-placement');
  if ('allocated' in condition) return (c) => isAllocated(c, condition.allocated, dayOf(c, condition.on));
  if ('aged' in condition) return (c) => hasAttained(c, condition.aged, dayOf(c, condition.on));
  if ('judged' in condition) return (c) => isJudged(c, condition.judged, condition.role, condition.assume);
  if ('shown' in condition)
    return (c) => firstAnswer(c, condition.shown, compileCondition) !== undefined || mayBeUnrecorded(c, condition.shown);
  if ('attested' in condition) return (c) => isAttested(c, [condition.attested], condition.outcome);
  if ('laterPlacement' in condition) return (c) => hasLaterPlacement(c, dayOf(c, condition.on), condition);
  if ('earlierPlacement' in condition) return ({ about: { spell }, view }) => spell?.start !== undefined && view.spells.indexOf(spell) > 0;
  if ('placementsWhere' in condition) {
    const where = compileCondition(condition.placementsWhere);
    return (c) => hasPlacements(c, condition, where);
  }
  return condition satisfies never;
}

function compileFact(condition: Extract<Condition, { readonly fact: unknown }>): Holds {
  const read = readerOf(condition.fact);
  if ('is' in condition) {
    const { is } = condition;
    return (c) => read(c) === is;
  }
  if ('oneOf' in condition)
    return (c) => {
      const value = read(c);
      return Array.isArray(value)
        ? value.some((each) => each === ONE_OF_THOSE || condition.oneOf.includes(String(each)))
        : condition.oneOf.includes(String(value));
    };
  if ('atMost' in condition)
    return (c) => {
      const value = read(c);
      return typeof value === 'number' && value <= condition.atMost;
    };
  return (c) => {
    const value = read(c);
    return (value !== undefined && (!Array.isArray(value) || value.length > 0)) === condition.recorded;
  };
}

/** What is only planned is earlier than nothing, though the day may have gone by. */
function isEarlier(c: Case, earlier: EventName, than: EventName): boolean {
  const a = eventOf(c, earlier);
  const b = eventOf(c, than);
  if (a === undefined || b === undefined || a === 'unknown' || isPlanned(c, a)) return false;
  if (b !== 'unknown') return c.world.before(a, b);
  const unknown = unknownOf(c, than);
  return c.world.either(`${unknown.pointer}:later`, unknown);
}

/**
 * Another placement has started since this one ended; where nobody knows when that was, one that has started since its start may have. One
 * of a later period of care is no move from this one: the child had left care.
 */
function hasLaterPlacement(c: Case, day: Day, { proposed, running }: { readonly proposed?: true; readonly running?: true }): boolean {
  const {
    view: { spells },
    about: { spell },
  } = c;
  const left = leftCareOn(c);
  if (
    proposed === true &&
    left === undefined &&
    spells.some((other) => other !== spell && other.start === undefined && other.withdrawn === undefined)
  )
    return true;
  const since = spell?.end === 'unknown' ? spell.start : spell?.end;
  if (spell === undefined || since === undefined) return false;
  const hasStarted = spells
    .slice(spells.indexOf(spell) + 1)
    .some(
      (other) =>
        other.start !== undefined &&
        other.start.day <= Math.min(day, left ?? day) &&
        (running === true ? runsOn(c, other, day) : other.start.day >= since.day),
    );
  return hasStarted && (spell.end !== 'unknown' || c.world.either(`${spell.endPointer}:moved`, unknownOf(c, 'placement.endedAt')));
}

/** Whether a placement that had begun by then goes on, on that day; where nobody knows whether it ended, both ways. */
export function runsOn(c: Case, { end, endPointer }: Spell, day: Day): boolean {
  if (end !== 'unknown') return end === undefined || end.day >= day;
  return c.world.either(`${endPointer}:runs-on-${day}`, { pointer: endPointer, asks: 'placement.endedAt' });
}

/** The day that the period of care ended which the placement began in. */
function leftCareOn({ view, about: { spell } }: Case): Day | undefined {
  const began = spell?.start?.day;
  const care = began === undefined ? undefined : lastCareFrom(view, began, spell);
  const left = endOfCare(view, care);
  return left !== undefined && began !== undefined && left > began ? left : undefined;
}

/** A placement, a period of care, a review or a visit. */
const beganBefore = (view: HistoryView, day: Day): boolean =>
  view.spells.some(({ start }) => start !== undefined && start.day < day) ||
  (['lookedAfter', 'reviews', 'visits'] as const).some((collection) =>
    (view.records(collection) ?? []).some(({ at }) => at !== undefined && at.day < day),
  );

/** An ending on record was decided on, unless the decision is dated and still to come. */
const decidedToEnd: Condition = {
  any: [
    { happened: 'placement.ending.decidedAt' },
    {
      all: [
        { fact: 'placement.ending', recorded: true },
        { fact: 'placement.ending.decidedAt', recorded: false },
      ],
    },
  ],
  says: 'it has been decided to end the placement',
};

/** What the rule turns on has happened or, where it is foreseen, is planned; a placement's end may be decided on and not planned yet. */
export const arisingOf = ({ arises, foreseen }: Rule): Condition | undefined =>
  arises === undefined
    ? undefined
    : foreseen !== true
      ? { happened: arises }
      : arises === 'placement.endedAt'
        ? { any: [{ known: arises }, decidedToEnd] }
        : { known: arises };

/** It has happened or is planned; an end that the record cannot tell may be to come. */
function isKnown(c: Case, name: EventName): boolean {
  const moment = eventOf(c, name);
  if (moment === undefined || moment === 'unknown') return moment !== undefined && hasHappened(c, name);
  if (moment.pointer !== '') c.read.push({ pointer: moment.pointer, value: moment.value });
  return true;
}

/** Whether a condition holds, in each completion of what is not known; what has no condition holds. */
export const truths = (view: HistoryView, about: About, when: Condition | undefined): readonly boolean[] =>
  when === undefined ? [true] : results((world) => compileCondition(when)(caseFor(view, about, world)));

type Counted = Extract<Condition, { readonly placementsWhere: unknown }>;

/** Of this placement and those before it, so many fulfil a condition; one of which that is not known is tried both ways. */
function hasPlacements(c: Case, { atLeast, inLast }: Counted, where: Holds): boolean {
  const own = c.about.spell === undefined ? c.view.spells.length - 1 : c.view.spells.indexOf(c.about.spell);
  const begun = c.view.spells
    .filter(({ start }, index) => start !== undefined && index <= own)
    .map((spell) => casesOf(c, spell))
    .filter((of) => inLast === undefined || isInLast(c, of, inLast));
  const certainly = (of: Case, wanted: boolean): boolean =>
    inEvery(
      completions((world) => where({ ...of, world, read: [] })),
      (result) => result === wanted,
    );
  const known = begun.filter((of) => certainly(of, true));
  const open = begun.filter((of) => !known.includes(of) && !certainly(of, false));
  let found = 0;
  for (const of of [...known, ...open]) {
    if (found >= atLeast) break;
    if (where(of)) found += 1;
  }
  return found >= atLeast;
}
const casesOf = (c: Case, spell: Spell): Case => ({ ...c, about: { spell }, judged: spell.start?.day ?? c.judged });

/** Two endings 12 months apart to the day, 10 March 2025 and 10 March 2026, lie in 12 months of each other. */
function isInLast(c: Case, of: Case, { length, of: name }: NonNullable<Counted['inLast']>): boolean {
  if (!hasHappened(of, name)) return false;
  const moment = eventOf(of, name);
  const last = dayOf(c, name);
  if (moment === undefined) return false;
  if (moment !== 'unknown') return moment.day <= last && moment.day >= addToDay(last, length, -1);
  const unknown = unknownOf(of, name);
  return of.about.spell === c.about.spell || c.world.either(`${unknown.pointer}:in-last`, unknown);
}
