import { describe, expect, it } from 'vitest';
import { answerOf, changedSince, digestsOf } from '../../config/scripts/answers/answers.ts';
import { changesBetween, changesText } from '../../config/scripts/answers/changes.ts';
import { checkChangesets } from '../../config/scripts/answers/changesets.ts';
import { derby, evaluate } from '../../src/index.ts';

const answer = (heldAt: string): Readonly<Record<string, string>> =>
  answerOf(
    evaluate(
      {
        child: { id: 'c1' },
        placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }],
        meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt }],
      },
      { profile: derby, asOf: '2026-04-20' },
    ),
    'authority',
  );
const meeting = 'derby/first-placement-planning-meeting:p1';

describe('the answers that are kept', () => {
  it("an answer is read line by line, and has the text's own requirements alone", () => {
    expect(answer('2026-04-07T10:00')[meeting]).toBe('met-late; stated for 2026-04-05T16:30:00+01:00; breach late by PT41H30M');
    expect(Object.keys(answer('2026-04-07T10:00')).some((id) => id.startsWith('reg-'))).toBe(false);
  });

  it('a minute that changes an answer is a change that can be read; the same again is none', () => {
    const was = { demo: answer('2026-04-05T16:30') };
    const is = { demo: answer('2026-04-05T16:31') };
    const text = changesText('derby', changesBetween(was, is));
    expect(text).toContain(
      `    ${meeting}\n      was met; stated for 2026-04-05T16:30:00+01:00\n      is  met-late; stated for 2026-04-05T16:30:00+01:00; breach late by PT0H1M`,
    );
    expect(changesText('derby', changesBetween(is, is))).toBe('derby: no answer changed');
    expect(changesBetween({}, was)[0]).toMatchObject({ history: 'demo', was: undefined });
  });

  it('what was released has changed where one of its answers has, not where a history came or went', () => {
    const was = { a: { x: 'met' }, b: { x: 'due' } };
    const released = digestsOf(was);
    expect(changedSince(undefined, was)).toBe(true);
    expect(changedSince(released, was)).toBe(false);
    expect(changedSince(released, { a: { x: 'met' }, c: { x: 'overdue' } })).toBe(false);
    expect(changedSince(released, { ...was, b: { x: 'overdue' } })).toBe(true);
  });
});

describe('the changesets', () => {
  const changeset = (release: string, ...lines: readonly string[]): ReadonlyMap<string, string> =>
    new Map([['.changeset/a.md', `---\n'placement-rules': ${release}\n---\n\nNews.\n\n${lines.join('\n')}\n`]]);
  const check = (changesets: ReadonlyMap<string, string>, changed: readonly string[] = ['derby']): readonly string[] =>
    checkChangesets(['derby', 'trafford'], new Set(changed), changesets).map(({ problem }) => problem);
  const line = '- answers: derby, from 2026-12-01: the limit is 5 working days.';

  it('a changed text has a line with its date, in a release that is at least minor', () => {
    expect(check(changeset('minor', line))).toEqual([]);
    expect(check(changeset('major', '- answers: derby, from any date: a clause was read wrongly.'))).toEqual([]);
    expect(check(changeset('minor', line), [])).toEqual([]);
  });

  it.each([
    ['no line', changeset('minor', 'The limit of Derby changed.'), /answers of derby .* no changeset says so/],
    ['no date', changeset('minor', '- answers: derby: the limit changed.'), /no changeset says so/],
    ['another text', changeset('minor', '- answers: trafford, from any date: something.'), /answers of derby/],
    ['no such text', changeset('minor', line, '- answers: darby, from any date: something.'), /"answers: darby" names no text/],
    ['a patch', changeset('patch', line), /change in a patch release/],
  ])('%s is found', (_what, changesets, problem) => {
    expect(check(changesets)[0]).toMatch(problem);
  });
});
