import type { ComponentChildren } from 'preact';
import type { ConditionView, Detail } from '../model/detail.ts';
import { CountDays } from './count-days.tsx';
import { MeetingPeople } from './meeting-people.tsx';

/** Everything that one answer rests on. */
export function DetailParts({ detail }: { readonly detail: Detail }) {
  const { clauses, text, counts, meeting, conditions, answeredBy, records, ended, facts, missing, owners, recipients, notes, id } = detail;
  return (
    <div class="detail">
      <Part title="What the text asks">
        <dl class="clauses">
          {clauses.map(({ id: clause, says, where, firmly, unread }) => (
            <div key={clause}>
              <dt>
                {clause}
                {where !== undefined && <small> {where}</small>}
              </dt>
              <dd>
                {says}
                {firmly !== undefined && <small> ({firmly})</small>}
                {unread && <small> The published text of this was not read; from texts that restate it.</small>}
              </dd>
            </div>
          ))}
        </dl>
        <p class="hint">From {text}. Clauses are in our own words.</p>
      </Part>
      <Part title="By when, counted day by day">
        {counts.length === 0 ? (
          <p>No date is set.</p>
        ) : (
          counts.map((count) => <CountDays key={`${count.limit} ${count.last}`} count={count} />)
        )}
      </Part>
      {meeting !== undefined && (
        <Part title={`Who must be there, and why: ${meeting.name}`}>
          <MeetingPeople meeting={meeting} />
        </Part>
      )}
      {(owners.length > 0 || recipients.length > 0) && (
        <Part title="Who acts">
          {owners.length > 0 && <p>For the {owners.join('; ')}.</p>}
          {recipients.length > 0 && <p>To be told: {recipients.join(', ')}.</p>}
        </Part>
      )}
      <Part title="Why it applies">
        <ul class="conditions">
          <Condition condition={conditions} isWhole />
        </ul>
      </Part>
      <Part title="What answers it">
        <ul>
          {[
            ...answeredBy.map((each) => `Wanted: ${each}.`),
            ...(records.length === 0 ? ['No such record counts.'] : records.map((each) => `On record: ${each}.`)),
            ...(ended === undefined ? [] : [`It was asked for until this: ${ended}.`]),
          ].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      {facts.length > 0 && (
        <Part title="What was read from the record">
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </Part>
      )}
      {missing.length > 0 && (
        <Part title="Not recorded, and it could change this answer">
          <ul>
            {missing.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Part>
      )}
      {notes.length > 0 && (
        <Part title="To know beside it">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Part>
      )}
      <p class="ids">
        In a program this is <code>{id}</code>
      </p>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="detail-part">
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Condition({ condition: { says, value, join, parts }, isWhole }: { readonly condition: ConditionView; readonly isWhole?: true }) {
  if (parts === undefined)
    return (
      <li>
        <Truth value={value} /> {says}
      </li>
    );
  if (parts.length === 0) return <li>Nothing more is asked than that there is one.</li>;
  const inner = parts.map((part) => <Condition key={part.says} condition={part} />);
  return isWhole === true && join !== 'any' ? (
    <>{inner}</>
  ) : (
    <li>
      <Truth value={value} /> {join === 'any' ? 'One of these:' : 'All of these:'}
      <ul>{inner}</ul>
    </li>
  );
}

const Truth = ({ value }: { readonly value: ConditionView['value'] }) => <span class={`truth ${value.replace(' ', '-')}`}>{value}</span>;
