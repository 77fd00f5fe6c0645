import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type * as contract from '../../src/contract.ts';
import type { evaluationSchema } from '../../src/history/schema-evaluation.ts';
import type { historySchema } from '../../src/history/schema.ts';
import type { sections } from '../../src/history/vocabulary-plans.ts';
import type { roles } from '../../src/history/vocabulary-roles.ts';
import * as vocabulary from '../../src/history/vocabulary.ts';
import type { placementKinds } from '../../src/history/vocabulary-placements.ts';

// Compile-time proofs: `tsc` fails where a list or a schema and the contract say different things.

/** Spreads interfaces and intersections into one plain object type, all the way down, readonly. */
type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Plain<E>[]
    : { readonly [K in keyof T]: Plain<T[K]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Word<List extends readonly string[]> = List[number];
type KnownOf<Union extends string> = Exclude<Union, contract.LocalWord>;
const proven = <_Claim extends true>(): true => true;

describe('the words of the contract and the run-time lists are the same', () => {
  it('for every list', () => {
    proven<Same<Word<typeof roles>, contract.KnownRole>>();
    proven<Same<Word<typeof sections>, contract.KnownSection>>();
    proven<Same<Word<typeof vocabulary.meetingKinds>, contract.KnownMeeting>>();
    proven<Same<Word<typeof placementKinds>, contract.PlacementKind>>();
    proven<Same<Word<typeof vocabulary.legalStatuses>, contract.LegalStatus>>();
    proven<Same<Word<typeof vocabulary.circumstanceKinds>, KnownOf<contract.Circumstance['kind']>>>();
    proven<Same<Word<typeof vocabulary.concernKinds>, KnownOf<contract.Concern['kind']>>>();
    proven<Same<Word<typeof vocabulary.decisionKinds>, KnownOf<contract.Decision['kind']>>>();
    proven<Same<Word<typeof vocabulary.documentKinds>, KnownOf<contract.DocumentRecord['kind']>>>();
    proven<Same<Word<typeof vocabulary.judgementKinds>, KnownOf<contract.Judgement['kind']>>>();
    proven<Same<Word<typeof vocabulary.notificationSubjects>, KnownOf<contract.NotificationSubject>>>();
    proven<Same<Word<typeof vocabulary.consultationSubjects>, contract.Consultation['about']>>();
  });

  it('without a word twice', () => {
    for (const [name, list] of Object.entries(vocabulary.lists)) expect(new Set(list).size, name).toBe(list.length);
  });
});

describe('the schemas', () => {
  it('of a history yields exactly the type PlacementHistory', () => {
    proven<Same<Plain<z.output<typeof historySchema>>, Plain<contract.PlacementHistory>>>();
  });

  it('of an evaluation yields exactly the type Evaluation', () => {
    proven<Same<Plain<z.output<typeof evaluationSchema>>, Plain<contract.Evaluation>>>();
  });
});
