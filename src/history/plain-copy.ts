import { limits } from './limits.ts';
import { ProblemList, type Path, type Problem, type ProblemCode } from './problems.ts';

/** A copy of the input in plain objects and arrays, read once: whatever the input is or does later, the copy stays as it is. */
export interface PlainCopy {
  readonly value: unknown;
  /** Values past a limit: with any of them the input is refused without a closer look. */
  readonly oversized: readonly Problem[];
  /** Values that are not plain data. The copy holds undefined for them, which the schema refuses wherever it looks. */
  readonly unread: readonly Problem[];
  readonly warnings: ProblemList;
  /** All keys of the objects of which some were left out, so that problems sort as the input has them. */
  readonly keys: ReadonlyMap<object, readonly string[]>;
}

/** Keys that reach an object's prototype where a careless program assigns them. No property of a history has such a name. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What a getter that threw gives; its issue is written already. */
const failed = Symbol('failed');

/** Copies the input within the limits. `null` and `undefined` properties are left out; array elements keep their places. */
export function plainCopy(input: unknown): PlainCopy {
  const oversized = new ProblemList();
  const unread = new ProblemList();
  const warnings = new ProblemList();
  const keys = new Map<object, readonly string[]>();
  let values = 0;

  function tooBig(path: Path, code: ProblemCode, message: string): undefined {
    oversized.add(path, code, () => message);
    return undefined;
  }

  function copy(value: unknown, path: Path): unknown {
    values += 1;
    if (values > limits.values) {
      if (values === limits.values + 1)
        tooBig([], 'too-large', `The history holds more than ${limits.values} values: one history is one child's.`);
      return undefined;
    }
    switch (typeof value) {
      case 'boolean':
        return value;
      case 'string':
        if (isTooLong(value)) return tooBig(path, 'text-too-long', `This text has more than ${limits.textLength} characters: shorten it.`);
        // Half of a pair, as a text cut at a length ends: UTF-8 cannot hold it, and a receipt could not be made.
        return /\p{Cs}/u.test(value) ? notPlain(path, 'This text holds half a character: mend it.') : value;
      case 'number':
        return Number.isFinite(value) ? value : notPlain(path, 'This number is not finite: leave the property out where it is not known.');
      case 'object':
        return value === null ? undefined : guarded(value, path);
      case 'undefined':
        return undefined;
      default:
        return value === failed ? undefined : notPlain(path, `A ${typeof value} is not plain data: give what JSON.parse makes.`);
    }
  }

  function guarded(value: object, path: Path): unknown {
    try {
      return container(value, path);
    } catch {
      // Only the traps of a proxy throw here.
      return unreadable(path);
    }
  }

  function container(value: object, path: Path): unknown {
    if (path.length >= limits.depth) {
      return tooBig(
        path,
        'too-deep',
        `Objects and arrays stand more than ${limits.depth} deep inside one another: a history is never that deep.`,
      );
    }
    if (Array.isArray(value)) return elements(value, path);
    if (value instanceof Date)
      return notPlain(path, 'This is a Date object: write dates as text, 2026-03-30 or 2026-03-30T19:00:00+01:00.');
    if (!isPlain(value)) return notPlain(path, 'This object is not plain data: give objects as JSON.parse makes them, without a class.');
    return properties(value, path);
  }

  function elements(value: readonly unknown[], path: Path): unknown {
    const length: unknown = value.length;
    // Of a proxy it may be anything, and another thing each time.
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return unreadable(path);
    if (length > limits.arrayLength) {
      return tooBig(path, 'array-too-long', `This array has ${length} records; at most ${limits.arrayLength} are read.`);
    }
    const result: unknown[] = [];
    for (let index = 0; index < length && !givenUp(); index += 1) {
      const at = [...path, index];
      result.push(copy(read(value, index, at), at));
    }
    return result;
  }

  function properties(value: object, path: Path): unknown {
    const result: Record<string, unknown> = {};
    const names = Object.keys(value);
    if (names.length > limits.properties) {
      return tooBig(path, 'too-many-properties', `This object has ${names.length} properties; at most ${limits.properties} are read.`);
    }
    for (const name of names) {
      if (givenUp()) break;
      const at = [...path, name];
      if (isTooLong(name)) tooBig(path, 'text-too-long', `The name of a property here has more than ${limits.textLength} characters.`);
      else if (prototypeKeys.has(name))
        warnings.add(at, 'unknown-property', () => `"${name}" is not a property of a history and was left out.`);
      else {
        const property = read(value, name, at);
        if (property !== null && property !== undefined) result[name] = copy(property, at);
      }
    }
    if (Object.keys(result).length < names.length) keys.set(result, names);
    return result;
  }

  function givenUp(): boolean {
    return values > limits.values || oversized.full || unread.full;
  }

  function read(owner: object, key: string | number, path: Path): unknown {
    try {
      // Any own key of any object: what comes out is looked at as unknown.
      return (owner as Readonly<Record<string | number, unknown>>)[key];
    } catch {
      unreadable(path);
      return failed;
    }
  }

  function notPlain(path: Path, message: string): undefined {
    unread.add(path, 'not-plain-data', () => message);
    return undefined;
  }

  function unreadable(path: Path): undefined {
    unread.add(path, 'unreadable', () => 'Reading this value failed: give plain data, as JSON.parse makes it.');
    return undefined;
  }

  const value = copy(input, []);
  // More unread values than are reported leave a copy that says nothing about the rest.
  const refused = oversized.problems.length > 0 || unread.full ? [...oversized.problems, ...unread.problems] : [];
  return { value, oversized: refused, unread: unread.problems, warnings, keys };
}

/** Characters, not UTF-16 units: an emoji counts one. */
function isTooLong(text: string): boolean {
  if (text.length <= limits.textLength) return false;
  return text.length > 2 * limits.textLength || [...text].length > limits.textLength;
}

/** Also of another realm (a frame, a vm context), whose Object.prototype is not ours. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}
