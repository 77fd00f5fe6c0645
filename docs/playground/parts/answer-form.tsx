import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { QuestionView } from '../model/questions.ts';
import type { Filled } from '../model/write-answer.ts';
import { MomentFields, RecordField } from './answer-fields.tsx';

/** An answer as it was given: what was filled in, or that there was nothing. */
export interface Answered {
  readonly filled: Filled;
  readonly how: 'answer' | 'none' | 'not-yet';
  readonly says: string;
}

/** The place to answer one question: buttons, a date, a list, or one more record. */
export function AnswerForm({
  question: { question, input },
  onAnswer,
}: {
  readonly question: QuestionView;
  onAnswer(answered: Answered): void;
}) {
  const [filled, setFilled] = useState<Filled>({});
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const fill = (name: string, value: string): void => {
    setFilled((before) => ({ ...before, [name]: value }));
  };
  const send = (says: string): void => {
    onAnswer({ filled, how: 'answer', says });
  };
  switch (input.kind) {
    case 'choice':
      return (
        <Buttons label={question}>
          {input.options.map(({ label }, index) => (
            <button
              type="button"
              key={label}
              onClick={() => {
                onAnswer({ filled: { choice: String(index) }, how: 'answer', says: label });
              }}
            >
              {label}
            </button>
          ))}
        </Buttons>
      );
    case 'moment':
      return (
        <Buttons label={question}>
          <MomentFields id={id} name="" label="" dayOnly={input.dayOnly} filled={filled} onFill={fill} />
          <button
            type="button"
            onClick={() => {
              send(filled['date'] ?? '');
            }}
          >
            Record this
          </button>
          {input.notYet !== undefined && (
            <button
              type="button"
              onClick={() => {
                onAnswer({ filled, how: 'not-yet', says: 'Not yet' });
              }}
            >
              It has not ended
            </button>
          )}
        </Buttons>
      );
    case 'time':
      return (
        <Buttons label={question}>
          <label>
            Time on {input.date}{' '}
            <input
              type="time"
              onInput={({ currentTarget: { value } }) => {
                fill('time', value);
              }}
            />
          </label>
          <button
            type="button"
            onClick={() => {
              send(filled['time'] ?? '');
            }}
          >
            Record this
          </button>
        </Buttons>
      );
    case 'list':
      return (
        <Buttons label={question}>
          {input.options.map(({ value, label }) => (
            <label class="tick" key={value}>
              <input
                type="checkbox"
                onChange={({ currentTarget: { checked } }) => {
                  fill(value, checked ? 'on' : '');
                }}
              />
              <span>{label}</span>
            </label>
          ))}
          <button
            type="button"
            onClick={() => {
              send(
                input.options
                  .filter(({ value }) => filled[value] === 'on')
                  .map(({ label }) => label)
                  .join(', '),
              );
            }}
            disabled={!Object.values(filled).includes('on')}
          >
            Record these
          </button>
          <button
            type="button"
            onClick={() => {
              onAnswer({ filled: {}, how: 'answer', says: 'None' });
            }}
          >
            None of them
          </button>
        </Buttons>
      );
    case 'records':
      return (
        <>
          <Buttons label={question}>
            {input.mayBeNone && (
              <button
                type="button"
                onClick={() => {
                  onAnswer({ filled, how: 'none', says: 'There were none' });
                }}
              >
                There were none
              </button>
            )}
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              Record a {input.noun}
            </button>
          </Buttons>
          {isOpen && (
            <fieldset class="record">
              <legend>One {input.noun}</legend>
              {input.fields.map((field) => (
                <RecordField key={field.name} id={`${id}-${field.name}`} field={field} filled={filled} onFill={fill} />
              ))}
              {input.covers.length > 0 && (
                <p class="hint">Recording one says that the record of these is complete: with it, and no others.</p>
              )}
              <button
                type="button"
                onClick={() => {
                  send(`A ${input.noun}`);
                }}
              >
                Add to the history
              </button>
            </fieldset>
          )}
        </>
      );
    case 'text':
      return (
        <p class="hint">
          Write it into the history itself, at <code>{input.pointer}</code>.
        </p>
      );
  }
}

const Buttons = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div class="buttons" role="group" aria-label={label}>
    {children}
  </div>
);
