import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import { command, fixture, folder, lineOf } from './run.ts';

const judging = ['--profile', 'statutory', '--as-of', '2026-04-08', '--format', 'ndjson'];
const ids = ['c-1', 'c-2', 'c,3; (c-1)\\'];
const judged = async (children: readonly string[]): Promise<string> =>
  (
    await command(
      ['evaluate', '-', ...judging],
      children.map((id) => lineOf(id, { reviews: [{ id: 'r1', scheduledFor: '2026-04-30T10:00' }] })).join('\n'),
    )
  ).out;

/** The events of a feed by their UIDs, with all that they say and whether they are cancelled. */
function eventsOf(feed: string): ReadonlyMap<string, { readonly child: string; readonly cancelled: boolean; readonly text: string }> {
  const summary = (event: ical.Component): string => String(event.getFirstPropertyValue('summary'));
  return new Map(
    new ical.Component(ical.parse(feed) as unknown[]).getAllSubcomponents('vevent').map((event) => [
      String(event.getFirstPropertyValue('uid')),
      {
        child: ids.findLast((id) => summary(event).endsWith(`(${id})`)) ?? '',
        cancelled: event.getFirstPropertyValue('status') === 'CANCELLED',
        text: event.toString(),
      },
    ]),
  );
}
const handedOut = async (): Promise<string> => {
  const file = join(folder(), 'before.ics');
  writeFileSync(file, (await command(['report', '-', '--format', 'ics'], await judged(ids))).out);
  return file;
};
const said = 'are of children who were not read here, and stay as before.';

describe('report --format ics --previous', () => {
  test('of children who were read or have left, what is gone is cancelled', async () => {
    const before = await handedOut();
    const { code, out, err } = await command(['report', '-', '--format', 'ics', '--previous', before], await judged(['c-1']));
    expect([code, err]).toEqual([0, '']);
    for (const { child, cancelled } of eventsOf(out).values()) expect(cancelled).toBe(child !== 'c-1');
  });

  test('what is of a child who was refused stays as it was, in its place or past, and is said', async () => {
    const before = await handedOut();
    const known = eventsOf(readFileSync(before, 'utf8'));
    const later = (
      await command(['evaluate', '-', ...judging.with(3, '2026-04-29')], lineOf('c-1', { visits: [{ id: 'v1', at: '2026-04-05' }] }))
    ).out;
    const { code, out, err } = await command(['report', '-', '--format', 'ics', '--previous', before], `${later}{"history":\n`);
    expect(code).toBe(1);
    expect(err).toContain(`--previous ${before}: `);
    expect(err).toContain(said);
    const now = eventsOf(out);
    for (const [uid, { child, text }] of known) if (child !== 'c-1') expect(now.get(uid)?.text).toBe(text);
    expect(new Set([...now.values()].filter(({ cancelled }) => cancelled).map(({ child }) => child))).toEqual(new Set(['c-1']));
    expect(new Set([...known.values()].map(({ child }) => child))).toEqual(new Set(ids));
  });

  test("with --child, only that child's events are cancelled", async () => {
    const before = await handedOut();
    const known = eventsOf(readFileSync(before, 'utf8'));
    const later = (await command(['evaluate', '-', ...judging], `${lineOf('c-1')}\n${lineOf('c-2')}`)).out;
    const { code, out, err } = await command(['report', '-', '--format', 'ics', '--child', 'c-1', '--previous', before], later);
    expect([code, err]).toEqual([0, expect.stringContaining(said)]);
    const now = eventsOf(out);
    const cancelled = [...now.values()].filter((event) => event.cancelled);
    expect(cancelled.length).toBeGreaterThan(0);
    expect(new Set(cancelled.map(({ child }) => child))).toEqual(new Set(['c-1']));
    for (const [uid, { child, text }] of known) if (child !== 'c-1') expect(now.get(uid)?.text).toBe(text);
  });

  test.each([[[]], [['--previous']]])(
    'a child who is given twice has each event once, by the later evaluation, and is said where the two differ: %j',
    async (more) => {
      const previous = more.length === 0 ? [] : ['--previous', await handedOut()];
      const once = await judged(['c-1']);
      const feed = ['report', '-', '--format', 'ics', ...previous];
      const uids = (out: string): readonly string[] => out.match(/^UID:.*$/gm) ?? [];
      const same = await command(feed, `${once}${once}`);
      const alone = await command(feed, once);
      expect(same).toEqual(alone);
      const later = (await command(['evaluate', '-', ...judging], lineOf('c-1', { visits: [{ id: 'v1', at: '2026-04-05' }] }))).out;
      const { code, out, err } = await command(feed, `${once}${later}`);
      expect([code, out]).toEqual([0, (await command(feed, later)).out]);
      expect(err).toBe('standard input:2: child c-1 is given again, with other answers; the feed goes by these.\n');
      expect(new Set(uids(out)).size).toBe(uids(out).length);
    },
  );

  test.each([[['--child', 'c-9']], [[]]])('where nobody was read, no feed is written: %j', async (more) => {
    const input = more.length === 0 ? '' : await judged(['c-1']);
    expect(await command(['report', '-', '--format', 'ics', '--previous', await handedOut(), ...more], input)).toMatchObject({
      code: 1,
      out: '',
    });
  });

  test('a feed is read in any encoding that inputs are', async () => {
    const before = await handedOut();
    const text = readFileSync(before, 'utf8');
    const input = await judged(['c-1']);
    const at = folder();
    const plain = await command(['report', '-', '--format', 'ics', '--previous', before], input);
    for (const [name, bytes] of [
      ['utf8', Buffer.from(`\ufeff${text}`)],
      ['utf16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ] as const) {
      writeFileSync(join(at, name), bytes);
      expect(await command(['report', '-', '--format', 'ics', '--previous', join(at, name)], input)).toEqual(plain);
    }
  });

  test('what is no feed is wrong usage, and not quoted: it may be a history', async () => {
    const file = fixture('demo/history.json');
    const { code, out, err } = await command(['report', '-', '--format', 'ics', '--previous', file], '');
    expect([code, out, err]).toEqual([2, '', `error: --previous ${file} is no calendar feed; give one that report --format ics wrote.\n`]);
  });

  test('- is no file that --previous reads, and is not advised', async () => {
    const { code, err } = await command(['report', 'no.ndjson', '--format', 'ics', '--previous', '-'], '');
    expect([code, err]).toEqual([2, 'error: -: there is no such file; check the path.\n']);
  });
});
