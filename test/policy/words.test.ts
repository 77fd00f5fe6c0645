import { expect, test } from 'vitest';
import * as words from '../../src/policy/index.ts';

const { aged, agenda, all, allocated, any, before, earliestOf, every, happened, inCircumstance, inferred, inWords, is, isOneOf, isRecorded, item, judged, limb, not, notUnder, person, shown, stated, underStatus, within } = words;
const emergency = { fact: 'placement.emergency', is: true } as const;

/** Each word of a rule file, and the plain value of the language that it makes; made within its test, so that one that throws fails it. */
test.each<readonly [string, () => unknown, unknown]>([
  ['all', () => all(emergency, not(emergency)), { all: [emergency, { not: emergency }] }],
  ['any', () => any(emergency), { any: [emergency] }],
  ['is', () => is('placement.emergency'), { fact: 'placement.emergency', is: true }],
  ['is not', () => is('placement.emergency', false), { fact: 'placement.emergency', is: false }],
  ['inWords', () => inWords(['it was urgent', 'it was planned'], emergency), { fact: 'placement.emergency', is: true, says: ['it was urgent', 'it was planned'] }],
  ['isOneOf', () => isOneOf('concern.kind', 'fragility', 'suitability'), { fact: 'concern.kind', oneOf: ['fragility', 'suitability'] }],
  ['isRecorded', () => isRecorded('meeting.minutes'), { fact: 'meeting.minutes', recorded: true }],
  ['happened', () => happened('placement.endedAt'), { happened: 'placement.endedAt' }],
  ['aged', () => aged(16), { aged: 16 }],
  ['aged on', () => aged(16, 'placement.startedAt'), { aged: 16, on: 'placement.startedAt' }],
  ['judged', () => judged('police-indicated'), { judged: 'police-indicated' }],
  ['judged of a role', () => judged('referral-likely', 'art'), { judged: 'referral-likely', role: 'art' }],
  ['allocated', () => allocated('iro', 'advocate'), { allocated: ['iro', 'advocate'] }],
  ['inCircumstance', () => inCircumstance('missing'), { circumstance: ['missing'] }],
  ['underStatus', () => underStatus('section-20', 'remand'), { legalStatus: ['section-20', 'remand'] }],
  ['notUnder', () => notUnder('care-order'), { not: { legalStatus: ['care-order'], assume: false } }],
  ['shown', () => shown({ meeting: ['disruption-meeting'], of: 'ending' }), { shown: { meeting: ['disruption-meeting'], of: 'ending' } }],
  ['before', () => before('placement.startedAt'), { before: 'placement.startedAt' }],
  ['within', () => within({ hours: 72 }).of('placement.startedAt'), { within: { hours: 72 }, of: 'placement.startedAt' }],
  ['earliestOf', () => earliestOf(before('placement.startedAt')), { earliestOf: [{ before: 'placement.startedAt' }] }],
  ['a limb', () => limb('A-1', before('placement.startedAt'), 'before the start'), { clauses: ['A-1'], due: { before: 'placement.startedAt' }, counted: 'before the start' }],
  ['a limb of two clauses in a case', () => limb(['A-1', 'A-2'], before('placement.startedAt'), 'before', emergency), { clauses: ['A-1', 'A-2'], due: { before: 'placement.startedAt' }, counted: 'before', when: emergency }],
  ['every', () => every('A-1', { weeks: 6 }, 'visit.at', 'six weeks on', emergency), { clauses: ['A-1'], due: { within: { weeks: 6 }, of: 'visit.at' }, counted: 'six weeks on', when: emergency, every: true }],
  ['a person', () => person('iro', 'attend', 'should', 'A-1'), { role: 'iro', mode: 'attend', modality: 'should', clauses: ['A-1'] }],
  ['a person of a group in a case', () => person('iro', 'inform', 'may', 'A-1', { oneOf: 'x', when: emergency }), { role: 'iro', mode: 'inform', modality: 'may', clauses: ['A-1'], oneOf: 'x', when: emergency }],
  ['an item', () => item('record', 'Minutes', 'must', 'A-1'), { kind: 'record', text: 'Minutes', modality: 'must', clauses: ['A-1'] }],
  ['an item shown by', () => item('record', 'Minutes', 'must', 'A-1', { recordedIn: 'minutes' }), { kind: 'record', text: 'Minutes', modality: 'must', clauses: ['A-1'], recordedIn: 'minutes' }],
  ['agenda', () => agenda('Contact', 'should', 'A-1'), { kind: 'agenda', text: 'Contact', modality: 'should', clauses: ['A-1'] }],
  ['agenda in a case', () => agenda('Contact', 'should', 'A-1', emergency), { kind: 'agenda', text: 'Contact', modality: 'should', clauses: ['A-1'], when: emergency }],
  ['stated', () => stated('iro'), { role: 'iro', source: 'stated' }],
  ['stated in a case', () => stated('iro', emergency), { role: 'iro', source: 'stated', when: emergency }],
  ['inferred', () => inferred('iro'), { role: 'iro', source: 'inferred' }],
  ['inferred in a case', () => inferred('iro', emergency), { role: 'iro', source: 'inferred', when: emergency }],
  ['the foster group', () => words.fosterGroup, ['foster', 'connected-person', 'home-from-home']],
  ['the residential group', () => words.residentialGroup, ['residential', 'secure', 'residential-school']],
])('%s', (_word, made, value) => {
  expect(made()).toStrictEqual(value);
});
