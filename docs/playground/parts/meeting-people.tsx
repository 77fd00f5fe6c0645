import type { MeetingView, PersonView } from '../model/meeting.ts';

/** Who is to be at a meeting, how they take part, and why each of them is on the list. */
export function MeetingPeople({ meeting: { certain, perhaps, excluded, notSaid, items } }: { readonly meeting: MeetingView }) {
  return (
    <>
      {certain.length > 0 && <ul class="people">{certain.map(person)}</ul>}
      {perhaps.length > 0 && (
        <>
          <h5>Only if this is so, which is not recorded</h5>
          <ul class="people">{perhaps.map(person)}</ul>
        </>
      )}
      {excluded.length > 0 && (
        <>
          <h5>Not to be invited</h5>
          <ul class="people">{excluded.map(person)}</ul>
        </>
      )}
      {notSaid !== undefined && <p class="hint">The text does not say {notSaid}.</p>}
      {items.map(({ heading, items: own }) => (
        <div key={heading}>
          <h5>{heading}</h5>
          <ul class="items">
            {own.map(({ says, state, by, clauses }) => (
              <li key={`${says} ${clauses.join()}`}>
                {says} <span class="state">{state}</span>
                {by !== '' && <small> {by}</small>} <span class="cites">{clauses.join(', ')}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const person = ({ who, how, why, clauses, tookPart }: PersonView) => (
  <li key={`${who} ${how}`}>
    <strong>{who}</strong> {how}
    {tookPart !== undefined && <span class={tookPart ? 'truth yes' : 'truth no'}>{tookPart ? 'took part' : 'did not take part'}</span>}
    {why.length > 0 && <small> because {why.join('; ')}</small>}
    {clauses.length > 0 && <span class="cites"> {clauses.join(', ')}</span>}
  </li>
);
