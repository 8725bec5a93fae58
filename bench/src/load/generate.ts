import { connect } from "node:net";
import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import type { Measured, Plan } from "./plan.ts";
import { createRequestSource, type RequestSource } from "./request-source.ts";
import { createResponseReader } from "./response-reader.ts";

/**
 * Sends the plan's requests over connections that stay open, one request in flight on each, and measures every answer.
 * Any answer but 200 or 201 with the expected text in it rejects: a bench that counts errors measures nothing.
 */
export async function generate(plan: Plan): Promise<Measured> {
  const source = createRequestSource(plan);
  const run: Run = {
    plan,
    source,
    latencies: createHistogram(),
    answers: 0,
    from: undefined,
    timeIsUp: false,
  };
  const warmUp = setTimeout(() => beginMeasuring(run), plan.warmUpSeconds * 1000);
  const end = setTimeout(() => (run.timeIsUp = true), (plan.warmUpSeconds + plan.seconds) * 1000);
  await Promise.all(Array.from({ length: plan.connections }, (_, lane) => work(run, lane)));
  clearTimeout(warmUp);
  clearTimeout(end);
  return summarize(run, process.hrtime.bigint());
}

interface Run {
  readonly plan: Plan;
  readonly source: RequestSource;
  readonly latencies: RecordableHistogram;
  /** All answers, including those of the warm-up. */
  answers: number;
  /** When measuring began. */
  from: bigint | undefined;
  timeIsUp: boolean;
}

function beginMeasuring(run: Run): void {
  run.from ??= process.hrtime.bigint();
}

/** The next request of a lane. A run does not end, by time or for want of requests, before something was measured. */
function nextOf(run: Run, lane: number): string | undefined {
  if (run.timeIsUp && run.latencies.count > 0) return undefined;
  if (run.timeIsUp || run.source.scarce) beginMeasuring(run);
  return run.source.next(lane);
}

/** One connection: the next request is sent when the last was answered. Bytes are read into one reused buffer. */
function work(run: Run, lane: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.allocUnsafeSlow(16_384);
    const socket = connect({
      port: run.plan.port,
      host: "127.0.0.1",
      noDelay: true,
      onread: { buffer, callback: read },
    });
    let sentAt = 0n;
    let counts = false;
    const send = () => {
      const request = nextOf(run, lane);
      if (request === undefined) return socket.end();
      counts = run.from !== undefined;
      sentAt = process.hrtime.bigint();
      return socket.write(request, "latin1");
    };
    const reader = createResponseReader(({ status, body }) => {
      // 201 where a request is sent ahead (RFC 9126 §2.2).
      if ((status !== 200 && status !== 201) || !body.includes(run.plan.expected)) {
        reject(new Error(`wrong answer: ${status} ${body.slice(0, 200)}`));
        socket.destroy();
        return;
      }
      run.answers += 1;
      if (counts) run.latencies.record(process.hrtime.bigint() - sentAt);
      run.source.answered(lane, body);
      send();
    });
    function read(length: number): true {
      reader(buffer.toString("latin1", 0, length));
      return true;
    }
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("close", () => resolve());
  });
}

function summarize({ source, latencies, answers, from }: Run, until: bigint): Measured {
  if (from === undefined || latencies.count === 0) throw new Error("there was nothing to send");
  const seconds = Number(until - from) / 1e9;
  return {
    answers: latencies.count,
    allAnswers: answers,
    seconds,
    perSecond: latencies.count / seconds,
    medianMs: ms(latencies.percentile(50)),
    p99Ms: ms(latencies.percentile(99)),
    maxMs: ms(latencies.max),
    tokens: source.tokens(),
  };
}

function ms(nanoseconds: number): number {
  return nanoseconds / 1e6;
}
