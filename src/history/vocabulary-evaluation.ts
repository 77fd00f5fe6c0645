/** The words that an evaluation answers in, once; held equal to the contract's unions in test/history. */

export const modalities = ['must', 'should', 'consider', 'may'] as const;
export const bases = ['statute', 'authority', 'overlay'] as const;
export const statuses = [
  'met',
  'met-late',
  'due',
  'overdue',
  'missed',
  'outstanding',
  'pending',
  'lapsed',
  'contravened',
  'undetermined',
] as const;
export const requirementKinds = [
  'meeting',
  'plan',
  'visit',
  'review',
  'notification',
  'document',
  'approval',
  'decision',
  'participation',
  'action',
  'consideration',
  'prohibition',
  'information',
] as const;
export const applications = ['certain', 'possible'] as const;
export const chairings = ['one-of', 'by-agreement', 'not-stated'] as const;
export const unspecifiedParts = ['chair', 'attendees', 'agenda', 'preparation', 'records', 'convenor'] as const;
export const itemKinds = ['agenda', 'preparation', 'participation', 'record', 'follow-up', 'information'] as const;
export const itemStates = ['done', 'done-late', 'not-done', 'not-applicable', 'unknown'] as const;
export const attendeeModes = ['chair', 'agree', 'attend', 'contribute', 'consult', 'inform', 'choice'] as const;
export const ownerSources = ['stated', 'inferred'] as const;
export const directions = ['before', 'by', 'within', 'every'] as const;
export const countings = ['instant-order', 'elapsed-hours', 'calendar-days', 'working-days', 'corresponding-date'] as const;
export const deadlineSources = ['stated', 'inferred', 'agreed'] as const;
export const breachKinds = ['late', 'overdue', 'missed', 'out-of-order', 'not-permitted'] as const;
export const breachedTexts = ['regulation', 'local-standard'] as const;
export const breachableModalities = ['must', 'should'] as const;
export const checklistCoverages = ['complete', 'partial'] as const;
export const sectionNeeds = ['required', 'not-required', 'undetermined'] as const;
export const checklistStates = ['complete', 'incomplete', 'missing', 'unknown'] as const;
export const noteCodes = [
  'no-prior-support-meeting',
  'outside-anticipated-window',
  'source-text-incomplete',
  'attributed-by-date',
  'papers-unavailable',
  'provision-not-read-at-source',
  'same-carer-continues',
  'option',
  'undeclared-word',
] as const;
