import { useWords } from "@grantway/words/react";
import { Tabs } from "@grantway/ui/react";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../../../frame/page.tsx";
import { useTotal } from "../../../list/total.ts";
import { listReviews } from "@grantway/api";
import { reviewsWords } from "../../../words/reviews.ts";
import { EveryApp } from "./every-app.tsx";
import { Queue } from "./queue.tsx";

const route = getRouteApi("/reviews");

/** `/reviews`: what waits for a review, and every app there is. */
export function ReviewsPage() {
  const say = useWords(reviewsWords);
  const navigate = route.useNavigate();
  const { tab = "queue" } = route.useSearch();
  const total = useTotal(listReviews, {});
  return (
    <Page title={say("title")} count={total}>
      <Tabs
        label={say("tabs")}
        tabs={[
          { name: "queue", label: say("tabQueue"), content: <Queue /> },
          { name: "apps", label: say("tabApps"), content: <EveryApp /> },
        ]}
        shown={tab}
        onShow={(next) =>
          void navigate({
            search: next === "apps" ? { tab: "apps" } : {},
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}
