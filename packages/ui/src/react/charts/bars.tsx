import type { Point } from "./points.ts";

/** Height of the drawing, in units of its own: it is stretched to its place. */
const height = 100;

/** How much of a point's width its bar takes. */
const share = 0.72;

/** The least a value above nothing is drawn as, so that it is seen. */
const least = 1.5;

/** The bars alone. What they say is said elsewhere. */
export function Bars(props: {
  readonly points: readonly Point[];
  readonly top: number;
  /** Place of the point that is looked at. */
  readonly chosen: number | undefined;
}) {
  const { points, top, chosen } = props;
  return (
    <svg
      className="chart-bars"
      viewBox={`0 0 ${Math.max(1, points.length)} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {points.map(({ at, value }, place) => {
        const tall = value === 0 ? 0 : Math.max(least, (value / top) * height);
        return (
          <rect
            key={at}
            className={place === chosen ? "chart-bar chart-bar-chosen" : "chart-bar"}
            x={place + (1 - share) / 2}
            y={height - tall}
            width={share}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
