import type { Period } from '../contract.ts';
import { careAt, endOfCare, lastCareFrom } from '../history/care.ts';
import type { Entry } from '../history/records.ts';
import { leftKinds, memberOn, type Spell } from '../history/spells.ts';
import { exactly, type Timed } from '../history/timed.ts';
import type { NeedEnd, Rule, Subject } from '../policy/language.ts';
import { birthday, endOfDay, formatDay, type Day } from '../time/index.ts';
import type { Case, Ended } from './case.ts';
import { eventOf, unknownEnd, unknownOf } from './events.ts';

/** What ended a need by `asOf`: the earliest of its ends. */
export type NeedEnded = Ended | undefined;

const inCare = ['care-end', 'eighteenth-birthday'] as const satisfies readonly NeedEnd[];
const inPlacement = ['placement-end', ...inCare] as const satisfies readonly NeedEnd[];
const subjectEnds: Readonly<Record<Subject['each'], readonly NeedEnd[]>> = {
  placement: inPlacement,
  visit: inPlacement,
  plan: inPlacement,
  meeting: inPlacement,
  circumstance: inPlacement,
  'legal-status': inPlacement,
  'review-interval': inPlacement,
  decision: inPlacement,
  document: inPlacement,
  concern: [...inPlacement, 'concern-resolved'],
  'joined-need': [...inPlacement, 'all-resolved'],
  'first-placement': inCare,
  'care-period': inCare,
  review: inCare,
  'carer-break': [],
};

export const endsOf = (rule: Rule): readonly NeedEnd[] => rule.needEnds ?? subjectEnds[rule.forEach.each];

/** The earliest end of the need that lies at or before `asOf`, and not before the need arose. */
export function needEnded(c: Case, rule: Rule): NeedEnded {
  let earliest: NeedEnded;
  for (const end of endsOf(rule)) {
    const ended = endedBy(c, rule, end);
    if (ended === undefined || earliest === 'before-limit') continue;
    if (ended === 'before-limit' || earliest === undefined) earliest = ended;
    else if (ended !== 'after-limit' && (earliest === 'after-limit' || c.world.before(ended, earliest))) earliest = ended;
  }
  return earliest;
}

function endedBy(c: Case, rule: Rule, end: NeedEnd): NeedEnded {
  const { view, about } = c;
  switch (end) {
    case 'placement-end': {
      const ended = leftItsKinds(rule, about.spell) ?? about.spell?.end;
      // A proposal that is withdrawn has come to its end.
      if (ended !== 'unknown') return ended ?? about.spell?.withdrawn;
      const completed = unknownEnd(c);
      return completed === 'not-ended' ? undefined : completed;
    }
    case 'placement-start':
      return about.spell?.start;
    case 'concern-resolved': {
      const resolved = eventOf(c, 'concern.resolvedAt');
      return resolved === 'unknown' ? undefined : resolved;
    }
    case 'withdrawal':
      return about.spell?.withdrawn;
    case 'all-resolved':
      return about.need?.ended;
    case 'care-end':
      return unlessSameDay(c, end, careEnd(c, inCareOn(c)));
    case 'eighteenth-birthday': {
      if (view.born === undefined) return undefined;
      const day = birthday(view.born, 18);
      // What an ending on that day calls for it does not end.
      return day <= view.asOf.day && (about.spell?.end !== about.trigger || about.trigger?.day !== day)
        ? unlessSameDay(c, end, lastOf(day - 1, formatDay(day), '/child/dateOfBirth'))
        : undefined;
    }
  }
}

/** What an ending calls for, of which nobody knows when it was, may have arisen as care ended, or on the eighteenth birthday: that does not end it then. */
function unlessSameDay(c: Case, end: NeedEnd, ended: NeedEnded): NeedEnded {
  const { undatedEnding, spell } = c.about;
  if (undatedEnding !== true || typeof ended !== 'object' || ended.day < (spell?.start?.day ?? 0) || unknownEnd(c) === 'not-ended')
    return ended;
  const unknown = unknownOf(c, 'placement.endedAt');
  return c.world.choose(`${unknown.pointer}:with`, unknown, [...inCare, undefined]) === end ? undefined : ended;
}

/** When the child was in the care that the need is of: as it arose or, where that was before the placement or at an unknown time, as the placement began. */
const inCareOn = ({ about: { trigger, spell } }: Case): Timed | undefined =>
  trigger === undefined || (spell?.start !== undefined && trigger.day < spell.start.day) ? spell?.start : trigger;

/** The end of the period of care that the need arose in; not recorded, it does not stand in the way (semantics 12.1). */
function careEnd(c: Case, arose: Timed | undefined): NeedEnded {
  const care = c.about.care ?? (arose === undefined ? undefined : lastCareFrom(c.view, arose.day, c.about.spell));
  if (care === undefined) return undefined;
  const {
    pointer: place,
    value: { to = '' },
  } = care;
  const pointer = `${place}/to`;
  if (to === 'unknown') {
    // Where it only went on with the care that the need arose in, it ended no sooner than it had begun.
    const began = arose !== undefined && care.at !== undefined && care.at.day > arose.day ? care.at.day : undefined;
    const soonest = began === undefined ? 'before-limit' : lastOf(began - 1, formatDay(began), pointer);
    return c.world.choose<NeedEnded>(pointer, { pointer, asks: 'period.to' }, [undefined, soonest, 'after-limit']);
  }
  const end = endOfCare(c.view, care);
  if (end === undefined) return undefined;
  return c.about.care === undefined && arose !== undefined && isOutside(c, care, end, arose) ? undefined : lastOf(end - 1, to, pointer);
}

/**
 * What arises on the day that care ends is outside it; so is what arises in a placement that began once it had, where that is special
 * guardianship or care began anew since. In any other nobody is looked after.
 */
function isOutside({ about: { spell }, view }: Case, care: Entry<Period>, end: Day, arose: Timed): boolean {
  // No placement is known to have begun once care had ended: it is to come, ran before, or began with a single day of care.
  if (spell?.start === undefined || end > spell.start.day || care.at?.day === spell.start.day)
    return end === arose.day || end <= (spell?.start ?? arose).day;
  return memberOn(spell, arose.day).value.kind === 'special-guardianship' || careAt(view, Infinity) !== care;
}

/** When, with the same carer, it went on for good as a placement of a kind that the rule does not speak of; a rule that names other regimes tells them itself. */
const leftItsKinds = ({ placements, notWhilePlaced }: Rule, spell: Spell | undefined): Timed | undefined =>
  placements && spell && notWhilePlaced === undefined ? leftKinds(spell, placements) : undefined;

/** What arose only after something that ends the need: nothing recurs from it. */
export function aroseTooLate(c: Case, rule: Rule): boolean {
  const arose = c.about.trigger;
  if (arose === undefined) return false;
  return (
    isAfterCare(c, inCareOn(c) ?? arose) ||
    endsOf(rule).some((end) => {
      const ended = endedBy(c, rule, end);
      return ended !== undefined && typeof ended !== 'string' && c.world.before(ended, arose);
    })
  );
}

function isAfterCare({ about, view }: Case, arose: Timed): boolean {
  const end = endOfCare(view, about.care ?? lastCareFrom(view, arose.day, about.spell));
  return end !== undefined && end <= arose.day;
}

/** A state does not hold on the day that it ends: its need's last day is the day before (semantics, section 2). */
const lastOf = (day: number, value: string, pointer: string): Timed => exactly(endOfDay(day), day, value, pointer);
