import { SpanKind, type Tracer } from "@opentelemetry/api";
import type { Storage } from "@grantway/storage";
import { traceCalls } from "./trace-calls.ts";

type Ports = Readonly<Record<string, object>>;

/**
 * The same storage, each of whose decisions is a span: `grants.open`. It lasts as long as whoever asked had to wait, the
 * writer's turn included.
 *
 * @see {@link https://opentelemetry.io/docs/specs/semconv/database/database-spans/ | Database spans}
 */
export function traceStorage(tracer: Tracer, storage: Storage): Storage {
  const isPostgres = storage.kind === "postgres";
  const kind = isPostgres ? SpanKind.CLIENT : SpanKind.INTERNAL;
  const system = isPostgres ? "postgresql" : "sqlite";

  function traced<Given extends object>(ports: Given): Given {
    const all = Object.entries(ports as Ports).map(([port, methods]) => [
      port,
      traceCalls(tracer, methods, (method) => {
        const name = `${port}.${method}`;
        return { name, kind, attributes: { "db.system.name": system, "db.operation.name": name } };
      }),
    ]);
    return Object.fromEntries(all) as Given;
  }

  return {
    ...storage,
    protocol: traced(storage.protocol),
    identity: traced(storage.identity),
    platform: traced(storage.platform),
  };
}
