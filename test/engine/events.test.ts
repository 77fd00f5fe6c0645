import { test } from 'vitest';
import { eventsAreRead, risksNotHeldAreNoBreach } from './events.ts';

test('each event of the language is the moment that its record tells', eventsAreRead);
test('what turns on a kind of record that the extract does not hold is no breach', risksNotHeldAreNoBreach);
