import { context, SpanKind, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Storage } from "@grantway/storage";
import { expect, it } from "vitest";
import { traceStorage } from "./trace-storage.ts";

it.each([
  ["postgres", SpanKind.CLIENT, "postgresql"],
  ["sqlite", SpanKind.INTERNAL, "sqlite"],
] as const)(
  "a decision of %s is a span that names the database and the port",
  async (kind, spanKind, system) => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager());
    const exporter = new InMemorySpanExporter();
    const tracer = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }).getTracer(
      "t",
    );
    const bare = {
      kind,
      protocol: { clients: { find: async (id: string) => ({ id }) } },
      identity: { users: { any: async () => true } },
      platform: { directory: { list: async () => ["reports"] } },
      waiting: () => 3,
    };
    const storage = traceStorage(tracer, bare as unknown as Storage);
    const request = trace.setSpan(context.active(), tracer.startSpan("request"));
    await context.with(request, async () => {
      expect(await storage.protocol.clients.find("acme")).toEqual({ id: "acme" });
      expect(await storage.identity.users.any()).toBe(true);
      expect(await (storage.platform as unknown as typeof bare.platform).directory.list()).toEqual([
        "reports",
      ]);
      expect(storage.waiting()).toBe(3);
    });
    const told = exporter.getFinishedSpans().map((span) => [span.name, span.kind, span.attributes]);
    expect(told).toEqual([
      ["clients.find", spanKind, { "db.system.name": system, "db.operation.name": "clients.find" }],
      ["users.any", spanKind, { "db.system.name": system, "db.operation.name": "users.any" }],
      ["directory.list", spanKind, { "db.system.name": system, "db.operation.name": "directory.list" }],
    ]);
  },
);
