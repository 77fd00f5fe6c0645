import type { Breach, Evaluation } from '../../contract.ts';
import { counted } from '../../wording/lists.ts';
import { saidOnce } from './wrap.ts';

const standards: Readonly<Record<Breach['of'], string>> = { regulation: 'Regulation', 'local-standard': 'Local standard' };

/** Breaches of one certainty, one paragraph for each occasion: one event that two texts ask for stands together. */
export function breachLines({ breaches }: Evaluation, certainty: Breach['certainty']): readonly string[] {
  const occasions = saidOnce(
    breaches.filter((breach) => breach.certainty === certainty),
    ({ occasion }) => occasion,
  );
  return occasions.flatMap(([, found]) =>
    found.map((breach, index) => (index === 0 ? breachLine(breach) : `  and ${lower(breachLine(breach))}`)),
  );
}

/** A breach in one sentence, with whose standard was missed. */
export const breachLine = ({ of, message }: Breach): string => `${standards[of]}: ${message}`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** How many are certain, under each standard apart: `3 breaches of regulation, 1 missed local standard`. */
export function countsText(breaches: readonly Breach[]): string {
  const regulation = breaches.filter(({ of }) => of === 'regulation').length;
  const local = breaches.length - regulation;
  const parts = [
    ...(regulation === 0 ? [] : [`${counted(regulation, 'breach', 'breaches')} of regulation`]),
    ...(local === 0 ? [] : [counted(local, 'missed local standard')]),
  ];
  return parts.length === 0 ? 'no breach is certain' : parts.join(', ');
}
