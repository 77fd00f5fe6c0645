import type { Field } from '../model/record-forms.ts';
import type { Filled } from '../model/write-answer.ts';

interface Filling {
  readonly filled: Filled;
  onFill(name: string, value: string): void;
}

/** One field of a record: a moment, a day, or a choice. */
export function RecordField({
  id,
  field: { name, label, type, options, optional },
  filled,
  onFill,
}: Filling & { readonly id: string; readonly field: Field }) {
  const words = `${label}${optional === undefined ? '' : ' (optional)'}`;
  if (type === 'moment') return <MomentFields id={id} name={`${name}-`} label={words} dayOnly={false} filled={filled} onFill={onFill} />;
  return (
    <div class="field">
      <label for={id}>{words}</label>
      {type === 'day' ? (
        <input
          id={id}
          type="date"
          onInput={({ currentTarget: { value } }) => {
            onFill(name, value);
          }}
        />
      ) : (
        <select
          id={id}
          value={filled[name] ?? ''}
          onChange={({ currentTarget: { value } }) => {
            onFill(name, value);
          }}
        >
          <option value="">Choose</option>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** A date, and where it matters the time. */
export function MomentFields({
  id,
  name,
  label,
  dayOnly,
  filled,
  onFill,
}: Filling & { readonly id: string; readonly name: string; readonly label: string; readonly dayOnly: boolean }) {
  return (
    <div class="pair" role="group" aria-label={label === '' ? 'When' : label}>
      {label !== '' && (
        <span class="pair-label" aria-hidden="true">
          {label}
        </span>
      )}
      <label for={`${id}-date`}>
        Date{' '}
        <input
          id={`${id}-date`}
          type="date"
          value={filled[`${name}date`] ?? ''}
          onInput={({ currentTarget: { value } }) => {
            onFill(`${name}date`, value);
          }}
        />
      </label>
      {!dayOnly && (
        <label for={`${id}-time`}>
          Time, if known{' '}
          <input
            id={`${id}-time`}
            type="time"
            value={filled[`${name}time`] ?? ''}
            onInput={({ currentTarget: { value } }) => {
              onFill(`${name}time`, value);
            }}
          />
        </label>
      )}
    </div>
  );
}
