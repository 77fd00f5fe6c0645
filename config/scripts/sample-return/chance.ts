/** Draws that a seed fixes: the same seed gives the same sample, byte for byte. */
export interface Chance {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  oneOf(...choices: readonly string[]): string;
  digits(count: number): string;
  /** A postcode of an area that does not exist: ZX or ZZ. */
  postcode(area: 'ZX' | 'ZZ'): string;
}

export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed);
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const oneOf = (...choices: readonly string[]): string => choices[between(0, choices.length - 1)] ?? '';
  const letter = (): string => oneOf(...'ABDEFGHJLNPQRSTUWXYZ');
  return {
    between,
    oneOf,
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
    postcode: (area) => `${area}${between(1, 29)} ${between(1, 9)}${letter()}${letter()}`,
  };
}

/** Tommy Ettinger's generator, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
