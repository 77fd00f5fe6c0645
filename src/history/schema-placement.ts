import { array, boolean, date, id, moment, momentOrUnknown, object, openWord, optional, timescale, word } from './schema-parts.ts';

/** The child, how they are looked after, and where they live. */
const periodShape = { from: momentOrUnknown, to: optional(momentOrUnknown) };

export const period = object(periodShape);

export const child = object({
  id,
  dateOfBirth: optional(date),
  interpreterNeeded: optional(boolean),
  disabilities: optional(array(word('disability'))),
  inEducation: optional(boolean),
  independentVisitor: optional(boolean),
  behavioursOfConcern: optional(boolean),
  agreesToAccommodation: optional(boolean),
  agreesToSixMonthlyVisits: optional(boolean),
});

export const legalStatusPeriod = object({ id: optional(id), status: word('legal status'), ...periodShape });

const interval = object({ every: timescale, agreedAt: optional(moment) });

export const placementEnding = object({
  manner: optional(word('manner of ending')),
  endedBy: optional(word('party that ended it')),
  decidedAt: optional(moment),
  plannedFor: optional(moment),
  complex: optional(boolean),
  immediateRisk: optional(boolean),
});

export const placement = object({
  id,
  kind: word('placement kind'),
  provision: optional(word('provision')),
  decidedAt: optional(moment),
  startedAt: optional(moment),
  plannedStart: optional(moment),
  withdrawnAt: optional(moment),
  emergency: optional(boolean),
  endedAt: optional(momentOrUnknown),
  ending: optional(placementEnding),
  sameCarer: optional(boolean),
  permanent: optional(boolean),
  permanenceMatchAgreedAt: optional(moment),
  longTerm: optional(boolean),
  temporaryApproval: optional(object({ from: moment, extendedAt: optional(moment), to: optional(moment) })),
  outsideApproval: optional(period),
  beforeAssessment: optional(boolean),
  outOfArea: optional(boolean),
  atDistance: optional(boolean),
  disruptsEducation: optional(boolean),
  predictedDifficulties: optional(array(word('predicted difficulty'))),
  transCultural: optional(object({ specificNeeds: optional(boolean) })),
  carersHaveBirthChildren: optional(boolean),
  planningIntervals: optional(array(interval)),
  visitInterval: optional(interval),
});

export const circumstance = object({
  id: optional(id),
  kind: openWord('circumstance kind'),
  ...periodShape,
  placementId: optional(id),
});

export const carerBreak = object({
  id: optional(id),
  from: date,
  to: optional(date),
  placementId: optional(id),
  agreed: optional(boolean),
  allowance: optional(word('allowance')),
});
