import ICAL from 'ical.js';

/** Read by another library, strictly: a line or a value that it cannot read fails the test. */
export function read(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each, { strictExceptions: true })) };
}
export const briefly = (text: string): readonly string[] =>
  read(text).events.map(
    ({ component, summary, startDate, sequence }) =>
      `${startDate.toString()} ${sequence} ${String(component.getFirstPropertyValue('status'))} ${summary}`,
  );
export const byUid = (text: string): ReadonlyMap<string, ICAL.Event> => new Map(read(text).events.map((event) => [event.uid, event]));
export const octets = (line: string): number => new TextEncoder().encode(line).length;
