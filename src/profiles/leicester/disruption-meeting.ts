import { all, fill, isOneOf, silent } from '../../policy/parts.ts';
import { disruptionMeeting } from '../common-practice/index.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';

const nothingMore = silent('one sentence is all that the text says of this meeting');

export const placementDisruptionMeeting = fill(disruptionMeeting, 'leicester', {
  clauses: ['LEICESTER-4.03'],
  kinds: leicesterKinds,
  modality: 'consider',
  disrupted: all(notOnShortBreaks, isOneOf('placement.ending.manner', 'unplanned', 'abrupt')),
  convenor: nothingMore,
  chair: nothingMore,
  people: nothingMore,
  contents: nothingMore,
});
