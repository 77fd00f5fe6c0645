import { roleTitle, slugText } from 'placement-rules/wording';

/** One thing to fill in of a record. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'moment' | 'day' | 'choice';
  readonly options?: readonly Option[];
  readonly optional?: true;
}
export interface Option {
  readonly value: string;
  readonly label: string;
}

const moment = (name: string, label: string, optional?: true): Field => ({
  name,
  label,
  type: 'moment',
  ...(optional === undefined ? {} : { optional }),
});
const choice = (name: string, label: string, options: readonly Option[], optional?: true): Field => ({
  name,
  label,
  type: 'choice',
  options,
  ...(optional === undefined ? {} : { optional }),
});
const words = (...slugs: readonly string[]): readonly Option[] => slugs.map((value) => ({ value, label: slugText(value) }));
const roles = (...slugs: readonly string[]): readonly Option[] => slugs.map((value) => ({ value, label: roleTitle(value) }));

const professionals = roles(
  'social-worker',
  'social-work-manager',
  'team-manager',
  'iro',
  'supervising-social-worker',
  'service-manager',
  'nominated-officer',
  'director-of-childrens-services',
  'foster-carer',
  'home-manager',
  'parent',
  'child',
  'placement-provider',
  'health-body',
  'educational-institution',
  'local-authority',
  'virtual-school',
);
const legal: readonly Option[] = [
  { value: 'section-20', label: 'section 20 accommodation' },
  ...words(
    'interim-care-order',
    'care-order',
    'placement-order',
    'emergency-protection-order',
    'police-protection',
    'remand',
    'short-break-series',
    'other',
  ),
];

/** What a person fills in to record one more of each kind; by the arrays of a history. The kinds asked for are a choice of their own. */
export const recordForms: Readonly<
  Record<string, { readonly noun: string; readonly fields: readonly Field[]; readonly ofPlacement?: true }>
> = {
  visits: {
    noun: 'visit',
    fields: [
      moment('at', 'When was it?'),
      choice('by', 'Who visited?', roles('social-worker', 'support-worker', 'other-professional'), true),
    ],
    ofPlacement: true,
  },
  reviews: { noun: 'review', fields: [moment('heldAt', 'When was it held?')] },
  meetings: {
    noun: 'meeting',
    fields: [moment('heldAt', 'When was it held?'), choice('chair', 'Who chaired it?', professionals, true)],
    ofPlacement: true,
  },
  plans: {
    noun: 'version of the plan',
    fields: [
      moment('preparedAt', 'When was it prepared?'),
      moment('finalisedAt', 'When was it agreed as final?', true),
      moment('signedAt', 'When was it signed?', true),
      choice('kind', 'A new plan or a revision?', words('new', 'revision'), true),
    ],
    ofPlacement: true,
  },
  documents: { noun: 'document', fields: [moment('at', 'What is its date?')], ofPlacement: true },
  notifications: { noun: 'notice', fields: [choice('to', 'Who was told?', professionals), moment('at', 'When?')], ofPlacement: true },
  decisions: {
    noun: 'decision',
    fields: [
      moment('at', 'When was it decided?'),
      choice('by', 'Who decided?', professionals),
      choice('outcome', 'What was decided?', words('yes', 'no'), true),
    ],
    ofPlacement: true,
  },
  consultations: {
    noun: 'consultation',
    fields: [choice('with', 'Who was consulted?', professionals), moment('at', 'When?')],
    ofPlacement: true,
  },
  concerns: { noun: 'concern', fields: [moment('identifiedAt', 'When was it identified?')], ofPlacement: true },
  circumstances: { noun: 'circumstance', fields: [moment('from', 'Since when?'), moment('to', 'Until when?', true)], ofPlacement: true },
  carerBreaks: {
    noun: 'break',
    fields: [
      { name: 'from', label: 'First day', type: 'day' },
      { name: 'to', label: 'First day back', type: 'day', optional: true },
    ],
    ofPlacement: true,
  },
  lookedAfter: { noun: 'period', fields: [moment('from', 'Since when?'), moment('to', 'Until when?', true)] },
  legalStatuses: { noun: 'legal status', fields: [choice('status', 'Which?', legal), moment('from', 'Since when?')] },
};

/** Arrays whose records need an id that others can name. */
export const withId: Readonly<Record<string, string>> = { visits: 'v', reviews: 'r', meetings: 'm', plans: 'plan', concerns: 'k' };
/** The property in which a record of an array says its kind. */
export const kindProperty: Readonly<Record<string, string>> = { notifications: 'about', consultations: 'about' };

/** The words of lists that a question may ask for. */
export const lists: Readonly<Record<string, readonly Option[]>> = {
  disabilities: [
    { value: 'sen', label: 'special educational needs' },
    { value: 'learning', label: 'learning disability' },
    { value: 'language', label: 'speech or language' },
    { value: 'physical', label: 'physical disability' },
  ],
  predictedDifficulties: words('challenging-behaviour', 'emotional-needs', 'mental-health'),
};
