// What every platform is asked, as one text: each council with its overlays, tables and the return read, and every report made.
// It names no module: whoever calls it loads the package in its own way. `inputs` is inputs.json, which check-matrix puts beside it.
exports.allAnswers = ({ placementRules, engine, policies, tables, returns, report, northmere }, inputs) => {
  const asOf = '2026-07-06T09:00', lines = [];
  const say = (what, value) => { lines.push(`${what} ${typeof value === 'string' ? value : JSON.stringify(value)}`); };
  const parsed = placementRules.parseHistory(inputs.history);
  if (!parsed.ok) throw new Error(`the history was refused: ${JSON.stringify(parsed.issues)}`);
  const { history } = parsed;
  const { placementStability, placementPlanStandards } = policies;
  for (const [name, base] of Object.entries({ statutory: policies.statutory, derby: policies.derby, trafford: policies.trafford, leicester: policies.leicester, northmere })) {
    const profile = engine.withOverlays(base, placementStability, placementPlanStandards);
    for (const each of [base, profile]) say(name, engine.evaluate(history, { profile: each, asOf }));
    const evaluation = engine.evaluate(history, { profile, asOf }), runs = [{ history, evaluation }];
    say('rows', report.toCsv(report.toRows(evaluation, history)));
    say('text', report.textReport(evaluation, { detail: 'full', history }));
    say('calendar', report.toICalendar(history, evaluation));
    say('timeline', report.timelineSvg(history, evaluation));
    say('cohort', report.cohortCsv(report.cohortSummary(runs)));
    say('receipt', report.toReceipt(runs, { profiles: [profile] }));
    say('explained', evaluation.requirements.slice(0, 20).map(({ id }) => placementRules.explanationText(placementRules.explain(history, { profile, asOf }, id))));
    say('questions', placementRules.questionsText(placementRules.questions(history, { profile, asOf })));
  }
  say('return', returns.readSsda903(inputs.files, { year: 2025 }));
  say('tables', tables.fromTables({ placements: inputs.rows }, inputs.map));
  return lines.join('\n');
};
