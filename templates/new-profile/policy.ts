import {
  agenda,
  before,
  fill,
  firstPlanningMeeting,
  fosterGroup,
  is,
  limb,
  person,
  residentialGroup,
  section,
  silent,
  stated,
  statuteLayer,
  within,
  type Layer,
  type ProfileDefinition,
  type Rule,
} from 'placement-rules/policy';

/** What the text says, statement by statement, in your own words. The numbers are what a social worker sees behind a finding. */
export const clauses = {
  'SOMEWHERE-1.1': 'Each foster or residential placement has a planning meeting.',
  'SOMEWHERE-1.2': 'A placement that can be planned has it before the child moves in.',
  'SOMEWHERE-1.3': 'After an urgent move it is held in 5 working days.',
  'SOMEWHERE-1.4': 'A team manager chairs it; the child, the carer and the social worker take part.',
  'SOMEWHERE-1.5': 'It agrees the Placement Plan.',
  'SOMEWHERE-2.1': 'A need for support has a support meeting in 10 working days, called by the supervising social worker.',
  'SOMEWHERE-3.1': 'The Placement Plan says how contact is kept.',
  'SOMEWHERE-4.1': 'An unplanned ending has a disruption meeting in 20 working days.',
};

const kinds = [...fosterGroup, ...residentialGroup];

/** A meeting that several councils share: the slots are what differs. */
const planningMeeting = fill(firstPlanningMeeting, 'somewhere', {
  title: 'Placement Planning Meeting',
  clauses: ['SOMEWHERE-1.1'],
  kinds,
  // The first limb whose case holds applies; the last needs no case of its own.
  limits: [
    limb('SOMEWHERE-1.2', before('placement.startedAt'), 'before a placement that could be planned', is('placement.emergency', false)),
    limb('SOMEWHERE-1.3', within({ workingDays: 5 }).of('placement.startedAt'), '5 working days after an urgent move'),
  ],
  convenor: silent('the text names nobody'),
  chair: { how: 'one-of', clauses: ['SOMEWHERE-1.4'], roles: [person('team-manager', 'chair', 'must', 'SOMEWHERE-1.4')] },
  people: [
    person('child', 'contribute', 'should', 'SOMEWHERE-1.4'),
    person('foster-carer', 'attend', 'should', 'SOMEWHERE-1.4'),
    person('social-worker', 'attend', 'should', 'SOMEWHERE-1.4'),
  ],
  contents: [agenda('Agree the Placement Plan', 'should', 'SOMEWHERE-1.5')],
});

/** A rule of the council's own. */
const supportMeeting: Rule = {
  id: 'somewhere/placement-support-meeting',
  kind: 'meeting',
  title: 'Placement Support Meeting',
  clauses: ['SOMEWHERE-2.1'],
  modality: 'should',
  forEach: { each: 'concern', kinds: ['support-need'] },
  placements: kinds,
  limbs: [limb('SOMEWHERE-2.1', within({ workingDays: 10 }).of('concern.identifiedAt'), '10 working days after the need was noticed')],
  answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern', from: 'concern.identifiedAt' }],
  occasion: 'placement-support-meeting:{concern}',
  owners: [stated('supervising-social-worker')],
  meeting: { kind: 'placement-support-meeting', unspecified: ['chair', 'attendees', 'agenda'] },
};

const layer: Layer = {
  id: 'somewhere',
  version: '1',
  title: 'Somewhere: Placement Planning',
  basis: 'authority',
  clauses,
  rules: [planningMeeting, supportMeeting],
  sections: [section('contact', 'SOMEWHERE-3.1')],
  silences: [],
};

/** The regulations first, the council's text on top. */
export const definition: ProfileDefinition = { id: 'somewhere', version: layer.version, title: 'Somewhere', layers: [statuteLayer, layer] };
