import type { Milliseconds } from "@grantway/protocol";

/*
 * What the usual `OTEL_*` variables say of traces. They are those of the OpenTelemetry specification, so their names and values
 * are not ours, none of them stands in the configuration file, and, as it asks, a value nobody knows is told and passed over.
 */

/** How traces are made. Where they go, and with which headers, the library reads from the environment itself. */
export interface TraceSettings {
  readonly protocol: "http/protobuf" | "http/json";
  readonly sampler: SamplerName;
  /** Of the samplers by ratio, 0 to 1. */
  readonly ratio: number;
  /** Whether a trace that a request comes with is gone on with. */
  readonly goesOn: boolean;
  readonly batches: {
    readonly scheduledDelayMillis: Milliseconds;
    readonly exportTimeoutMillis: Milliseconds;
    readonly maxQueueSize: number;
    readonly maxExportBatchSize: number;
  };
}

const samplers = [
  "always_on",
  "always_off",
  "traceidratio",
  "parentbased_always_on",
  "parentbased_always_off",
  "parentbased_traceidratio",
] as const;

/** Which traces are kept. */
export type SamplerName = (typeof samplers)[number];

/** What the variables come to. */
export interface ReadTraceSettings {
  /** `undefined`: no traces. */
  readonly settings: TraceSettings | undefined;
  /** Sentences for the operator about what was passed over. */
  readonly passedOver: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads them. Traces are made where an address is set, or `OTEL_TRACES_EXPORTER` asks for them; else nothing is.
 *
 * @see {@link https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ | SDK variables}
 * @see {@link https://opentelemetry.io/docs/specs/otel/protocol/exporter/ | OTLP exporter}
 */
export function readTraceSettings(environment: Variables): ReadTraceSettings {
  const passedOver: string[] = [];
  const given = (name: string) => environment[name]?.trim() || undefined;
  if (!areAskedFor(given, passedOver)) return { settings: undefined, passedOver };
  const protocol = protocolOf(given, passedOver);
  if (protocol === undefined || !isAddressRight(given, passedOver))
    return { settings: undefined, passedOver };
  const number = (name: string, standard: number, most = 2_147_483_647) => {
    const text = given(name);
    const value = Number(text ?? standard);
    if (text === undefined || (/^\d+$/.test(text) && value <= most && value > 0)) return value;
    passedOver.push(`${name} is no whole number above 0, so it is ${standard}.`);
    return standard;
  };
  const settings = {
    protocol,
    ...samplerOf(given, passedOver),
    goesOn: (given("OTEL_PROPAGATORS") ?? "tracecontext").split(",").some(isTraceContext),
    batches: {
      scheduledDelayMillis: number("OTEL_BSP_SCHEDULE_DELAY", 5000),
      exportTimeoutMillis: number("OTEL_BSP_EXPORT_TIMEOUT", 30_000),
      maxQueueSize: number("OTEL_BSP_MAX_QUEUE_SIZE", 2048, 1_000_000),
      maxExportBatchSize: number("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", 512, 1_000_000),
    },
  };
  return { settings, passedOver };
}

type Given = (name: string) => string | undefined;

const addresses = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"] as const;

function areAskedFor(given: Given, passedOver: string[]): boolean {
  if (given("OTEL_SDK_DISABLED")?.toLowerCase() === "true") return false;
  const exporter = given("OTEL_TRACES_EXPORTER");
  if (exporter === "none") return false;
  if (exporter === "otlp") return true;
  if (exporter !== undefined) passedOver.push(`OTEL_TRACES_EXPORTER can be otlp or none, not ${exporter}.`);
  return addresses.some((name) => given(name) !== undefined);
}

function protocolOf(given: Given, passedOver: string[]): TraceSettings["protocol"] | undefined {
  const name = ["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"].find(given);
  const protocol = name === undefined ? "http/protobuf" : given(name);
  if (protocol === "http/protobuf" || protocol === "http/json") return protocol;
  // It has another port, so nothing would arrive.
  passedOver.push(`${name} can be http/protobuf or http/json, not ${protocol}: there are no traces.`);
  return undefined;
}

/** The library would send to this machine instead. The value is not repeated, for it may hold a password. */
function isAddressRight(given: Given, passedOver: string[]): boolean {
  const wrong = addresses.filter(
    (name) => !/^https?:$/.test(URL.parse(given(name) ?? "http://x")?.protocol ?? ""),
  );
  passedOver.push(...wrong.map((name) => `${name} is no http or https address: there are no traces.`));
  return wrong.length === 0;
}

function samplerOf(given: Given, passedOver: string[]): Pick<TraceSettings, "sampler" | "ratio"> {
  const asked = given("OTEL_TRACES_SAMPLER");
  const sampler = samplers.find((name) => name === asked);
  if (asked !== undefined && sampler === undefined) {
    passedOver.push(
      `OTEL_TRACES_SAMPLER can be one of ${samplers.join(", ")}, so it is parentbased_always_on.`,
    );
  }
  const argument = given("OTEL_TRACES_SAMPLER_ARG");
  const ratio = Number(argument ?? 1);
  const isRatio = ratio >= 0 && ratio <= 1;
  if (!isRatio) passedOver.push("OTEL_TRACES_SAMPLER_ARG is no number from 0 to 1, so it is 1.");
  return { sampler: sampler ?? "parentbased_always_on", ratio: isRatio ? ratio : 1 };
}

function isTraceContext(name: string): boolean {
  return name.trim() === "tracecontext";
}
