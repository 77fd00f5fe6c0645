import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Mark, TimelineView } from '../model/timeline.ts';
import { layOut } from '../page/lay-out-timeline.ts';
import { TimelinePicture } from './timeline-picture.tsx';

const laneNames: Readonly<Record<Mark['lane'], string>> = {
  placements: 'Placement',
  meetings: 'Meeting',
  visits: 'Visit',
  reviews: 'Review',
  deadlines: 'Deadline',
  breaches: 'Late',
};

interface Given {
  readonly view: TimelineView;
  readonly placement: string;
  readonly placements: readonly { readonly id: string; readonly name: string }[];
  onShow(requirement: string): void;
}

/** Placements and what happened in them on one line of time: a picture, a walk through it step by step, and a table. */
export function Timeline({ view, placement, onShow }: Given) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  const [chosen, setChosen] = useState<string>();
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      setWidth(Math.max(280, Math.floor(element.clientWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const marks = useMemo(() => within(view.marks, placement, view.asOf), [view, placement]);
  const picture = useMemo(() => layOut(marks, view.asOf, width), [marks, view.asOf, width]);
  const inOrder = useMemo(() => marks.toSorted((a, b) => a.start - b.start), [marks]);
  const index = inOrder.findIndex(({ key }) => key === chosen);
  const now = inOrder[index];
  const step = (by: number): void => {
    setChosen(inOrder[index < 0 ? (by > 0 ? 0 : inOrder.length - 1) : (index + by + inOrder.length) % inOrder.length]?.key);
  };

  return (
    <section aria-labelledby="timeline-heading" class="part" id="timeline">
      <h2 id="timeline-heading">Timeline</h2>
      {marks.length === 0 ? (
        <p class="none">No placement, meeting or date is recorded.</p>
      ) : (
        <>
          <div
            class="picture"
            ref={frame}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') step(1);
              else if (key === 'ArrowLeft') step(-1);
            }}
            tabIndex={0}
            role="group"
            aria-label="Timeline: the arrow keys walk through it"
          >
            <TimelinePicture
              picture={picture}
              asOfText={view.asOfText}
              chosen={chosen}
              onChoose={setChosen}
              summary={`${inOrder.length} entries, from ${inOrder[0]?.date ?? ''}. The steps below and the table say each of them.`}
            />
          </div>
          <div class="walk">
            <button
              type="button"
              onClick={() => {
                step(-1);
              }}
            >
              Earlier
            </button>
            <button
              type="button"
              onClick={() => {
                step(1);
              }}
            >
              Later
            </button>
            <p role="status" class="said">
              {now === undefined
                ? 'Walk through the timeline, or choose something on it.'
                : `${index + 1} of ${inOrder.length}. ${now.says}`}
            </p>
            {now?.requirement !== undefined && (
              <button
                type="button"
                onClick={() => {
                  onShow(now.requirement ?? '');
                }}
              >
                Show it in the list
              </button>
            )}
          </div>
          <ul class="legend" aria-label="What the signs mean">
            <li class="l-meeting">meeting held</li>
            <li class="l-visit">visit</li>
            <li class="l-review">review</li>
            <li class="l-met">deadline met</li>
            <li class="l-open">deadline to come</li>
            <li class="l-not-met">deadline not met</li>
            <li class="l-breach">late, until done</li>
          </ul>
          {view.notDrawn !== '' && <p class="hint">{view.notDrawn}</p>}
          <details>
            <summary>The timeline as a table</summary>
            <div class="scroll" tabIndex={0} role="region" aria-label="The timeline as a table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Date</th>
                    <th scope="col">What</th>
                    <th scope="col">In words</th>
                  </tr>
                </thead>
                <tbody>
                  {inOrder.map(({ key, date, lane, says }) => (
                    <tr key={key}>
                      <td>{date}</td>
                      <td>{laneNames[lane]}</td>
                      <td>{says}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </section>
  );
}

/** The time of one placement, with what falls into it; everything where none is chosen. */
function within(marks: readonly Mark[], placement: string, asOf: number): readonly Mark[] {
  const own = placement === '' ? undefined : marks.find(({ lane, label }) => lane === 'placements' && label.startsWith(`${placement} `));
  if (own === undefined) return marks;
  const from = own.start - 14;
  const to = (own.end ?? asOf) + 28;
  return marks.filter(({ lane, start, end }) =>
    lane === 'placements' ? (end ?? start) > own.start && start < (own.end ?? asOf) : start >= from && start <= to,
  );
}
