/**
 * The words that the package's own reports are written in, for whoever shows answers on a screen of their own: statuses, roles, moments,
 * limits and the count that leads to them.
 *
 * @module placement-rules/wording
 */
export { conventionText } from './convention-text.ts';
export { clocksText, countLines, type StepInWords } from './count-text.ts';
export { duesText } from './deadline-text.ts';
export { valueText } from './fact-text.ts';
export { kindName } from './kind-phrases.ts';
export { counted, listed, slugText } from './lists.ts';
export { modeText, unspecifiedText } from './meeting-text.ts';
export { modalityText } from './modality-text.ts';
export { limitMoment, momentText, timescaleText } from './moment-text.ts';
export { recordName } from './record-name.ts';
export { aboutText, statusText, verdictText } from './status-text.ts';
export { roleTitle } from './titles.ts';
export type { DateString, DateTimeString, Deadline, FactUsed, Timescale } from '../contract.ts';
