import type { PlanView, SectionState } from '../model/plans.ts';
import { usePrinting } from '../page/use-printing.ts';

const states: Readonly<Record<SectionState, string>> = {
  missing: 'missing',
  incomplete: 'incomplete',
  unknown: 'not recorded',
  perhaps: 'may be asked for',
  complete: 'complete',
};

/** What the plan of each placement is to hold, and what of it is there. */
export function PlanList({ plans }: { readonly plans: readonly PlanView[] }) {
  const isPrinting = usePrinting();
  return (
    <section aria-labelledby="plans-heading" class="part" id="plans">
      <h2 id="plans-heading">Placement plans: what each must hold</h2>
      {plans.length === 0 && <p class="none">Nothing is asked of a plan for these placements.</p>}
      {plans.map(({ placementId, name, version, says, sections, partial }, index) => (
        <details class="plan" key={placementId} open={isPrinting || (index === plans.length - 1 && plans.length < 6)}>
          <summary>
            <h3>Placement {name}</h3>
            <span class="hint">{says}</span>
          </summary>
          <p class="hint">
            {version}
            {partial ? ' The policy also points to a list that stands outside its text.' : ''}
          </p>
          <ul class="sections">
            {sections.map(({ title, state, why, clauses }) => (
              <li key={title} class={state}>
                <span class={`mark ${state}`}>{states[state]}</span>{' '}
                <span class="section">
                  {title}
                  {why.length > 0 && <small> because {why.join('; ')}</small>} <span class="cites">{clauses.join(', ')}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
