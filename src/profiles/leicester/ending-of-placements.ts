import type { NotificationSubject, Role } from '../../contract.ts';
import { type Recipients, type Rule, all, stated, untilCareEnds } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';

const aboutEnding: readonly NotificationSubject[] = ['placement-ended', 'placement-ending'];

/** A notice that the ending itself calls for: at once, without a date, and not lapsing with the placement. */
const noticeOfEnding = (name: string, title: string, clause: string, from: Role, to: Role): Rule => ({
  id: `leicester/${name}`,
  kind: 'notification',
  title,
  clauses: [clause],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  arises: 'placement.endedAt',
  when: notOnShortBreaks,
  needEnds: untilCareEnds,
  answeredBy: [{ notification: aboutEnding, to: [{ role: to }], of: 'ending' }],
  owners: [stated(from)],
  recipients: [{ role: to }],
});

export const placementOfficerTold = noticeOfEnding(
  'ending-told-to-placement-officer',
  'Tell the placement officer that the placement has ended',
  'LEICESTER-4.01',
  'social-worker',
  'placement-officer',
);
export const noticeServed = noticeOfEnding(
  'notice-served-on-placement',
  'See that notice is served on the placement',
  'LEICESTER-4.01.1',
  'placement-officer',
  'placement-provider',
);
export const financeTold = noticeOfEnding(
  'ending-told-to-finance',
  'Tell the finance officer, so that payments stop',
  'LEICESTER-4.01.2',
  'placement-officer',
  'finance-officer',
);

const toldOfTheStart: Recipients = { toldOf: ['placement-made'] };
const everybodyTold = noticeOfEnding(
  'ending-told-to-those-notified',
  'Tell those who were notified when the placement was made',
  'LEICESTER-4.01.3',
  'social-worker',
  'placement-notifiee',
);

/** Told together as the notifiees, or one by one as the record names them; where it names nobody, they are to be found out first. */
export const notifieesTold: Rule = {
  ...everybodyTold,
  recipients: { ...toldOfTheStart, otherwise: 'placement-notifiee' },
  answeredBy: [...(everybodyTold.answeredBy ?? []), { notification: aboutEnding, to: toldOfTheStart, of: 'ending' }],
};

/** As soon as the date is known. Once the placement has ended the notice of its ending takes over. */
export const plannedEndTold: Rule = {
  id: 'leicester/planned-end-told',
  kind: 'notification',
  title: 'Tell the placement officer the planned end of the placement',
  clauses: ['LEICESTER-4.02'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  when: all({ known: 'placement.ending.plannedFor' }, notOnShortBreaks),
  answeredBy: [{ notification: ['planned-end', 'placement-ending'], to: [{ role: 'placement-officer' }], of: 'placement' }],
  owners: [stated('social-worker')],
  recipients: [{ role: 'placement-officer' }],
};
