import type { NotificationSubject, Role } from '../contract.ts';
import { ofStart } from '../history/attribution.ts';
import type { Condition, Recipients } from '../policy/language.ts';
import type { Case, Compile } from './case.ts';
import { distinct, given } from './lists.ts';
import { results } from './world.ts';

type Named = Exclude<Recipients, readonly unknown[]>;

/** Recipients whom the record names rather than the text: the people of a meeting's list, or those told of something before. */
export function recordedRecipients(c: Case, to: Named, compile: Compile): readonly Role[] {
  return distinct('listed' in to ? onTheList(c, to, compile) : toldBefore(c, to.toldOf));
}

/** A place that turns on a fact not recorded is no place yet: such a role is not waited for. */
function onTheList(c: Case, { listed, tellers, about }: Extract<Named, { readonly listed: unknown }>, compile: Compile): readonly Role[] {
  const day = c.about.meeting?.at?.day ?? c.judged;
  const holds = (when: Condition | undefined): readonly boolean[] =>
    results((world) => compile(when)({ ...c, world, judged: day, read: [] }));
  const telling = tellersOnRecord(c, about);
  const aside = telling.length > 0 ? telling : tellers.filter(({ when }) => holds(when).includes(true)).map(({ role }) => role);
  return listed.filter(({ role, when }) => !aside.includes(role) && !holds(when).includes(false)).map(({ role }) => role);
}

/** Whoever the notices of what came of the meeting say they come from: who said beforehand what it is for has not told that. */
const tellersOnRecord = (c: Case, about: readonly NotificationSubject[]): readonly Role[] =>
  given(c.view.records('notifications') ?? [], ({ value, at }) =>
    at === undefined || !about.includes(value.about) || value.meetingId === undefined || value.meetingId !== c.about.meeting?.value.id
      ? undefined
      : value.from,
  );

function toldBefore(c: Case, subjects: readonly string[]): readonly Role[] {
  const { spell } = c.about;
  return spell === undefined
    ? []
    : ofStart(c.view, 'notifications', spell)
        .filter(({ entry }) => entry.at !== undefined && subjects.includes(entry.value.about))
        .map(({ entry }) => entry.value.to);
}
