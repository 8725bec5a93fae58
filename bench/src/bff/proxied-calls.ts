import { cpuMicros } from "../cpu.ts";
import { runLoad } from "../load/run-load.ts";
import type { Options } from "../options.ts";
import { rotate } from "../rotate.ts";
import { undisturbed } from "../undisturbed.ts";
import type { Contenders, Way } from "./contenders.ts";
import { noteText } from "./sample-api.ts";

/** The calls that are measured, of an API that does nothing and of the sample API. */
export const callCases = [
  "get 1 kB",
  "get 100 kB",
  "post 1 kB",
  "read a note of 1 kB",
  "list 100 notes",
  "change a note of 1 kB",
] as const;
export type CallCase = (typeof callCases)[number];

/** Those of the sample API. */
export const sampleCases: readonly CallCase[] = callCases.slice(3);

/** A call by whichever way. */
interface Asked {
  readonly method: string;
  /** At the API. */
  readonly path: string;
  readonly body?: string;
  /** Text that a right answer contains. */
  readonly expected: string;
}

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
  { bare, sample, note }: Contenders,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly CallSample[]> {
  const samples: CallSample[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const wanted of callCases) {
      const { direct, bff, peer } = sampleCases.includes(wanted) ? sample : bare;
      const turns = rotate([direct, bff, peer], round);
      const asked = askedBy(wanted, note);
      const onAll = async () => {
        const taken: CallSample[] = [];
        for (const way of turns) taken.push(await measure(way, wanted, asked, options));
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

async function measure(way: Way, wanted: CallCase, asked: Asked, options: Options): Promise<CallSample> {
  const { connections, seconds, warmUpSeconds } = options;
  const before = cpuMicros(way.pid);
  const requests = { kind: "raw", bytes: [requestBytes(way, asked)] } as const;
  const plan = {
    port: way.port,
    connections,
    seconds,
    warmUpSeconds,
    expected: asked.expected,
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

function askedBy(wanted: CallCase, note: string): Asked {
  const calls: Readonly<Record<CallCase, Asked>> = {
    "get 1 kB": { method: "GET", path: "/small", expected: '"id":7' },
    "get 100 kB": { method: "GET", path: "/large", expected: '"id":7' },
    "post 1 kB": {
      method: "POST",
      path: "/small",
      body: JSON.stringify({ note: noteText }),
      expected: '"id":7',
    },
    "read a note of 1 kB": { method: "GET", path: `/notes/${note}`, expected: note },
    "list 100 notes": { method: "GET", path: "/notes?limit=100", expected: note },
    "change a note of 1 kB": {
      method: "PUT",
      path: `/notes/${note}`,
      body: JSON.stringify({ text: noteText }),
      expected: note,
    },
  };
  return calls[wanted];
}

function requestBytes({ port, prefix, headers }: Way, { method, path, body = "" }: Asked): string {
  const ofBody = body === "" ? [] : ["content-type: application/json", `content-length: ${body.length}`];
  const head = [`${method} ${prefix}${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, ...headers, ...ofBody];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
