import type { Json, Shape } from './draws.ts';

/** Takes one fact away: a judgement forgotten, a time cut down to its day, an end that nobody can tell, an array not in the extract. */
export function thin(history: Json, choice: number, shape: Shape): void {
  const ways: (() => void)[] = [];
  const cut = (row: Json, name: string): void => {
    if (typeof row[name] === 'string' && row[name].length > 10)
      ways.push(() => {
        row[name] = row[name].slice(0, 10);
      });
  };
  const forget = (row: Json, name: string): void => {
    if (row?.[name] !== undefined)
      ways.push(() => {
        delete row[name];
      });
  };
  for (const placement of history.placements) {
    cut(placement, 'startedAt');
    cut(placement, 'endedAt');
    forget(placement, 'emergency');
    if (shape.visits === true) forget(placement, 'longTerm');
    if (shape.endings === true) forget(placement.ending, 'manner');
  }
  const last = history.placements.at(-1);
  if (last.endedAt !== undefined || last.startedAt !== undefined)
    ways.push(() => {
      last.endedAt = 'unknown';
    });
  for (const meeting of history.meetings ?? []) cut(meeting, 'heldAt');
  for (const plan of history.plans ?? []) cut(plan, 'preparedAt');
  for (const visit of history.visits ?? []) cut(visit, 'at');
  for (const review of history.reviews ?? []) cut(review, 'heldAt');
  for (const concern of history.concerns ?? []) {
    cut(concern, 'identifiedAt');
    cut(concern, 'resolvedAt');
  }
  for (const decision of history.decisions ?? []) forget(decision, 'outcome');
  if (shape.visits === true) forget(history.child, 'agreesToSixMonthlyVisits');
  if (shape.reviews === true && history.lookedAfter[0].to !== undefined)
    ways.push(() => {
      history.lookedAfter[0].to = 'unknown';
    });
  for (const list of ['meetings', 'plans', 'visits', 'reviews', 'decisions'])
    if (shape[list === 'decisions' ? 'endings' : (list as 'meetings')] === true) forget(history, list);
  ways[choice % ways.length]?.();
}
