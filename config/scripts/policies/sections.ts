import type { Layer, PlanSectionRule } from '../../../src/policy/language.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { placementKindsText } from '../../../src/wording/placement-kinds-text.ts';
import { inForceText } from '../../../src/wording/rule-text.ts';
import { sectionTitle } from '../../../src/wording/titles.ts';
import { cited, heading, table } from './markdown.ts';

/** What every section of the text has in common is said once above the table. */
function common(sections: readonly PlanSectionRule[], of: (section: PlanSectionRule) => string): string | undefined {
  const [first, ...rest] = sections.map(of);
  return first !== undefined && first !== '' && rest.every((each) => each === first) ? first : undefined;
}
const kinds = ({ placements }: PlanSectionRule): string => (placements === undefined ? '' : placementKindsText(placements, 'and'));
const where = ({ when }: PlanSectionRule): string => (when === undefined ? '' : conditionText(when));
/** Parts that each condition has in common read as one line above the table. */
export const cases = (section: PlanSectionRule, shared: string | undefined): string =>
  where(section) === shared
    ? ''
    : shared === undefined
      ? where(section)
      : where(section)
          .replace(`${shared} and `, '')
          .replace(/^\(([^()]*)\)$/, '$1');

export function sectionLines({ sections, sectionsElsewhere = [] }: Layer): readonly string[] {
  if (sections.length === 0 && sectionsElsewhere.length === 0) return [];
  const elsewhere = sectionsElsewhere.flatMap(({ clauses, placements }) => [
    `${sections.length === 0 ? 'No section is named here' : 'Not the whole list'}: the text points to sections that stand in another document${placements === undefined ? '' : ` (${placementKindsText(placements, 'and')})`}${cited(clauses)}.`,
    '',
  ]);
  if (sections.length === 0) return [...heading(2, 'What a Placement Plan holds', 'plan-sections'), ...elsewhere];
  const ofAll = sharedCase(sections);
  const firmly = common(sections, ({ modality }) => modality);
  const allKinds = common(sections, kinds);
  return [
    ...heading(2, 'What a Placement Plan holds', 'plan-sections'),
    `Each section below is ${firmly === undefined ? 'asked for as its line says' : `asked for firmly as "${firmly}"`}${allKinds === undefined ? '' : `, in placements of these kinds: ${allKinds}`}${ofAll === undefined ? '' : `, where ${ofAll}`}. A section is complete where the plan holds it, or says that there is nothing to record.`,
    '',
    ...table<PlanSectionRule>(
      [
        { heading: 'Section', of: ({ section }) => sectionTitle(section) },
        { heading: 'How firmly', of: ({ modality }) => (firmly === undefined ? modalityText(modality) : '') },
        { heading: 'Placements', of: (each) => (allKinds === undefined ? kinds(each) || 'all' : '') },
        { heading: 'Where', of: (each) => cases(each, ofAll) },
        { heading: 'In force', of: ({ inForce }) => (inForce === undefined ? '' : inForceText(inForce)) },
        { heading: 'Clauses', of: ({ clauses }) => clauses.join(', ') },
      ],
      sections,
    ),
    ...elsewhere,
  ];
}

/** The beginning that every case of a text has: that the placement is no stay of a series of short breaks. */
export function sharedCase(sections: readonly PlanSectionRule[]): string | undefined {
  const all = sections.map(where);
  const [shortest] = all.toSorted((a, b) => a.length - b.length);
  return shortest !== undefined && shortest !== '' && all.every((each) => each === shortest || each.startsWith(`${shortest} and `))
    ? shortest
    : undefined;
}
