import { createServer, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { MetricsSettings } from "../config/config.ts";
import { explained } from "../listening.ts";
import { createMayReadMetrics } from "./metrics-access.ts";
import type { TellMetrics } from "./told-metrics.ts";

/** The port where metrics are told. */
export interface MetricsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * `GET /metrics` on a port of its own, which no browser comes to.
 *
 * @throws {ConfigError} when this process cannot have the address.
 */
export async function startMetricsServer(
  { tell, logger }: { readonly tell: TellMetrics; readonly logger: Logger },
  { host, port = 0, token }: MetricsSettings,
): Promise<MetricsServer> {
  const mayRead = createMayReadMetrics(token);
  const server = createServer((request, response) => {
    const isAsked = request.url?.split("?", 1)[0] === "/metrics";
    if (!isAsked) return response.writeHead(404).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return response.writeHead(405, { allow: "GET" }).end();
    if (!mayRead(request.headers.authorization))
      return response.writeHead(401, { "www-authenticate": "Bearer" }).end();
    return void answer(response);
  });

  async function answer(response: ServerResponse): Promise<void> {
    try {
      const { contentType, text } = await tell();
      response.writeHead(200, { "content-type": contentType }).end(text);
    } catch (error) {
      logger.error({ err: error }, "the metrics could not be told");
      response.writeHead(500).end();
    }
  }

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
