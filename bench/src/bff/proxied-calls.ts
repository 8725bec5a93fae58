import { cpuMicros } from "../cpu.ts";
import { runLoad } from "../load/run-load.ts";
import type { Options } from "../options.ts";
import { rotate } from "../rotate.ts";
import { undisturbed } from "../undisturbed.ts";
import type { Way, Ways } from "./contenders.ts";

/** The calls that are measured. */
export const callCases = ["get 1 kB", "get 100 kB", "post 1 kB"] as const;
export type CallCase = (typeof callCases)[number];

/** One case by one way in one round. */
export interface CallSample {
  readonly way: string;
  readonly case: CallCase;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Processor time of the process that was asked, for one answer. */
  readonly cpuMicros: number | undefined;
}

/** Measures the ways in turn, case by case, so that a busy minute of the machine affects all. */
export async function proxiedCalls(
  { direct, bff, peer }: Ways,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly CallSample[]> {
  const samples: CallSample[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const wanted of callCases) {
      const turns = rotate([direct, bff, peer], round);
      const onAll = async () => {
        const taken: CallSample[] = [];
        for (const way of turns) taken.push(await measure(way, wanted, options));
        return taken;
      };
      const taken = await undisturbed(onAll, { tries: options.tries, tell });
      for (const { way, perSecond, p99Ms } of taken)
        tell(
          `round ${round}  ${wanted}  ${way}  ${Math.round(perSecond)} a second, p99 ${p99Ms.toFixed(2)} ms`,
        );
      samples.push(...taken);
    }
  }
  return samples;
}

async function measure(way: Way, wanted: CallCase, options: Options): Promise<CallSample> {
  const { connections, seconds, warmUpSeconds } = options;
  const before = cpuMicros(way.pid);
  const requests = { kind: "raw", bytes: [requestBytes(way, wanted)] } as const;
  const plan = {
    port: way.port,
    connections,
    seconds,
    warmUpSeconds,
    expected: '"id":7',
    requests,
    sender: "bare",
  } as const;
  const { perSecond, medianMs, p99Ms, allAnswers } = await runLoad(plan);
  const used = before === undefined ? undefined : (cpuMicros(way.pid) ?? before) - before;
  return {
    way: way.name,
    case: wanted,
    perSecond,
    medianMs,
    p99Ms,
    cpuMicros: used === undefined ? undefined : used / allAnswers,
  };
}

function requestBytes({ port, prefix, headers }: Way, wanted: CallCase): string {
  const body = wanted === "post 1 kB" ? JSON.stringify({ note: "n".repeat(1000) }) : "";
  const path = `${prefix}/${wanted === "get 100 kB" ? "large" : "small"}`;
  const ofBody = body === "" ? [] : ["content-type: application/json", `content-length: ${body.length}`];
  const head = [
    `${body === "" ? "GET" : "POST"} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    ...headers,
    ...ofBody,
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
