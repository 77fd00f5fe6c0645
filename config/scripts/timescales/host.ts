/** date-fns works in the host's own zone, in every one of which noon stands on the date that it is asked for. */
export function hostNoon(date: string): Date {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth, 12);
}

export function dateOfHost(date: Date): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1, 2)}-${padded(date.getDate(), 2)}`;
}
