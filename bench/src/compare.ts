import type { Measured } from "./load/plan.ts";
import { runLoad } from "./load/run-load.ts";
import { residentMemory } from "./memory.ts";
import type { Options } from "./options.ts";
import { type HeldTokens, prepare } from "./servers/requests.ts";
import { type Case, expectedText, type ServerUnderTest } from "./servers/server.ts";

/** A server to measure: its name in the tables, and how it is started. */
export interface Contender {
  readonly name: string;
  start(): Promise<ServerUnderTest>;
}

/** One case of one server in one round. */
export interface Sample {
  readonly server: string;
  readonly case: Case;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** Resident memory of one server in one round, in bytes. */
export interface Memory {
  readonly server: string;
  readonly idle: number;
  readonly after: number;
}

/** Everything a comparison measured. */
export interface Comparison {
  readonly samples: readonly Sample[];
  readonly memory: readonly Memory[];
}

/**
 * Measures the contenders in turn, one at a time and each round in fresh processes, so that neither a busy minute of
 * the machine nor what an earlier case left behind falls on one of them alone.
 */
export async function compare(
  contenders: readonly Contender[],
  options: Options,
  tell: (line: string) => void,
): Promise<Comparison> {
  const samples: Sample[] = [];
  const memory: Memory[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const contender of contenders) {
      const one = await measureContender(contender, options, (line) => tell(`round ${round}  ${line}`));
      samples.push(...one.samples);
      memory.push(one.memory);
    }
  }
  return { samples, memory };
}

/** One round of one server: started, measured in every case, stopped. */
async function measureContender(contender: Contender, options: Options, tell: (line: string) => void) {
  const server = await contender.start();
  try {
    const samples: Sample[] = [];
    for (const wanted of options.cases) {
      const { perSecond, medianMs, p99Ms } = await measure(server, wanted, options);
      samples.push({ server: contender.name, case: wanted, perSecond, medianMs, p99Ms });
      tell(`${contender.name}  ${wanted}  ${Math.round(perSecond)} a second, p99 ${p99Ms.toFixed(2)} ms`);
    }
    return {
      samples,
      memory: { server: contender.name, idle: server.idleMemory, after: residentMemory(server.pid) },
    };
  } finally {
    await server.stop();
  }
}

/** Prepares one case and runs its load. */
export async function measure(
  server: ServerUnderTest,
  wanted: Case,
  options: Options,
  held?: HeldTokens,
): Promise<Measured> {
  const requests = await prepare(server, wanted, options, held);
  const { connections, seconds, warmUpSeconds } = options;
  const expected = expectedText[wanted];
  return runLoad({ port: server.port, connections, seconds, warmUpSeconds, expected, requests });
}
