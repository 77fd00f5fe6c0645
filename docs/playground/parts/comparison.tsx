import { useEffect, useState } from 'preact/hooks';
import type { ComparisonView, OccasionView, SideView } from '../model/comparison.ts';
import type { Council } from '../model/policies.ts';
import type { Asked } from '../model/protocol.ts';
import type { Asking } from '../page/ask.ts';
import { plural, shortName } from '../page/names.ts';
import { CouncilSelect } from './policy-form.tsx';

const STEP = 30;

/** Two councils side by side on the same history. */
export function Comparison({ asked, ask }: { readonly asked: Asked; readonly ask: Asking }) {
  const [picked, setPicked] = useState<Council>();
  const own = asked.policy.council;
  const chosen = picked === undefined || picked === own ? (own === 'trafford' ? 'derby' : 'trafford') : picked;
  const [isWanted, setWanted] = useState(false);
  const [view, setView] = useState<ComparisonView>();
  const [most, setMost] = useState(STEP);
  const other = { council: chosen, overlays: asked.policy.overlays };
  useEffect(() => {
    if (!isWanted) return undefined;
    let isStale = false;
    setView(undefined);
    void ask('compare', asked, other).then((found) => {
      if (!isStale) {
        setView(found);
        setMost(STEP);
      }
    });
    return () => {
      isStale = true;
    };
  }, [isWanted, asked, chosen]);
  const left = shortName(asked.policy);
  const right = shortName(other);
  return (
    <section aria-labelledby="compare-heading" class="part" id="compare">
      <h2 id="compare-heading">The same child under another council</h2>
      <div class="field inline">
        <label for="other">Compare {left} with</label>{' '}
        <CouncilSelect
          id="other"
          value={chosen}
          without={own}
          onChange={(council) => {
            setPicked(council);
            setWanted(true);
          }}
        />
        <button
          type="button"
          onClick={() => {
            setWanted(true);
          }}
        >
          Compare
        </button>
      </div>
      {isWanted && view === undefined && (
        <p class="hint" role="status">
          Working it out.
        </p>
      )}
      {isWanted && view !== undefined && (
        <>
          <p role="status">
            {plural(view.differing.length, 'difference')}. {plural(view.alike, 'local standard')} and{' '}
            {plural(view.regulations, 'duty', 'duties')} under the regulations are the same for both.
          </p>
          {view.differing.length > 0 && (
            <table class="compare">
              <caption class="aside">
                What {left} and {right} ask differently of this child
              </caption>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">{left}</th>
                  <th scope="col">{right}</th>
                </tr>
              </thead>
              <tbody>
                {view.differing.slice(0, most).map((each, index) => (
                  <Row key={index} occasion={each} left={left} right={right} />
                ))}
              </tbody>
            </table>
          )}
          {view.differing.length > most && (
            <p class="more">
              <button
                type="button"
                onClick={() => {
                  setMost(most + STEP);
                }}
              >
                Show more differences
              </button>{' '}
              <span>
                {most} of {view.differing.length} are shown.
              </span>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Row({
  occasion: { title, about, left: one, right: other, law },
  left,
  right,
}: {
  readonly occasion: OccasionView;
  readonly left: string;
  readonly right: string;
}) {
  return (
    <tr>
      <th scope="row">
        {title} {about !== '' && <small>{about}</small>}
        {law !== undefined && <small class="law">Regulations, for both: {law}</small>}
      </th>
      <td data-of={left}>
        <Side side={one} />
      </td>
      <td data-of={right}>
        <Side side={other} />
      </td>
    </tr>
  );
}

function Side({ side: { verdict, asks, silence, clauses } }: { readonly side: SideView }) {
  return (
    <>
      {verdict !== '' && <p class="verdict">{verdict}</p>}
      {asks.map(({ text, status, clauses: own }) => (
        <p key={`${text} ${own.join()}`}>
          {text}. <strong>{status}.</strong> <span class="cites">{own.join(', ')}</span>
        </p>
      ))}
      {silence !== undefined && (
        <p>
          {silence} <span class="cites">{clauses.join(', ')}</span>
        </p>
      )}
    </>
  );
}
