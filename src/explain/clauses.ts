import type { Layer } from '../policy/language.ts';
import { register, type Clause } from '../policy/register/register.ts';
import { planContent } from '../profiles/statute/plan-content.ts';
import { provisions } from '../profiles/statute/provisions.ts';
import type { Verified } from '../profiles/statute/reading.ts';
import { sectionTitle } from '../wording/titles.ts';

/** A clause or provision that an answer cites, in our own words. */
export interface ClauseShown {
  readonly id: string;
  /** Our paraphrase, or the council's own words for a clause of its own; left out where neither the register nor the layer has it. */
  readonly says?: string;
  /** The part of the text that it stands in. */
  readonly section?: string;
  /** How firmly the text puts it, as the register has it. */
  readonly modality?: string;
  /** Of a provision: how far its published text was read. */
  readonly verified?: Verified;
}

let known: ReadonlyMap<string, ClauseShown> | undefined;

/** Every clause and provision by id. Made when an explanation first needs one: nothing that evaluates reads the register. */
function allClauses(): ReadonlyMap<string, ClauseShown> {
  known ??= new Map(
    [...Object.values(register).flat().map(ofRegister), ...schedule(), ...provisionsShown()].map((clause) => [clause.id, clause]),
  );
  return known;
}

const ofRegister = ({ id, text, section, modality }: Clause): ClauseShown => ({ id, says: text, section, modality });
const provisionsShown = (): readonly ClauseShown[] =>
  provisions.map(({ id, says, regulation, paragraph, verified }) => ({
    id,
    says,
    section: `regulation ${regulation}${paragraph === undefined ? '' : ` ${paragraph}`}`,
    modality: 'must',
    verified,
  }));
const schedule = (): readonly ClauseShown[] =>
  planContent.flatMap(({ section, clauses, modality }) =>
    clauses.map((id) => ({ id, says: `The Placement Plan covers: ${sectionTitle(section)}.`, section: 'Schedule 2', modality })),
  );

/**
 * A clause of the register, a provision of the regulations, or a clause of a council's own that its layer declares.
 * @example
 * clauseShown('TRAFFORD-5.02').modality; //=> 'should'
 */
export function clauseShown(id: string, own: Layer['clauses'] = {}): ClauseShown {
  const says = own[id];
  return allClauses().get(id) ?? { id, ...(says === undefined ? {} : { says }) };
}

/** Several clauses, each once and in their order. */
export const clausesShown = (ids: readonly string[], own?: Layer['clauses']): readonly ClauseShown[] =>
  [...new Set(ids)].map((id) => clauseShown(id, own));
