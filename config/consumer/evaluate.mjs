import * as placementRules from 'placement-rules';
import * as returns from 'placement-rules/ssda903';
import * as tables from 'placement-rules/tables';
import schema from 'placement-rules/schema/history.schema.json' with { type: 'json' };
import { answers } from './answers.cjs';

if (typeof schema !== 'object') throw new Error('placement-rules/schema/history.schema.json is no schema');
console.log(Object.keys(returns).sort().join(' '));
console.log(Object.keys(tables).sort().join(' '));
console.log(answers(placementRules));
