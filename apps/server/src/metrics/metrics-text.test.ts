import { expect, it } from "vitest";
import { createMetricsText, type Snapshot } from "./metrics-text.ts";
import type { ThreadReport } from "./thread-report.ts";

const report: ThreadReport = {
  requests: [
    { method: "POST", route: "/token", status: 200, count: 3 },
    { method: "GET", route: '/a"b', status: 404, count: 1 },
    { method: "GET", route: "/api/v1/keys", status: 200, operation: "keys.list", count: 2 },
  ],
  totals: [
    { kind: "tokens", label: "client_credentials", count: 3 },
    { kind: "sign-ins", label: "wrong-password", count: 2 },
    { kind: "errors", label: "invalid_grant", count: 1 },
  ],
  writesWaiting: 4,
  utilization: 0.25,
  delay: { half: 0.001, most: 0.01, worst: 0.5 },
};

const snapshot: Snapshot = {
  threads: [report, report, undefined],
  hashesWaiting: 7,
  databaseLatency: 0.002,
  webhooks: { delivered: 5, failed: 2, lag: 1.5, held: 3 },
};

/** The lines that are ours. */
async function linesOf(taken: Snapshot): Promise<readonly string[]> {
  const metrics = createMetricsText(async () => taken);
  await metrics.text();
  return (await metrics.text()).split("\n").filter((line) => line.startsWith("grantway_"));
}

it("counts of threads add up, once, and of one that does not answer nothing is told", async () => {
  expect(await linesOf(snapshot)).toEqual([
    'grantway_requests_total{method="POST",route="/token",status="200"} 6',
    'grantway_requests_total{method="GET",route="/a\\"b",status="404"} 2',
    'grantway_requests_total{method="GET",route="/api/v1/keys",status="200",operation="keys.list"} 4',
    'grantway_tokens_issued_total{grant_type="client_credentials"} 6',
    'grantway_sign_ins_total{outcome="wrong-password"} 4',
    'grantway_errors_total{code="invalid_grant"} 2',
    "grantway_hashes_waiting 7",
    'grantway_writes_waiting{thread="0"} 4',
    'grantway_writes_waiting{thread="1"} 4',
    "grantway_database_latency_seconds 0.002",
    "grantway_database_up 1",
    ...["0", "1"].flatMap((thread) => [
      `grantway_event_loop_delay_seconds{thread="${thread}",quantile="0.5"} 0.001`,
      `grantway_event_loop_delay_seconds{thread="${thread}",quantile="0.99"} 0.01`,
      `grantway_event_loop_delay_seconds{thread="${thread}",quantile="1"} 0.5`,
    ]),
    'grantway_event_loop_utilization{thread="0"} 0.25',
    'grantway_event_loop_utilization{thread="1"} 0.25',
    'grantway_webhook_attempts_total{status="delivered"} 5',
    'grantway_webhook_attempts_total{status="failed"} 2',
    "grantway_webhook_lag_seconds 1.5",
    "grantway_webhook_claims 3",
    "grantway_threads 3",
    expect.stringMatching(/^grantway_info\{version="\d+\.\d+\.\d+"\} 1$/),
  ]);
});

it("a database that cannot be written is down, and has no latency", async () => {
  const lines = await linesOf({ ...snapshot, databaseLatency: undefined });
  expect(lines).toContain("grantway_database_up 0");
  expect(lines).toContain("grantway_database_latency_seconds Nan");
});
