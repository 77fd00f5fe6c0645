/**
 * The house of docs/architecture.md, as data: each room, its floor, and what it may import. A room may always import itself.
 * A new room needs a line here; a new council does not, since every folder of src/profiles is a room of one kind.
 */
export interface Room {
  readonly name: string;
  readonly floor: number;
  /** Names of rooms; `profile` stands for every council's folder and overlay. */
  readonly mayImport: readonly string[];
}

const vocabulary = ['judged', 'placements', 'plans', 'roles'].map((part) => `src/history/vocabulary-${part}.ts`);
const ground = ['src/contract.ts', 'src/time', 'src/history/vocabulary.ts', ...vocabulary];
const words = [...ground, 'src/policy/register', 'src/policy/facts.ts'];
const language = [...words, 'src/policy'];
const layers = ['src/profiles/statute', 'src/profiles/common-practice'];
const profiles = [...layers, 'profile', 'src/profiles'];
const upToEngine = [...language, 'src/history', 'src/wording', ...profiles, 'src/engine'];
const services = ['src/explain', 'src/tables', 'src/ssda903', 'src/report'];

const house: readonly Room[] = [
  { name: 'src/contract.ts', floor: 1, mayImport: [] },
  { name: 'src/time', floor: 1, mayImport: ['src/contract.ts'] },

  // The words of the contract as lists. A profile is checked by them as a history is.
  ...vocabulary.map((name) => ({ name, floor: 1, mayImport: [] })),
  { name: 'src/history/vocabulary.ts', floor: 1.5, mayImport: vocabulary },

  // Plain data about clauses. It knows nothing, so everything above the ground floor may read it.
  { name: 'src/policy/register', floor: 1.5, mayImport: [] },

  // The facts that conditions turn on, by name, each with the values that it may have.
  { name: 'src/policy/facts.ts', floor: 1.5, mayImport: ['src/history/vocabulary-judged.ts'] },

  // Plain data about the codes of the statutory return, which the standard safeguarding data set shares: both adapters read it.
  { name: 'src/ssda903/codes', floor: 1.5, mayImport: ['src/contract.ts'] },

  { name: 'src/history', floor: 2, mayImport: [...ground, 'src/policy/register'] },
  { name: 'src/policy', floor: 2, mayImport: words },
  { name: 'src/wording', floor: 2, mayImport: words },

  { name: 'src/profiles/statute', floor: 3, mayImport: language },
  { name: 'src/profiles/common-practice', floor: 3, mayImport: [...language, 'src/profiles/statute'] },
  { name: 'profile', floor: 3, mayImport: [...language, ...layers] },
  { name: 'src/profiles', floor: 3, mayImport: [...language, ...layers, 'profile'] },
  { name: 'src/engine', floor: 3, mayImport: [...language, 'src/history', 'src/wording'] },

  // What another implementation is compared by: it knows the answers' shape, and neither a policy nor the engine.
  { name: 'src/conformance', floor: 4, mayImport: ['src/contract.ts'] },

  ...services.map((name) => ({ name, floor: 4, mayImport: [...upToEngine, 'src/ssda903/codes'] })),

  { name: 'src/index.ts', floor: 5, mayImport: [...upToEngine, 'src/ssda903/codes', ...services] },
  { name: 'src/cli', floor: 5, mayImport: [...upToEngine, 'src/ssda903/codes', ...services, 'src/conformance', 'src/index.ts'] },
];

/** Where a file lives: its room, and the folder that messages name. Undefined: the house has no such room. */
export function whereabouts(path: string): { readonly room: Room; readonly folder: string } | undefined {
  const room = house.filter(({ name }) => [name, `${name}.ts`].includes(path) || path.startsWith(`${name}/`)).sort(byLength)[0];
  if (room === undefined) return undefined;
  if (room.name !== 'src/profiles') return { room, folder: room.name };

  const council = /^(src\/profiles\/[^/]+)\//.exec(path)?.[1];
  const profile = house.find(({ name }) => name === 'profile');
  return council === undefined || profile === undefined ? { room, folder: room.name } : { room: profile, folder: council };
}

function byLength(a: Room, b: Room): number {
  return b.name.length - a.name.length;
}
