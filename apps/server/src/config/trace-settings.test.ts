import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTraceSettings } from "./trace-settings.ts";
import { traceVariables } from "./trace-variables.ts";

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" };

describe("the variables of OpenTelemetry", () => {
  it.each<Readonly<Record<string, string>>>([
    {},
    { OTEL_EXPORTER_OTLP_ENDPOINT: "" },
    { OTEL_EXPORTER_OTLP_ENDPOINT: "  " },
    { OTEL_SERVICE_NAME: "login", OTEL_TRACES_SAMPLER: "always_on" },
    { ...endpoint, OTEL_SDK_DISABLED: "TRUE" },
    { ...endpoint, OTEL_TRACES_EXPORTER: "none" },
    { OTEL_TRACES_EXPORTER: "otlp", OTEL_SDK_DISABLED: "true" },
  ])("ask for no traces: %j", (environment) => {
    expect(readTraceSettings(environment)).toEqual({ settings: undefined, passedOver: [] });
  });

  it.each<Readonly<Record<string, string>>>([
    endpoint,
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://collector/v1/traces" },
    { OTEL_TRACES_EXPORTER: "otlp" },
    { ...endpoint, OTEL_SDK_DISABLED: "yes" },
  ])("ask for traces, with what the specification has where nothing is said: %j", (environment) => {
    expect(readTraceSettings(environment)).toEqual({
      settings: {
        protocol: "http/protobuf",
        sampler: "parentbased_always_on",
        ratio: 1,
        goesOn: true,
        batches: {
          scheduledDelayMillis: 5000,
          exportTimeoutMillis: 30_000,
          maxQueueSize: 2048,
          maxExportBatchSize: 512,
        },
      },
      passedOver: [],
    });
  });

  it("say how", () => {
    const said = {
      ...endpoint,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/json",
      OTEL_TRACES_SAMPLER: "traceidratio",
      OTEL_TRACES_SAMPLER_ARG: "0.25",
      OTEL_PROPAGATORS: "baggage, b3",
      OTEL_BSP_MAX_QUEUE_SIZE: "100",
    };
    expect(readTraceSettings(said)).toMatchObject({
      settings: {
        protocol: "http/json",
        sampler: "traceidratio",
        ratio: 0.25,
        goesOn: false,
        batches: { maxQueueSize: 100 },
      },
      passedOver: [],
    });
    expect(readTraceSettings({ ...said, OTEL_PROPAGATORS: "baggage, tracecontext" })).toMatchObject({
      settings: { goesOn: true },
    });
  });

  it.each([
    ["OTEL_TRACES_EXPORTER", "zipkin", { sampler: "parentbased_always_on" }],
    ["OTEL_TRACES_SAMPLER", "jaeger_remote", { sampler: "parentbased_always_on" }],
    ["OTEL_TRACES_SAMPLER_ARG", "2", { ratio: 1 }],
    ["OTEL_TRACES_SAMPLER_ARG", "half", { ratio: 1 }],
    ["OTEL_BSP_SCHEDULE_DELAY", "-1", { batches: { scheduledDelayMillis: 5000 } }],
    ["OTEL_BSP_MAX_QUEUE_SIZE", "many", { batches: { maxQueueSize: 2048 } }],
  ])("are passed over and told where nobody knows the value: %s=%s", (name, value, settings) => {
    const read = readTraceSettings({ ...endpoint, [name]: value });
    expect(read).toMatchObject({ settings, passedOver: [expect.stringContaining(name)] });
  });

  it.each([
    ["OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"],
    ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "collector:4318"],
    ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "not an address, but a password"],
  ])("make no traces that would arrive nowhere: %s=%s", (name, value) => {
    const { settings, passedOver } = readTraceSettings({ ...endpoint, [name]: value });
    expect(settings).toBeUndefined();
    expect(passedOver).toEqual([expect.stringContaining(name)]);
    expect(passedOver.join("")).not.toContain("password");
  });

  it("that are read are described, each of them", () => {
    const source = readFileSync(new URL("trace-settings.ts", import.meta.url), "utf8");
    const described = new Set(traceVariables.map(({ variable }) => variable.replace("_TRACES_PROTOCOL", "")));
    const read = [...source.matchAll(/"(OTEL_\w+)"/g)].map(([, name = ""]) => name);
    expect(
      read.filter((name) => !described.has(name.replace("OTLP_TRACES_PROTOCOL", "OTLP_PROTOCOL"))),
    ).toEqual([]);
  });
});
