import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Finding, State } from '../model/findings.ts';
import type { Asked } from '../model/protocol.ts';
import type { Asking } from '../page/ask.ts';
import { states } from '../page/names.ts';
import { usePrinting } from '../page/use-printing.ts';
import { FindingItem, idOf } from './finding-item.tsx';

const STEP = 30;

interface Given {
  readonly findings: readonly Finding[];
  readonly placement: string;
  readonly asked: Asked;
  readonly ask: Asking;
  readonly shown: { readonly id: string } | undefined;
}

/** What is late, due and unknown, in the order of its dates; the rest where it is asked for. */
export function FindingList({ findings, placement, asked, ask, shown }: Given) {
  const [wanted, setWanted] = useState<ReadonlySet<State>>(
    () => new Set(states.filter(({ atFirst }) => atFirst).map(({ state }) => state)),
  );
  const [most, setMost] = useState(STEP);
  const isPrinting = usePrinting();
  const here = useMemo(
    () => findings.filter(({ placementId }) => placement === '' || placementId === undefined || placementId === placement),
    [findings, placement],
  );
  const all = here.filter(({ state }) => wanted.has(state));
  const listed = isPrinting ? all : all.slice(0, most);

  // From the timeline to the line that speaks of it.
  useEffect(() => {
    const index = shown === undefined ? -1 : here.findIndex(({ id }) => id === shown.id);
    const found = here[index];
    if (found === undefined) return;
    setWanted((before) => new Set([...before, found.state]));
    setMost((before) => Math.max(before, index + 1));
    requestAnimationFrame(() => {
      const element = document.getElementById(idOf(found.id));
      element?.scrollIntoView({ block: 'center' });
      element?.focus();
    });
  }, [shown]);

  const toggle = (state: State, isOn: boolean): void => {
    setWanted(new Set(states.map((each) => each.state).filter((each) => (each === state ? isOn : wanted.has(each)))));
  };
  return (
    <section aria-labelledby="asked-heading" class="part" id="asked">
      <h2 id="asked-heading">What is asked, in order of date</h2>
      <fieldset class="chips">
        <legend>Show</legend>
        {states.map(({ state, name }) => (
          <label class={`chip ${state}`} key={state}>
            <input
              type="checkbox"
              checked={wanted.has(state)}
              onChange={({ currentTarget: { checked } }) => {
                toggle(state, checked);
              }}
            />
            <span>
              {name} ({here.filter((each) => each.state === state).length})
            </span>
          </label>
        ))}
      </fieldset>
      {all.length === 0 && <p class="none">Nothing of what you chose to show.</p>}
      <ol class="findings">
        {listed.map((finding) => (
          <FindingItem key={finding.id} finding={finding} asked={asked} ask={ask} />
        ))}
      </ol>
      {all.length > listed.length && (
        <p class="more">
          <button
            type="button"
            onClick={() => {
              setMost(most + STEP);
            }}
          >
            Show {Math.min(STEP, all.length - most)} more
          </button>{' '}
          <span>
            {most} of {all.length} are shown.
          </span>
        </p>
      )}
    </section>
  );
}
