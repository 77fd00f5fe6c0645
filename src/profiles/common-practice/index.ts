/** What several councils share, with slots to fill. One door, so that a council's bundle loads it as one file. */
export { disruptionMeeting } from './disruption-meeting.ts';
export { firstPlanningMeeting } from './first-planning-meeting.ts';
export { furtherPlanningMeetings, planningMeetingOnNeed, planningMeetingToConsider } from './further-planning-meetings.ts';
export {
  chairDuties,
  chairPreparation,
  forLaterMeetings,
  healthPaper,
  papersUnavailable,
  planningAgenda,
  unlessFirst,
  type PlanningAgendaClauses,
} from './planning-items.ts';
export { section, sharedSections, type SharedSectionClauses } from './plan-sections.ts';
export { planningContributors } from './planning-people.ts';
