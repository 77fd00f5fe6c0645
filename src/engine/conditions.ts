import { placementsOfCare } from '../history/care.ts';
import type { HistoryView } from '../history/view.ts';
import type { Condition, EventName, Rule } from '../policy/language.ts';
import { addToDay, parseDay } from '../time/index.ts';
import { type About, type Case, caseFor, type Holds } from './case.ts';
import { eventOf, hasHappened, isPlanned, unknownOf } from './events.ts';
import { pointOf } from './points.ts';
import { firstAnswer, mayBeUnrecorded } from './evidence.ts';
import { ONE_OF_THOSE, readerOf } from './facts.ts';
import { dayOf } from './judged-day.ts';
import { beganBefore, hasLaterPlacement, hasPlacements } from './other-placements.ts';
import {
  everInCircumstance,
  hasAttained,
  inCircumstance,
  inSchoolYears,
  isAllocated,
  isAttested,
  isJudged,
  underLegalStatus,
} from './states.ts';
import { isUnder } from './stays.ts';
import { results } from './world.ts';

const always: Holds = () => true;

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
