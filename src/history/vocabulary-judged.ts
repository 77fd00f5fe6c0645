/** The words that an evaluation looks at by themselves; apart from the others, so that whoever evaluates without validation does not carry those. */

export const provisions = ['in-house', 'commissioned'] as const;
export const endingManners = ['planned', 'unplanned', 'abrupt'] as const;
export const endedBy = ['authority', 'provider', 'carer', 'child', 'parent', 'court', 'other'] as const;
export const meetingModes = ['in-person', 'video', 'telephone', 'mixed'] as const;
export const visitModes = ['in-person', 'video', 'telephone'] as const;
export const childDecisions = ['offered', 'attending', 'declined', 'excluded'] as const;
export const planKinds = ['new', 'revision'] as const;
export const decisionOutcomes = ['yes', 'no'] as const;
export const allowances = ['full', 'reduced', 'stopped'] as const;

/** One council's name for the placement planning meeting, accepted on input under every profile. */
export const meetingAlias = 'placement-agreement-meeting';
