import { isDay, startOfDay, type Instant } from './clock.ts';

interface Link {
  readonly at: Instant;
  readonly text: string;
}
/**
 * Of two visits (or reviews) of one day neither can be told to be first where one names the day alone: the chain has them by the first instant of each. */
export const inChain = (a: Link, b: Link): number => firstOf(a) - firstOf(b) || Number(isDay(a.text)) - Number(isDay(b.text));
const firstOf = ({ at, text }: Link): Instant => (isDay(text) ? startOfDay(text) : at);
