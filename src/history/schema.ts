import type { ArrayName } from './array-names.ts';
import {
  attestation,
  concern,
  consultation,
  coverage,
  decision,
  documentRecord,
  judgement,
  lookedAfterReview,
  meeting,
  networkMember,
  notification,
  placementPlanVersion,
  visit,
} from './schema-events.ts';
import { array, object, optional } from './schema-parts.ts';
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
} satisfies Readonly<Record<ArrayName, unknown>>;

/** The parts of a history that are one object each. */
export const singleSchemas = { child, coverage };

const records = recordSchemas;

/** A whole history, for its JSON Schema and for the proof that it fits the contract's types. */
export const historySchema = object({
  child,
  lookedAfter: optional(array(records.lookedAfter)),
  legalStatuses: optional(array(records.legalStatuses)),
  placements: array(records.placements),
  circumstances: optional(array(records.circumstances)),
  concerns: optional(array(records.concerns)),
  meetings: optional(array(records.meetings)),
  plans: optional(array(records.plans)),
  reviews: optional(array(records.reviews)),
  visits: optional(array(records.visits)),
  notifications: optional(array(records.notifications)),
  decisions: optional(array(records.decisions)),
  consultations: optional(array(records.consultations)),
  documents: optional(array(records.documents)),
  carerBreaks: optional(array(records.carerBreaks)),
  judgements: optional(array(records.judgements)),
  attestations: optional(array(records.attestations)),
  network: optional(array(records.network)),
  coverage: optional(coverage),
});
