import type { CountView, StepView } from '../model/detail.ts';

/** A count that a person can follow with a finger: each day that counts with its number, each that does not with the reason. */
export function CountDays({ count: { limit, how, from, unit, steps, last, notes } }: { readonly count: CountView }) {
  return (
    <div class="count">
      <p>
        <strong>{sentence(limit)}</strong>
        {how === undefined ? '' : `; ${how}`}.
      </p>
      <p>Counted from {from}.</p>
      {steps.length > 0 && (
        <ol class="days" aria-label={`The count, in ${unit}s`}>
          {steps.map((step) => (
            <Day key={`${step.weekday} ${step.at}`} step={step} unit={unit} isLast={step === steps.at(-1)} />
          ))}
        </ol>
      )}
      <p>
        <strong>Last moment: {last}.</strong>
      </p>
      {notes.map((note) => (
        <p class="hint" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

function Day({
  step: { at, weekday, count, skipped },
  unit,
  isLast,
}: {
  readonly step: StepView;
  readonly unit: string;
  readonly isLast: boolean;
}) {
  return (
    <li class={skipped === undefined ? (isLast ? 'last' : 'counts') : 'skipped'}>
      <span class="day">
        {weekday} {at}
      </span>
      {skipped === undefined ? (
        <b>
          {unit} {count}
        </b>
      ) : (
        <i>not counted: {skipped}</i>
      )}
    </li>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
