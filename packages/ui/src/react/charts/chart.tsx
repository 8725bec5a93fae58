import { type PointerEvent, useId, useState } from "react";
import { useWords } from "../words.ts";
import { Bars } from "./bars.tsx";
import { ChartTable } from "./chart-table.tsx";
import { momentOf, type Point, type ChartStep, tickOf, topOf } from "./points.ts";

/**
 * One series over time: a bar for each hour or day, on a baseline. The last value stands in words above it; the pointer, the
 * arrows and a finger go from point to point; a table stands behind it. Time runs in the reading direction.
 */
export function Chart(props: {
  readonly title: string;
  /** What the series comes to now, in a sentence. */
  readonly summary: string;
  readonly points: readonly Point[];
  readonly step: ChartStep;
  /** A value in words: "42 sign-ins". */
  readonly say: (value: number) => string;
}) {
  const { title, summary, points, step, say } = props;
  const { language } = useWords();
  const [at, setAt] = useState<number>();
  const [titleId, summaryId] = [useId(), useId()];
  const last = points.length - 1;
  const chosen = at === undefined ? undefined : points[at];
  const inWords = (point: Point | undefined) =>
    point === undefined ? "" : `${momentOf(point, step, language)}: ${say(point.value)}`;
  const top = topOf(points);
  return (
    <section className="chart" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {/* One place for both, so that nothing moves. The control says the point itself. */}
      <p className="chart-words" id={summaryId}>
        {chosen === undefined ? summary : inWords(chosen)}
      </p>
      <div className="chart-field">
        <span className="chart-top" aria-hidden="true">
          {top.toLocaleString(language)}
        </span>
        <Bars points={points} top={top} chosen={at} />
        {/* The browser's own: arrows, Home, End, fingers and both reading directions. */}
        <input
          type="range"
          className="chart-control"
          aria-labelledby={titleId}
          aria-valuetext={inWords(points[at ?? last])}
          min={0}
          max={Math.max(0, last)}
          value={at ?? last}
          onChange={({ target }) => setAt(target.valueAsNumber)}
          onFocus={() => setAt((before) => before ?? last)}
          onBlur={() => setAt(undefined)}
          onPointerMove={(event) => setAt(pointBelow(event, points.length))}
          onPointerLeave={({ currentTarget }) => {
            if (document.activeElement !== currentTarget) setAt(undefined);
          }}
        />
      </div>
      <div className="chart-ticks" aria-hidden="true">
        {ticksOf(points).map((point) => (
          <span key={point.at}>{tickOf(point, step, language)}</span>
        ))}
      </div>
      <ChartTable title={title} points={points} step={step} say={say} />
    </section>
  );
}

/** The first, the middle and the last. */
function ticksOf(points: readonly Point[]): readonly Point[] {
  const places = new Set([0, Math.floor((points.length - 1) / 2), points.length - 1]);
  return [...places].flatMap((place) => points[place] ?? []);
}

function pointBelow(event: PointerEvent<HTMLElement>, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const share = (event.clientX - left) / Math.max(1, width);
  const along = getComputedStyle(event.currentTarget).direction === "rtl" ? 1 - share : share;
  return Math.min(count - 1, Math.max(0, Math.floor(along * count)));
}
