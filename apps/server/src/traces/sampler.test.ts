import { ROOT_CONTEXT, SpanKind, trace, TraceFlags } from "@opentelemetry/api";
import { SamplingDecision } from "@opentelemetry/sdk-trace";
import { describe, expect, it } from "vitest";
import type { SamplerName } from "../config/trace-settings.ts";
import { samplerOf } from "./sampler.ts";

/** Whether a request that comes with a trace of this kind is kept. */
function isKept(sampler: SamplerName, parent: "none" | "kept" | "left out", ratio: number): boolean {
  const [traceId, spanId] = ["f".repeat(32), "b".repeat(16)];
  const traceFlags = parent === "kept" ? TraceFlags.SAMPLED : TraceFlags.NONE;
  const around =
    parent === "none"
      ? ROOT_CONTEXT
      : trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
  const { decision } = samplerOf({ sampler, ratio }).shouldSample(
    around,
    traceId,
    "GET",
    SpanKind.SERVER,
    {},
    [],
  );
  return decision === SamplingDecision.RECORD_AND_SAMPLED;
}

describe("which traces are kept, as OTEL_TRACES_SAMPLER says", () => {
  it.each<readonly [SamplerName, number, readonly boolean[]]>([
    ["always_on", 1, [true, true, true]],
    ["always_off", 1, [false, false, false]],
    ["traceidratio", 1, [true, true, true]],
    ["traceidratio", 0, [false, false, false]],
    ["parentbased_always_on", 0, [true, true, false]],
    ["parentbased_always_off", 1, [false, true, false]],
    ["parentbased_traceidratio", 0, [false, true, false]],
    ["parentbased_traceidratio", 1, [true, true, false]],
  ])("%s %d: alone, in a trace that is kept, in one that is not", (sampler, ratio, kept) => {
    expect((["none", "kept", "left out"] as const).map((parent) => isKept(sampler, parent, ratio))).toEqual(
      kept,
    );
  });
});
