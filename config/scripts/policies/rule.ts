import { clausesShown } from '../../../src/explain/clauses.ts';
import { arisingOf } from '../../../src/engine/conditions.ts';
import { endsOf } from '../../../src/engine/needs.ts';
import type { Rule } from '../../../src/policy/language.ts';
import { answerText } from '../../../src/wording/answer-text.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { ownersText } from '../../../src/wording/meeting-text.ts';
import { evidenceText } from '../../../src/wording/evidence-text.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { placementKindsText } from '../../../src/wording/placement-kinds-text.ts';
import { inForceText, needEndsText, recipientLines, triggerText } from '../../../src/wording/rule-text.ts';
import { forEachText } from '../../../src/wording/subject-text.ts';
import { kindsText } from '../../../src/wording/kind-phrases.ts';
import { conditionLines } from './conditions.ts';
import { clausesOf } from './headings.ts';
import { bullets, capital, cited, heading, link, table } from './markdown.ts';
import { limbTexts } from './limits.ts';
import { meetingLines, practiceLines, type Before } from './meeting.ts';

/** One rule of a text: what it asks, when, by when and how that is counted, of whom, and on which clauses it stands. */
export function ruleLines(rule: Rule, own: Before, before: readonly Before[], all: readonly Before[]): readonly string[] {
  return [
    ...heading(3, own.heading, own.anchor),
    ...triggerLines(rule),
    ...(rule.placements === undefined ? [] : bullets([`**Placements:** ${placementKindsText(rule.placements, 'and')}.`])),
    ...whereLines(rule),
    ...bullets([
      `**How firmly:** ${callsDiffer(rule) ? 'as firmly as the firmest of what calls for it' : modalityText(rule.modality)}${rule.wherePossible === true ? ', where possible: undone it is nobody’s breach' : ''}.`,
    ]),
    ...limitLines(rule),
    ...answerLines(rule),
    ...peopleLines(rule),
    ...limitsOfTheRule(rule, all),
    '',
    ...meetingLines(rule, before),
    ...noteLines(rule),
    ...practiceLines(rule, before),
    ...standsOn(rule),
  ];
}

/** What a rule waits for, as the end of a clause. */
export function once(rule: Rule): string {
  const arising = arisingOf(rule);
  return arising === undefined ? '' : `, once ${conditionText(arising)}`;
}

function triggerLines(rule: Rule): readonly string[] {
  const { kind, forEach, inForce, restartedBy } = rule;
  const when = once(rule);
  const anew =
    restartedBy === undefined
      ? ''
      : `; a new order (${kindsText('legal-status', restartedBy.orders)}) starts the series anew${restartedBy.when === undefined ? '' : `, where ${conditionText(restartedBy.when)}`}`;
  const line = `**${kind === 'prohibition' ? 'Applies to' : 'Asked for'}:** ${forEachText(forEach)}${when}${anew}.${inForce === undefined ? '' : ` In force ${inForceText(inForce)}.`}`;
  if (!('triggers' in forEach)) return bullets([line]);
  return [
    ...bullets([
      `**Asked for:** each placement${'afterFirst' in forEach ? `, once the record shows ${evidenceText(forEach.answers)},` : ','} as soon as one of these calls for it; whatever else calls for it before it is next done joins in${inForce === undefined ? '' : `, ${inForceText(inForce)}`}:`,
    ]),
    ...bullets(
      forEach.triggers.map((trigger) => `${triggerText(trigger)}: ${modalityText(trigger.modality)}${cited(trigger.clauses)}`),
      2,
    ),
  ];
}

/** Things that call for one meeting can ask for it more or less firmly. */
const callsDiffer = ({ forEach, modality }: Rule): boolean =>
  'triggers' in forEach && forEach.triggers.some((trigger) => trigger.modality !== modality);

const whereLines = ({ when }: Rule): readonly string[] => (when === undefined ? [] : conditionLines('**Only where**', when));

function limitLines(rule: Rule): readonly string[] {
  const { limitForbids, noLater, forbidden } = rule;
  const lines = limbTexts(rule);
  const [only] = lines;
  const after =
    limitForbids === true
      ? ' Going past it is an act that the text forbids.'
      : noLater === true
        ? ' Once it has passed it can no longer be made up for.'
        : '';
  if (only === undefined) return forbidden === undefined ? bullets(['**By when:** the text sets no date, so nobody is late with it.']) : [];
  return lines.length === 1 ? bullets([`**By when:** ${only}.${after}`]) : [...bullets([`**By when:**${after}`]), ...bullets(lines, 2)];
}

function answerLines({ answeredBy = [], forbidden, modality }: Rule): readonly string[] {
  if (forbidden !== undefined) return conditionLines('**Not permitted:** where', forbidden);
  const also = answeredBy.length === 0 || modality === 'consider' ? ['a statement on the record that it was done'] : [];
  // Two that differ only in who is told read the same: who is told stands below.
  const ways = [...new Set([...answeredBy.map(answerText), ...also])];
  const [only] = ways;
  return ways.length === 1 && only !== undefined
    ? bullets([`**Shown by:** ${only}.`])
    : [...bullets(['**Shown by** one of these:']), ...bullets(ways, 2)];
}

function peopleLines({ owners, recipients, meeting }: Rule): readonly string[] {
  const to = recipients === undefined ? [] : recipientLines(recipients);
  const [only] = to;
  const convenor = meeting?.convenor;
  return [
    ...(owners === undefined || owners.length === 0 || (convenor !== undefined && ownersText(convenor) === ownersText(owners))
      ? []
      : bullets([`**Who acts:** ${ownersText(owners)}.`])),
    ...(convenor === undefined || convenor.length === 0 ? [] : bullets([`**Who convenes it:** ${ownersText(convenor)}.`])),
    ...(to.length === 1 && only !== undefined
      ? bullets([`**Who is told:** ${only}.`])
      : to.length === 0
        ? []
        : [...bullets(['**Who is told,** each of them:']), ...bullets(to, 2)]),
  ];
}

function limitsOfTheRule(rule: Rule, all: readonly Before[]): readonly string[] {
  const { after, notWhilePlaced, relaxed } = rule;
  const first = all.find((each) => each.rule.id === after?.rule);
  const ends = endsOf(rule);
  return bullets([
    ...(after === undefined
      ? []
      : [`**Comes after:** ${first === undefined ? after.rule : link(first.heading, `#${first.anchor}`)}${cited(after.clauses)}.`]),
    ...(ends.length === 0 ? [] : [`**No longer asked for** once ${needEndsText(ends)}.`]),
    ...(notWhilePlaced === undefined
      ? []
      : [
          `**Not asked for** while the child lives in a placement of these kinds: ${placementKindsText(notWhilePlaced, 'or')}: these have a regime of their own. Once the child is back, what is still to be done is asked for, without a date.`,
        ]),
    ...(relaxed === undefined
      ? []
      : [
          `**In the coronavirus window** (${inForceText(relaxed)}) ${relaxed.lifted === true ? 'not asked for' : 'asked for only where it was reasonably practicable'}.`,
        ]),
  ]);
}

function noteLines({ notes = [] }: Rule): readonly string[] {
  return notes.length === 0
    ? []
    : [
        '**Remarks that an answer may carry.**',
        '',
        ...bullets(
          notes.map(
            ({ text, clauses, when }) => `${text}${when === undefined ? '' : ` Said where ${conditionText(when)}.`}${cited(clauses)}`,
          ),
        ),
        '',
      ];
}

/** The clauses of the rule itself, in our own words; those of people and contents stand beside each. */
function standsOn(rule: Rule): readonly string[] {
  return [
    '**The clauses it stands on, in our words.**',
    '',
    ...table(
      [
        { heading: 'Clause', of: ({ id }) => id },
        { heading: 'How firmly', of: ({ modality }) => modalityText(modality ?? '') },
        { heading: 'What it says', of: ({ says }) => capital(says ?? '') },
      ],
      clausesShown([...clausesOf(rule), ...(rule.after?.clauses ?? [])]),
    ),
  ];
}
