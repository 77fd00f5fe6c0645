import { answers } from '../../engine/evidence.ts';
import { compileCondition } from '../../engine/conditions.ts';
import { eventOf } from '../../engine/events.ts';
import { completions, inEvery } from '../../engine/world.ts';
import type { Condition } from '../../policy/language.ts';
import { addTo, takeOut } from '../changes.ts';
import { happenedWays, orderWays } from './event-ways.ts';
import { factWays } from './fact-ways.ts';
import { recordWays } from './record-ways.ts';
import { caseOf, freshId, today, type Standing } from './standing.ts';
import { agedWays, allocatedWays, attestedWays, circumstanceWays, judgedWays, legalStatusWays, schoolYearsWays } from './state-ways.ts';
import { allOf, either, impossible, soAlready, type Way } from './ways.ts';

/**
 * The sets of facts that would make a condition hold, or fail: those of its parts, joined as the condition joins them. Dates that have
 * passed are not moved to suit a count of time; all else that the language can turn on is tried.
 */
export function conditionWays(standing: Standing, condition: Condition, want = true): readonly Way[] {
  if ('not' in condition) return conditionWays(standing, condition.not, !want);
  if (isSo(standing, condition, want)) return soAlready;
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => conditionWays(standing, part, want));
    return 'all' in condition === want ? allOf(parts) : either(parts);
  }
  return leafWays(standing, condition, want);
}

/** Whether it is so whatever is not recorded. */
const isSo = ({ caseIn }: Standing, condition: Condition, want: boolean): boolean =>
  inEvery(
    completions((world) => compileCondition(condition)({ ...caseIn(world), read: [] })),
    (result) => result === want,
  );

function leafWays(standing: Standing, condition: Condition, want: boolean): readonly Way[] {
  if ('fact' in condition) return factWays(standing, condition, want);
  if ('happened' in condition) return happenedWays(standing, condition.happened, want);
  if ('known' in condition) return happenedWays(standing, condition.known, want);
  if ('earlier' in condition) return orderWays(standing, condition, want);
  if ('legalStatus' in condition) return legalStatusWays(standing, condition, want);
  if ('circumstance' in condition || 'everCircumstance' in condition) return circumstanceWays(standing, condition, want);
  if ('allocated' in condition) return allocatedWays(standing, condition, want);
  if ('aged' in condition) return agedWays(standing, condition, want);
  if ('schoolYearsFrom' in condition) return schoolYearsWays(standing, condition, want);
  if ('judged' in condition) return judgedWays(standing, condition, want);
  if ('attested' in condition) return attestedWays(standing, condition, want);
  if ('shown' in condition) return want ? recordWays(standing, condition.shown, today(standing)) : unshown(standing, condition.shown);
  if ('laterPlacement' in condition)
    return want
      ? [[addTo('placements', { id: freshId(standing, 'placements', 'placement'), kind: 'foster', startedAt: today(standing) })]]
      : impossible;
  if ('placementsWhere' in condition) return countedWays(standing, condition, want);
  if ('everyPlacementUnder' in condition) return eachUnder(standing, condition.everyPlacementUnder, want);
  return want ? missingMoments(standing, condition) : impossible;
}

/** A count of time that fails for want of one of its moments: by that moment. */
function missingMoments(standing: Standing, condition: Condition): readonly Way[] {
  const c = caseOf(standing);
  const names = [
    ...('of' in condition ? [condition.of] : []),
    ...('since' in condition && typeof condition.since === 'string' ? [condition.since] : []),
    ...('on' in condition && condition.on !== undefined ? [condition.on] : []),
  ];
  const missing = names.filter((name) => eventOf(c, name) === undefined);
  return missing.length === 0 ? impossible : allOf(missing.map((name) => happenedWays(standing, name, true)));
}

/** Every placement begun under one of these statuses, or one that was not. */
function eachUnder(
  standing: Standing,
  legalStatus: Extract<Condition, { readonly everyPlacementUnder: unknown }>['everyPlacementUnder'],
  want: boolean,
): readonly Way[] {
  const ways = standing.view.spells
    .filter(({ start }) => start !== undefined)
    .map((spell) =>
      conditionWays(
        {
          ...standing,
          about: { ...standing.about, spell },
          caseIn: (world) => ({ ...standing.caseIn(world), about: { ...standing.about, spell } }),
        },
        { legalStatus, on: 'placement.startedAt', assume: false },
        want,
      ),
    );
  return want ? allOf(ways) : either(ways);
}

/** Every record that shows it taken out. */
function unshown(standing: Standing, evidence: Extract<Condition, { readonly shown: unknown }>['shown']): readonly Way[] {
  const found = [...answers(caseOf(standing), evidence, compileCondition)];
  return found.length === 0
    ? impossible
    : [[...new Set(found.map(({ pointer }) => pointer))].map((pointer) => takeOut(standing.history, pointer))];
}

/** So many placements up to this one that fulfil a condition, or too few of them: the ones that do not say first. */
function countedWays(
  standing: Standing,
  { atLeast, placementsWhere }: Extract<Condition, { readonly placementsWhere: unknown }>,
  want: boolean,
): readonly Way[] {
  const {
    view,
    about: { spell },
  } = standing;
  const until = spell === undefined ? view.spells.length : view.spells.indexOf(spell) + 1;
  const begun = view.spells
    .slice(0, until)
    .filter(({ start }) => start !== undefined)
    .map((each): Standing => ({
      ...standing,
      about: { spell: each },
      caseIn: (world) => ({ ...standing.caseIn(world), about: { spell: each }, judged: each.start?.day ?? standing.view.asOf.day }),
    }));
  const settled = begun.filter((each) => isSo(each, placementsWhere, want));
  const against = begun.filter((each) => !settled.includes(each));
  const open = against.filter((each) => !isSo(each, placementsWhere, !want));
  const turning = [...open, ...against.filter((each) => !open.includes(each))];
  const needed = want ? atLeast - settled.length : begun.length - atLeast + 1 - settled.length;
  return needed > turning.length ? impossible : allOf(turning.slice(0, needed).map((each) => conditionWays(each, placementsWhere, want)));
}
