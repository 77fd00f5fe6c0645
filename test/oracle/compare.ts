// What evaluate() says, in the reference's words, and every place where the two differ.
import type { Breach, Evaluation, Requirement } from '../../src/contract.ts';
import type { Expected } from './asking.ts';

/** By clause, subject and anchor, not by the engine's own rule names. */
export function keyOf(requirement: Requirement): string | undefined {
  const has = (...clauses: readonly string[]): boolean => clauses.some((clause) => requirement.clauses.includes(clause));
  const { placementId, concernId } = requirement.subject;
  const anchor = requirement.id.split(':').at(-1) ?? '';
  if (
    requirement.kind === 'meeting' &&
    has('DERBY-1.03', 'DERBY-1.04', 'LEICESTER-1.02', 'LEICESTER-1.03', 'TRAFFORD-2.02', 'TRAFFORD-2.03')
  )
    return `planning:${placementId}`;
  if (has('DERBY-1.05')) return `plan-72:${placementId}`;
  if (has('REG-9.1', 'REG-9.2')) return `reg-9:${placementId}`;
  if (has('REG-28.2.a')) return `reg-28.2.a:${placementId}`;
  if (has('LEICESTER-3.01')) return `leicester-3.01:${placementId}`;
  if (has('REG-28.2.b', 'REG-28.2.c', 'REG-28.LT')) return `visits:${placementId}:${anchor}`;
  if (has('DERBY-2.01', 'LEICESTER-4.03')) return `disruption:${placementId}`;
  if (has('TRAFFORD-3.06') && concernId !== undefined) return `support:${concernId}`;
  if (has('TRAFFORD-5.02')) return `pre-disruption:${concernId}`;
  if (has('REG-33.1')) return 'review:first';
  if (has('REG-33.2a', 'REG-33.2b')) return `review:${anchor}`;
  return undefined;
}

const broken: Readonly<Partial<Record<string, Breach['kind']>>> = { 'met-late': 'late', overdue: 'overdue', missed: 'missed' };
const list = (values: Iterable<string>): string => [...values].sort().join(' | ');

export function differences(evaluation: Evaluation, expected: ReadonlyMap<string, Expected>): string[] {
  const found: string[] = [];
  const got = new Map<string, Requirement>();
  for (const requirement of evaluation.requirements) {
    const key = keyOf(requirement);
    if (key === undefined) continue;
    if (got.has(key)) found.push(`${key}: two requirements`);
    got.set(key, requirement);
  }
  for (const key of got.keys())
    if (!expected.has(key)) found.push(`${key}: expected none, got ${got.get(key)?.status} ${list(got.get(key)?.couldBe ?? [])}`);
  for (const [key, want] of expected) {
    const requirement = got.get(key);
    const [only] = want.statuses.size === 1 ? want.statuses : [];
    const said = list(want.statuses);
    if (requirement === undefined) {
      found.push(`${key}: expected ${said}, got no requirement`);
      continue;
    }
    const differ = (what: string, wanted: unknown, was: unknown): void => {
      if (wanted !== was) found.push(`${key}: ${what} expected ${String(wanted)}, got ${String(was)}`);
    };
    differ('status', only ?? 'undetermined', requirement.status);
    differ('couldBe', only === undefined ? said : '', list(requirement.couldBe ?? []));
    differ('applies', want.statuses.has('not-applicable') ? 'possible' : 'certain', requirement.applies);
    if (want.due !== undefined) differ('due', want.due, requirement.deadline?.due);
    const missing = evaluation.missingFacts.filter(({ neededBy }) => neededBy.includes(requirement.id)).map(({ pointer }) => pointer);
    // Introductions are on the agenda only of a meeting before the move (DERBY-1.23): an item that hangs on the same requirement.
    const ofItems = (pointer: string): boolean =>
      key.startsWith('planning:') && /\/(heldAt|startedAt)$/.test(pointer) && !want.flips.includes(pointer);
    // Whether the next placement still runs, whose carers come (DERBY-2.04.10): asked for the current carers alone, the status does not turn on it.
    const carers = evaluation.meetings
      .filter(({ requirements }) => requirements.includes(requirement.id))
      .flatMap(({ attendees }) => attendees.filter(({ role }) => role === 'current-carer'));
    const ofPeople = (pointer: string): boolean =>
      key.startsWith('disruption:') &&
      pointer.endsWith('/endedAt') &&
      !want.flips.includes(pointer) &&
      carers.some(({ undetermined = [] }) => undetermined.some((fact) => fact.pointer === pointer));
    differ('missing facts', list(want.flips), list(new Set(missing.filter((pointer) => !ofItems(pointer) && !ofPeople(pointer)))));
    const breaches = evaluation.breaches.filter(({ requirement: id }) => id === requirement.id);
    if (breaches.length > 1) found.push(`${key}: ${breaches.length} breaches`);
    const [breach] = breaches;
    if (only !== undefined) {
      const kind = want.breaches ? broken[only] : undefined;
      differ(
        'breach',
        kind === undefined ? 'none' : `${kind} certain`,
        breach === undefined ? 'none' : `${breach.kind} ${breach.certainty}`,
      );
      if (kind !== undefined && kind !== 'missed' && breach !== undefined) {
        differ('lateBy', want.lateBy, breach.lateBy);
        differ('breach due', want.due, breach.due);
      }
    } else if (want.breaches) {
      const breaking = [...want.statuses].filter((status) => broken[status] !== undefined);
      const all = breaking.length === want.statuses.size;
      const wanted = breaking.length === 0 || want.uncovered.length > 0 ? 'none' : all ? 'certain' : 'possible';
      differ(`breach of undetermined (${said})`, wanted, breach?.certainty ?? 'none');
    }
  }
  return found;
}
