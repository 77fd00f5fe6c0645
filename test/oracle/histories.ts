import * as fc from 'fast-check';
import { addDays, clockText, dayOf, HOUR, startOfDay } from './clock.ts';
import {
  at,
  bases,
  distance,
  drawnPlacement,
  eighteenYearsBefore,
  type Json,
  many,
  minute,
  settledJudgements,
  type Shape,
} from './draws.ts';
import { thin } from './thin.ts';

export interface Drawn {
  readonly history: Json;
  readonly asOf: string;
}

export function drawn(shape: Shape): fc.Arbitrary<Drawn> {
  return fc
    .record({
      base: fc.constantFrom(...bases),
      shift: fc.integer({ min: 0, max: 9 }),
      years: fc.constantFrom(0, 0, 0, 1),
      placements: fc.array(drawnPlacement(shape), { minLength: 1, maxLength: shape.placements }),
      reviews: many(
        fc.record({ gap: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(88, 91, 92, 93, 181, 184, 185)), minute }),
        shape.reviews,
        4,
      ),
      agrees: fc.boolean(),
      birthday: fc.integer({ min: 1, max: 120 }),
      careEnds: fc.integer({ min: 0, max: 3 }),
      careLength: fc.integer({ min: 5, max: 260 }),
      asOf: fc.record({ away: fc.oneof(distance(0, 14), distance(15, 250), distance(200, 700)), bare: fc.boolean() }),
      dayOnly: fc.integer({ min: 0, max: 2 }),
      thin: fc.array(fc.nat(999), { maxLength: shape.unknowns }),
    })
    .map((draw): Drawn => {
      const history: Json = {
        child: {
          id: 'c',
          dateOfBirth: '2015-01-15',
          agreesToSixMonthlyVisits: draw.agrees,
          interpreterNeeded: false,
          disabilities: [],
          inEducation: false,
          independentVisitor: false,
          behavioursOfConcern: false,
        },
        lookedAfter: [],
        placements: [],
        concerns: [],
        meetings: [],
        plans: [],
        reviews: [],
        visits: [],
        decisions: [],
        legalStatuses: [],
        circumstances: [],
        notifications: [],
        consultations: [],
        documents: [],
        network: [],
        carerBreaks: [],
        judgements: settledJudgements.map((kind) => ({ kind, value: false })),
      };
      const record = (list: string, id: string, value: Json): void => {
        history[list].push({ id: `${id}${history[list].length + 1}`, ...value });
      };
      const first = at(startOfDay(draw.base), draw.shift - 365 * draw.years, 0);
      let from = first;
      let lastStart = first;
      draw.placements.forEach((one, index) => {
        const id = `p${index + 1}`;
        const last = index === draw.placements.length - 1;
        const before = history.placements.at(-1);
        const joins = shape.joined === true && one.joins && before !== undefined;
        const start = joins ? from : at(from, index === 0 ? 0 : one.gap, one.minute);
        const begins = Math.max(start, from);
        const ends = last && one.ended > 1 ? undefined : Math.max(at(begins, one.length, one.endMinute), begins + HOUR);
        const proposed = last && one.proposed === 0 && !joins;
        const placed: Json = {
          id,
          kind: one.kind,
          ending: { complex: false },
          emergency: one.emergency,
          longTerm: one.longTerm,
          provision: 'commissioned',
          permanent: false,
          carersHaveBirthChildren: false,
        };
        if (joins) Object.assign(placed, { sameCarer: true, kind: before.kind, longTerm: before.longTerm });
        if (proposed) placed.plannedStart = clockText(begins);
        else {
          placed.startedAt = clockText(begins);
          if (ends !== undefined) {
            placed.endedAt = clockText(ends);
            placed.ending = { manner: one.manner, complex: false };
          }
        }
        history.placements.push(placed);
        for (const meeting of one.meetings) {
          const owned = shape.attributed !== true || meeting.owned || meeting.kind === 'seventy-two-hour-review';
          record('meetings', 'm', { kind: meeting.kind, ...(owned ? { placementId: id } : {}), heldAt: clockText(meeting.away(begins)) });
        }
        for (const away of one.plans) record('plans', 'v', { placementId: id, preparedAt: clockText(away(begins)) });
        let seen = begins;
        for (const visit of proposed ? [] : one.visits) {
          seen = at(seen, visit.gap, visit.minute);
          if (ends !== undefined && dayOf(seen) >= dayOf(ends)) break;
          record('visits', 's', {
            at: clockText(seen),
            ...(shape.attributed !== true || visit.owned ? { placementId: id } : {}),
            ...(visit.by ? { by: visit.by } : {}),
            ...(visit.seen === undefined ? {} : { childSeen: visit.seen }),
          });
        }
        for (const concern of proposed ? [] : one.concerns) {
          const identified = at(begins, concern.days, concern.minute);
          if (ends !== undefined && dayOf(identified) >= dayOf(ends)) continue;
          record('concerns', 'k', {
            kind: concern.kind,
            identifiedAt: clockText(identified),
            placementId: id,
            endingInevitable: false,
            ...(concern.resolved === null ? {} : { resolvedAt: clockText(at(identified, concern.resolved, concern.resolvedMinute)) }),
          });
          const concernId = history.concerns.at(-1).id;
          for (const meeting of concern.meetings) {
            record('meetings', 'm', {
              kind: concern.kind === 'imminent-disruption' ? 'pre-disruption-meeting' : 'placement-support-meeting',
              placementId: id,
              ...(meeting.byConcern ? { concernIds: [concernId] } : {}),
              heldAt: clockText(meeting.away(identified)),
            });
          }
        }
        if (ends !== undefined && !proposed) {
          if (one.disruption !== null)
            record('meetings', 'm', { kind: 'disruption-meeting', placementId: id, heldAt: clockText(at(ends, one.disruption, 600)) });
          if (one.decision !== null)
            record('decisions', 'd', {
              kind: 'hold-disruption-meeting',
              at: clockText(at(ends, one.decision.days, 600)),
              by: 'team-manager',
              outcome: one.decision.outcome,
              placementId: id,
            });
        }
        from = ends ?? begins;
        lastStart = begins;
      });
      history.lookedAfter.push({ from: dayOf(first) });
      if (shape.reviews === true && draw.careEnds === 0) history.lookedAfter[0].to = addDays(dayOf(lastStart), draw.careLength);
      if (shape.birthday === true) history.child.dateOfBirth = eighteenYearsBefore(addDays(dayOf(lastStart), draw.birthday));
      let held = first;
      for (const review of draw.reviews) {
        held = at(held, review.gap, review.minute);
        if (history.lookedAfter[0].to !== undefined && dayOf(held) >= history.lookedAfter[0].to) break;
        record('reviews', 'r', { heldAt: clockText(held) });
      }
      const moment = draw.asOf.away(at(first, 365 * draw.years * (draw.shift % 2), 720));
      for (const choice of draw.thin) thin(history, choice, shape);
      return { history, asOf: draw.asOf.bare ? dayOf(moment) : clockText(moment) };
    });
}
