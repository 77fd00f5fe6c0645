import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import {
  applyChanges,
  derby,
  evaluate,
  leicester,
  openQuestions,
  parseHistory,
  placementStability,
  trafford,
  withOverlays,
  type OpenQuestion,
} from '../../src/index.ts';
import { kindsIn } from '../../src/wording/questions.ts';
import { thinned } from './small-histories.ts';

/** How to record that there were none, and where one more goes. */
const aProfile = fc.constantFrom(withOverlays(derby, placementStability), trafford, leicester);
const FEW = { numRuns: Math.ceil(inject('propertyRuns') / 2) };
const names = (fact: OpenQuestion | Evaluation['missingFacts'][number]): string => `${fact.pointer}|${fact.question}`;
const definite = ({ requirements }: Evaluation): ReadonlyMap<string, string> =>
  new Map(
    requirements.filter(({ status, applies }) => status !== 'undetermined' && applies === 'certain').map(({ id, status }) => [id, status]),
  );
const bare: PlacementHistory = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-20' }] };
const about = (history: PlacementHistory, collection: string, kind?: string): OpenQuestion | undefined =>
  openQuestions(history, { profile: withOverlays(leicester, placementStability), asOf: '2026-05-11' }).find(
    ({ records }) => records?.collection === collection && (kind === undefined || records.kinds.includes(kind)),
  );

describe('Law: records that a question asks for', () => {
  test(
    'recorded as none they are a history, the question is settled, and no definite status is contradicted',
    () => {
      let tried = 0;
      fc.assert(
        fc.property(thinned, aProfile, ({ known, asOf }, profile) => {
          const options = { profile, asOf };
          const before = definite(evaluate(known, options));
          for (const question of openQuestions(known, options)) {
            if (question.records?.mayBeNone !== true) continue;
            tried += 1;
            const changed = applyChanges(known, question.records.covers);
            const after = evaluate(changed, options);
            const now = new Map(after.requirements.map(({ id, status }) => [id, status]));
            expect(parseHistory(changed).ok).toBe(true);
            expect(after.missingFacts.map(names)).not.toContain(names(question));
            for (const [id, status] of before) expect(now.get(id), id).toBe(status);
          }
        }),
        FEW,
      );
      expect(tried).toBeGreaterThan(10);
    },
    patience,
  );
});

describe('where they go', () => {
  test('an array that begins with one kind says nothing of the others', () => {
    const question = about(bare, 'documents', 'information-for-carers');
    expect(question?.records).toEqual({
      collection: 'documents',
      kinds: ['information-for-carers'],
      mayBeNone: true,
      covers: [
        { pointer: '/documents', to: [] },
        { pointer: '/coverage/documents/kinds', to: ['information-for-carers'] },
      ],
    });
    const changed = applyChanges(bare, question?.records?.covers ?? []);
    expect(about(changed, 'documents', 'information-for-carers')).toBeUndefined();
    const other = about(changed, 'documents');
    expect(other?.records?.kinds).not.toContain('information-for-carers');
    const both = applyChanges(changed, other?.records?.covers ?? []);
    expect(both.coverage?.documents?.kinds).toEqual(['information-for-carers', ...(other?.records?.kinds ?? [])]);
  });

  test('an array of one kind needs no such word', () => {
    expect(about(bare, 'visits')?.records).toEqual({
      collection: 'visits',
      kinds: [],
      mayBeNone: true,
      covers: [{ pointer: '/visits', to: [] }],
    });
  });

  test('a child is looked after since some day: there is no "none"', () => {
    expect(about(bare, 'lookedAfter')?.records).toEqual({ collection: 'lookedAfter', kinds: [], mayBeNone: false, covers: [] });
  });

  test('before an extract begins: an array of one kind is then recorded since ever; of several kinds what was made is recorded, and nobody can say of one that there was none', () => {
    const from = { ...bare, visits: [], documents: [], coverage: { visits: { from: '2026-05-01' }, documents: { from: '2026-05-01' } } };
    const asked = openQuestions(from, { profile: leicester, asOf: '2026-05-11' });
    const of = (pointer: string): readonly unknown[] => asked.filter((each) => each.pointer === pointer).map(({ records }) => records);
    expect(of('/visits')).toEqual([
      { collection: 'visits', kinds: [], mayBeNone: true, covers: [{ pointer: '/coverage/visits/from', from: '2026-05-01' }] },
    ]);
    const documents = of('/documents');
    expect(documents.length).toBeGreaterThan(0);
    for (const each of documents) expect(each).toMatchObject({ collection: 'documents', covers: [], mayBeNone: false });
    expect(documents).toContainEqual({ collection: 'documents', kinds: ['information-for-carers'], covers: [], mayBeNone: false });
  });

  test('a fact of a record is no record', () => {
    expect(
      openQuestions(bare, { profile: derby, asOf: '2026-05-11' })
        .filter(({ pointer }) => pointer.startsWith('/placements/'))
        .every(({ records }) => records === undefined),
    ).toBe(true);
  });

  test("the kinds are those of the question's words", () => {
    expect(kindsIn('Which visits has the child had?')).toEqual([]);
    expect(kindsIn('Which documents were made (care-plan)?')).toEqual(['care-plan']);
  });
});
