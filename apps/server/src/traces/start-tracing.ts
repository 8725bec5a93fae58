import { hostname } from "node:os";
import { context, diag, DiagLogLevel } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { setGlobalErrorHandler } from "@opentelemetry/core";
import {
  defaultResource,
  detectResources,
  type Resource,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import type { PasswordHasher } from "@grantway/identity";
import type { Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";
import type { TraceSettings } from "../config/trace-settings.ts";
import { version } from "../version.ts";
import { samplerOf } from "./sampler.ts";
import { traceCalls } from "./trace-calls.ts";
import { traceRequests } from "./trace-requests.ts";
import { traceStorage } from "./trace-storage.ts";
import type { Tracing } from "./tracing.ts";

/** A receiver that is down for a day must not fill the log. */
const seldom: Milliseconds = 60_000;

/**
 * Begins to trace on this thread. Where to and with what the library reads from the `OTEL_EXPORTER_OTLP_*` variables; spans wait
 * for it in a queue of bounded length, so a receiver that is down or slow costs traces and no request.
 */
export async function startTracing(settings: TraceSettings, logger: Pick<Logger, "warn">): Promise<Tracing> {
  logThrough(logger);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  const { batches } = settings;
  const provider = new TracerProvider({
    resource: ofThisServer(),
    sampler: samplerOf(settings),
    spanProcessors: [new BatchSpanProcessor({ exporter: await openExporter(settings), ...batches })],
  });
  const tracer = provider.getTracer("grantway", version);
  return {
    requests: (facts) => traceRequests(tracer, facts, settings.goesOn),
    storage: (storage) => traceStorage(tracer, storage),
    hasher: (hasher) => {
      const own: PasswordHasher = {
        hash: (password, of) => hasher.hash(password, of),
        verify: (password, hash, of) => hasher.verify(password, hash, of),
      };
      return { ...hasher, ...traceCalls(tracer, own, (name) => ({ name: `password.${name}` })) };
    },
    async stop() {
      await provider.shutdown().catch((error: unknown) => {
        logger.warn({ reason: reasonOf(error) }, "the last traces could not be sent");
      });
    },
  };
}

/** Each brings a serializer of its own, so only one of them is loaded. */
async function openExporter({ protocol }: TraceSettings): Promise<SpanExporter> {
  const { OTLPTraceExporter } = await (protocol === "http/json"
    ? import("@opentelemetry/exporter-trace-otlp-http")
    : import("@opentelemetry/exporter-trace-otlp-proto"));
  return new OTLPTraceExporter();
}

/** What the variables say of it comes before what it says of itself. */
function ofThisServer(): Resource {
  const own = resourceFromAttributes({
    "service.name": "grantway",
    "service.version": version,
    "service.instance.id": `${hostname()}:${process.pid}`,
  });
  const said = detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] });
  return defaultResource().merge(own).merge(said);
}

const silent = () => undefined;

/** The library tells in our log what goes wrong, and nothing else: what it could not send it tells once in a while. */
function logThrough(logger: Pick<Logger, "warn">): void {
  const warn = (message: string) => logger.warn({ reason: message }, "traces");
  const told = { error: warn, warn, info: silent, debug: silent, verbose: silent };
  diag.setLogger(told, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  let last = Number.NEGATIVE_INFINITY;
  setGlobalErrorHandler((error) => {
    const now = performance.now();
    if (now - last < seldom) return;
    last = now;
    logger.warn({ reason: reasonOf(error) }, "traces could not be sent");
  });
}

/** Without what was sent or answered. */
function reasonOf(error: unknown): string {
  const first: unknown = Array.isArray(error) ? error[0] : error;
  return first instanceof Error ? first.message || first.name : String(first);
}
