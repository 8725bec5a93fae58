import { context, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { beforeAll, describe, expect, it } from "vitest";
import { traceCalls } from "./trace-calls.ts";

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
});

function given<Calls extends object>(calls: Calls) {
  const exporter = new InMemorySpanExporter();
  const tracer = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }).getTracer(
    "t",
  );
  const traced = traceCalls(tracer, calls, (name) => ({ name: `port.${name}` }));
  /** Runs it within a span, as a request is. */
  const within = <T>(run: () => T) => {
    const span = tracer.startSpan("request");
    return context.with(trace.setSpan(context.active(), span), run);
  };
  const names = () => exporter.getFinishedSpans().map(({ name }) => name);
  return { traced, within, names, exporter };
}

describe("calls that are traced", () => {
  it("answer and throw what they would else, each with a span when it is over", async () => {
    const { traced, within, names, exporter } = given({
      size: 7,
      now: (more: number) => 1 + more,
      later: async (text: string) => text,
      refuse: () => Promise.reject(Object.assign(new RangeError("ada@example.com"), { code: "taken" })),
      fail() {
        throw new TypeError("ada@example.com");
      },
    });
    expect(traced.size).toBe(7);
    expect(within(() => traced.now(2))).toBe(3);
    await expect(within(() => traced.later("a"))).resolves.toBe("a");
    await expect(within(() => traced.refuse())).rejects.toThrow(RangeError);
    expect(() => within(() => traced.fail())).toThrow(TypeError);
    expect(names()).toEqual(["port.now", "port.later", "port.refuse", "port.fail"]);
    const [, , refused, failed] = exporter.getFinishedSpans();
    expect(refused).toMatchObject({ attributes: { "error.type": "taken" } });
    expect(failed).toMatchObject({
      attributes: { "error.type": "TypeError" },
      status: { code: SpanStatusCode.ERROR },
    });
    const told = JSON.stringify(
      exporter.getFinishedSpans().map(({ attributes, events }) => [attributes, events]),
    );
    expect(told).not.toContain("ada@example.com");
  });

  it("are within those that called them", async () => {
    const { traced, within, exporter } = given({
      outer: async (then: () => Promise<void>) => then(),
      inner: async () => undefined,
    });
    await within(() => traced.outer(async () => traced.inner()));
    const [inner, outer] = exporter.getFinishedSpans();
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
  });

  it("are not traced where no span is around, as jobs are", async () => {
    const { traced, names } = given({ sweep: async () => 3 });
    expect(await traced.sweep()).toBe(3);
    expect(names()).toEqual([]);
  });
});
