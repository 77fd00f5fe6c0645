import { derby, evaluate } from '../../../src/index.ts';
import { box, line, picture, text } from './svg.ts';

const days = ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'] as const;
const names = ['Wed 1', 'Thu 2', 'Fri 3', 'Sat 4', 'Sun 5', 'Mon 6', 'Tue 7'] as const;

/** What the engine says of the first planning meeting, held on a day, where nobody recorded whether the placement was an emergency. */
function statusWhenHeld(heldAt: string, emergency?: boolean): string {
  const placement = { id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', ...(emergency === undefined ? {} : { emergency }) } as const;
  const history = {
    child: { id: 'c-1' },
    placements: [placement],
    meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt }],
  } as const;
  const { requirements } = evaluate(history, { profile: derby, asOf: '2026-04-30' });
  return requirements.find(({ rule }) => rule === 'derby/first-placement-planning-meeting')?.status ?? 'none';
}

const left = (index: number): number => 168 + index * 77;

export function unknowns(): string {
  const rows = [
    ['It was an emergency', true],
    ['It could be planned', false],
    ['Nobody recorded it', undefined],
  ] as const;
  const verdictOf = (status: string): readonly ['good' | 'bad' | 'open', string] => {
    if (status === 'met') return ['good', 'met'];
    return status === 'met-late' ? ['bad', 'late'] : ['open', '?'];
  };
  const said = rows.map(([label, emergency]) => [label, days.map((day) => statusWhenHeld(`${day}T10:00`, emergency))] as const);
  return picture(
    { width: 720, height: 292 },
    'One meeting, by the day on which it was held',
    `A foster placement began on Thursday 2 April 2026 at 16:30. Derby asks for a planning meeting before the start or, in an emergency, within 72 hours. ${said.map(([label, statuses]) => `${label}: ${statuses.map((status, index) => `held ${names[index]} April, ${status}`).join('; ')}.`).join(' ')}`,
    [
      text([16, 30], 'Held at 10:00 on', 'strong'),
      ...names.map((name, index) => text([left(index) + 35, 30], name, 'small centre')),
      line([left(1) + 56, 42], [left(1) + 56, 238]),
      text([left(1) + 56, 258], 'start, Thu 16:30', 'small centre'),
      line([left(4) + 56, 42], [left(4) + 56, 238]),
      text([left(4) + 56, 258], '72 hours later, Sun 16:30', 'small centre'),
      ...said.flatMap(([label, statuses], row) => [
        text([16, 80 + row * 64], label),
        ...statuses.flatMap((status, index) => box({ x: left(index), y: 54 + row * 64, width: 70, height: 44 }, ...verdictOf(status))),
      ]),
      text(
        [16, 282],
        '? turns on whether it was an emergency. Where both rows above agree, the answer is certain without knowing.',
        'small',
      ),
    ],
  );
}
