import type { AddressInfo } from "node:net";
import { listKeys } from "@grantway/api";
import { describe, expect, it, onTestFinished } from "vitest";
import { ConfigError } from "../config/config-error.ts";
import { givenServer } from "../testing/composed-server.ts";
import { bearer } from "../testing/management.ts";
import { startMetricsServer } from "./metrics-server.ts";
import { createTellMetrics } from "./tell-metrics.ts";

const token = "a-token-for-prometheus";

/** A server that listens, and tells what it counts. */
async function given(environment: Readonly<Record<string, string>>) {
  const server = await givenServer(environment);
  const { requests, metrics, http } = server;
  if (requests === undefined) throw new Error("nobody counts");
  metrics.toldBy(createTellMetrics({ ...server, requests, others: async () => [] }));
  await http.listen({ host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  return { server, origin };
}

/** The same, with the port of metrics. */
async function givenPort(more: Readonly<Record<string, string>> = {}) {
  const { server, origin } = await given({ GRANTWAY_METRICS_PORT: "0", ...more });
  const { logger, config } = server;
  const told = { tell: server.metrics.tell, logger };
  const port = await startMetricsServer(told, config.metrics);
  onTestFinished(() => port.stop());
  const ask = (path = "/metrics", init?: RequestInit) => fetch(new URL(path, port.url), init);
  return { server, origin, told, port, ask };
}

describe("the port of metrics", () => {
  it("tells what was answered, by either way to an endpoint, and how the process is", async () => {
    const { server, origin, ask } = await givenPort();
    await fetch(`${origin}/token`, { method: "POST", body: new URLSearchParams({ grant_type: "magic" }) });
    await fetch(`${origin}/token?unusual`, { method: "POST", body: new URLSearchParams() });
    await fetch(`${origin}/nowhere/${"x".repeat(9)}`);
    const authorization = await bearer(server, ["keys:read"]);
    for (const path of [listKeys.path, "/clients/a%20name", "/nowhere/b", "/session"]) {
      await fetch(`${origin}/api/v1${path}`, { headers: { authorization } });
    }
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
    expect(lines.filter((line) => line.includes("/api/v1"))).toEqual([
      'grantway_requests_total{method="GET",route="/api/v1/keys",status="200",operation="keys.list"} 1',
      'grantway_requests_total{method="GET",route="/api/v1/clients/:id",status="403",operation="clients.show"} 1',
      'grantway_requests_total{method="GET",route="/api/v1/*",status="404"} 1',
      'grantway_requests_total{method="GET",route="/api/v1/session",status="404",operation="session.show"} 1',
    ]);
    expect(lines.join("\n")).not.toContain("xxxxxxxxx");
  });

  it("has nothing else, and nothing can be done there", async () => {
    const { ask } = await givenPort();
    expect((await ask("/")).status).toBe(404);
    const posted = await ask("/metrics", { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET"]);
    expect((await ask("/metrics", { method: "HEAD" })).status).toBe(200);
  });

  it("asks for the token where one is set", async () => {
    const { ask } = await givenPort({ GRANTWAY_METRICS_TOKEN: token });
    const refused = await ask();
    expect([refused.status, refused.headers.get("www-authenticate"), await refused.text()]).toEqual([
      401,
      "Bearer",
      "",
    ]);
    expect((await ask("/metrics", { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  it("is told from a port that is in use, with the setting to change", async () => {
    const { told, port } = await givenPort();
    const taken = { host: "127.0.0.1", port: Number(new URL(port.url).port) };
    await expect(startMetricsServer(told, taken)).rejects.toSatisfy(
      (error) => error instanceof ConfigError && error.message.includes("set GRANTWAY_METRICS_PORT"),
    );
  });
});

describe("metrics on the main port", () => {
  it("are told to who sends the token, and to nobody else", async () => {
    const { origin, server } = await given({
      GRANTWAY_METRICS_TOKEN: token,
      GRANTWAY_ISSUER: "http://localhost:4400/tenant",
    });
    const refused = await fetch(`${origin}/metrics`);
    expect([refused.status, refused.headers.get("www-authenticate"), await refused.text()]).toEqual([
      401,
      "Bearer",
      "",
    ]);
    const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
      "no-store",
    ]);
    expect(await answer.text()).toContain("grantway_database_up 1");
    server.metrics.toldBy(() => Promise.reject(new Error("the first thread is gone")));
    const failed = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect([failed.status, await failed.text()]).toEqual([503, ""]);
    expect(server.log.join("")).toContain("the metrics could not be told");
    expect(server.log.join("")).not.toContain(token);
  });

  it("are nowhere unless they are asked for, and then nothing is counted", async () => {
    const { requests, http } = await givenServer();
    expect(requests).toBeUndefined();
    expect((await http.inject("/metrics")).statusCode).toBe(404);
  });

  it("are not there with a port of their own and no token", async () => {
    const { origin } = await givenPort();
    expect((await fetch(`${origin}/metrics`)).status).toBe(404);
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
