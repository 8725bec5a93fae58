import { readOverview } from "@grantway/api";
import { Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useRead } from "../../../api/queries.ts";
import { Page } from "../../../frame/page.tsx";
import { overviewWords } from "../../../words/overview.ts";
import { AttentionList } from "./attention-list.tsx";
import { FigureCharts } from "./figure-charts.tsx";
import { HealthFacts } from "./health-facts.tsx";
import { TotalFacts } from "./total-facts.tsx";
import "./overview.css";

/** `/overview`: what needs attention first, then what happens, what there is, and how the server is. */
export function OverviewPage() {
  const say = useWords(overviewWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(readOverview, {});
  return (
    <Page title={say("title")}>
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say("loading")} />}
      {data !== undefined && <AttentionList attention={data.attention} />}
      <FigureCharts />
      {data !== undefined && (
        <div className="overview-facts">
          <TotalFacts totals={data.totals} />
          <HealthFacts health={data.health} />
        </div>
      )}
    </Page>
  );
}
