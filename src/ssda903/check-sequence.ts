import { changeReasonCodes, endsCare, isFinal } from './codes/endings.ts';
import { beginsOrEndsBreak, isAgreement, isOneStayARow } from './codes/legal-statuses.ts';
import { newEpisodeCodes } from './codes/new-episodes.ts';
import type { Episode } from './episodes.ts';
import { issueAt, shown, type RowIssue } from './issues.ts';
import { beginsCare } from './periods-of-care.ts';
import { isAbsence, legalStatusDiffers, placementDiffers } from './what-changed.ts';

/** What is wrong between the rows of one child, given in order of their starts. `vanished`: open rows that later returns have lost. */
export function checkSequence(episodes: readonly Episode[], vanished: ReadonlySet<Episode>): readonly RowIssue[] {
  return episodes.flatMap((episode, index) => {
    const before = episodes[index - 1];
    const next = episodes[index + 1];
    return [
      ...(before === undefined || isAgreement(before) ? checkBeginning(before, episode) : []),
      ...(before === undefined ? [] : checkStart(before, episode)),
      ...checkEnd(episode, next, vanished.has(episode)),
      ...checkChangeReason(episode, next),
    ];
  });
}

/** A row with none of care right before it: the first, or one after a row under V4, which is no period of care. */
function checkBeginning(before: Episode | undefined, episode: Episode): readonly RowIssue[] {
  if (episode.newEpisode === 'S' || isAgreement(episode)) return [];
  return [
    issueAt(episode, 'start-of-care-unknown', {
      column: 'RNE',
      ...(before === undefined ? { rule: '357' } : {}),
      message: `the first row of the period of care is ${shown(episode.newEpisode)}, not S: care started before it`,
      done: 'the start of care is unknown',
    }),
  ];
}

/** A row against the one before it: when it starts, and whether the reason given is what the rows show. */
function checkStart(before: Episode, episode: Episode): readonly RowIssue[] {
  const { from, newEpisode } = episode;
  const { to } = before;
  if (to === undefined || to === 'unknown') return checkReason(before, episode);
  if (from < to) {
    return [
      issueAt(episode, 'overlap', {
        column: 'DECOM',
        message: `the episode starts on ${from}, before the one in row ${before.row} ends on ${to}`,
        done: `the end of the episode in row ${before.row} is unknown${newEpisode === 'S' && from !== before.from && !isAgreement(episode) && !beginsCare(before, episode) ? ', and so is when care started' : ''}`,
      }),
      ...checkReason(before, episode),
    ];
  }
  if (isAgreement(episode) || (isAgreement(before) && newEpisode !== 'S')) return checkReason(before, episode);
  const cared = endsCare(before.ceased);
  const column = 'RNE';
  if (newEpisode === 'S') {
    if (from === to) {
      return [
        issueAt(episode, 'start-on-day-of-ending', {
          column,
          message: `care starts on ${from}, the day that the episode in row ${before.row} ended`,
          done: `a new period of care was begun${beginsCare(before, episode) ? '' : '; when is unknown'}`,
        }),
      ];
    }
    if (!cared || (isOneStayARow(before) && isOneStayARow(episode))) return [];
    return [
      issueAt(episode, 're-entry', {
        column,
        message: `care ended on ${to} and starts again on ${from}`,
        done: 'a new period of care was begun',
      }),
    ];
  }
  if (from === to && beginsOrEndsBreak(before, episode)) {
    return [
      issueAt(episode, 'change-within-break', {
        column,
        message: `RNE is ${shown(newEpisode)}, not S: the row goes on from row ${before.row}, and one of the two is a short break (V3)`,
        done: 'a new period of care was begun, and a new placement',
      }),
      ...checkReason(before, episode),
    ];
  }
  if (cared) {
    return [
      issueAt(episode, 'continuation-after-ending', {
        column,
        message: `care ended on ${to} (REC ${before.ceased}), yet the row of ${from} is ${shown(newEpisode)}, not S`,
        done:
          from === to
            ? 'whether care ended then is unknown, and so is when a second period of care began'
            : 'the start of the second period of care is unknown, unless another row reaches over the gap',
      }),
    ];
  }
  if (from === to) return checkReason(before, episode);
  return [
    issueAt(episode, 'continuation-after-gap', {
      column,
      message: `the row of ${from} continues, but the one before it ended on ${to}`,
      done: 'the start of the second period of care is unknown, unless another row reaches over the gap',
    }),
  ];
}

/** 434, 435, 436: RNE against what changed in placement and legal status. */
function checkReason(before: Episode, episode: Episode): readonly RowIssue[] {
  const code = newEpisodeCodes[episode.newEpisode];
  if (code?.rule === undefined) return [];
  const placement = placementDiffers(before, episode);
  const legal = legalStatusDiffers(before, episode);
  if (placement === code.placementChanged && legal === code.legalStatusChanged) return [];
  const said = (changed: boolean, what: string): string => `the ${what} ${changed ? 'changed' : 'did not change'}`;
  const message = `RNE is ${episode.newEpisode}, but ${said(placement, 'placement')} and ${said(legal, 'legal status')}`;
  if (episode.newEpisode === 'L' && placement && !isAbsence(before) && !isAbsence(episode)) {
    return [issueAt(episode, 'moved-without-saying', { column: 'RNE', message, done: 'a new placement was begun' })];
  }
  return [
    issueAt(episode, 'reason-not-reflected', {
      column: 'RNE',
      rule: code.rule,
      message,
      done: 'RNE was followed for the placement, the column LS for the legal status',
    }),
  ];
}

function checkEnd(episode: Episode, next: Episode | undefined, vanished: boolean): readonly RowIssue[] {
  const { from, to, ceased } = episode;
  const issues: RowIssue[] = [];
  if (vanished) {
    issues.push(
      issueAt(episode, 'open-row-vanished', {
        column: 'DEC',
        message: `the episode of ${from} was open in its return, and later returns do not have it`,
        done: 'its end is unknown',
      }),
    );
  } else if (to === undefined && next !== undefined) {
    issues.push(
      issueAt(episode, 'open-row-followed', {
        column: 'DEC',
        message: `the episode of ${from} has not ended, and another starts on ${next.from} (row ${next.row})`,
        done: 'its end is unknown',
      }),
    );
  }
  if (ceased === 'X1' && to !== undefined && to !== 'unknown' && next?.from !== to) {
    const what = next === undefined ? 'no row follows' : `the next row (${next.row}) starts on ${next.from}`;
    issues.push(
      issueAt(episode, 'no-continuation', {
        column: 'REC',
        message: `REC is X1, so another episode starts on ${to}; but ${what}`,
        done: isOneStayARow(episode)
          ? 'the stay was ended with its row'
          : 'care did not end; whether the placement did is told by a reason for the change alone',
      }),
    );
  }
  if (isFinal(ceased) && next !== undefined) {
    issues.push(
      issueAt(episode, 'rows-after-final-ending', {
        column: 'REC',
        message: `REC ${ceased} is final, and another episode starts on ${next.from} (row ${next.row})`,
        done: 'both rows were read',
      }),
    );
  }
  return issues;
}

/** 225, 226, 233: REASON_PLACE_CHANGE stands on a row that ends a placement, and on no other. */
function checkChangeReason(episode: Episode, next: Episode | undefined): readonly RowIssue[] {
  const { to, changeReason, ceased } = episode;
  const column = 'REASON_PLACE_CHANGE';
  const reason = `a reason for a change of placement (${changeReasonCodes[changeReason] === undefined ? shown(changeReason) : changeReason})`;
  const moves =
    next !== undefined &&
    next.from === to &&
    next.newEpisode !== 'S' &&
    !isAbsence(next) &&
    newEpisodeCodes[next.newEpisode]?.placementChanged === true;
  if (changeReason !== '' && to === undefined) {
    return [
      issueAt(episode, 'change-reason-not-wanted', {
        column,
        rule: '233',
        message: `${reason} stands on an episode that has not ended`,
        done: 'it was read only where another row follows',
      }),
    ];
  }
  if (changeReason !== '' && !moves && (next?.from === to || endsCare(ceased))) {
    return [
      issueAt(episode, 'change-reason-not-wanted', {
        column,
        message: `${reason} stands on an episode after which no placement changed`,
        done: 'it was read only where the placement ended with this row',
      }),
    ];
  }
  if (changeReason === '' && moves && !isAbsence(episode) && !endsCare(ceased)) {
    return [
      issueAt(episode, 'change-reason-missing', {
        column,
        message: `the placement changed on ${next.from} (row ${next.row}) and no reason is given`,
        done: 'how the placement ended is unknown',
      }),
    ];
  }
  return [];
}
