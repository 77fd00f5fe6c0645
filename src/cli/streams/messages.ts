import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { Writable } from 'node:stream';
import { printableLine } from '../text/printable.ts';

/** What a person is told beside the results: on standard error, one line each, above the progress bar where there is one. */
export interface Messages {
  say(line: string): void;
  /** Starts the bar where a person watches and nothing else is printed there. */
  begin(total: number, of: 'children' | 'MB'): void;
  advance(by: number): void;
  end(): void;
}

export function messagesTo(stderr: Writable & { readonly isTTY?: boolean }, watched: boolean): Messages {
  let bars: MultiBar | undefined;
  let bar: SingleBar | undefined;
  return {
    say(line) {
      const text = `${printableLine(line)}\n`;
      if (bars === undefined) stderr.write(text);
      else bars.log(text);
    },
    begin(total, of) {
      if (!watched || stderr.isTTY !== true || bar !== undefined) return;
      const format = `[{bar}] {percentage}%  {value} of {total} ${of}`;
      bars = new MultiBar(
        { stream: stderr, format, clearOnComplete: true, hideCursor: false, emptyOnZero: true, formatValue },
        Presets.legacy,
      );
      bar = bars.create(total, 0);
    },
    advance(by) {
      bar?.increment(by);
    },
    end() {
      bars?.stop();
      bars = bar = undefined;
    },
  };
}

/** A MB is shown to a tenth, a child whole. */
const formatValue = (value: number): string => String(Math.round(value * 10) / 10);
