const placementRules = require('placement-rules');
const returns = require('placement-rules/ssda903');
const tables = require('placement-rules/tables');
const schema = require('placement-rules/schema/history.schema.json');
const { answers } = require('./answers.cjs');

if (typeof schema !== 'object') throw new Error('placement-rules/schema/history.schema.json is no schema');
console.log(Object.keys(returns).sort().join(' '));
console.log(Object.keys(tables).sort().join(' '));
console.log(answers(placementRules));
