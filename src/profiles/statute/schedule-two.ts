import { IN_FORCE } from './in-force.ts';
import type { Provision } from './provisions.ts';
import { verifiedOf } from './reading.ts';

/** Paragraph, what it asks the Placement Plan to say, and from when it has been asked where that is not from the start. */
type Line = readonly [paragraph: string, says: string, from?: string];

const lines: readonly Line[] = [
  ['1.1', 'How the child’s day-to-day needs will be met'],
  ['1.2', 'Contact'],
  ['1.3', 'Health and dental care'],
  ['1.4', 'Education'],
  ['1.5', 'Visits by the authority'],
  ['1.6', 'Visits by an independent visitor, where one is appointed'],
  ['1.7', 'The circumstances in which the placement may end'],
  ['1.8', 'The names and addresses of the people who matter'],
  ['1.9', 'Who may take which decisions about the child', '2013-07-01'],
  ['1.10', 'How the child is kept safe, where there is a protection concern or the child went missing from a placement', '2014-01-27'],
  ['2.assessment-outcome', 'With a parent: what the assessment of the parent came to'],
  ['2.support-to-parent', 'With a parent: the support that the parent will have'],
  ['2.duty-to-notify', 'With a parent: what the parent must tell the authority'],
  ['3.accommodation-type', 'With carers: the kind of accommodation'],
  ['3.accommodation-address', 'With carers: its address'],
  ['3.personal-history', 'With carers: the child’s personal history'],
  ['3.religious-persuasion', 'With carers: religious persuasion'],
  ['3.cultural-linguistic-background', 'With carers: cultural and linguistic background'],
  ['3.racial-origin', 'With carers: racial origin'],
  ['3.financial-arrangements', 'With carers: the financial arrangements'],
  ['3.accommodated-responsibilities', 'Under section 20: who is responsible for what'],
  ['3.parental-delegation', 'Under section 20: what the parents leave to the authority'],
  ['3.accommodation-duration', 'Under section 20: how long the arrangements are expected to last'],
  ['3.ending-arrangements', 'Under section 20: how the arrangements end'],
  ['3.return-home-arrangements', 'Under section 20: how the child goes home'],
  ['3.child-16-agreement-s20', 'Under section 20, at sixteen: that the child agrees'],
];

/** What Schedule 2 asks a Placement Plan to say, each with how far its text was read. */
export const scheduleTwo: readonly Provision[] = /* @__PURE__ */ lines.map(([paragraph, says, from = IN_FORCE]) => ({
  id: `REG-SCH2.${paragraph}`,
  regulation: 'Schedule 2',
  paragraph: paragraph.split('.', paragraph.startsWith('1.') ? 2 : 1).join('.'),
  says,
  from,
  verified: verifiedOf(`REG-SCH2.${paragraph}`),
}));
