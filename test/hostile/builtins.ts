const watched: readonly object[] = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Function.prototype,
  Date.prototype,
  RegExp.prototype,
  Map.prototype,
  Set.prototype,
  Error.prototype,
  Object,
  Array,
  JSON,
  Math,
];

/** Remembers what stands on the objects that everybody shares; the function that it gives lists what was added, taken away or replaced since. */
export function watchBuiltins(): () => readonly string[] {
  const before = watched.map((each) => Object.getOwnPropertyDescriptors(each));
  return () =>
    watched.flatMap((each, index) => {
      const was: Readonly<Record<PropertyKey, PropertyDescriptor | undefined>> = before[index] ?? {};
      const is: Readonly<Record<PropertyKey, PropertyDescriptor | undefined>> = Object.getOwnPropertyDescriptors(each);
      return [...new Set([...Reflect.ownKeys(was), ...Reflect.ownKeys(is)])].filter((key) => !same(was[key], is[key])).map(String);
    });
}

function same(was: PropertyDescriptor | undefined, is: PropertyDescriptor | undefined): boolean {
  return was?.value === is?.value && was?.get === is?.get && was?.set === is?.set && (was === undefined) === (is === undefined);
}
