import { addWorkingDays, dayOf, HOUR } from './clock.ts';
import { earliest, isFostering, type Asking } from './asking.ts';
import { impossible, notApplicable } from './completions.ts';
import { onDay, settle, uncovered, upTo } from './settle.ts';

/** The meeting that a concern calls for, by Trafford's policy. */
export function askOfConcerns(asking: Asking): void {
  const { history, asOf, add, meetingsHeld, happened, ended, careEnded, grownUp, isBackwards, headOf, headId } = asking;
  (history.concerns ?? []).forEach((concern, index) => {
    const supports = ['support-need', 'placement-jeopardy', 'fragility'].includes(concern.kind);
    if (!supports && concern.kind !== 'imminent-disruption') return;
    const kind = supports ? 'placement-support-meeting' : 'pre-disruption-meeting';
    const place = headOf(history.placements.findIndex(({ id }) => id === concern.placementId));
    const kindOfPlacement = history.placements[place]?.kind;
    if (!isFostering(kindOfPlacement) && kindOfPlacement !== 'special-guardianship') return;
    add(`${supports ? 'support' : 'pre-disruption'}:${concern.id}`, (read) => {
      const identified = happened(read, `/concerns/${index}/identifiedAt`, concern.identifiedAt);
      if (identified === undefined) return notApplicable;
      const resolved = happened(read, `/concerns/${index}/resolvedAt`, concern.resolvedAt);
      if (isBackwards(identified, resolved)) return impossible;
      const limit = supports ? onDay(addWorkingDays(dayOf(identified), 5)) : upTo(identified + 48 * HOUR);
      const done =
        history.meetings === undefined
          ? read.choice('/meetings', undefined, uncovered)
          : earliest(
              meetingsHeld(read, (word) => word === kind)
                .filter(
                  ({ meeting, at }) =>
                    at >= identified &&
                    (meeting.concernIds === undefined
                      ? headId(meeting.placementId) === headId(concern.placementId)
                      : meeting.concernIds.includes(concern.id)),
                )
                .map(({ at }) => at),
            );
      return settle({ asOf, limit, anchor: identified, done, ends: [resolved, ended(read, place), careEnded(read), grownUp] });
    });
  });
}
