import { compareProfiles, type ComparedSide, type PlacementHistory, type Requirement } from 'placement-rules';
import { aboutText, duesText, statusText, verdictText } from 'placement-rules/wording';
import { profileOf, type Policy } from './policies.ts';

/** What one council asks on one occasion. */
export interface SideView {
  readonly verdict: string;
  readonly asks: readonly { readonly text: string; readonly status: string; readonly clauses: readonly string[] }[];
  readonly silence?: string;
  readonly clauses: readonly string[];
}
export interface OccasionView {
  readonly title: string;
  readonly about: string;
  readonly left: SideView;
  readonly right: SideView;
  readonly law?: string;
}
/** Two councils on one history: where they differ, and how much is the same. */
export interface ComparisonView {
  readonly differing: readonly OccasionView[];
  readonly alike: number;
  readonly regulations: number;
}

export function compare(history: PlacementHistory, left: Policy, right: Policy, asOf: string): ComparisonView {
  const { occasions } = compareProfiles(history, [profileOf(left), profileOf(right)], { asOf });
  const differing = occasions.filter(({ sides }) =>
    sides.some(({ verdict }, index) => (index > 0 ? verdict !== 'same' : verdict === 'absent' || verdict === 'silent')),
  );
  const alike = occasions.filter((occasion) => !differing.includes(occasion));
  return {
    differing: differing.flatMap(({ title, regulation, sides: [one, other] }): readonly OccasionView[] => {
      if (one === undefined || other === undefined) return [];
      const [any] = [...one.requirements, ...other.requirements];
      return [
        {
          title,
          about: any === undefined ? '' : aboutText(any.subject, any.id).trim(),
          left: sideView(one, '', title),
          right: sideView(other, one.requirements.length === 0 ? '' : verdictOf(other), title),
          ...(regulation === undefined ? {} : { law: regulation.map((each) => askText(each, title)).join('; ') }),
        },
      ];
    }),
    alike: alike.filter(({ of }) => of === 'local-standard').length,
    regulations: alike.filter(({ of }) => of === 'regulation').length,
  };
}

function verdictOf({ verdict, aspects, requirements }: ComparedSide): string {
  if (requirements.length === 0) return '';
  return `${sentence(verdictText(verdict))}${aspects.length === 0 ? '' : `: ${aspects.map(({ aspect, verdict: how }) => (how === verdict ? aspect : `${aspect} (${verdictText(how)})`)).join(', ')}`}`;
}

function sideView({ requirements, silence }: ComparedSide, verdict: string, title: string): SideView {
  return {
    verdict: requirements.length > 0 ? verdict : silence === undefined ? 'Nothing asked' : 'The text is silent',
    clauses: silence?.clauses ?? [],
    asks: requirements.map((each) => ({
      text: sentence(askText(each, title)),
      status: each.status === 'outstanding' ? 'Still open' : sentence(statusText(each.status)),
      clauses: each.clauses,
    })),
    ...(silence === undefined ? {} : { silence: silence.what }),
  };
}

function askText({ title, deadline, modality }: Requirement, occasion: string): string {
  const date = deadline === undefined ? 'no date set' : `${duesText(deadline)}${deadline.source === 'inferred' ? ' (our reading)' : ''}`;
  return `${title === occasion ? '' : `${title}: `}${firmly[modality]}, ${date}`;
}
const firmly: Readonly<Record<Requirement['modality'], string>> = {
  must: 'must be done',
  should: 'should be done',
  consider: 'to be considered',
  may: 'an option',
};
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
