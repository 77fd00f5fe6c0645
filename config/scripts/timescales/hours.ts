import { LocalDateTime, OffsetDateTime } from '@js-joda/core';
import { addHours } from 'date-fns/addHours';
import { clockAt, clockChangesOf, offsetAt } from './london.ts';
import type { Answer, Question } from './questions.ts';
import { spoken } from './wording.ts';

const hour = 3_600_000;

/** Hours are elapsed hours: by js-joda's instants and by date-fns, both written down with the offset that `Intl` gives London. */
export function answerHours({ anchor, amount, why }: Question): Answer {
  const instant = Date.parse(anchor);
  if (inLondon(instant) !== anchor) throw new Error(`${anchor} is not how London writes it: ${inLondon(instant)}`);
  const byJoda = OffsetDateTime.parse(anchor).plusHours(amount).toInstant();
  return {
    found: new Map([
      ['js-joda', jodaText(byJoda.toEpochMilli())],
      ['date-fns', inLondon(addHours(new Date(anchor), amount).getTime())],
    ]),
    why: () => why ?? reason(instant, instant + amount * hour),
  };
}

/** `2026-03-30T19:00:00+01:00`; js-joda leaves seconds out where there are none. */
function inLondon(instant: number): string {
  return `${clockAt(instant)}${offsetAt(instant)}`;
}

/** The same by js-joda's arithmetic, with no clock but the offset from `Intl`. */
function jodaText(instant: number): string {
  const offset = offsetAt(instant);
  const local = LocalDateTime.parse(new Date(instant).toISOString().slice(0, 19)).plusHours(Number(offset.slice(1, 3)));
  const text = local.toString();
  return `${text.length === 'YYYY-MM-DDTHH:MM'.length ? `${text}:00` : text}${offset}`;
}

function reason(anchor: number, due: number): string {
  const [from, to] = anchor < due ? [anchor, due] : [due, anchor];
  const years = [...new Set([from, to].map((instant) => new Date(instant).getUTCFullYear()))];
  const changes = years.flatMap(clockChangesOf).filter(({ at }) => at > from && at <= to);
  const back = anchor > due ? 'counted back; ' : '';
  if (changes.length === 0) return `${back}elapsed hours; weekends and bank holidays run`;
  const said = changes.map(({ at, direction }) => `the clocks go ${direction} an hour on ${spoken(clockAt(at).slice(0, 10))}`);
  return `${back}${said.join(' and ')}; elapsed hours run on`;
}
