// The engine and each policy by themselves, with nothing that checks the history.
const engine = require('placement-rules/engine');
const { derby } = require('placement-rules/profiles/derby');
const { trafford } = require('placement-rules/profiles/trafford');
const { leicester } = require('placement-rules/profiles/leicester');
const { statutory } = require('placement-rules/profiles/statutory');
const { placementStability } = require('placement-rules/profiles/placement-stability');
const { placementPlanStandards } = require('placement-rules/profiles/placement-plan-standards');
const { answers } = require('./answers.cjs');

const parseHistory = (history) => ({ ok: true, history });
console.log(answers({ ...engine, parseHistory, derby, trafford, leicester, statutory, placementStability, placementPlanStandards }));
