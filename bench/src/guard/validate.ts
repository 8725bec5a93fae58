import { createHistogram } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { createGuard } from "@grantway/guard";

/** What the process with the guard is asked to do. */
export interface ValidationPlan {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Whether a judgement is remembered as it is in reality. Otherwise every token is judged each time. */
  readonly remembers: boolean;
  /** Used one after the other, over and over. */
  readonly tokens: readonly string[];
  /** Requests that are decided on at the same time. */
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** The measurement, without the warm-up. */
export interface Validated {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Processor time of the guard for one request. */
  readonly cpuMicros: number;
  readonly decisions: number;
}

/** After so many decisions a lane lets the process do what else it has to, as a server would between requests. */
const turn = 16;

/** Decides on requests with the tokens for so long. Any that is refused rejects: a bench that counts refusals measures nothing. */
export async function validate(plan: ValidationPlan): Promise<Validated> {
  const { issuer, audience, clientId, clientSecret, scope, remembers, tokens } = plan;
  const guard = createGuard({
    issuer,
    audience,
    clientId,
    clientSecret,
    ...(remembers ? {} : { acceptedFor: 0 }),
  });
  let next = 0;

  async function decide(): Promise<void> {
    const token = tokens[next++ % tokens.length] ?? "";
    const decision = await guard.authorize({ authorization: `Bearer ${token}`, scopes: [scope] });
    if (decision.outcome === "refused") throw new Error(`a token was refused: ${decision.refusal.reason}`);
  }

  async function during(seconds: number, told: (nanoseconds: bigint) => void): Promise<void> {
    const end = performance.now() + seconds * 1000;
    const lane = async () => {
      for (let made = 1; performance.now() < end; made += 1) {
        const startedAt = process.hrtime.bigint();
        await decide();
        told(process.hrtime.bigint() - startedAt);
        if (made % turn === 0) await setImmediate();
      }
    };
    await Promise.all(Array.from({ length: plan.connections }, lane));
  }

  // Metadata and keys are read once.
  await decide();
  await during(plan.warmUpSeconds, () => undefined);
  const latencies = createHistogram();
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  await during(plan.seconds, (nanoseconds) => latencies.record(nanoseconds < 1n ? 1n : nanoseconds));
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: latencies.count / ((performance.now() - startedAt) / 1000),
    medianMs: latencies.percentile(50) / 1e6,
    p99Ms: latencies.percentile(99) / 1e6,
    cpuMicros: (user + system) / latencies.count,
    decisions: latencies.count,
  };
}
