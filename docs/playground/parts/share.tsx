import { useState } from 'preact/hooks';
import type { Format } from '../model/downloads.ts';
import type { Asked } from '../model/protocol.ts';
import type { Asking } from '../page/ask.ts';
import { saveFile } from '../page/save-file.ts';
import { holdsHistory, toAddress } from '../page/start.ts';

const formats: readonly { readonly format: Format; readonly name: string; readonly says: string }[] = [
  { format: 'csv', name: 'Table (CSV)', says: 'for Excel or Power BI' },
  { format: 'ics', name: 'Calendar', says: 'open deadlines and planned meetings, for Outlook' },
  { format: 'json', name: 'Answer (JSON)', says: 'for programs' },
  { format: 'history', name: 'History (JSON)', says: 'with the answers you gave' },
];

/** Out of the page by the reader's own hand: as a file, on paper, or in the address. */
export function Share({ asked, ask }: { readonly asked: Asked; readonly ask: Asking }) {
  const [said, setSaid] = useState('');
  const [isIn, setIn] = useState(() => holdsHistory(location.hash));
  const save = async (format: Format): Promise<void> => {
    const file = await ask('download', asked, format);
    saveFile(file);
    setSaid(`Saved as ${file.name}.`);
  };
  const intoAddress = async (): Promise<void> => {
    history.replaceState(null, '', await toAddress(asked));
    setIn(true);
    setSaid('The address of this page now holds the history. Copy it from the address bar.');
  };
  const outOfAddress = (): void => {
    history.replaceState(null, '', location.pathname);
    setIn(false);
    setSaid('The address holds nothing of the history any more. Your browser’s own history may still list it.');
  };
  return (
    <section aria-labelledby="share-heading" class="part" id="share">
      <h2 id="share-heading">Save, print, share</h2>
      <p class="hint">
        Files are made in this page and saved by your browser. They hold the child’s data: keep them as you keep the record.
      </p>
      <ul class="saves">
        {formats.map(({ format, name, says }) => (
          <li key={format}>
            <button
              type="button"
              onClick={() => {
                void save(format);
              }}
            >
              {name}
            </button>{' '}
            <span>{says}</span>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={() => {
              print();
            }}
          >
            Print
          </button>{' '}
          <span>the answer on clean pages; what you have opened is printed open</span>
        </li>
      </ul>
      <div class="warning">
        <h3>A link to this history</h3>
        <p>
          <strong>The link would hold the child’s data.</strong> Whoever gets the address can read the whole history, and browsers and mail
          programs keep addresses. Use it only where you could send the record itself.
        </p>
        <p>
          <button
            type="button"
            onClick={() => {
              void intoAddress();
            }}
          >
            Put the history into the address
          </button>{' '}
          {isIn && (
            <button type="button" onClick={outOfAddress}>
              Take it out again
            </button>
          )}
        </p>
      </div>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
