import type { FactName } from '../../src/policy/facts.ts';

export const ofChild: readonly FactName[] = [
  'child.interpreterNeeded',
  'child.inEducation',
  'child.independentVisitor',
  'child.behavioursOfConcern',
  'child.agreesToAccommodation',
  'child.agreesToSixMonthlyVisits',
];
export const ofPlacement: readonly FactName[] = [
  'placement.permanent',
  'placement.longTerm',
  'placement.beforeAssessment',
  'placement.atDistance',
  'placement.disruptsEducation',
  'placement.carersHaveBirthChildren',
];
