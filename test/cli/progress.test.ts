import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/program.ts';
import { fixture, Sink } from './run.ts';

describe('the progress bar', () => {
  const terminal = (): Sink & { isTTY: true } =>
    Object.assign(new Sink(), {
      isTTY: true as const,
      columns: 80,
      rows: 24,
      getWindowSize: () => [80, 24],
      cursorTo: () => true,
      moveCursor: () => true,
      clearLine: () => true,
      clearScreenDown: () => true,
    });

  test('shows on a terminal, where the results go elsewhere', async () => {
    const stderr = terminal();
    // A bar is drawn some times a second; a reader who takes his time leaves it some.
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        setTimeout(done, 5);
      },
    });
    expect(await main(['import', 'ssda903', fixture('ssda903')], { stdin: Readable.from([]), stdout, stderr })).toBe(1);
    expect(stderr.text).toMatch(/\[[=-]+\] \d+%  \d+ of 119 children/);
    expect(stderr.text).toContain('119 histories written.\n');
  });

  test('shows nowhere else: not in a file, and not where the results stand on the same terminal', async () => {
    const plain = new Sink();
    await main(['import', 'ssda903', fixture('ssda903')], { stdin: Readable.from([]), stdout: new Sink(), stderr: plain });
    expect(plain.text).not.toContain('of 119 children');
    const stderr = terminal();
    await main(['import', 'ssda903', fixture('ssda903')], { stdin: Readable.from([]), stdout: terminal(), stderr });
    expect(stderr.text).not.toMatch(/\[[=-]+\]/);
  });
});
