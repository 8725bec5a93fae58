import { showFigures } from "@grantway/api";
import { Chart, Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useRead } from "../../../api/queries.ts";
import { overviewWords } from "../../../words/overview.ts";
import { lastOf, pointsOf, sumOf } from "./series.ts";

const route = getRouteApi("/overview");

/** Each chart: whose series it is the sum of, and what it is called. */
const charts = [
  { title: "signIns", count: "countSignIns", kind: "sign-ins", failed: false },
  { title: "failedSignIns", count: "countFailed", kind: "sign-ins", failed: true },
  { title: "tokens", count: "countTokens", kind: "tokens", failed: undefined },
  { title: "errors", count: "countErrors", kind: "errors", failed: undefined },
] as const;

/** How a sign-in ends that did not fail. */
const went: ReadonlySet<string> = new Set(["signed-in", "signed-up"]);

/** Sign-ins, tokens and errors, over hours or days; which of the two is in the address. */
export function FigureCharts() {
  const say = useWords(overviewWords);
  const words = useProblemWords();
  const { range: shown = "hours" } = route.useSearch();
  const [now] = useState(Date.now);
  const range = shown === "hours" ? lastOf("hour", 24, now) : lastOf("day", 30, now);
  const { data, error, refetch } = useRead(showFigures, {
    query: {
      from: new Date(range.from).toISOString(),
      to: new Date(range.to).toISOString(),
      step: range.step,
    },
  });

  return (
    <section className="section" aria-label={say("range")}>
      <nav className="ranges" aria-label={say("range")}>
        {(["hours", "days"] as const).map((one) => (
          <Link
            key={one}
            to="/overview"
            search={{ range: one }}
            className="button-quiet"
            activeOptions={{ includeSearch: true }}
            aria-current={one === shown ? "true" : undefined}
          >
            {say(one)}
          </Link>
        ))}
      </nav>
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      <div className="charts">
        {charts.map(({ title, count, kind, failed }) => {
          const series = data?.series.filter(
            (one) => one.kind === kind && (failed === undefined || failed !== went.has(one.label)),
          );
          const points = pointsOf(series ?? [], range);
          const what = say(count, { count: sumOf(points) });
          return (
            <div key={title} className="panel">
              <Chart
                title={say(title)}
                summary={say(shown === "hours" ? "inHours" : "inDays", { what })}
                points={points}
                step={range.step}
                say={(value) => say(count, { count: value })}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
