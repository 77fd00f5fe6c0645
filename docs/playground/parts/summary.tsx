import type { Policy } from '../model/policies.ts';
import type { Answer } from '../model/protocol.ts';
import { overlayNames, plural, shortName } from '../page/names.ts';

/** The answer at one glance. */
export function SummaryBox({ answer: { child, summary }, policy }: { readonly answer: Answer; readonly policy: Policy }) {
  const { counts, regulation, local, next, asOf } = summary;
  return (
    <section class="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">
        Child {child}, by {policy.council === 'statutory' ? 'the regulations' : `${shortName(policy)}’s policy and the regulations`}
      </h2>
      <p class="as-of">
        As of {asOf}
        {policy.overlays.length === 0 ? '' : `, with ${policy.overlays.map((each) => overlayNames[each].toLowerCase()).join(' and ')}`}.
      </p>
      <ul class="tally">
        <li class="late">
          <b>{counts.late}</b> late or not as asked{' '}
          <small>
            {counts.late === 0
              ? 'none that is certain'
              : `${plural(regulation, 'breach', 'breaches')} of regulation, ${plural(local, 'missed local standard')}`}
          </small>
        </li>
        <li class="due">
          <b>{counts.due}</b> due <small>{next === undefined ? 'nothing with a date to come' : `next ${next}`}</small>
        </li>
        <li class="unknown">
          <b>{counts.unknown}</b> cannot be told{' '}
          <small>{counts.unknown === 0 ? 'every answer is settled' : 'the questions below would settle them'}</small>
        </li>
      </ul>
    </section>
  );
}

/** What the texts do not speak of: said, not passed over. */
export function Silences({ notCovered }: { readonly notCovered: Answer['notCovered'] }) {
  if (notCovered.length === 0) return null;
  return (
    <section aria-labelledby="not-covered-heading" class="part" id="not-covered">
      <h2 id="not-covered-heading">What the policy does not speak of</h2>
      <ul class="silences">
        {notCovered.map(({ says, clauses }) => (
          <li key={says}>
            {says} {clauses.length > 0 && <span class="cites">{clauses.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
