import { eitherWay, type SaidEitherWay } from './either-way.ts';
import { factName } from './fact-phrases.ts';
import { kindsText } from './kind-phrases.ts';
import { listed, slugText } from './lists.ts';
import { placementKindsText } from './placement-kinds-text.ts';
import { roleTitle } from './titles.ts';

type Words = (slugs: readonly string[]) => string;
const roles: Words = (slugs) => `the ${listed(slugs.map(roleTitle), 'or')}`;
const plain: Words = (slugs) => listed(slugs.map(slugText), 'or');
const meetings: Words = (slugs) => kindsText('meeting', slugs);
const asSpelt: Words = (slugs) => listed(slugs, 'or');
const manners: Readonly<Record<string, string>> = { planned: 'as planned', unplanned: 'unplanned', abrupt: 'abruptly' };
const enders: Readonly<Record<string, string>> = {
  authority: 'the authority',
  provider: 'the provider',
  carer: 'the carers',
  child: 'the child',
  parent: 'the parents',
  court: 'the court',
  other: 'somebody else',
};

/** What a fact that is one of several words says where it is, and where it is not; `*` stands for the words. */
const phrases: Readonly<Record<string, readonly [says: SaidEitherWay, words: Words]>> = {
  'placement.provision': ['the placement is *', asSpelt],
  'placement.ending.manner': [
    ['the placement ended *', 'the placement did not end *'],
    (slugs) =>
      listed(
        slugs.map((slug) => manners[slug] ?? slug),
        'or',
      ),
  ],
  'placement.ending.endedBy': [
    'it is * that ends the placement',
    (slugs) =>
      listed(
        slugs.map((slug) => enders[slug] ?? slug),
        'or',
      ),
  ],
  'concern.raisedAtMeeting': [['* concluded the concern', 'no such meeting concluded the concern: *'], meetings],
  'meeting.child.decision': ['the child was * from the meeting', plain],
  'decision.by': ['it was decided by *', roles],
  'decision.outcome': ['the answer was *', plain],
  'record.outcome': ['the answer was *', plain],
  'plan.kind': ['the version is recorded as *', plain],
  'carer-break.allowance': ['the allowance was *', plain],
  'visit.by': [['* visited', 'somebody other than * visited'], roles],
  'record.by': [['* did it', 'somebody other than * did it'], roles],
};

/**
 * A fact that is one of several words, or is none of them.
 * @example
 * factValueText('placement.ending.manner', ['unplanned', 'abrupt'], true); //=> 'the placement ended unplanned or abruptly'
 */
export function factValueText(fact: string, values: readonly string[], holds: boolean): string {
  if (fact === 'placement.kind') return kindText(values, holds);
  const [says, words] = phrases[fact] ?? [`${factName(fact)} is *`, plain];
  return eitherWay(says, holds).replace('*', words(values));
}

/** Not one of all kinds but a few is one of these few. */
function kindText(kinds: readonly string[], holds: boolean): string {
  const words = placementKindsText(kinds, 'or');
  const [, few] = /^any kind but (.*)$/.exec(words) ?? [];
  if (few === undefined) return `the placement is ${holds ? '' : 'not '}${words}`;
  return `the placement is ${holds ? `of ${words}` : few.replace(' and ', ' or ')}`;
}
