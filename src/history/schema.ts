import {
  attestation, concern, consultation, coverage, decision, documentRecord, judgement, lookedAfterReview, meeting, networkMember, notification,
  placementPlanVersion, visit,
} from './schema-events.ts';
import { array, object } from './schema-parts.ts';
import { carerBreak, child, circumstance, legalStatusPeriod, period, placement } from './schema-placement.ts';

/** One record of each array of a history. `parseHistory` checks record by record, so that a hostile file is given up on early. */
export const recordSchemas = {
  lookedAfter: period,
  legalStatuses: legalStatusPeriod,
  placements: placement,
  circumstances: circumstance,
  concerns: concern,
  meetings: meeting,
  plans: placementPlanVersion,
  reviews: lookedAfterReview,
  visits: visit,
  notifications: notification,
  decisions: decision,
  consultations: consultation,
  documents: documentRecord,
  carerBreaks: carerBreak,
  judgements: judgement,
  attestations: attestation,
  network: networkMember,
};
export type ArrayName = keyof typeof recordSchemas;

/** The parts of a history that are one object each. */
export const singleSchemas = { child, coverage };

const records = recordSchemas;

/** A whole history, for its JSON Schema and for the proof that it fits the contract's types. */
export const historySchema = object({
  child,
  lookedAfter: array(records.lookedAfter).exactOptional(),
  legalStatuses: array(records.legalStatuses).exactOptional(),
  placements: array(records.placements),
  circumstances: array(records.circumstances).exactOptional(),
  concerns: array(records.concerns).exactOptional(),
  meetings: array(records.meetings).exactOptional(),
  plans: array(records.plans).exactOptional(),
  reviews: array(records.reviews).exactOptional(),
  visits: array(records.visits).exactOptional(),
  notifications: array(records.notifications).exactOptional(),
  decisions: array(records.decisions).exactOptional(),
  consultations: array(records.consultations).exactOptional(),
  documents: array(records.documents).exactOptional(),
  carerBreaks: array(records.carerBreaks).exactOptional(),
  judgements: array(records.judgements).exactOptional(),
  attestations: array(records.attestations).exactOptional(),
  network: array(records.network).exactOptional(),
  coverage: coverage.exactOptional(),
});
