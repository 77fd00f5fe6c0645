import { type ItemRule, item, stated } from '../../policy/parts.ts';

const byChair = { owners: [stated('chair')] } as const;

export const disruptionContents: readonly ItemRule[] = [
  item('participation', 'Everyone on the list is invited or asked to contribute', 'should', 'DERBY-2.04'),
  item(
    'participation',
    'The child can come to understand the reasons, as far as age and understanding allow',
    'must',
    'DERBY-2.06',
    byChair,
  ),
  item('participation', 'The child is supported with what comes next, return home and independence included', 'must', 'DERBY-2.06.1'),
  item('agenda', 'Review what led to the disruption, on an agenda fitted to the child', 'should', 'DERBY-2.08', byChair),
  item('participation', 'Everyone concerned can speak freely', 'should', 'DERBY-2.08.1', byChair),
  item('agenda', 'How and why it came about', 'should', 'DERBY-2.08.2', byChair),
  item(
    'agenda',
    'What to learn from it, so that it does not happen again to this child or to others in the placement',
    'should',
    'DERBY-2.08.3',
    byChair,
  ),
  item('agenda', "What it means for the planning of the child's future", 'should', 'DERBY-2.08.4', byChair),
  item('follow-up', 'Name the work to be done and see that it is finished', 'should', 'DERBY-2.08.5', {
    ...byChair,
    recordedIn: 'actions-completed',
  }),
  item('follow-up', 'See that notices and everything else due after a placement were given and done', 'should', 'DERBY-2.08.6', byChair),
  item('record', 'Keep minutes', 'should', 'DERBY-2.09', { ...byChair, recordedIn: 'minutes' }),
];
