import { ceasedCodes } from '../ssda903/codes/endings.ts';
import { newEpisodeCodes } from '../ssda903/codes/new-episodes.ts';
import { at, boolean, happened, id, kind, own, planned, role, text, timescale, to, whenNeeded } from './cells.ts';

/** Rows of the statutory return: one for each change of placement or legal status within a period of care. */
export const episodes = {
  id,
  period: own(id),
  placementId: own(id),
  startedAt: own(at),
  endedAt: own(to),
  enteredCareAt: own(planned),
  startReason: own({ reads: 'code', codes: Object.keys(newEpisodeCodes), lost: 'left-out' }),
  endReason: own({ reads: 'code', codes: Object.keys(ceasedCodes), lost: 'left-out' }),
} as const;

/** Rows about a record of another table; `of`: which. */
export const details = {
  'meetings.people': {
    of: whenNeeded(id),
    role: kind('role'),
    attended: boolean,
    contributed: boolean,
    consulted: boolean,
    informed: boolean,
  },
  'meetings.actions': { of: whenNeeded(id), text, owner: role, dueBy: planned, completedAt: happened },
  'plans.sections': { of: whenNeeded(id), section: kind('plan section'), state: kind('state of a section') },
  'plans.reviewedAt': { of: whenNeeded(id), at },
  'documents.sharedWith': { of: whenNeeded(id), role: kind('role'), at },
  'placements.planningIntervals': { of: whenNeeded(id), every: timescale, agreedAt: planned },
} as const;
