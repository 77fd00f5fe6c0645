/** London's clocks by `Intl` alone, read in two ways that must agree. */
const named = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const minute = 60_000;
const hour = 60 * minute;
const utcDay = 24 * hour;

/** `+01:00`, or `+00:00`, at an instant on a whole second. */
export function offsetAt(instant: number): string {
  const name = named.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const byName = name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
  const byClock = offsetText((Date.parse(`${clockAt(instant)}Z`) - instant) / minute);
  if (byName !== byClock) throw new Error(`Intl gives London two offsets at ${new Date(instant).toISOString()}: ${byName} and ${byClock}`);
  return byName;
}

/** `2026-03-30T19:00:00`, as London's clocks show it. */
export function clockAt(instant: number): string {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

function offsetText(minutes: number): string {
  return `+${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export interface ClockChange {
  readonly at: number;
  readonly direction: 'forward' | 'back';
}

/** The instants of a year at which London's offset changes: each day is asked, and of a day that differs each hour. */
export function clockChangesOf(year: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += utcDay) {
    if (offsetAt(day) === offsetAt(day + utcDay)) continue;
    for (let at = day + hour; at <= day + utcDay; at += hour) {
      const before = offsetAt(at - hour);
      const after = offsetAt(at);
      if (before !== after) changes.push({ at, direction: before < after ? 'forward' : 'back' });
    }
  }
  return changes;
}
