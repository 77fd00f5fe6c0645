import type { Evaluation, PlanChecklist } from '../../contract.ts';
import { counted } from '../../wording/lists.ts';
import { atMost, saidOnce } from './wrap.ts';

/** How many sections that are wanting a short report names. */
const MOST_NAMED = 6;

/** What the Placement Plans hold of what they must; placements of which the same is to be said stand together. */
export function planLines({ checklists }: Evaluation, full: boolean): readonly string[] {
  // Of plans that the extract does not record, the questions speak.
  const known = checklists.filter(({ summary: { unknown, required } }) => full || unknown < required);
  return saidOnce(known, (checklist) => planText(checklist, full)).map(
    ([says, of]) => `${of.length === 1 ? 'Placement' : 'Placements'} ${of.map(({ placementId }) => placementId).join(', ')}: ${says}`,
  );
}

function planText({ sections, summary, coverage }: PlanChecklist, full: boolean): string {
  const wanting = sections.filter(({ required, state }) => required === 'required' && (state === 'missing' || state === 'incomplete'));
  const named = wanting.map(({ title, state }) => (state === 'incomplete' ? `${title} (incomplete)` : title));
  const shown = full ? named : atMost(MOST_NAMED, named, (count) => `and ${count} more`);
  const isUnknown = summary.unknown === summary.required;
  const turning = isUnknown
    ? counted(summary.undetermined, 'section turns', 'sections turn')
    : counted(summary.undetermined, 'more turns', 'more turn');
  return [
    isUnknown ? 'nothing is recorded of what the plan holds' : `${summary.complete} of ${summary.required} sections of the plan complete`,
    ...(wanting.length === 0 ? [] : [`wanting: ${shown.join(', ')}`]),
    ...(summary.undetermined === 0 ? [] : [`${turning} on facts not recorded`]),
    ...(coverage === 'partial' ? ['the policy also points to a list outside its text'] : []),
  ].join('; ');
}
