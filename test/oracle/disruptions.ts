import { addDays, dayOf } from './clock.ts';
import type { Asking } from './asking.ts';
import { impossible, notApplicable } from './completions.ts';
import { uncovered } from './settle.ts';

/** Whether a disruption meeting has to be thought of. */
export function askOfDisruptions(asking: Asking): void {
  const {
    history,
    profile,
    add,
    meetingsHeld,
    happened,
    started,

    ended,
    careEnded,
    grownUp,
    isBackwards,
    continues,
    lastOf,
    headId,
  } = asking;
  history.placements.forEach((placement, index) => {
    if (continues(index)) return;
    const { id } = placement;
    if (profile === 'derby' || profile === 'leicester') {
      add(
        `disruption:${id}`,
        (read) => {
          const start = started(read, index);
          const end = ended(read, index);
          if (start === undefined) return notApplicable;
          if (isBackwards(start, end)) return impossible;
          if (end === undefined) return notApplicable;
          const manner = read.choice(`/placements/${lastOf(index)}/ending/manner`, history.placements[lastOf(index)]?.ending?.manner, [
            'planned',
            'unplanned',
            'abrupt',
          ]);
          if (manner === 'planned') return notApplicable;
          const held =
            history.meetings === undefined
              ? read.choice('/meetings', undefined, uncovered) !== 'none'
              : meetingsHeld(read, (word) => word === 'disruption-meeting').some(({ meeting }) => headId(meeting.placementId) === id);
          if (held) return { status: 'met' };
          // A child who leaves care on the day of the ending, which may be any day where nobody knows it, leaves with it; later, nothing is thought about any longer.
          const left = careEnded(read),
            leftOn = typeof left === 'number' ? addDays(dayOf(left), 1) : undefined;
          const isOver =
            grownUp !== undefined ||
            (leftOn === undefined ? left !== undefined : leftOn > dayOf(start) && leftOn !== dayOf(typeof end === 'number' ? end : start));
          const closed =
            isOver && (typeof end === 'number' || read.choice(`/placements/${lastOf(index)}/endedAt:day`, undefined, [true, false]));
          const open = closed ? 'lapsed' : 'outstanding';
          // One record of the kind: `no` closes the consideration, `yes` leaves it open.
          if (history.decisions === undefined)
            return { status: read.choice<string>('/decisions', undefined, ['none', 'no', 'yes']) === 'no' ? 'met' : open };
          const refused = history.decisions.some((decision, place) => {
            if (decision.kind !== 'hold-disruption-meeting' || headId(decision.placementId) !== id) return false;
            if (happened(read, `/decisions/${place}/at`, decision.at) === undefined) return false;
            return read.choice(`/decisions/${place}/outcome`, decision.outcome, ['yes', 'no']) === 'no';
          });
          return { status: refused ? 'met' : open };
        },
        false,
      );
    }
  });
}
