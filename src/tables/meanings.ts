import type { ValueMap } from './map.ts';

/** What a value map says of a text. `undefined`: nothing. `null`: that it says nothing. */
export type Meaning = string | boolean | null | undefined;

/** A value map made ready: looked up whatever the case and the blanks, and by the code that a longer text begins with. */
export interface Meanings {
  of(text: string): Meaning;
  /** What every other text means; `undefined` where the map has no `*`. */
  readonly others: string | boolean | null | undefined;
}

const none: Meanings = { of: () => undefined, others: undefined };

export function meaningsOf(map: ValueMap | undefined): Meanings {
  if (map === undefined) return none;
  const known = new Map(
    Object.entries(map)
      .filter(([text]) => text !== '*')
      .map(([text, meaning]) => [normal(text), meaning]),
  );
  return {
    of: (text) => {
      const written = normal(text);
      if (known.has(written)) return known.get(written);
      const code = codeOf(written);
      return code === undefined ? undefined : known.get(code);
    },
    others: Object.hasOwn(map, '*') ? map['*'] : undefined,
  };
}

export const normal = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toUpperCase();

/** `U6 - FOSTER PLACEMENT` and `U6: FOSTER PLACEMENT` begin with the code U6, `SECTION 20` with none: its first word is no code. */
export function codeOf(text: string): string | undefined {
  return /^([A-Z0-9]{1,6})(?:\s*[-–—:(]|(?<=[0-9][A-Z]?)\s)/.exec(text)?.[1];
}
