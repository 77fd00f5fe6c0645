import { basisText, modalityText } from '../../wording/modality-text.ts';
import type { ClauseShown } from '../clauses.ts';
import type { LayerShown } from '../origin.ts';

const verified: Readonly<Record<string, string>> = {
  restated: ' [its published text was not read: from texts that restate it]',
  'general-knowledge': ' [its published text was not read: from general knowledge of it]',
};

/** The clauses with what each says. */
export const clauseLines = (clauses: readonly ClauseShown[]): readonly string[] =>
  clauses.map(
    ({ id, says, modality, verified: how }) =>
      `${id}${modality === undefined ? '' : ` (${modalityText(modality)})`}: ${says ?? 'a clause that the council has not put into words'}${verified[how ?? ''] ?? ''}`,
  );

/** The text that a rule comes from, in one line. */
export const layerLine = ({ title, version, basis }: LayerShown): string => `From ${title} (${basisText[basis]}, version ${version}).`;
