import { describe, expect, it, onTestFinished } from "vitest";
import { ConfigError } from "../config/config-error.ts";
import { givenServer } from "../testing/composed-server.ts";
import { startMetrics } from "./metrics-server.ts";

/** A server, and what its metrics say. */
async function given() {
  const server = await givenServer({ GRANTWAY_METRICS_PORT: "0" });
  const { requests, logger } = server;
  if (requests === undefined) throw new Error("nobody counts");
  const watched = { ...server, requests, logger, others: async () => [] };
  const metrics = await startMetrics(watched, server.config.metrics);
  onTestFinished(() => metrics.stop());
  const ask = (path = "/metrics", init?: RequestInit) => fetch(new URL(path, metrics.url), init);
  return { server, watched, metrics, ask };
}

describe("the port of metrics", () => {
  it("tells what was answered, by either way to an endpoint, and how the process is", async () => {
    const { server, ask } = await given();
    const { http } = server;
    const origin = await http.listen({ host: "127.0.0.1", port: 0 });
    await fetch(`${origin}/token`, { method: "POST", body: new URLSearchParams({ grant_type: "magic" }) });
    await fetch(`${origin}/token?unusual`, { method: "POST", body: new URLSearchParams() });
    await fetch(`${origin}/nowhere/${"x".repeat(9)}`);
    const answer = await ask();
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const lines = (await answer.text()).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        'grantway_requests_total{method="POST",route="/token",status="400"} 2',
        'grantway_requests_total{method="GET",route="none",status="404"} 1',
        'grantway_errors_total{code="unsupported_grant_type"} 1',
        "grantway_threads 1",
        "grantway_database_up 1",
        "grantway_hashes_waiting 0",
        'grantway_writes_waiting{thread="0"} 0',
        expect.stringMatching(/^process_resident_memory_bytes \d+/) as string,
        expect.stringMatching(
          /^grantway_event_loop_delay_seconds\{thread="0",quantile="0\.99"\} \d/,
        ) as string,
      ]),
    );
    expect(lines.join("\n")).not.toContain("xxxxxxxxx");
  });

  it("has nothing else, and nothing can be done there", async () => {
    const { ask } = await given();
    expect((await ask("/")).status).toBe(404);
    const posted = await ask("/metrics", { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET"]);
    expect((await ask("/metrics", { method: "HEAD" })).status).toBe(200);
  });

  it("is told from a port that is in use, with the setting to change", async () => {
    const { watched, metrics } = await given();
    const taken = { host: "127.0.0.1", port: Number(new URL(metrics.url).port) };
    await expect(startMetrics(watched, taken)).rejects.toSatisfy(
      (error) => error instanceof ConfigError && error.message.includes("set GRANTWAY_METRICS_PORT"),
    );
  });

  it("is nowhere unless it is asked for, and then nothing is counted", async () => {
    expect((await givenServer()).requests).toBeUndefined();
  });
});

describe("GET /version", () => {
  it("says which program this is", async () => {
    const { http } = await givenServer();
    expect((await http.inject("/version")).json()).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    });
  });
});
