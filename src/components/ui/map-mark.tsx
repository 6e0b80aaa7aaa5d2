import type { MapMarkPlace, Side } from "./map-labels";

const labelVisibility = {
  always: "",
  wide: "hidden @lg:block group-hover:block group-focus-visible:block",
  never: "hidden group-hover:block group-focus-visible:block",
};

const labelPosition: Record<Side, { x: number; y: number; textAnchor: "start" | "middle" | "end" }> = {
  end: { x: 8, y: 4.5, textAnchor: "start" },
  start: { x: -8, y: 4.5, textAnchor: "end" },
  above: { x: 0, y: -11, textAnchor: "middle" },
  below: { x: 0, y: 20, textAnchor: "middle" },
};

/** A point of a map with its label, as a link when it leads somewhere. */
export function MapMark({ mark }: { mark: MapMarkPlace }) {
  const { point, left, top } = mark;
  const name = point.name ?? point.label;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: only a place for the link, which has the name
    <svg x={`${left}%`} y={`${top}%`} overflow="visible" data-approach={point.accent} aria-hidden={point.href ? undefined : true}>
      {point.href ? (
        <a href={point.href} aria-label={name} className="group cursor-pointer no-underline outline-none">
          <title>{name}</title>
          <Sign mark={mark} />
        </a>
      ) : (
        <Sign mark={mark} />
      )}
    </svg>
  );
}

/** The first circle is what a finger hits, the second the focus ring. */
function Sign({ mark: { point, side, labelled, shift } }: { mark: MapMarkPlace }) {
  const isMinor = point.size === "minor";
  if (isMinor && !point.href) return <circle r="2.5" className="fill-ink/55" />;
  return (
    <g transform={shift.x || shift.y ? `translate(${shift.x} ${shift.y})` : undefined}>
      <circle r="13" className="fill-transparent" />
      <circle r="8.5" className="fill-transparent stroke-[3] stroke-transparent group-focus-visible:stroke-focus" />
      <circle r={isMinor ? 3 : 5} className="fill-accent stroke-paper group-hover:stroke-2 group-hover:stroke-ink" />
      <text
        {...labelPosition[side]}
        className={`fill-ink stroke-[3] stroke-paper font-semibold text-[0.8125rem] [paint-order:stroke] ${isMinor ? labelVisibility.never : labelVisibility[labelled]}`}
      >
        {point.label}
      </text>
    </g>
  );
}
