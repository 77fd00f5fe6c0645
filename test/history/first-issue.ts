import { parseHistory } from '../../src/history/parse-history.ts';

export const sound = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster' }] };

/** `[pointer, code]` of the first issue; the time that a refusal took is checked by the caller where it matters. */
export function firstIssue(input: unknown): readonly string[] | 'accepted' {
  const result = parseHistory(input);
  if (result.ok) return 'accepted';
  return [result.issues[0]?.pointer ?? '', result.issues[0]?.code ?? 'none'];
}
