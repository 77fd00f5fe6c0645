// What a consumer asks of the package, whichever way it was loaded: one line of JSON a policy.
// The history is fixtures/demo/history.json, which check-consumer puts beside this file.
const history = require('./history.json');

exports.answers = ({ parseHistory, evaluate, withOverlays, ...policies }) => {
  const parsed = parseHistory(history);
  if (!parsed.ok) throw new Error(`history.json was refused: ${JSON.stringify(parsed.issues)}`);
  const { derby, trafford, leicester, statutory, placementStability, placementPlanStandards } = policies;
  return [statutory, derby, trafford, leicester, withOverlays(derby, placementStability, placementPlanStandards)]
    .map((profile) => JSON.stringify(evaluate(parsed.history, { profile, asOf: '2026-07-06T09:00' })))
    .join('\n');
};
