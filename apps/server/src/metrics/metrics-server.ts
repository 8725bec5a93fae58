import { createServer } from "node:http";
import type { Logger } from "pino";
import type { Composition } from "../compose.ts";
import type { MetricsSettings } from "../config/config.ts";
import { explained } from "../listening.ts";
import { createMetricsText, type MetricsText } from "./metrics-text.ts";
import type { RequestCounts } from "./request-counts.ts";
import { createReporter, type ThreadReport } from "./thread-report.ts";

/** What the metrics are made of. */
export interface MetricsDependencies extends Pick<Composition, "storage" | "tally" | "hasher"> {
  readonly requests: RequestCounts;
  /** Asks the threads beside the first; `undefined` of one that does not answer. */
  readonly others: () => Promise<readonly (ThreadReport | undefined)[]>;
  readonly logger: Logger;
}

/** The port where metrics are told. */
export interface MetricsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * `GET /metrics` on a port of its own, which no browser comes to. Told by the first thread, for all of them.
 *
 * @throws {ConfigError} when this process cannot have the address.
 */
export async function startMetrics(
  { storage, tally, requests, hasher, others, logger }: MetricsDependencies,
  { host, port = 0 }: MetricsSettings,
): Promise<MetricsServer> {
  const report = createReporter({ storage, tally, requests });
  const metrics = createMetricsText(async () => {
    const [rest, databaseLatency] = await Promise.all([others(), latencyOf(storage)]);
    return { threads: [report(), ...rest], hashesWaiting: hasher.waiting?.() ?? 0, databaseLatency };
  });
  const server = createServer((request, response) => {
    const isAsked = request.url?.split("?", 1)[0] === "/metrics";
    if (!isAsked) return response.writeHead(404).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return response.writeHead(405, { allow: "GET" }).end();
    return void answer(metrics).then(
      ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
      (error: unknown) => {
        logger.error({ err: error }, "the metrics could not be told");
        response.writeHead(500).end();
      },
    );
  });
  const setting = { host: "GRANTWAY_METRICS_HOST", port: "GRANTWAY_METRICS_PORT" };
  await explained(
    { host, port },
    () =>
      new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen({ host, port }, resolve);
      }),
    setting,
  );
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${taken}/metrics`;
  logger.info({ url }, "metrics are told");
  return {
    url,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(metrics: MetricsText) {
  return { type: metrics.contentType, text: await metrics.text() };
}

/** Seconds until a write was through; `undefined` when it was not. */
async function latencyOf(storage: Pick<Composition["storage"], "ready">): Promise<number | undefined> {
  const began = performance.now();
  return storage.ready().then(
    () => (performance.now() - began) / 1000,
    () => undefined,
  );
}
