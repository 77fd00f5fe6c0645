import { evaluate, type PlacementHistory } from 'placement-rules';
import { compare } from './comparison.ts';
import { detailOf } from './detail.ts';
import { download } from './downloads.ts';
import { exampleFiles, exampleText } from './examples.ts';
import { findings, summaryOf } from './findings.ts';
import { placementNames } from './placement-names.ts';
import { planViews } from './plans.ts';
import { profileOf } from './policies.ts';
import type { Answer, Asked, Calls } from './protocol.ts';
import { questionViews } from './questions.ts';
import { readText, type ReadText } from './read-text.ts';
import { pickChild, readReturn } from './statutory-return.ts';
import { timelineView } from './timeline.ts';
import { changesFor, writeAnswer } from './write-answer.ts';

let last: { readonly text: string; readonly read: ReadText } | undefined;

/** Reads a text once, however often it is asked about. */
function read(text: string): ReadText {
  if (last?.text !== text) last = { text, read: readText(text) };
  return last.read;
}

function historyIn({ text }: Asked): PlacementHistory {
  const found = read(text);
  if (found.kind !== 'read') throw new TypeError('The text holds no history that can be read.');
  return found.history;
}
const optionsOf = ({ policy, asOf }: Asked) => ({ profile: profileOf(policy), asOf });

/** What the worker answers. Pure but for what it remembers: the text read last, and the return read last. */
export const calls: Calls = {
  judge(asked) {
    const began = performance.now();
    const found = read(asked.text);
    if (found.kind !== 'read') return found;
    const evaluation = evaluate(found.history, optionsOf(asked));
    const all = findings(evaluation);
    return {
      kind: 'answer',
      warnings: found.warnings,
      answer: {
        child: evaluation.child,
        summary: summaryOf(evaluation, all),
        findings: all,
        timeline: timelineView(found.history, evaluation),
        plans: planViews(found.history, evaluation),
        placements: placementNames(found.history),
        notCovered: silences(evaluation.notCovered),
        took: performance.now() - began,
      },
    };
  },
  questions: (asked) => questionViews(historyIn(asked), optionsOf(asked)),
  detail: (asked, requirement) => detailOf(historyIn(asked), optionsOf(asked), requirement),
  compare: (asked, other) => compare(historyIn(asked), asked.policy, other, asked.asOf),
  write(asked, input, filled, how) {
    const found = read(asked.text);
    if (found.kind !== 'read') return { ok: false, message: 'Mend the problems in the history first.' };
    const changes =
      how === 'none'
        ? input.kind === 'records'
          ? input.covers
          : undefined
        : how === 'not-yet'
          ? input.kind === 'moment'
            ? input.notYet
            : undefined
          : changesFor(found.value, input, filled);
    return changes === undefined
      ? { ok: false, message: 'Fill in every field that is not marked as optional.' }
      : writeAnswer(found.value, changes);
  },
  download: (asked, format) => download(historyIn(asked), optionsOf(asked), format, asked.text),
  readReturn,
  pickChild,
  example: exampleText,
  exampleReturn: () => readReturn(exampleFiles()),
};

/** What the text does not speak of, said once for all placements that it is said of. */
function silences(notCovered: ReturnType<typeof evaluate>['notCovered']): Answer['notCovered'] {
  const said = new Map<string, { readonly clauses: readonly string[]; readonly placements: string[] }>();
  for (const { what, clauses, placementId } of notCovered) {
    const known = said.get(what) ?? { clauses, placements: [] };
    if (placementId !== undefined) known.placements.push(placementId);
    said.set(what, known);
  }
  return [...said].map(([what, { clauses, placements }]) => ({
    says: placements.length === 0 ? what : `${what} (${placements.length === 1 ? 'placement' : 'placements'} ${placements.join(', ')})`,
    clauses,
  }));
}
