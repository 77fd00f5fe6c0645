/** The value behind proxies whose every trap may throw, or lie, as the stream says: one number for each question asked. */
export function fickle(value: unknown, lies: Iterator<number>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const shown = new Map<PropertyKey, unknown>();
  const says = (honest: () => unknown): unknown => {
    const lie: number = lies.next().value ?? 0;
    if (lie < 3) throw new RangeError('no');
    return lie < 90 ? honest() : liar(lie);
  };
  return new Proxy(value, {
    get: (target, key, receiver): unknown =>
      says(() => {
        const known = shown.get(key) ?? fickle(Reflect.get(target, key, receiver), lies);
        shown.set(key, known);
        return known;
      }),
    ownKeys: (target) => {
      says(() => undefined);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor: (target, key) => {
      says(() => undefined);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    getPrototypeOf: (target) => {
      says(() => undefined);
      return Reflect.getPrototypeOf(target);
    },
  });
}

function liar(lie: number): unknown {
  switch (lie) {
    case 90:
      return undefined;
    case 91:
      return Symbol('lie');
    case 92:
      return 1n;
    case 93:
      return () => 1;
    case 94:
      return new Date(Number.NaN);
    case 95:
      return Object.create({ id: 'c1' });
    case 96:
      return Number.NaN;
    case 97:
      return {
        get id(): never {
          throw new Error('no');
        },
      };
    case 98:
      return Object.assign([], { length: 3 });
    default:
      return 2 ** 31;
  }
}
