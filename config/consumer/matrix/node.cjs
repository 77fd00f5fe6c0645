const { allAnswers } = require('./all-answers.cjs');
const { northmere } = require('./northmere.cjs');
const inputs = require('./inputs.json');

const profile = (name) => require(`placement-rules/profiles/${name}`);
const policies = Object.assign({}, ...['derby', 'leicester', 'placement-plan-standards', 'placement-stability', 'statutory', 'trafford'].map(profile));
const entries = {
  placementRules: require('placement-rules'), engine: require('placement-rules/engine'), report: require('placement-rules/report'),
  returns: require('placement-rules/ssda903'), tables: require('placement-rules/tables'), northmere, policies,
};
console.log(allAnswers(entries, inputs));
