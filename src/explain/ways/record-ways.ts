import type { Moment, Role } from '../../contract.ts';
import { recipientsOf } from '../../engine/owners.ts';
import type { Condition, Evidence } from '../../policy/language.ts';
import { residentialGroup } from '../../policy/kinds.ts';
import { addTo, recordAt } from '../changes.ts';
import { eventPointer, happenedWays } from './event-ways.ts';
import { freshId, type Standing } from './standing.ts';
import { allOf, either, impossible, type Way } from './ways.ts';

/** How to have the record show something: by a record of that moment, or by that moment in a record which is there. */
export function recordWays(standing: Standing, evidence: Evidence, at: Moment): readonly Way[] {
  if ('together' in evidence) return allOf(evidence.together.map((part) => recordWays(standing, part, at)));
  if ('event' in evidence) {
    const pointer = eventPointer(standing.about, evidence.event);
    return pointer === undefined ? happenedWays(standing, evidence.event, true) : [[recordAt(standing.history, pointer, at)]];
  }
  const { about } = standing;
  const placementId = evidence.of === 'child' && about.spell?.start === undefined ? undefined : about.spell?.id;
  const meetingId = evidence.of === 'meeting' ? about.meeting?.value.id : undefined;
  const more = settingsOf(evidence.where);
  if ('meeting' in evidence)
    return evidence.meeting.map((kind) => [
      addTo('meetings', {
        id: freshId(standing, 'meetings', kind),
        kind,
        placementId,
        concernIds: concernsOf(standing),
        heldAt: at,
        ...more,
      }),
    ]);
  if ('visit' in evidence)
    return [[addTo('visits', { id: freshId(standing, 'visits', 'visit'), at, placementId, by: 'social-worker', ...more })]];
  if ('review' in evidence) return [[addTo('reviews', { id: freshId(standing, 'reviews', 'review'), heldAt: at, ...more })]];
  if ('plan' in evidence) return planWays(standing, evidence.plan, at);
  if ('document' in evidence) {
    const role = carerRole(standing, evidence.sharedWith ?? []);
    return evidence.document.map((kind) => [
      addTo('documents', { kind, at, placementId, meetingId, sharedWith: role === undefined ? undefined : [{ role, at }], ...more }),
    ]);
  }
  if ('decision' in evidence) {
    const by = evidence.by?.[0] ?? 'team-manager';
    return evidence.decision.map((kind) => [addTo('decisions', { kind, at, by, outcome: 'yes', placementId, ...more })]);
  }
  if ('consultation' in evidence)
    return evidence.consultation.map((topic) => [
      addTo('consultations', { with: evidence.with[0], about: topic, at, placementId, ...more }),
    ]);
  const told = recipientsOf(standing.view, about, evidence.to);
  return told.length === 0
    ? impossible
    : evidence.notification.map((topic) =>
        told.map((to) =>
          addTo('notifications', { to, about: topic, at, placementId, concernId: about.concern?.value.id, meetingId, ...more }),
        ),
      );
}

/** Of the roles that something may be shared with, the one that cares for the child: a home's manager where it is a home. */
function carerRole({ about: { spell } }: Standing, roles: readonly Role[]): Role | undefined {
  const inHome = spell !== undefined && residentialGroup.some((kind) => kind === spell.last.value.kind);
  return roles.find((role) => role === (inHome ? 'home-manager' : 'foster-carer')) ?? roles[0];
}
const concernsOf = ({ about }: Standing): readonly string[] | undefined =>
  about.concern === undefined ? undefined : [about.concern.value.id];

/** The properties of a record that its `where` asks for: `record.written` is `written`. */
function settingsOf(where: Condition | undefined, want = true): Readonly<Record<string, unknown>> {
  if (where === undefined) return {};
  if ('not' in where) return settingsOf(where.not, !want);
  if ('all' in where || 'any' in where) {
    const parts = 'all' in where ? where.all : where.any;
    // Of several that would do, the first will; of several that are needed, all are.
    return 'all' in where === want ? Object.assign({}, ...parts.map((part) => settingsOf(part, want))) : settingsOf(parts[0], want);
  }
  if (!('fact' in where) || !where.fact.startsWith('record.')) return {};
  const property = where.fact.slice('record.'.length);
  if ('is' in where)
    return { [property]: typeof where.is === 'boolean' ? where.is === want : want ? where.is : where.is === 'yes' ? 'no' : 'yes' };
  return 'oneOf' in where && want ? { [property]: where.oneOf[0] } : {};
}

type Wanted = Extract<Evidence, { readonly plan: unknown }>['plan'];
const moments: Readonly<Record<Wanted, readonly ('preparedAt' | 'finalisedAt' | 'signedAt')[]>> = {
  prepared: ['preparedAt'],
  revised: ['preparedAt'],
  finalised: ['finalisedAt'],
  'prepared-and-finalised': ['preparedAt', 'finalisedAt'],
  signed: ['signedAt'],
  reviewed: [],
};

/** By the moment that a version lacks, or by one more version. */
function planWays(standing: Standing, wanted: Wanted, at: Moment): readonly Way[] {
  const {
    history,
    view,
    about: { spell },
  } = standing;
  if (spell === undefined) return impossible;
  const versions = (view.records('plans') ?? []).filter(({ value }) => view.spellNamed(value.placementId) === spell);
  const known = versions.map(({ pointer, value }): Way =>
    wanted === 'reviewed'
      ? [recordAt(history, `${pointer}/reviewedAt`, [...(value.reviewedAt ?? []), at])]
      : moments[wanted]
          .filter((property) => value[property] === undefined || property !== 'preparedAt')
          .map((property) => recordAt(history, `${pointer}/${property}`, at)),
  );
  const version = {
    id: freshId(standing, 'plans', 'plan'),
    placementId: spell.id,
    kind: versions.length === 0 && wanted !== 'revised' ? 'new' : 'revision',
    preparedAt: at,
    ...Object.fromEntries(moments[wanted].map((property) => [property, at])),
  };
  return either([known.filter((way) => way.length > 0), [[addTo('plans', version)]]]);
}
