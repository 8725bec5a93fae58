import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished, vi } from "vitest";

/** A span as it arrived. */
export interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  /** 1 internal, 2 server, 3 client. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of the server it is from. */
  readonly resource: Readonly<Record<string, unknown>>;
  /** 2: an error. */
  readonly status: number | undefined;
}

const json = { "content-type": "application/json" };

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, "attributes" | "status"> & {
        readonly attributes: readonly Attribute[];
        readonly status?: { readonly code?: number };
      })[];
    }[];
  }[];
}

/**
 * A small receiver of OTLP over HTTP, which the variables of this process lead to until the test is over: as JSON, sent every
 * 50 ms.
 *
 * @param more - further variables.
 * @param answers - `false`: it takes what comes and never answers.
 * @see {@link https://opentelemetry.io/docs/specs/otlp/#otlphttp | OTLP/HTTP}
 */
export async function givenTraceReceiver(
  more: Readonly<Record<string, string>> = {},
  { answers = true }: { readonly answers?: boolean } = {},
) {
  const spans: ReceivedSpan[] = [];
  const requests: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    void receive(request).then(() => answers && response.writeHead(200, json).end("{}"));
  }).listen(0, "127.0.0.1");

  async function receive(request: IncomingMessage): Promise<void> {
    const bytes = await buffer(request);
    const { headers } = request;
    requests.push({ headers, body: bytes.toString("latin1") });
    if (headers["content-type"] !== json["content-type"]) return;
    spans.push(...spansOf(JSON.parse(bytes.toString()) as Export));
  }
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const variables = {
    OTEL_EXPORTER_OTLP_ENDPOINT: address,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    OTEL_BSP_SCHEDULE_DELAY: "50",
    ...more,
  };
  // The library reads them from the process, in whichever thread.
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  return { spans, requests, variables };
}

function spansOf({ resourceSpans }: Export): readonly ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map(({ attributes, status, parentSpanId, ...span }) => ({
        ...span,
        parentSpanId: parentSpanId === "" ? undefined : parentSpanId,
        attributes: valuesOf(attributes),
        resource: valuesOf(resource.attributes),
        status: status?.code,
      })),
    ),
  );
}

function valuesOf(attributes: readonly Attribute[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
