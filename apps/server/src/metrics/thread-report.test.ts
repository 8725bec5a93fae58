import { createTally } from "@grantway/protocol";
import { expect, it } from "vitest";
import { createRequestCounts } from "./request-counts.ts";
import { createReporter } from "./thread-report.ts";

it("a thread tells what it counted, what waits, how busy it is and how late", () => {
  const tally = createTally({ clock: () => 0 });
  const requests = createRequestCounts();
  tally.signedIn("signed-in");
  requests.count("GET", "/", 200);
  const report = createReporter({ tally, requests, storage: { waiting: () => 3 } })();
  expect(report).toMatchObject({
    requests: [{ method: "GET", route: "/", status: 200, count: 1 }],
    totals: [{ kind: "sign-ins", label: "signed-in", count: 1 }],
    writesWaiting: 3,
  });
  expect(report.utilization).toBeGreaterThanOrEqual(0);
  for (const late of Object.values(report.delay)) expect(late).toBeLessThan(60);
});
