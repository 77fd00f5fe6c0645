import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { derby, evaluate, leicester, parseHistory, trafford } from '../../src/index.ts';
import { readAsOf } from '../../src/history/view.ts';
import { expectPrintable } from './answers.ts';
import { watchBuiltins } from './builtins.ts';
import { accepted } from './mutations.ts';
import { anyText, anyValue, brokenMoments, edgeMoments } from './values.ts';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';

const whatChanged = watchBuiltins();
afterAll(() => expect(whatChanged()).toEqual([]));

const profiles: readonly PolicyProfile[] = [derby, trafford, leicester];
const empty: PlacementHistory = { child: { id: 'c1' }, placements: [] };

/** Before, amid and after most of the history, and at the ends of time. */
const moments = ['2026-04-02T16:30', '2026-06-11', '2026-07-01T12:00', '2026-12-31', '2031-01-01', '2012-02-29', ...edgeMoments];

describe('evaluate on whatever parseHistory accepts', () => {
  it('answers in plain JSON under any council, and parseHistory accepts the history again', () => {
    fc.assert(
      fc.property(accepted, fc.constantFrom(...profiles), fc.constantFrom(...moments), (history, profile, asOf) => {
        expect(parseHistory(history)).toMatchObject({ ok: true, history });
        const evaluation = evaluate(history, { profile, asOf });
        expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
        expect(whatChanged()).toEqual([]);
      }),
    );
  });

  it.each(profiles.map((profile) => [profile.id, profile] as const))('%s answers at every moment that can be written', (_id, profile) => {
    for (const asOf of edgeMoments) expect(evaluate(empty, { profile, asOf }).requirements).toEqual([]);
  });
});

/** What `asOf` gives: the error's own words where it is the one that is promised. */
function refusalOf(asOf: unknown): string | undefined {
  try {
    // The types forbid what a program without types may pass.
    readAsOf(asOf as string);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return error instanceof RangeError ? error.message : undefined;
  }
}

describe('asOf', () => {
  it('is read, or refused with a RangeError that says how to write it', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, anyValue, fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true })),
        (asOf) => {
          const refusal = refusalOf(asOf);
          if (refusal === undefined) return;
          expectPrintable(refusal);
          expect(refusal).toMatch(
            /^evaluate: asOf is .+ \((malformed|impossible-date|impossible-time|skipped-clock-time)\); give a date or a date-time/,
          );
        },
      ),
    );
  });

  it.each(edgeMoments)('%s is read', (asOf) => {
    expect(refusalOf(asOf)).toBeUndefined();
  });

  it.each(brokenMoments.map((asOf) => [asOf.slice(0, 40), asOf] as const))('%s is refused', (_shown, asOf) => {
    expectPrintable(refusalOf(asOf) ?? 'read!\n');
  });

  const circle: Record<string, unknown> = {};
  circle['again'] = circle;

  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 46_114],
    ['a bigint', 20_260_410n],
    ['a symbol', Symbol('2026-04-10')],
    ['a Date', new Date(0)],
    ['a circle', circle],
    [
      'an object with a toJSON that throws',
      {
        toJSON: () => {
          throw new Error('no');
        },
      },
    ],
    ['a String object', Object('2026-04-10')],
    ['an array', ['2026-04-10']],
    ['a revoked proxy', revoked()],
    ['ten megabytes', '2026-04-10'.repeat(1_000_000)],
  ])('%s is refused as evaluate promises', (_what, asOf) => {
    expect(() => evaluate(empty, { profile: derby, asOf: asOf as string })).toThrow(RangeError);
    expectPrintable(refusalOf(asOf) ?? 'read!\n');
  });
});

/** The types forbid what a history that was never parsed may hold. */
test.each<readonly [string, unknown, string]>([
  ['null for an end', { id: 'p1', kind: 'foster', startedAt: '2026-04-02', endedAt: null }, '/placements/0/endedAt holds null (malformed)'],
  ['a Date', { id: 'p1', kind: 'foster', startedAt: new Date(0) }, '/placements/0/startedAt holds something of type object (malformed)'],
  ['null for a record', null, '/placements/0 holds null (malformed)'],
  [
    'a text that is no date',
    { id: 'p1', kind: 'foster', startedAt: '2 April 2026' },
    '/placements/0/startedAt holds "2 April 2026" (malformed)',
  ],
])('a history that was never parsed, with %s: evaluate says where, and to parse it', (_what, placement, says) => {
  const history = { ...empty, placements: [placement] } as PlacementHistory;
  expect(() => evaluate(history, { profile: derby, asOf: '2026-04-10' })).toThrow(
    new TypeError(`evaluate: ${says}; pass what parseHistory accepted.`),
  );
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
