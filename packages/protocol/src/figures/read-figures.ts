import type { Instant } from "../instant.ts";
import type { Figure, Figures } from "../ports/figures.ts";
import { type Problem, problemAt } from "../problem.ts";
import { type FigureKind, figureKinds, type FigureStep, stepLengths, stepStart } from "./figure-kind.ts";
import { sumOfCounts } from "./sum-of-counts.ts";

/** Which figures. */
export interface FigureRequest {
  readonly from: Instant;
  /** What begins at this moment or later is left out. */
  readonly to: Instant;
  readonly step: FigureStep;
  /** All where none is named. */
  readonly kinds?: readonly FigureKind[];
}

/** How one thing went over time. */
export interface FigureSeries {
  readonly kind: FigureKind;
  readonly label: string;
  readonly total: number;
  /** In the order of time; where nothing happened is none. */
  readonly points: readonly { readonly at: Instant; readonly count: number }[];
}

/** Figures of whole hours or days: these begin at `from`, and the last one ends at `to` or is still going on. */
export interface ReadFigures {
  readonly from: Instant;
  readonly to: Instant;
  readonly step: FigureStep;
  readonly series: readonly FigureSeries[];
}

/** Hours or days in one answer: three months of hours, five years of days. */
const mostSteps = { hour: 93 * 24, day: 5 * 366 } as const;

/** Reads them, or says what is wrong with what was asked for. */
export async function readFigures(
  figures: Pick<Figures, "read">,
  { from: asked, to, step, kinds = figureKinds }: FigureRequest,
): Promise<ReadFigures | { readonly problems: readonly Problem[] }> {
  const problems = rangeProblems(asked, to, step);
  if (problems.length > 0) return { problems };
  const from = stepStart(step, asked);
  return { from, to, step, series: seriesOf(await figures.read({ kinds, step, from, to })) };
}

function rangeProblems(from: Instant, to: Instant, step: FigureStep): readonly Problem[] {
  if (from >= to) return [problemAt("from", "The range must begin before it ends.", "range-order")];
  const most = mostSteps[step];
  if ((to - from) / stepLengths[step] <= most) return [];
  return [problemAt("from", `The range may hold ${most} ${step}s at the most.`, "range-too-long")];
}

/** The figures by what they count, the most frequent of each kind first. */
function seriesOf(figures: readonly Figure[]): readonly FigureSeries[] {
  const series = [...Map.groupBy(figures, ({ kind, label }) => `${kind} ${label}`).values()].flatMap(
    (group) =>
      group.slice(0, 1).map(({ kind, label }) => ({
        kind,
        label,
        total: sumOfCounts(group),
        points: group.map(({ at, count }) => ({ at, count })),
      })),
  );
  const place = ({ kind }: FigureSeries) => figureKinds.indexOf(kind);
  return series.toSorted((a, b) => place(a) - place(b) || b.total - a.total);
}
