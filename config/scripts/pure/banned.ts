/** What a pure source may not touch, and what to do instead. */
const clock = 'take the moment as a parameter (`asOf`); the engine has no clock';
const chance = 'derive it from the input; the same history gives the same bytes';
const outside = 'take the value as a parameter, and let src/cli pass it in';
const later = 'return the value; nothing in the engine waits';
const network = 'leave it out: nothing of this package talks to another machine';
const made = 'write data, and read it: no code is made as the package runs';
const said = 'return what there is to say; src/cli prints it';
const hostZone = "reads the host's time zone: count in the integers of src/time instead";
const hostLanguage = "reads the host's language: compare with < and >, or name the locale";

/** Global names that the command may not use either. */
export const bannedEverywhere: ReadonlyMap<string, string> = new Map([
  ['fetch', network],
  ['XMLHttpRequest', network],
  ['WebSocket', network],
  ['EventSource', network],
  ['eval', made],
  ['Function', made],
]);

/** What the command may import of Node: files, streams, texts, and threads of its own. No other machine, and no other process but one. */
export const allowedBuiltins: ReadonlySet<string> = new Set([
  'node:events',
  'node:fs',
  'node:os',
  'node:path',
  'node:stream',
  'node:stream/promises',
  'node:url',
  'node:util',
  'node:worker_threads',
]);
export const builtinFix = network;

/** The one file that may start another process: the implementation that whoever runs `placement-rules conformance` names. */
export const allowedFor: ReadonlyMap<string, string> = new Map([['src/cli/conformance/ask.ts', 'node:child_process']]);

/** Global names that are impure however they are used. */
export const bannedGlobals: ReadonlyMap<string, string> = new Map([
  ...bannedEverywhere,
  ['process', outside],
  ['require', outside],
  ['globalThis', outside],
  ['window', outside],
  ['navigator', outside],
  ['__dirname', outside],
  ['__filename', outside],
  ['performance', clock],
  ['crypto', chance],
  ['console', said],
  ['setTimeout', later],
  ['setInterval', later],
  ['setImmediate', later],
  ['queueMicrotask', later],
]);

/** Members of globals that are pure otherwise. */
export const bannedMembers: ReadonlyMap<string, string> = new Map([
  ['Date.now', clock],
  ['Date.parse', `${hostZone} (a text without an offset is read in it)`],
  ['Math.random', chance],
]);

/** Methods of a Date that answer in the zone of the machine. */
export const hostZoneMethods: ReadonlyMap<string, string> = new Map(
  [
    'getFullYear',
    'getMonth',
    'getDate',
    'getDay',
    'getHours',
    'getMinutes',
    'getTimezoneOffset',
    'setFullYear',
    'setMonth',
    'setDate',
    'setHours',
    'setMinutes',
    'toDateString',
    'toTimeString',
  ].map((method) => [method, hostZone]),
);

/** Methods that are pure once they are given at least so many arguments. */
export const hostLanguageMethods: ReadonlyMap<string, { readonly arguments: number; readonly fix: string }> = new Map([
  ['localeCompare', { arguments: 2, fix: hostLanguage }],
  ['toLocaleString', { arguments: 2, fix: hostLanguage }],
  ['toLocaleDateString', { arguments: 2, fix: hostLanguage }],
  ['toLocaleTimeString', { arguments: 2, fix: hostLanguage }],
  ['toLocaleUpperCase', { arguments: 1, fix: hostLanguage }],
  ['toLocaleLowerCase', { arguments: 1, fix: hostLanguage }],
]);

export const dateFixes = { clock, hostZone } as const;
export const importFix = outside;
