import { describe, expect, it, test } from 'vitest';
import { detailOf } from '../../docs/playground/model/detail.ts';
import { findings, summaryOf } from '../../docs/playground/model/findings.ts';
import { councils, profileOf, type Council } from '../../docs/playground/model/policies.ts';
import { questionViews, type QuestionView } from '../../docs/playground/model/questions.ts';
import { changesFor, writeAnswer, type Filled } from '../../docs/playground/model/write-answer.ts';
import { evaluate, parseHistory, type EvaluateOptions, type FactChange, type PlacementHistory } from '../../src/index.ts';
import { allCases, patched } from '../cases/case-file.ts';

/** What the page shows, over the worked cases: nothing is left out, and whatever is asked can be answered in place. */
interface Judged {
  readonly name: string;
  readonly history: PlacementHistory;
  readonly options: EvaluateOptions;
}

const isCouncil = (id: string): id is Council => Object.hasOwn(councils, id);
const judged: readonly Judged[] = allCases().flatMap(({ name, file, variant }): readonly Judged[] => {
  const council = variant?.profile ?? file.profile;
  const parsed = parseHistory(patched(file.history, variant?.patch ?? {}));
  if (!isCouncil(council) || !parsed.ok) return [];
  return [
    {
      name,
      history: parsed.history,
      options: { profile: profileOf({ council, overlays: variant?.overlays ?? file.overlays ?? [] }), asOf: variant?.asOf ?? file.asOf },
    },
  ];
});
/** Spread over all of them, so that the suite stays quick. */
const some = judged.filter((_, index) => index % 5 === 0);

describe('the list', () => {
  test('Law: every requirement once, in order of date, undated last; late is what the package says is certainly broken', () => {
    expect(judged.length).toBeGreaterThan(300);
    for (const { name, history, options } of judged) {
      const evaluation = evaluate(history, options);
      const all = findings(evaluation);
      const { counts, regulation, local } = summaryOf(evaluation, all);
      expect(all.map(({ id }) => id).toSorted(), name).toEqual(evaluation.requirements.map(({ id }) => id).toSorted());
      const sorts = all.map(({ sort }) => sort ?? '9999');
      expect(sorts, name).toEqual(sorts.toSorted());
      const certain = evaluation.breaches.filter(({ certainty }) => certainty === 'certain');
      expect(new Set(all.filter(({ state }) => state === 'late').map(({ id }) => id)), name).toEqual(
        new Set(certain.map(({ requirement }) => requirement)),
      );
      expect(regulation + local).toBe(certain.length);
      expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(all.length);
      for (const { state, id } of all)
        if (state === 'unknown')
          expect(evaluation.requirements.find((each) => each.id === id)).toSatisfy(
            ({ status, applies }) => status === 'undetermined' || applies === 'possible',
          );
      for (const { date, says, clauses, label } of all) {
        expect(`${says}${label}`).not.toMatch(/undefined|null|\[object/);
        expect(date).not.toMatch(/T\d\d:/);
        expect(clauses.length).toBeGreaterThan(0);
      }
    }
    // Every history there is: a busy machine needs longer than a test has.
  }, 120_000);

  test('every one of them says why, with its clauses in words and a count that ends on its date', () => {
    for (const { name, history, options } of some) {
      const evaluation = evaluate(history, options);
      for (const { id, deadline, clauses } of evaluation.requirements) {
        const detail = detailOf(history, options, id, evaluation);
        expect(
          detail.clauses.map((clause) => clause.id),
          `${name} ${id}`,
        ).toEqual([...new Set(clauses)]);
        expect(detail.counts.length > 0, `${name} ${id}`).toBe(deadline !== undefined);
        for (const { steps, last } of detail.counts) if (steps.length > 0) expect(last, `${name} ${id}`).toContain(steps.at(-1)?.at ?? '');
        expect(JSON.stringify(detail)).not.toMatch(/\[object|undefined/);
      }
    }
  });
});

/** Every reply that the page offers to a question, as it is filled in. */
function replies(
  history: PlacementHistory,
  { input }: QuestionView,
): readonly { readonly filled: Filled; readonly changes: ReturnType<typeof changesFor> }[] {
  const made = (filled: Filled) => ({ filled, changes: changesFor(history, input, filled) });
  switch (input.kind) {
    case 'choice':
      return input.options.map((_, index) => made({ choice: String(index) }));
    case 'moment':
      return [made({ date: '2026-04-02', time: '10:00' })];
    case 'time':
      return [made({ time: '00:00' }), made({ time: '23:59' })];
    case 'list':
      return [made({}), made({ [input.options[0]?.value ?? '']: 'on' })];
    case 'records': {
      const filled = Object.fromEntries(
        input.fields.flatMap(({ name, type, options }) =>
          type === 'moment'
            ? [
                [`${name}-date`, '2026-04-03'],
                [`${name}-time`, '09:30'],
              ]
            : [[name, type === 'day' ? '2026-04-03' : (options?.[0]?.value ?? '')]],
        ),
      );
      return [made(filled), ...(input.mayBeNone ? [{ filled: {}, changes: input.covers }] : [])];
    }
    case 'text':
      return [];
  }
}

describe('the questions', () => {
  test('Law: every question is answered in place, its replies make a history, and what was asked is not asked again', () => {
    const kinds = new Set<string>();
    const untold = new Set<string>();
    for (const { name, history, options } of some)
      for (const question of questionViews(history, options)) {
        const all = replies(history, question);
        kinds.add(question.input.kind);
        if (all.length === 0) untold.add(question.question);
        for (const { changes } of all) {
          expect(changes, `${name}: ${question.question}`).toBeDefined();
          const written = writeAnswer(history, changes ?? []);
          // A date before another is refused with a reason: the page says it.
          if (!written.ok) {
            expect(written.message.length).toBeGreaterThan(0);
            continue;
          }
          const after = evaluate(JSON.parse(written.text) as PlacementHistory, options);
          if (question.input.kind !== 'records')
            expect(
              after.missingFacts.map((fact) => `${fact.pointer}|${fact.question}`),
              `${name}: ${question.question}`,
            ).not.toContain(question.key);
        }
      }
    expect([...kinds].toSorted()).toEqual(expect.arrayContaining(['choice', 'records', 'time']));
    // Only these have no place of their own on the page.
    expect([...untold].filter((question) => !question.startsWith('Was it reasonably practicable'))).toEqual([]);
  }, 120_000);
});

describe('an answer written into the text', () => {
  const history = {
    child: { id: 'c1', note: 'kept' },
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-20', colour: 'kept too' }],
    visits: [{ id: 'v2', at: '2026-04-21' }],
  };
  const written = (...changes: readonly FactChange[]): unknown => {
    const result = writeAnswer(history, changes);
    return result.ok ? JSON.parse(result.text) : result.message;
  };

  it('leaves everything else as it stands, what the package does not know included', () => {
    expect(written({ pointer: '/placements/0/emergency', to: true })).toEqual({
      ...history,
      placements: [{ ...history.placements[0], emergency: true }],
    });
  });

  it('is refused with the reason where it makes no history', () => {
    expect(written({ pointer: '/placements/0/endedAt', to: '2026-04-01' })).toContain('before');
  });

  it('gives a record an id that no other has', () => {
    const input = {
      kind: 'records',
      collection: 'visits',
      noun: 'visit',
      covers: [],
      mayBeNone: true,
      fields: [{ name: 'at', label: 'When?', type: 'moment' }],
    } as const;
    expect(changesFor(history, input, { 'at-date': '2026-05-01' })).toEqual([{ pointer: '/visits/-', to: { id: 'v3', at: '2026-05-01' } }]);
    expect(changesFor({ visits: [{ id: 'v1' }, { id: 'v3' }] }, input, { 'at-date': '2026-05-01', 'at-time': '09:00' })).toEqual([
      { pointer: '/visits/-', to: { id: 'v4', at: '2026-05-01T09:00' } },
    ]);
    expect(changesFor(history, input, {})).toBeUndefined();
  });
});
