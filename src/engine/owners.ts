import type { Owner, Role } from '../contract.ts';
import type { HistoryView } from '../history/view.ts';
import type { OwnerRule, Recipients } from '../policy/language.ts';
import type { Day } from '../time/index.ts';
import { caseFor, judgedOn, type About } from './case.ts';
import { compileCondition, truths } from './conditions.ts';
import { excludedOn } from './exclusions.ts';
import { recordedRecipients } from './recipients.ts';
import { mayHoldOn } from './states.ts';
import { results } from './world.ts';
import type { Writable } from './writable.ts';

/** Whoever must act, with the worker and team that the history names: now, or on the day on which it was done. */
export function ownersOf(view: HistoryView, about: About, owners: readonly OwnerRule[], day?: Day): readonly Owner[] {
  return owners
    .filter((owner) => truths(view, about, owner.when).includes(true))
    .map(({ role, source }): Owner => allocated<Writable<Owner>>({ role, source }, view, day));
}
export function recipientsOf(view: HistoryView, about: About, recipients: Recipients): readonly Role[] {
  const excluded = excludedOn(view, judgedOn(view, about), view.asOf.day);
  if (!('length' in recipients)) {
    const [result = []] = results((world) => recordedRecipients(caseFor(view, about, world), recipients, compileCondition));
    const standIn =
      result.length === 0 && 'otherwise' in recipients && recipients.otherwise !== undefined ? [recipients.otherwise] : result;
    return standIn.filter((role) => !excluded.has(role));
  }
  return recipients.filter(({ role, when }) => !excluded.has(role) && truths(view, about, when).includes(true)).map(({ role }) => role);
}

/** With the worker and team that the network records for the role on the day, where it does. */
export function allocated<T extends Allocated>(made: T, view: HistoryView, day: Day = view.asOf.day): T {
  const serving = view
    .network()
    .find(
      ({ value: member, pointer }) =>
        member.role === made.role &&
        member.excluded === undefined &&
        (member.worker !== undefined || member.team !== undefined) &&
        mayHoldOn(view, member, pointer, day),
    )?.value;
  if (serving?.worker !== undefined) made.worker = serving.worker;
  if (serving?.team !== undefined) made.team = serving.team;
  return made;
}
type Allocated = Pick<Writable<Owner>, 'role' | 'worker' | 'team'>;
