import { cpuMicros } from "./cpu.ts";
import type { Measured } from "./load/plan.ts";
import type { Sender } from "./load/senders.ts";
import { runLoad } from "./load/run-load.ts";
import { residentMemory } from "./memory.ts";
import type { Options } from "./options.ts";
import { rotate } from "./rotate.ts";
import { type HeldTokens, prepare } from "./servers/requests.ts";
import { answersCase, type Case, expectedText, type ServerUnderTest } from "./servers/server.ts";
import { undisturbed } from "./undisturbed.ts";

/** A server to measure: its name in the tables, how it is started, and the headers it is sent. */
export interface Contender {
  readonly name: string;
  readonly senders: readonly Sender[];
  /** @param first - the first contender, running; absent for the first one itself. */
  start(first: ServerUnderTest | undefined): Promise<ServerUnderTest>;
}

/** One case of one server in one round. */
export interface Sample {
  readonly server: string;
  readonly sender: Sender;
  readonly case: Case;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Processor time of the server for one answer; `undefined` where the system does not report it. */
  readonly cpuMicros: number | undefined;
}

/** Resident memory of one server, in bytes: before the first case and after the last. */
export interface Memory {
  readonly server: string;
  readonly idle: number;
  readonly after: number;
}

/** Everything a comparison measured. Samples come in the order they were taken. */
export interface Comparison {
  readonly samples: readonly Sample[];
  readonly memory: readonly Memory[];
}

/**
 * Measures the contenders in turn, case by case: only seconds lie between two that are compared, so a busy minute of
 * the machine affects both. Each is one process from beginning to end, and idle while it waits.
 */
export async function compare(
  contenders: readonly Contender[],
  options: Options,
  tell: (line: string) => void,
): Promise<Comparison> {
  const running: Running[] = [];
  try {
    for (const contender of contenders) {
      running.push({ ...contender, server: await contender.start(running[0]?.server) });
    }
    const samples: Sample[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      const turns = rotate(turnsOf(running), round);
      samples.push(...(await measureRound(turns, options, (line) => tell(`round ${round}  ${line}`))));
    }
    const memory = running.map(({ name, server }) => ({
      server: name,
      idle: server.idleMemory,
      after: residentMemory(server.pid),
    }));
    return { samples, memory };
  } finally {
    for (const { server } of running) await server.stop();
  }
}

interface Running extends Pick<Contender, "name" | "senders"> {
  readonly server: ServerUnderTest;
}

/** One server with the headers of one sender. */
interface Turn {
  readonly name: string;
  readonly server: ServerUnderTest;
  readonly sender: Sender;
}

function turnsOf(running: readonly Running[]): readonly Turn[] {
  return running.flatMap(({ name, server, senders }) => senders.map((sender) => ({ name, server, sender })));
}

/** Every case once, each on all servers before the next. */
async function measureRound(
  turns: readonly Turn[],
  options: Options,
  tell: (line: string) => void,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const wanted of options.cases) {
    const onAll = () => measureOnAll(turns, wanted, options, tell);
    samples.push(...(await undisturbed(onAll, { tries: options.tries, tell })));
  }
  return samples;
}

/** One case, on one server after the other. */
async function measureOnAll(
  turns: readonly Turn[],
  wanted: Case,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const { name, server, sender } of turns.filter(({ server }) =>
    answersCase(server.endpoints, wanted),
  )) {
    const { perSecond, medianMs, p99Ms, cpuMicros } = await measure(server, wanted, { ...options, sender });
    samples.push({ server: name, sender, case: wanted, perSecond, medianMs, p99Ms, cpuMicros });
    tell(`${name} (${sender})  ${wanted}  ${Math.round(perSecond)} a second, p99 ${p99Ms.toFixed(2)} ms`);
  }
  return samples;
}

/** Prepares one case and runs its load, by default with the headers of a library. */
export async function measure(
  server: ServerUnderTest,
  wanted: Case,
  options: Options & { readonly sender?: Sender },
  held?: HeldTokens,
): Promise<Measured & Pick<Sample, "cpuMicros">> {
  const requests = await prepare(server, wanted, options, held);
  const { connections, seconds, warmUpSeconds, sender = "oauth4webapi" } = options;
  const expected = expectedText[wanted];
  const before = cpuMicros(server.pid);
  const plan = { port: server.port, connections, seconds, warmUpSeconds, expected, requests, sender };
  const measured = await runLoad(plan);
  const used = before === undefined ? undefined : (cpuMicros(server.pid) ?? before) - before;
  return { ...measured, cpuMicros: used === undefined ? undefined : used / measured.allAnswers };
}
