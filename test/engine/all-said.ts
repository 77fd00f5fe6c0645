import type { Said } from './language.ts';
import { eventsAreRead, risksNotHeldAreNoBreach } from './events.ts';
import { factsAreRead } from './facts.ts';
import { attestationsSaid } from './language-attestations.ts';
import { callsSaid } from './language-calls.ts';
import { conditionsSaid } from './language-conditions.ts';
import { ownWordsAreReadAsDeclared, whatDecidesIsAskedInWords, whatIsNoProfileIsRefused } from './own-words.ts';
import { endsOfCallsSaid, sinceWhenARiskIsKnownOfIsAsked } from './language-ends-of-calls.ts';
import { eitherWaySaid } from './language-either-way.ts';
import { endsAndAnswersSaid, missingArraysAreAskedFor, timeRunsFromTheStart } from './language-ends.ts';
import { endsAskedFor, evidenceSaid } from './language-evidence.ts';
import { factsAreSettledWhereTheyStand, factsSaid } from './language-facts.ts';
import { gatheringsSaid } from './language-gatherings.ts';
import { judgingSaid } from './language-judging.ts';
import { attestedOfTheIntervalDueLast, earlierMeetingsAreAskedFor, lackingSaid } from './language-lacking.ts';
import { limitsSaid } from './language-limits.ts';
import { meetingsSaid } from './language-meetings.ts';
import { needsSaid } from './language-needs.ts';
import { peopleSaid } from './language-people.ts';
import { recordsSaid } from './language-records.ts';
import { resultsSaid } from './language-results.ts';
import { asideSaid } from './language-set-aside.ts';
import { subjectsSaid } from './language-subjects.ts';
import { statesAndUnrecordedSaid, unknownMomentsAreAskedFor, whatCannotBeReadIsNamed } from './language-unrecorded.ts';
import { outcomesSaid } from './language-outcomes.ts';
import { limitsToComeSaid } from './language-limits-to-come.ts';
import { occasionsSaid } from './language-occasions.ts';
import { needsInTurnSaid } from './language-needs-in-turn.ts';
import { momentsOfCallsSaid } from './language-moments-of-calls.ts';
import { begunAndPlannedSaid } from './language-begun-and-planned.ts';
import { papersSaid } from './language-papers.ts';
import { whichMeetingSaid } from './language-which-meeting.ts';
import { lateSaid } from './language-late.ts';
import { intervalsSaid } from './language-intervals.ts';
import { inOrderSaid } from './language-in-order.ts';
import { whenDueSaid } from './language-when-due.ts';
import { joinedNeedsSaid } from './language-joined-needs.ts';
import { seriesSaid } from './language-series.ts';
import { ofStatesSaid } from './language-states.ts';
import { foundSaid } from './language-found.ts';
import { staysSaid } from './language-stays.ts';
import { judgementsSettleItems } from './open-items.ts';
import { recordsAreShown } from './shown.ts';

/** Every statement of the language that has its answer here. */
export const said: readonly Said[] = [
  ...recordsSaid,
  ...papersSaid,
  ...whichMeetingSaid,
  ...limitsSaid,
  ...limitsToComeSaid,
  ...judgingSaid,
  ...lateSaid,
  ...intervalsSaid,
  ...inOrderSaid,
  ...subjectsSaid,
  ...joinedNeedsSaid,
  ...seriesSaid,
  ...ofStatesSaid,
  ...needsSaid,
  ...needsInTurnSaid,
  ...meetingsSaid,
  ...occasionsSaid,
  ...peopleSaid,
  ...callsSaid,
  ...momentsOfCallsSaid,
  ...factsSaid,
  ...endsAndAnswersSaid,
  ...foundSaid,
  ...asideSaid,
  ...statesAndUnrecordedSaid,
  ...staysSaid,
  ...conditionsSaid,
  ...whenDueSaid,
  ...gatheringsSaid,
  ...resultsSaid,
  ...endsOfCallsSaid,
  ...evidenceSaid,
  ...begunAndPlannedSaid,
  ...lackingSaid,
  ...outcomesSaid,
  ...eitherWaySaid,
  ...attestationsSaid,
];

/** What one rule and one requirement do not show: each throws where it is not so. */
export const shown: readonly { readonly name: string; readonly holds: () => void }[] = [
  { name: 'each event of the language is the moment that its record tells', holds: eventsAreRead },
  { name: 'each fact of the language reads as its record tells', holds: factsAreRead },
  { name: 'records show what was done where they lie in the time that the rule allows', holds: recordsAreShown },
  { name: 'what turns on a kind of record that the extract does not hold is no breach', holds: risksNotHeldAreNoBreach },
  { name: 'an item that turns on a judgement is settled by it', holds: judgementsSettleItems },
  { name: 'a fact would be recorded where the rule reads it', holds: factsAreSettledWhereTheyStand },
  { name: 'what is no profile is refused', holds: whatIsNoProfileIsRefused },
  { name: "a council's own words are read as it declares them", holds: ownWordsAreReadAsDeclared },
  { name: 'what decides is asked in words', holds: whatDecidesIsAskedInWords },
  { name: 'an array that the extract lacks is asked for', holds: missingArraysAreAskedFor },
  { name: 'time runs from the start or from the review, whichever came last', holds: timeRunsFromTheStart },
  { name: 'a moment that is not known is asked for', holds: unknownMomentsAreAskedFor },
  { name: 'what cannot be read is named', holds: whatCannotBeReadIsNamed },
  { name: 'an end that nobody knows is asked for', holds: endsAskedFor },
  { name: 'since when a risk is known of is asked', holds: sinceWhenARiskIsKnownOfIsAsked },
  { name: 'what was not practicable is the interval due last before it was said', holds: attestedOfTheIntervalDueLast },
  { name: 'meetings that came before what the extract holds are asked for', holds: earlierMeetingsAreAskedFor },
];
