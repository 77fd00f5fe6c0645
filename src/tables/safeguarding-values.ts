import { ceasedCodes, changeReasonCodes } from '../ssda903/codes/endings.ts';
import { legalStatusCodes } from '../ssda903/codes/legal-statuses.ts';
import { placementCodes, providerCodes, type PlacementCode } from '../ssda903/codes/placements.ts';
import type { ValueMap } from './map.ts';

/** What each code of a list means, by a reading of it; a code that says nothing of the matter is null. */
function meanings<Code>(codes: Readonly<Record<string, Code>>, read: (code: Code) => string | boolean | undefined): ValueMap {
  return Object.fromEntries(Object.entries(codes).map(([code, value]) => [code, read(value) ?? null]));
}

const kindOf = (code: PlacementCode): string => (code.reads === 'placement' ? code.kind : 'temporary-absence');
const isLongTerm = (code: PlacementCode): boolean | undefined => (code.reads === 'placement' ? code.longTerm : undefined);

/** The data set shares the codes of the statutory return, and they mean the same here as there. */
export const placementKinds = meanings(placementCodes, kindOf);
export const longTermKinds: ValueMap = { ...meanings(placementCodes, isLongTerm), '*': null };
export const provisions = meanings(providerCodes, ({ provision }) => provision);
export const legalStatuses = meanings(legalStatusCodes, ({ status, stays }) =>
  stays === 'not-recorded' ? 'short-break-agreement' : status,
);
export const endingManners = meanings(changeReasonCodes, ({ ending }) => ending?.manner);
export const endedBy: ValueMap = { ...meanings(changeReasonCodes, ({ ending }) => ending?.endedBy), '*': null };
export const sameCarerReasons: ValueMap = { PLACE: true, '*': false };
export const ceasedReasons: ValueMap = Object.fromEntries(Object.keys(ceasedCodes).map((code) => [code, code]));

export const missingKinds: ValueMap = {
  M: 'missing',
  Missing: 'missing',
  'Missing from care': 'missing',
  A: 'away-without-authorisation',
  Absent: 'away-without-authorisation',
  Away: 'away-without-authorisation',
  'Away from placement without authorisation': 'away-without-authorisation',
};

/** Roles as councils call them most; others are left out until a council says what they are. */
export const involvedRoles: ValueMap = {
  'Allocated Case Worker': 'social-worker',
  'Allocated Worker': 'social-worker',
  'Allocated Social Worker': 'social-worker',
  'Social Worker': 'social-worker',
  IRO: 'iro',
  'Independent Reviewing Officer': 'iro',
  'Supervising Social Worker': 'supervising-social-worker',
  'Personal Adviser': 'personal-adviser',
  'Independent Visitor': 'independent-visitor',
  Advocate: 'advocate',
  'Family Support Worker': 'support-worker',
  '*': null,
};

/** Checks of teeth and eyes are health checks too, and no health assessments. */
export const healthChecks: ValueMap = {
  'Health Assessment': 'health-assessment',
  'Initial Health Assessment': 'health-assessment',
  'Review Health Assessment': 'health-assessment',
  'LAC Health Assessment': 'health-assessment',
  'CLA Health Assessment': 'health-assessment',
  IHA: 'health-assessment',
  RHA: 'health-assessment',
  '*': null,
};
