import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import complete from '../../fixtures/history/complete.json' with { type: 'json' };
import refused from '../../fixtures/history/refused.json' with { type: 'json' };
import warned from '../../fixtures/history/warned.json' with { type: 'json' };
import { parseHistory } from '../../src/history/parse-history.ts';
import { lists, localWordPattern, openLists } from '../../src/history/vocabulary.ts';
import { nearlyRight } from './arbitraries.ts';

function schemaOf(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
}
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: false });
const isHistory = ajv.compile(schemaOf('history'));

/** What only parseHistory can tell: a JSON Schema cannot look across records or into the calendar. */
const beyondSchema = new Set([
  'skipped-clock-time',
  'end-before-start',
  'duplicate-id',
  'unknown-reference',
  'unknown-clause',
  'too-deep',
  'too-large',
  'too-many-properties',
]);

/** Month 13 breaks the schema's pattern, 31 February does not: an impossible date may pass it or not. */
function agrees(accepted: boolean, codes: readonly string[]): boolean {
  const structural = codes.filter((code) => !beyondSchema.has(code) && code !== 'impossible-date');
  if (structural.length > 0) return !accepted;
  return accepted || codes.includes('impossible-date');
}

describe('the published JSON Schema of a history', () => {
  it('accepts the complete history, with nulls and unknown properties too', () => {
    expect(isHistory(complete), JSON.stringify(isHistory.errors)).toBe(true);
    expect(isHistory({ ...complete, visits: null, more: 1 })).toBe(true);
  });

  it('knows the shape of a date, though not the calendar', () => {
    const bornOn = (dateOfBirth: string): boolean => isHistory({ child: { id: 'c1', dateOfBirth }, placements: [] });
    expect(['2012-08-14', '2012-02-31', '2012-13-01', '14/08/2012', '2012-08-14T10:00'].map(bornOn)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("takes a council's own word where its list is open, and nowhere else", () => {
    const open = new Set<string>();
    JSON.stringify(
      schemaOf('history'),
      (_, value: { readonly anyOf?: readonly { readonly enum?: readonly string[]; readonly pattern?: string }[] } | null) => {
        const [known, own] = value?.anyOf ?? [];
        if (known?.enum !== undefined && own?.pattern === localWordPattern.source) open.add(known.enum.join());
        return value;
      },
    );
    expect(open).toEqual(new Set([...openLists].map((list) => lists[list].join())));
  });

  it.each(warned)('accepts: $name', ({ history }) => {
    expect(isHistory(history), JSON.stringify(isHistory.errors)).toBe(true);
  });

  it.each(refused)('agrees with parseHistory: $name', ({ history, issues }) => {
    expect(
      agrees(
        isHistory(history),
        issues.map(([, code = '']) => code),
      ),
      JSON.stringify(isHistory.errors),
    ).toBe(true);
  });

  it('agrees with parseHistory about shape, on histories that are nearly right', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const result = parseHistory(input);
        const codes = result.ok ? [] : result.issues.map(({ code }) => code);
        expect(agrees(isHistory(input), codes), JSON.stringify({ codes, errors: isHistory.errors })).toBe(true);
      }),
    );
  });
});

describe('the published JSON Schema of an evaluation', () => {
  const isEvaluation = ajv.compile(schemaOf('evaluation'));
  const deadline = {
    due: '2026-04-05T16:30:00+01:00',
    dueDate: '2026-04-05',
    direction: 'within',
    timescale: { hours: 72 },
    counting: 'elapsed-hours',
    source: 'stated',
    anchor: { pointer: '/placements/0/startedAt', value: '2026-04-02T16:30' },
  };
  const evaluation = {
    child: 'c-0417',
    profile: { id: 'trafford', version: '1', overlays: [] },
    asOf: '2026-04-24T09:00:00+01:00',
    requirements: [
      {
        id: 'trafford/first-placement-planning-meeting:p1',
        rule: 'trafford/first-placement-planning-meeting',
        kind: 'meeting',
        occasion: 'placement-planning-meeting:p1:first',
        title: 'Placement Agreement Meeting',
        clauses: ['TRAFFORD-2.03'],
        basis: 'authority',
        modality: 'should',
        applies: 'certain',
        status: 'met-late',
        subject: { placementId: 'p1' },
        deadline: { ...deadline, alternatives: [deadline] },
        metBy: { pointer: '/meetings/0', at: '2026-04-07T10:00' },
        owners: [],
        because: [{ pointer: '/placements/0/emergency', value: true }],
      },
    ],
    meetings: [],
    checklists: [],
    breaches: [],
    missingFacts: [],
    notCovered: [],
    calendar: { region: 'england-and-wales', from: '2011-01-01', to: '2028-12-31' },
  };

  it("accepts the contract's example", () => {
    expect(isEvaluation(evaluation), JSON.stringify(isEvaluation.errors)).toBe(true);
  });

  it('refuses a status that does not exist', () => {
    expect(isEvaluation({ ...evaluation, requirements: evaluation.requirements.map((each) => ({ ...each, status: 'late' })) })).toBe(false);
  });
});
