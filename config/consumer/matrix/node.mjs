import { allAnswers } from './all-answers.cjs';
import { entries } from './entries.mjs';
import inputs from './inputs.json' with { type: 'json' };

console.log(allAnswers(entries, inputs));
