import { useWords } from "@grantway/words/react";
import { Tabs } from "@grantway/ui/react";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../../../frame/page.tsx";
import { useTotal } from "../../../list/total.ts";
import { listAppReports, listReviews } from "@grantway/api";
import { reviewsWords } from "../../../words/reviews.ts";
import { reportsWords } from "../../../words/reports.ts";
import { EveryApp } from "./every-app.tsx";
import { Queue } from "./queue.tsx";
import { ReportsTab } from "./reports/reports-tab.tsx";
import "./reviews.css";

const route = getRouteApi("/reviews");

/** Those beside the first, which the address says nothing of. */
const tabs = ["apps", "reports"] as const;

/** `/reviews`: what waits for a review, every app there is, and what people reported of them. */
export function ReviewsPage() {
  const say = useWords(reviewsWords);
  const sayOfReports = useWords(reportsWords);
  const navigate = route.useNavigate();
  const { tab = "queue" } = route.useSearch();
  const total = useTotal(listReviews, {});
  const open = useTotal(listAppReports, { status: "open" }) ?? 0;
  return (
    <Page title={say("title")} count={total}>
      <Tabs
        label={say("tabs")}
        tabs={[
          { name: "queue", label: say("tabQueue"), content: <Queue /> },
          { name: "apps", label: say("tabApps"), content: <EveryApp /> },
          {
            name: "reports",
            label: open === 0 ? sayOfReports("tab") : sayOfReports("tabOpen", { count: open }),
            content: <ReportsTab />,
          },
        ]}
        shown={tab}
        onShow={(next) =>
          void navigate({
            search: tabs.some((tab) => tab === next) ? { tab: next as (typeof tabs)[number] } : {},
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}
