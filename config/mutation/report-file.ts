/** Where Stryker leaves what it found in a room; `npm run mutation:report` reads it. */
export const reportFile = (room: string): string => `node_modules/.cache/placement-rules/mutation/${room}.json`;
