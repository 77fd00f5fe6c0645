import type { DateString } from '../contract.ts';
import { ceasedCodes, changeReasonCodes, endsCare } from './codes/endings.ts';
import { outsideItsTime, type Code } from './codes/in-use.ts';
import { isAgreement, legalStatusCodes } from './codes/legal-statuses.ts';
import { newEpisodeCodes } from './codes/new-episodes.ts';
import { placementCodes, providerCodes } from './codes/placements.ts';
import { afterYear, lastDayOf, yearsAfter } from './dates.ts';
import type { Episode } from './episodes.ts';
import { issueAt, noCode, shown, type IssueCode, type RowIssue } from './issues.ts';

const kept = 'the row was read as it stands';

/** What is wrong within one row of Episodes. */
export function checkEpisode(episode: Episode, dateOfBirth: DateString | undefined): readonly RowIssue[] {
  return [
    ...episode.remarks,
    ...checkDates(episode, dateOfBirth),
    ...checkEnd(episode),
    ...checkCodes(episode),
    ...checkLegalStatus(episode),
  ];
}

function checkDates(episode: Episode, born: DateString | undefined): readonly RowIssue[] {
  const {
    from,
    to,
    newEpisode,
    submission: { year },
  } = episode;
  const issues: RowIssue[] = [];
  const say = (code: IssueCode, message: string, column = 'DECOM'): number =>
    issues.push(issueAt(episode, code, { column, message, done: kept }));
  const starts = `the episode starts on ${from}`;
  if (born !== undefined && from < born) say('before-birth', `${starts}, before the child's birth on ${born}`);
  if (born !== undefined && newEpisode === 'S' && from >= yearsAfter(born, 18))
    say('adult-at-start', `care starts on ${from}, when the child, born on ${born}, is eighteen`);
  if (from < '1991-10-14') say('before-1991', `${starts}, before 14 October 1991`);
  if (year !== undefined && from > lastDayOf(year)) say('starts-after-year', `${starts}, ${afterYear(year)}`);
  if (year !== undefined && to !== undefined && to !== 'unknown' && to > lastDayOf(year))
    say('ends-after-year', `the episode ends on ${to}, ${afterYear(year)}`, 'DEC');
  if (to === from) say('under-a-day', `the episode starts and ends on ${from}`, 'DEC');
  return issues;
}

function checkEnd(episode: Episode): readonly RowIssue[] {
  const { to, ceased } = episode;
  if (to !== undefined && ceased === '' && episode.remarks[0]?.code !== 'end-not-readable') {
    return [
      issueAt(episode, 'end-and-reason', {
        column: 'REC',
        message: 'DEC has a date and REC is blank',
        done: 'whether care ended is told by the next row alone',
      }),
    ];
  }
  if (to !== undefined || ceased === '') return [];
  return [
    issueAt(episode, 'end-and-reason', {
      column: 'DEC',
      message: `REC is ${shown(ceased)} and DEC is blank`,
      done: endsCare(ceased) ? 'the end of the episode is unknown' : 'the episode is open, unless another row follows',
    }),
  ];
}

interface Column {
  readonly name: string;
  readonly value: string;
  readonly codes: Readonly<Record<string, Code>>;
  readonly rule: string;
  readonly done: string;
  readonly mayBeBlank: boolean;
}

function checkCodes(episode: Episode): readonly RowIssue[] {
  const columns: readonly Column[] = [
    {
      name: 'RNE',
      value: episode.newEpisode,
      codes: newEpisodeCodes,
      rule: '143',
      done: 'what changed was told by the other columns',
      mayBeBlank: false,
    },
    {
      name: 'LS',
      value: episode.legalStatus,
      codes: legalStatusCodes,
      rule: '144',
      done: 'the legal statuses of the child are unknown',
      mayBeBlank: false,
    },
    {
      name: 'PLACE',
      value: episode.place,
      codes: placementCodes,
      rule: '146',
      done: 'the kind of placement is unknown, unless another row tells it',
      mayBeBlank: false,
    },
    {
      name: 'PLACE_PROVIDER',
      value: episode.provider,
      codes: providerCodes,
      rule: '178',
      done: 'the provision is unknown',
      mayBeBlank: true,
    },
    {
      name: 'REC',
      value: episode.ceased,
      codes: ceasedCodes,
      rule: '149',
      done: 'whether care ended is told by the next row alone',
      mayBeBlank: true,
    },
    {
      name: 'REASON_PLACE_CHANGE',
      value: episode.changeReason,
      codes: changeReasonCodes,
      rule: '1009',
      done: 'how the placement ended is unknown',
      mayBeBlank: true,
    },
  ];
  return columns.flatMap((column) => checkCode(episode, column));
}

function checkCode(episode: Episode, { name, value, codes, rule, done, mayBeBlank }: Column): readonly RowIssue[] {
  if (value === '' && mayBeBlank) return [];
  const code = codes[value];
  if (code === undefined) {
    return [issueAt(episode, 'unknown-code', { column: name, rule, message: noCode(name, value), done })];
  }
  const why = code.inUse === undefined ? undefined : outsideItsTime(code.inUse, episode.from, episode.submission.year);
  if (why === undefined) return [];
  const details = { column: name, message: `${name} ${value} ${why}`, done: 'the code was read all the same' };
  return [issueAt(episode, 'code-outside-its-time', code.inUse?.rule === undefined ? details : { ...details, rule: code.inUse.rule })];
}

function checkLegalStatus(episode: Episode): readonly RowIssue[] {
  if (isAgreement(episode)) {
    return [
      issueAt(episode, 'short-break-agreement', {
        column: 'LS',
        message: 'the row is an agreement for a series of short breaks; its stays are not in the return',
        done: 'no placement was made of it',
      }),
    ];
  }
  if (episode.legalStatus !== 'V2' || episode.place !== 'P1') return [];
  return [
    issueAt(episode, 'parent-placement-under-section-20', {
      column: 'PLACE',
      message: 'the child is placed with a parent and accommodated under section 20 at once',
      done: kept,
    }),
  ];
}
