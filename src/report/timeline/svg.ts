import { x } from 'xastscript';

/** One element of the picture. */
export type Element = ReturnType<typeof svg>;

/** Makes an element: its name, its attributes, what stands inside. */
export function svg(name: string, attributes: Readonly<Record<string, string | number>>, children: string | readonly ReturnType<typeof x>[] = []) {
  return x(name, attributes, typeof children === 'string' ? [children] : [...children]);
}
