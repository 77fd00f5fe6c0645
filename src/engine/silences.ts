import type { MissingFact, NotCovered } from '../contract.ts';
import type { HistoryView } from '../history/view.ts';
import { missingFact } from '../wording/questions.ts';
import type { Day } from '../time/index.ts';
import { caseFor, type About } from './case.ts';
import type { CompiledProfile, LayeredSilence } from './compile.ts';
import { completions, deciding, inEvery } from './world.ts';

export interface SilencesFound {
  readonly notCovered: readonly NotCovered[];
  readonly missing: readonly MissingFact[];
}

/** Where the policy is silent, or points to a text outside it, for this child. */
export function silencesFor(view: HistoryView, profile: CompiledProfile): SilencesFound {
  const notCovered: NotCovered[] = [];
  const missing: MissingFact[] = [];
  for (const layered of profile.silences) {
    const {
      silence: { what, clauses, placements, perPlacement },
    } = layered;
    for (const spell of perPlacement === true ? view.spells : [undefined]) {
      // A move with the same carer may change the kind: the silence is about the placement that has it.
      const member = spell?.members.find(({ value }) => placements?.includes(value.kind) !== false);
      if (spell !== undefined && member === undefined) continue;
      const start = member?.start ?? spell?.plannedStart;
      const { holds, open } = holdsFor(view, layered, { spell, trigger: start }, start?.day ?? view.asOf.day);
      if (holds) notCovered.push({ what, clauses, ...(member === undefined ? {} : { placementId: member.value.id }) });
      missing.push(...open);
    }
  }
  return { notCovered, missing };
}

function holdsFor(
  view: HistoryView,
  { silence, holds }: LayeredSilence,
  about: About,
  day: Day,
): { readonly holds: boolean; readonly open: readonly MissingFact[] } {
  const found = completions((world) => holds(caseFor(view, about, world, day)));
  return { holds: inEvery(found, Boolean), open: deciding(found, String).map((unknown) => missingFact(unknown, [silence.id])) };
}
