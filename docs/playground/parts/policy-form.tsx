import type { Council, Overlay, Policy } from '../model/policies.ts';
import { councilIds, councilNames, overlayIds, overlayNames } from '../page/names.ts';

interface Given {
  readonly policy: Policy;
  readonly asOf: string;
  onPolicy(policy: Policy): void;
  onAsOf(asOf: string): void;
}

/** Whose policy, which standards on top, and the moment that is judged at. */
export function PolicyForm({ policy, asOf, onPolicy, onAsOf }: Given) {
  const [date = '', time = ''] = asOf.split('T');
  const setMoment = (newDate: string, newTime: string): void => {
    onAsOf(newTime === '' ? newDate : `${newDate}T${newTime}`);
  };
  return (
    <section aria-labelledby="policy-heading" class="box">
      <h2 id="policy-heading">1. Council and date</h2>
      <div class="field">
        <label for="council">Council</label>
        <CouncilSelect
          id="council"
          value={policy.council}
          onChange={(council) => {
            onPolicy({ ...policy, council });
          }}
        />
      </div>
      <fieldset class="field">
        <legend>Standards that the council also follows</legend>
        {overlayIds.map((id) => (
          <label class="tick" key={id}>
            <input
              type="checkbox"
              checked={policy.overlays.includes(id)}
              onChange={({ currentTarget: { checked } }) => {
                onPolicy({ ...policy, overlays: chosen(policy.overlays, id, checked) });
              }}
            />
            <span>{overlayNames[id]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend>Judged as of</legend>
        <p class="hint" id="as-of-hint">
          What lies after this moment has not happened. Without a time, the end of the day. London time.
        </p>
        <div class="pair">
          <label>
            Date{' '}
            <input
              type="date"
              value={date}
              required
              aria-describedby="as-of-hint"
              onChange={({ currentTarget: { value } }) => {
                setMoment(value, time);
              }}
            />
          </label>
          <label>
            Time{' '}
            <input
              type="time"
              value={time.slice(0, 5)}
              aria-describedby="as-of-hint"
              onChange={({ currentTarget: { value } }) => {
                setMoment(date, value);
              }}
            />
          </label>
        </div>
        {date === '' && (
          <p class="error" role="alert">
            Give a date: without one nothing can be judged.
          </p>
        )}
      </fieldset>
    </section>
  );
}

export function CouncilSelect({
  id,
  value,
  without,
  onChange,
}: {
  readonly id: string;
  readonly value: Council;
  readonly without?: Council;
  onChange(council: Council): void;
}) {
  const take = (given: string): void => {
    const council = councilIds.find((each) => each === given);
    if (council !== undefined) onChange(council);
  };
  return (
    <select
      id={id}
      value={value}
      onChange={({ currentTarget }) => {
        take(currentTarget.value);
      }}
    >
      {councilIds
        .filter((each) => each !== without)
        .map((each) => (
          <option key={each} value={each}>
            {councilNames[each]}
          </option>
        ))}
    </select>
  );
}

const chosen = (before: readonly Overlay[], id: Overlay, isChosen: boolean): readonly Overlay[] =>
  overlayIds.filter((each) => (each === id ? isChosen : before.includes(each)));
