import { array, boolean, date, id, moment, momentOrUnknown, object, openWord, timescale, word } from './schema-parts.ts';

/** The child, how they are looked after, and where they live. */
const periodShape = { from: momentOrUnknown, to: momentOrUnknown.exactOptional() };

export const period = object(periodShape);

export const child = object({
  id,
  dateOfBirth: date.exactOptional(),
  interpreterNeeded: boolean.exactOptional(),
  disabilities: array(word('disability')).exactOptional(),
  inEducation: boolean.exactOptional(),
  independentVisitor: boolean.exactOptional(),
  behavioursOfConcern: boolean.exactOptional(),
  agreesToAccommodation: boolean.exactOptional(),
  agreesToSixMonthlyVisits: boolean.exactOptional(),
});

export const legalStatusPeriod = object({ id: id.exactOptional(), status: word('legal status'), ...periodShape });

const interval = object({ every: timescale, agreedAt: moment.exactOptional() });

export const placementEnding = object({
  manner: word('manner of ending').exactOptional(),
  endedBy: word('party that ended it').exactOptional(),
  decidedAt: moment.exactOptional(),
  plannedFor: moment.exactOptional(),
  complex: boolean.exactOptional(),
  immediateRisk: boolean.exactOptional(),
});

export const placement = object({
  id,
  kind: word('placement kind'),
  provision: word('provision').exactOptional(),
  decidedAt: moment.exactOptional(),
  startedAt: moment.exactOptional(),
  plannedStart: moment.exactOptional(),
  withdrawnAt: moment.exactOptional(),
  emergency: boolean.exactOptional(),
  endedAt: momentOrUnknown.exactOptional(),
  ending: placementEnding.exactOptional(),
  sameCarer: boolean.exactOptional(),
  permanent: boolean.exactOptional(),
  permanenceMatchAgreedAt: moment.exactOptional(),
  longTerm: boolean.exactOptional(),
  temporaryApproval: object({ from: moment, extendedAt: moment.exactOptional(), to: moment.exactOptional() }).exactOptional(),
  outsideApproval: period.exactOptional(),
  beforeAssessment: boolean.exactOptional(),
  outOfArea: boolean.exactOptional(),
  atDistance: boolean.exactOptional(),
  disruptsEducation: boolean.exactOptional(),
  predictedDifficulties: array(word('predicted difficulty')).exactOptional(),
  transCultural: object({ specificNeeds: boolean.exactOptional() }).exactOptional(),
  carersHaveBirthChildren: boolean.exactOptional(),
  planningIntervals: array(interval).exactOptional(),
  visitInterval: interval.exactOptional(),
});

export const circumstance = object({
  id: id.exactOptional(), kind: openWord('circumstance kind'), ...periodShape, placementId: id.exactOptional(),
});

export const carerBreak = object({
  id: id.exactOptional(), from: date, to: date.exactOptional(), placementId: id.exactOptional(),
  agreed: boolean.exactOptional(), allowance: word('allowance').exactOptional(),
});
