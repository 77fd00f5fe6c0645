import { expect } from 'vitest';
import type { EvaluateOptions, PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';

/** The functions that give a part of an evaluation give what the whole of it holds. */
export function partsAgree(history: PlacementHistory, options: EvaluateOptions): void {
  const { meetings, checklists, breaches, requirements } = api.evaluate(history, options);
  const includePossible = true;
  expect(api.requiredMeetings(history, { ...options, includePossible })).toEqual(meetings);
  expect(api.planChecklists(history, options)).toEqual(checklists);
  expect(api.deadlineBreaches(history, { ...options, includePossible })).toEqual(breaches);
  // What a breach does not say is not there, and not there as undefined.
  expect(breaches).toStrictEqual(JSON.parse(JSON.stringify(breaches)));
  expect(api.deadlineBreaches(history, options)).toEqual(breaches.filter(({ certainty }) => certainty === 'certain'));
  for (const {
    occasion,
    requirements: [first = ''],
    attendees,
  } of meetings) {
    expect(api.attendeeList(history, { ...options, meeting: occasion })).toEqual(attendees);
    expect(api.attendeeList(history, { ...options, meeting: first })).toEqual(
      meetings.find((meeting) => meeting.requirements.includes(first))?.attendees,
    );
  }
  // Those whose need is certain and that are more than allowed; one that several texts ask for by what is certain of it.
  const certain = new Set(requirements.filter(({ applies, modality }) => applies === 'certain' && modality !== 'may').map(({ id }) => id));
  const asked = api.requiredMeetings(history, options);
  expect(asked.map(({ occasion }) => occasion).toSorted()).toEqual(
    meetings
      .filter((meeting) => meeting.requirements.some((id) => certain.has(id)))
      .map(({ occasion }) => occasion)
      .toSorted(),
  );
  expect(asked.flatMap((meeting) => meeting.requirements).filter((id) => !certain.has(id))).toEqual([]);
  expect(() => api.attendeeList(history, { ...options, meeting: 'tea' })).toThrow(
    new RangeError(`attendeeList: "tea" is none of the meetings required here (${meetings.map(({ occasion }) => occasion).join(', ')}).`),
  );
}

/** What is no history, no profile and no moment is refused, and said. */
export function refusalsAreSaid(history: PlacementHistory, options: EvaluateOptions): void {
  const noHistory = new TypeError('evaluate: this is no history; pass what parseHistory accepted.');
  // What a caller without types may pass.
  const asHistory = (value: unknown): PlacementHistory => value as PlacementHistory;
  for (const value of [
    undefined,
    null,
    'c1',
    7,
    [],
    {},
    { child: { id: 'c1' } },
    { placements: [] },
    { child: 'c1', placements: [] },
    { child: { id: 'c1' }, placements: {} },
  ]) {
    expect(() => api.evaluate(asHistory(value), options)).toThrow(noHistory);
  }
  const asProfile = (value: unknown): EvaluateOptions => ({ ...options, profile: value as EvaluateOptions['profile'] });
  const said = (got: string): TypeError =>
    new TypeError(`evaluate: options.profile is ${got}; pass one of the package or of defineProfile.`);
  for (const [value, got] of [
    [undefined, 'undefined'],
    [null, 'null'],
    ['derby', '"derby"'],
    [{ id: 'derby' }, 'something of type object'],
    [7, 'something of type number'],
  ] as const) {
    expect(() => api.evaluate(history, asProfile(value))).toThrow(said(got));
  }
  for (const none of [undefined, null]) {
    const without = none as unknown as EvaluateOptions;
    for (const ask of [api.evaluate, api.requiredMeetings, api.planChecklists, api.deadlineBreaches] as const)
      expect(() => ask(history, without)).toThrow(said('undefined'));
  }
  for (const [asOf, got] of [
    ['yesterday', '"yesterday" (malformed)'],
    ['2026-02-30', '"2026-02-30" (impossible-date)'],
    ['2026-03-29T01:30', '"2026-03-29T01:30" (skipped-clock-time)'],
  ] as const) {
    expect(() => api.evaluate(history, { ...options, asOf })).toThrow(
      new RangeError(`evaluate: asOf is ${got}; give a date or a date-time, "2026-04-10T12:00".`),
    );
  }
}
