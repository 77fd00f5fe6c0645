/** A ratio that issue or document sets as an aim, and what was measured. */
export interface Target {
  readonly what: string;
  readonly aim: number;
  readonly measured: number;
  readonly better: 'lower' | 'higher';
  readonly unit: string;
}

/** One part of the document: Markdown, printed as it is measured. */
export interface Section {
  readonly text: string;
  readonly targets: readonly Target[];
}

export const meets = ({ aim, measured, better }: Target): boolean => (better === 'lower' ? measured <= aim : measured >= aim);

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Three figures that count, and no exponent: `0.00412`, `4.12`, `412`, `4,120`. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(value < 10 ? 2 : 3)));
}

export function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${figure(nanoseconds)} ns`;
  return nanoseconds < 1e6 ? `${figure(nanoseconds / 1e3)} µs` : `${figure(nanoseconds / 1e6)} ms`;
}
