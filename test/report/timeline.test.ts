import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test, vi } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { timelineSvg } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';
import { complete, demo, demoByDerby, runOf, runs } from './runs.ts';

/** Read by an XML parser that throws at the first fault. */
function read(svg: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, 'image/svg+xml');
  if (document.documentElement === null) throw new Error('no root');
  return document.documentElement;
}
const all = (root: Element, name: string): readonly Element[] => [...root.getElementsByTagName(name)];
const withRole = (root: Element, role: string): readonly Element[] => all(root, 'g').filter((each) => each.getAttribute('role') === role);
const lane = (root: Element, title: string): Element | undefined =>
  withRole(root, 'group').find((each) => each.getAttribute('aria-label')?.startsWith(`${title}: `));
const saidIn = (root: Element, title: string): readonly (string | null)[] => {
  const found = lane(root, title);
  return found === undefined ? [] : withRole(found, 'img').map((each) => each.getAttribute('aria-label'));
};

describe('the picture', () => {
  test.each(runs)('has a title and a description, and everything on it says itself: run %#', ({ history, evaluation }) => {
    const root = read(timelineSvg(history, evaluation));
    const texts = new Map([...all(root, 'title'), ...all(root, 'desc')].map((each) => [each.getAttribute('id'), each.textContent]));
    expect(root.getAttribute('role')).toBe('graphics-document document');
    expect(texts.get(root.getAttribute('aria-labelledby'))).toContain(`child ${evaluation.child}, by ${evaluation.profile.id}`);
    expect(texts.get(root.getAttribute('aria-describedby'))).toContain('Judged at');
    for (const mark of withRole(root, 'img')) {
      const [title] = all(mark, 'title');
      expect(title?.textContent).toBe(mark.getAttribute('aria-label'));
      expect(title?.textContent?.endsWith('.')).toBe(true);
    }
    expect(
      withRole(root, 'group')
        .map((each) => each.getAttribute('aria-label')?.split(':')[0])
        .slice(0, 6),
    ).toEqual(['Placements', 'Meetings', 'Visits', 'Reviews', 'Deadlines', 'Breaches']);
    const ids = all(root, '*')
      .map((each) => each.getAttribute('id'))
      .filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(runs)('shows every placement, record, certain breach and deadline that can be missed: run %#', ({ history, evaluation }) => {
    const root = read(timelineSvg(history, evaluation));
    for (const { id } of history.placements)
      expect(saidIn(root, 'Placements').some((said) => said?.startsWith(`Placement ${id},`))).toBe(true);
    expect(saidIn(root, 'Meetings')).toHaveLength(history.meetings?.length ?? 0);
    expect(saidIn(root, 'Visits')).toHaveLength(history.visits?.length ?? 0);
    expect(saidIn(root, 'Reviews')).toHaveLength(history.reviews?.length ?? 0);
    const certain = evaluation.breaches.filter(({ certainty }) => certainty === 'certain');
    expect(saidIn(root, 'Breaches')).toHaveLength(certain.length);
    const words = all(root, 'tspan')
      .map((each) => each.textContent)
      .join(' ');
    for (const { message } of certain) expect(words).toContain(message);
    const open = evaluation.requirements.filter(
      ({ applies, status, modality }) => applies === 'certain' && status === 'due' && (modality === 'must' || modality === 'should'),
    );
    expect(saidIn(root, 'Deadlines').filter((said) => said?.startsWith('D'))).toHaveLength(open.length);
  });

  test('of the demo under Derby, in words', () => {
    const root = read(timelineSvg(demo, demoByDerby));
    expect(saidIn(root, 'Placements')).toEqual([
      'Placement p1, foster, in-house, from Thu 2 Apr 2026, 16:30 BST to Fri 12 Jun 2026, 15:00 BST, unplanned end, made in an emergency.',
      'Placement p2, residential, in-house, from Fri 12 Jun 2026, 17:00 BST, still running, made in an emergency.',
    ]);
    expect(saidIn(root, 'Visits')[0]).toBe('Visit v1, Wed 8 Apr 2026.');
    expect(saidIn(root, 'Meetings')[0]).toBe('Placement planning meeting m1, held Tue 7 Apr 2026, 10:00 BST.');
    expect(saidIn(root, 'Deadlines')).toContain('D3: Next visit for placement p2, due by Tue 4 Aug 2026 (REG-28.2.b).');
    expect(saidIn(root, 'Breaches')[0]).toMatch(/^B1: Missed local standard: The Placement Planning Meeting for placement p1 was due/);
    expect(all(root, 'desc')[0]?.textContent).toContain(
      '2 placements, 3 open deadlines, certain breaches and missed standards: 8; 1 only possible, not drawn',
    );
  });

  test('shapes differ where colours do: no two signs of the legend share a path', () => {
    const root = read(timelineSvg(demo, demoByDerby));
    const legend = withRole(root, 'group').find((each) => each.getAttribute('aria-label') === 'What the shapes mean');
    const looks =
      legend === undefined
        ? []
        : all(legend, 'path').map(
            (each) =>
              `${each.getAttribute('d')} ${each.getAttribute('stroke-dasharray')} ${each.getAttribute('fill') === '#ffffff' ? 'hollow' : 'filled'}`,
          );
    expect(looks).toHaveLength(9);
    expect(new Set(looks).size).toBe(9);
  });

  test('what the extract does not hold is said, and is not "none"', () => {
    const bare = parsed({
      child: { id: 'c' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: 'unknown' }],
      visits: [],
    });
    const root = read(timelineSvg(bare, evaluate(bare, { profile: derby, asOf: '2026-03-01' })));
    expect(['Meetings', 'Visits'].map((title) => lane(root, title)?.getAttribute('aria-label'))).toEqual([
      'Meetings: not in this extract',
      'Visits: none recorded',
    ]);
    expect(saidIn(root, 'Placements')).toEqual(['Placement p1, foster, from Mon 5 Jan 2026; when it ended is not known.']);
  });

  test('a lane is empty for a reason: records from later on, none since a day, none that has a date', () => {
    const lanes = (more: object): readonly (string | null | undefined)[] => {
      const history = parsed({
        child: { id: 'c' },
        placements: [{ id: 'p1', kind: 'foster' }],
        meetings: [{ id: 'm1', kind: 'disruption-meeting' }],
        visits: [],
        reviews: [],
        ...more,
      });
      const root = read(timelineSvg(history, evaluate(history, { profile: derby, asOf: '2026-03-01' })));
      return ['Placements', 'Meetings', 'Visits', 'Reviews'].map((title) => lane(root, title)?.getAttribute('aria-label'));
    };
    expect(lanes({ coverage: { visits: { from: '2199-12-31' }, reviews: { from: '2026-01-05' } } })).toEqual([
      'Placements: none with a date',
      'Meetings: none with a date',
      'Visits: not in this extract',
      'Reviews: none recorded since Mon 5 Jan 2026',
    ]);
  });

  test('a proposal that is withdrawn later than as-of is one still', () => {
    const history = parsed({
      child: { id: 'c' },
      placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-03-20', withdrawnAt: '2026-03-10' }],
    });
    const said = (asOf: string): readonly (string | null)[] =>
      saidIn(read(timelineSvg(history, evaluate(history, { profile: derby, asOf }))), 'Placements');
    expect([...said('2026-03-01'), ...said('2026-03-10')]).toEqual([
      'Placement p1, foster, proposed, planned from Fri 20 Mar 2026.',
      'Placement p1, foster, proposed, withdrawn, planned from Fri 20 Mar 2026.',
    ]);
  });

  test('the same input gives the same bytes, whatever the clock says', () => {
    const first = timelineSvg(demo, demoByDerby);
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
    expect(timelineSvg(demo, demoByDerby)).toBe(first);
    vi.useRealTimers();
  });

  test('hostile ids stay text', () => {
    const id = '"><script>alert(1)</script>&';
    const evil: PlacementHistory = { ...demo, child: { ...demo.child, id } };
    const svg = timelineSvg(evil, evaluate(evil, { profile: derby, asOf: '2026-07-06T09:00' }));
    expect(svg).not.toContain('<script');
    expect(all(read(svg), 'title')[0]?.textContent).toContain(id);
  });

  test('a chosen window shows what lies in it; the list stays whole', () => {
    const root = read(timelineSvg(demo, demoByDerby, { from: '2026-06-13', to: '2026-07-06', width: 800 }));
    expect(root.getAttribute('width')).toBe('800');
    expect(saidIn(root, 'Visits')).toEqual(['Visit v3, Tue 23 Jun 2026.']);
    expect(all(root, 'tspan').map((each) => each.textContent)).toContain('B1');
  });

  test('ten years of visits stay on the picture: no mark and no word leaves it', () => {
    const visits = Array.from({ length: 90 }, (_, index) => ({
      id: `v${index}`,
      at: new Date(Date.UTC(2016, 0, 8 + index * 40)).toISOString().slice(0, 10),
      placementId: 'p1',
    }));
    const long = parsed({
      child: { id: 'c' },
      lookedAfter: [{ from: '2016-01-04' }],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2016-01-04' }],
      visits,
      reviews: [],
      meetings: [],
      plans: [],
    });
    const { evaluation } = runOf(long, derby, '2026-01-10');
    const root = read(timelineSvg(long, evaluation));
    const xs = all(root, 'text')
      .map((each) => Number(each.getAttribute('x')))
      .filter((at) => at > 0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(1_200);
    const bottom = Number(root.getAttribute('height'));
    expect(all(root, 'text').every((each) => Number(each.getAttribute('y')) < bottom)).toBe(true);
  });

  test('a width or a date that is none is refused', () => {
    expect(() => timelineSvg(complete, demoByDerby, { width: 100 })).toThrow('timelineSvg got width 100, expected at least 600 pixels');
    expect(() => timelineSvg(complete, demoByDerby, { from: '1/4/2026' })).toThrow('timelineSvg got "1/4/2026", expected a London date');
    expect(() => timelineSvg(complete, demoByDerby, { from: '2026-04-02', to: '2026-04-01' })).toThrow(
      'timelineSvg got days up to 2026-04-01, before they begin on 2026-04-02',
    );
  });
});
