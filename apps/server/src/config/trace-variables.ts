/** A variable of OpenTelemetry, as docs/configuration.md shows it. */
export interface TraceVariable {
  readonly variable: string;
  readonly default?: string;
  readonly description: string;
}

const ofTraces = "The same with `_TRACES_` before the last word counts for traces alone and comes first.";

/** Every variable of OpenTelemetry that is read here. */
export const traceVariables: readonly TraceVariable[] = [
  {
    variable: "OTEL_EXPORTER_OTLP_ENDPOINT",
    description:
      "Where an OpenTelemetry collector takes OTLP over HTTP, such as `http://collector:4318`; `/v1/traces` is added. Without it, and without `OTEL_TRACES_EXPORTER=otlp`, there are no traces.",
  },
  {
    variable: "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
    description: "The whole address for traces; comes before the one above.",
  },
  {
    variable: "OTEL_EXPORTER_OTLP_HEADERS",
    description: `Header fields that go along, such as \`authorization=Bearer%20…\`: \`name=value\` with commas between. ${ofTraces}`,
  },
  {
    variable: "OTEL_EXPORTER_OTLP_PROTOCOL",
    default: "http/protobuf",
    description: `\`http/protobuf\` or \`http/json\`; \`grpc\` is not offered. ${ofTraces}`,
  },
  {
    variable: "OTEL_EXPORTER_OTLP_TIMEOUT",
    default: "10000",
    description: `How long one export may take, retries included; so long a server that stops waits for a receiver that does not answer. Milliseconds. ${ofTraces}`,
  },
  {
    variable: "OTEL_EXPORTER_OTLP_COMPRESSION",
    default: "none",
    description: `\`gzip\` or \`none\`. ${ofTraces}`,
  },
  {
    variable: "OTEL_EXPORTER_OTLP_CERTIFICATE",
    description: `File of the certificates that are trusted for https, in PEM. ${ofTraces}`,
  },
  {
    variable: "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE",
    description:
      "File of the certificate this server shows; its key is the file of `OTEL_EXPORTER_OTLP_CLIENT_KEY`.",
  },
  {
    variable: "OTEL_EXPORTER_OTLP_CLIENT_KEY",
    description: "File of the key to that certificate.",
  },
  {
    variable: "OTEL_SERVICE_NAME",
    default: "grantway",
    description: "What this server is called in traces (`service.name`).",
  },
  {
    variable: "OTEL_RESOURCE_ATTRIBUTES",
    description:
      "What else is told of this server, such as `deployment.environment.name=production`: `name=value` with commas between.",
  },
  {
    variable: "OTEL_TRACES_SAMPLER",
    default: "parentbased_always_on",
    description:
      "Which traces are kept: `always_on`, `always_off`, `traceidratio`, or the same with `parentbased_` before, which keeps what the caller keeps.",
  },
  {
    variable: "OTEL_TRACES_SAMPLER_ARG",
    default: "1",
    description: "Of the samplers by ratio: how many, 0 to 1.",
  },
  {
    variable: "OTEL_PROPAGATORS",
    default: "tracecontext",
    description:
      "Whether the trace a request comes with (`traceparent`) is gone on with: `tracecontext`, or `none`. Others are passed over.",
  },
  {
    variable: "OTEL_TRACES_EXPORTER",
    default: "otlp where an address is set",
    description: "`none`: no traces, whatever else is set. `otlp`: traces also where no address is set.",
  },
  {
    variable: "OTEL_SDK_DISABLED",
    default: "false",
    description: "`true`: no traces, whatever else is set.",
  },
  {
    variable: "OTEL_BSP_SCHEDULE_DELAY",
    default: "5000",
    description: "How often spans are sent. Milliseconds.",
  },
  {
    variable: "OTEL_BSP_EXPORT_TIMEOUT",
    default: "30000",
    description: "When a batch that is being sent counts as lost. Milliseconds.",
  },
  {
    variable: "OTEL_BSP_MAX_QUEUE_SIZE",
    default: "2048",
    description: "How many spans of a thread may wait; more are dropped.",
  },
  {
    variable: "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
    default: "512",
    description: "How many are sent at once.",
  },
];
