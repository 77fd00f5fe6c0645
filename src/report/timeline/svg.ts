import { x } from 'xastscript';

/** One element of the picture. */
export type Element = ReturnType<typeof svg>;

/** Makes an element: its name, its attributes, what stands inside. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: string | readonly ReturnType<typeof x>[] = [],
) {
  const written = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === 'string' ? allowed(value) : value]),
  );
  return x(name, written, typeof children === 'string' ? [allowed(children)] : [...children]);
}

/** Half a character and two code points have no place in XML (1.0, section 2.2); the library leaves out control characters alone. */
const allowed = (text: string): string => text.replaceAll(/\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
