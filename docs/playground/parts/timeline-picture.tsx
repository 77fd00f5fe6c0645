import type { LaneLaid, Picture, Placed } from '../page/lay-out-timeline.ts';

/** The picture itself. It is one image to a screen reader; the steps and the table beside it say everything on it. */
export function TimelinePicture({
  picture: { width, height, lanes, ticks, asOf },
  asOfText,
  chosen,
  onChoose,
  summary,
}: {
  readonly picture: Picture;
  readonly asOfText: string;
  readonly chosen: string | undefined;
  readonly summary: string;
  onChoose(key: string): void;
}) {
  const nearTheEdge = asOf > width - 190;
  return (
    <svg class="timeline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summary}>
      {ticks.map(({ x, text }) => (
        <g key={text} class="tick-line">
          <line x1={x} x2={x} y1={20} y2={height} />
          <text x={x} y={13} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {lanes.map((lane) => (
        <Lane key={lane.name} lane={lane} width={width} chosen={chosen} onChoose={onChoose} />
      ))}
      <g class="as-of-line">
        <line x1={asOf} x2={asOf} y1={20} y2={height} />
        <text x={nearTheEdge ? asOf - 5 : asOf + 5} y={height - 6} text-anchor={nearTheEdge ? 'end' : 'start'}>
          as of {asOfText.split(',')[0]}
        </text>
      </g>
    </svg>
  );
}

function Lane({
  lane: { name, y, placed },
  width,
  chosen,
  onChoose,
}: {
  readonly lane: LaneLaid;
  readonly width: number;
  readonly chosen: string | undefined;
  onChoose(key: string): void;
}) {
  return (
    <g>
      <line class="lane-line" x1={0} x2={width} y1={y} y2={y} />
      <text class="lane-name" x={4} y={y + 15}>
        {name}
      </text>
      {placed.map((each) => (
        <g
          key={each.mark.key}
          class={`mark ${each.mark.lane} ${each.mark.state}${each.mark.key === chosen ? ' chosen' : ''}`}
          onClick={() => {
            onChoose(each.mark.key);
          }}
        >
          <title>{each.mark.says}</title>
          <Shape placed={each} />
        </g>
      ))}
    </g>
  );
}

/** Kinds are told apart by their shapes; colours only help. */
function Shape({
  placed: {
    mark: { lane, state, ending },
    x,
    y,
    width,
    label,
  },
}: {
  readonly placed: Placed;
}) {
  if (lane === 'placements')
    return (
      <>
        <rect class="bar" x={x} y={y - 9} width={Math.max(width, 16)} height={18} rx={2} />
        {label !== '' && (
          <text x={x + 5} y={y + 4}>
            {label}
          </text>
        )}
        {ending !== undefined && ending !== 'unknown' && <path class="broken" d={`M${x + width - 4},${y - 13}l8,26`} />}
        {ending === 'unknown' && (
          <text class="strong" x={x + width + 3} y={y + 4}>
            ?
          </text>
        )}
      </>
    );
  if (lane === 'breaches')
    return (
      <>
        {width > 0 && <rect class="bar" x={x} y={y - 4} width={width} height={8} />}
        <path class="cross" d={`M${x - 5},${y - 5}l10,10m0,-10l-10,10`} />
      </>
    );
  if (lane === 'meetings') return <circle cx={x} cy={y} r={6} />;
  if (lane === 'visits') return <path d={`M${x},${y - 7}l7,12h-14z`} />;
  if (lane === 'reviews') return <rect x={x - 5.5} y={y - 5.5} width={11} height={11} />;
  return <path d={state === 'met' ? `M${x},${y - 5}l5,5l-5,5l-5,-5z` : `M${x},${y - 7}l7,7l-7,7l-7,-7z`} />;
}
