/**
 * Inputs too large to keep as they are, written down as how they are made. In JSON:
 * - `{ "$times": "n", "of": … }` inside an array stands for so many elements; `"n"` is the size asked for, a number is itself;
 * - `{ "$join": ",", "of": [ … ] }` stands for one text;
 * - in texts `$(i)` is the place among the elements, `$(day 2i+1)` the day so many after 1 January 1920.
 */
export function expand(recipe: unknown, n: number): unknown {
  return made(recipe, n, 0);
}

const firstDay = Date.UTC(1920, 0, 1);
const utcDay = 86_400_000;

function made(recipe: unknown, n: number, place: number): unknown {
  if (typeof recipe === 'string')
    return recipe.replaceAll(/\$\((day )?(\d*)i(?:\+(\d+))?\)/g, (_, day: string | undefined, times: string, plus: string | undefined) => {
      const value = Number(times || 1) * place + Number(plus ?? 0);
      return day === undefined ? String(value) : new Date(firstDay + value * utcDay).toISOString().slice(0, 10);
    });
  if (Array.isArray(recipe)) return recipe.flatMap((each: unknown) => (isTimes(each) ? repeated(each, n) : [made(each, n, place)]));
  if (typeof recipe !== 'object' || recipe === null) return recipe;
  if (isJoin(recipe)) return (made(recipe.of, n, place) as readonly string[]).join(recipe.$join);
  return Object.fromEntries(Object.entries(recipe).map(([key, value]) => [key, made(value, n, place)]));
}

interface Times {
  readonly $times: number | 'n';
  readonly of: unknown;
}
interface Join {
  readonly $join: string;
  readonly of: readonly unknown[];
}

function repeated({ $times, of }: Times, n: number): readonly unknown[] {
  return Array.from({ length: $times === 'n' ? n : $times }, (_, place) => made(of, n, place));
}

const isTimes = (value: unknown): value is Times => typeof value === 'object' && value !== null && '$times' in value;
const isJoin = (value: object): value is Join => '$join' in value;
