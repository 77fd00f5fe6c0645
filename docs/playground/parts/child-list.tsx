import { useState } from 'preact/hooks';
import type { ReturnView, RowProblem } from '../model/statutory-return.ts';
import type { HistoryText } from '../page/use-history-text.ts';
import { plural } from '../page/names.ts';

const MOST = 200;

/** The children of a return, to pick one from. */
export function ChildList({
  returned,
  picked,
  onPick,
}: {
  readonly returned: ReturnView;
  readonly picked: HistoryText['picked'];
  onPick(index: number): void;
}) {
  const [wanted, setWanted] = useState('');
  const found = returned.children.filter(({ id }) => id.includes(wanted.trim()));
  const shown = found.slice(0, MOST);
  return (
    <div class="return">
      <h3>{plural(returned.children.length, 'child', 'children')} in the return</h3>
      {returned.years !== '' && <p class="hint">{returned.years} The date above is the end of the return: nothing after it is recorded.</p>}
      {returned.children.length > 0 && (
        <>
          <div class="field">
            <label for="find-child">Find a child by id</label>
            <input
              id="find-child"
              type="search"
              value={wanted}
              onInput={({ currentTarget: { value } }) => {
                setWanted(value);
              }}
            />
          </div>
          <div class="field">
            <label for="child">Child</label>
            <select
              id="child"
              size={6}
              value={String(picked?.index ?? '')}
              onChange={({ currentTarget: { value } }) => {
                onPick(Number(value));
              }}
            >
              {shown.map(({ index, id, says, faults }) => (
                <option key={index} value={String(index)}>
                  {id}: {says}
                  {faults === 0 ? '' : `, ${plural(faults, 'fault')} in its rows`}
                </option>
              ))}
            </select>
            {found.length > shown.length && (
              <p class="hint">
                The first {MOST} of {found.length}: type more of the id.
              </p>
            )}
            {found.length === 0 && <p class="hint">No child has such an id.</p>}
          </div>
        </>
      )}
      <Rows title="What was noticed about this child" problems={picked?.problems ?? []} />
      <Rows title="What was noticed about the files" problems={returned.problems} isOpen={returned.children.length === 0} />
    </div>
  );
}

function Rows({
  title,
  problems,
  isOpen,
}: {
  readonly title: string;
  readonly problems: readonly RowProblem[];
  readonly isOpen?: boolean;
}) {
  if (problems.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {title} ({problems.length})
      </summary>
      <ul class="rows" tabIndex={0} aria-label={title}>
        {problems.slice(0, MOST).map(({ where, says, isFault }) => (
          <li key={`${where} ${says}`}>
            <strong>{isFault ? 'Fault' : 'Note'}</strong> {where}: {says}.
          </li>
        ))}
      </ul>
      {problems.length > MOST && (
        <p class="hint">
          The first {MOST} of {problems.length}.
        </p>
      )}
    </details>
  );
}
