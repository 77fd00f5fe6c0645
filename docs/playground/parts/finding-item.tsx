import { useEffect, useState } from 'preact/hooks';
import type { Detail } from '../model/detail.ts';
import type { Finding } from '../model/findings.ts';
import type { Asked } from '../model/protocol.ts';
import type { Asking } from '../page/ask.ts';
import { DetailParts } from './detail-parts.tsx';

export const idOf = (requirement: string): string => `asked-${requirement.replaceAll(/[^\w-]/g, '-')}`;

/** One thing that is asked; how it was worked out comes when it is opened. */
export function FindingItem({ finding, asked, ask }: { readonly finding: Finding; readonly asked: Asked; readonly ask: Asking }) {
  const { id, title, about, state, label, date, says, standard, clauses } = finding;
  const [isOpen, setOpen] = useState(false);
  const [detail, setDetail] = useState<Detail>();
  useEffect(() => {
    if (!isOpen) return undefined;
    let isStale = false;
    void ask('detail', asked, id).then((found) => {
      if (!isStale) setDetail(found);
    });
    return () => {
      isStale = true;
    };
  }, [isOpen, asked, id]);
  return (
    <li class={`finding ${state}`} id={idOf(id)} tabIndex={-1}>
      <p class="when">{date === '' ? 'No date' : date}</p>
      <div class="what">
        <h3>
          {title}
          {about !== '' && <small> {about}</small>}
        </h3>
        <p class="label">
          <span class={`tag ${state}`}>{label}</span>
        </p>
        <p class="says">{says}</p>
        <p class="cites">
          {standard}: {clauses.join(', ')}
        </p>
        <details
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
          }}
        >
          <summary>
            How this was worked out
            <span class="aside">
              : {title} {about}
            </span>
          </summary>
          {detail === undefined ? <p class="hint">Working it out.</p> : <DetailParts detail={detail} />}
        </details>
      </div>
    </li>
  );
}
