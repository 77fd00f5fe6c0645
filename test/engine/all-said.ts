import type { Said } from './language.ts';
import { recordsSaid } from './language-records.ts';
import { subjectsSaid } from './language-subjects.ts';
import { callsSaid } from './language-calls.ts';
import { judgingSaid } from './language-judging.ts';
import { limitsSaid } from './language-limits.ts';
import { meetingsSaid } from './language-meetings.ts';
import { needsSaid } from './language-needs.ts';
import { peopleSaid } from './language-people.ts';

/** Every statement of the language that has its answer here. */
export const said: readonly Said[] = [...recordsSaid, ...limitsSaid, ...judgingSaid, ...subjectsSaid, ...needsSaid, ...meetingsSaid, ...peopleSaid, ...callsSaid];
