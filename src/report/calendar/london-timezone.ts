import type { IcsTimezone } from 'ts-ics';

/**
 * Europe/London since 1996: summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
 * Outlook reads exactly this form, one yearly rule each way. The library writes a start with the offset that it changes *to*
 * added, and RFC 5545 wants clock time of the offset that it changes *from* (31 Mar 1996, 01:00; 27 Oct 1996, 02:00): so each
 * start is moved by the difference.
 */
export const londonTimezone: IcsTimezone = {
  id: 'Europe/London',
  props: [
    {
      type: 'DAYLIGHT',
      start: new Date(Date.UTC(1996, 2, 31, 0)),
      offsetFrom: '+0000',
      offsetTo: '+0100',
      name: 'BST',
      recurrenceRule: { frequency: 'YEARLY', byMonth: [2], byDay: [{ day: 'SU', occurrence: -1 }] },
    },
    {
      type: 'STANDARD',
      start: new Date(Date.UTC(1996, 9, 27, 2)),
      offsetFrom: '+0100',
      offsetTo: '+0000',
      name: 'GMT',
      recurrenceRule: { frequency: 'YEARLY', byMonth: [9], byDay: [{ day: 'SU', occurrence: -1 }] },
    },
  ],
};
