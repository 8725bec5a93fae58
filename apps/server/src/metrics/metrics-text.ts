import type { FigureKind } from "@grantway/protocol";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import { version } from "../version.ts";
import type { ThreadReport } from "./thread-report.ts";

/** Everything that is told at once. */
export interface Snapshot {
  /** By thread, the first one first; `undefined` of one that did not answer in time. */
  readonly threads: readonly (ThreadReport | undefined)[];
  /** Passwords that wait to be hashed. */
  readonly hashesWaiting: number;
  /** Seconds; `undefined` when the database cannot be written. */
  readonly databaseLatency: number | undefined;
  /** What this process delivered of webhooks; absent where it delivers none. */
  readonly webhooks?: WebhookFigures;
}

/** Attempts since the start, and how deliveries are doing now. */
export interface WebhookFigures {
  readonly delivered: number;
  readonly failed: number;
  /** Seconds that what is due the longest has waited. */
  readonly lag: number;
  readonly held: number;
}

const noWebhooks: WebhookFigures = { delivered: 0, failed: 0, lag: 0, held: 0 };

/** The text format of Prometheus. */
export interface MetricsText {
  readonly contentType: string;
  text(): Promise<string>;
}

/**
 * Makes the text from a snapshot that is taken when it is asked for. The counts are our own, because those of the library take
 * longer than all else that is done for an answer; of the library are the text format and what it knows of the process.
 *
 * @see {@link https://prometheus.io/docs/instrumenting/exposition_formats/ | Exposition formats}
 */
export function createMetricsText(take: () => Promise<Snapshot>): MetricsText {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const counter = (name: string, help: string, ...labelNames: readonly string[]) =>
    new Counter({ name: `grantway_${name}`, help, labelNames: [...labelNames], registers: [register] });
  const gauge = (name: string, help: string, ...labelNames: readonly string[]) =>
    new Gauge({ name: `grantway_${name}`, help, labelNames: [...labelNames], registers: [register] });

  const requests = counter(
    "requests_total",
    "Answers; of the management API by operation.",
    "method",
    "route",
    "status",
    "operation",
  );
  const totals: Readonly<Record<FigureKind, readonly [Counter, label: string]>> = {
    tokens: [counter("tokens_issued_total", "Access tokens, by grant type.", "grant_type"), "grant_type"],
    "sign-ins": [counter("sign_ins_total", "Sign-ins, by how they ended.", "outcome"), "outcome"],
    errors: [counter("errors_total", "Refused requests, by error code.", "code"), "code"],
  };
  const hashes = gauge("hashes_waiting", "Passwords that wait to be hashed.");
  const writes = gauge("writes_waiting", "Writes that wait for their turn.", "thread");
  const latency = gauge("database_latency_seconds", "How long a write took when this was asked.");
  const up = gauge("database_up", "Whether the database can be written.");
  const delay = gauge(
    "event_loop_delay_seconds",
    "How late the event loop was since this was last asked.",
    "thread",
    "quantile",
  );
  const busy = gauge("event_loop_utilization", "How busy the thread was since then, 0 to 1.", "thread");
  const webhooks = counter(
    "webhook_attempts_total",
    "Attempts to deliver webhooks, by how they ended.",
    "status",
  );
  const lag = gauge(
    "webhook_lag_seconds",
    "How long what is due the longest has waited, of endpoints that answer.",
  );
  const underWay = gauge("webhook_claims", "Installations whose events are being delivered.");
  const threads = gauge("threads", "Threads that answer requests.");
  gauge("info", "Always 1.", "version").set({ version }, 1);

  function show({
    threads: reports,
    hashesWaiting,
    databaseLatency,
    webhooks: sent = noWebhooks,
  }: Snapshot): void {
    for (const metric of [
      requests,
      webhooks,
      writes,
      delay,
      busy,
      ...Object.values(totals).map(([one]) => one),
    ]) {
      metric.reset();
    }
    for (const [thread, report] of reports.entries()) if (report !== undefined) showThread(thread, report);
    showWebhooks(sent);
    threads.set(reports.length);
    hashes.set(hashesWaiting);
    up.set(databaseLatency === undefined ? 0 : 1);
    latency.set(databaseLatency ?? Number.NaN);
  }

  function showWebhooks({ delivered, failed, lag: behind, held }: WebhookFigures): void {
    webhooks.inc({ status: "delivered" }, delivered);
    webhooks.inc({ status: "failed" }, failed);
    lag.set(behind);
    underWay.set(held);
  }

  /** Counts of threads add up. */
  function showThread(number: number, report: ThreadReport): void {
    const thread = String(number);
    for (const { count, ...labels } of report.requests) requests.inc(labels, count);
    for (const { kind, label, count } of report.totals) {
      const [metric, name] = totals[kind];
      metric.inc({ [name]: label }, count);
    }
    writes.set({ thread }, report.writesWaiting);
    busy.set({ thread }, report.utilization);
    delay.set({ thread, quantile: "0.5" }, report.delay.half);
    delay.set({ thread, quantile: "0.99" }, report.delay.most);
    delay.set({ thread, quantile: "1" }, report.delay.worst);
  }

  return {
    contentType: register.contentType,
    async text() {
      show(await take());
      return register.metrics();
    },
  };
}
