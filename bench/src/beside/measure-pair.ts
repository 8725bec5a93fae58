import { cpuMicros } from "../cpu.ts";
import { runLoad } from "../load/run-load.ts";
import type { Requests } from "../load/plan.ts";
import type { Sender } from "../load/senders.ts";
import type { Options } from "../options.ts";
import { prepare } from "../servers/requests.ts";
import { answersCase, type Case, expectedText, type ServerUnderTest } from "../servers/server.ts";
import { pin } from "./pin.ts";

/** Processor time of one answer in one round, in microseconds. */
export interface BesideSample {
  readonly case: Case;
  readonly sender: Sender;
  readonly ours: number;
  readonly before: number;
}

const senders: readonly Sender[] = ["oauth4webapi", "bare"];

/** The processor that both servers share, so that whatever the machine does besides costs both the same. */
const shared = 0;

/** This checkout, and another one of before. */
type Pair = readonly [ours: ServerUnderTest, before: ServerUnderTest];

/**
 * Lets both answer at the same time on one processor, case by case. What counts is the processor time that each used for an answer.
 *
 * @throws Error where a process cannot be given a processor.
 */
export async function measurePair(
  pair: Pair,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly BesideSample[]> {
  for (const { pid } of pair) pin(pid, shared);
  const samples: BesideSample[] = [];
  const answered = options.cases.filter((one) => pair.every(({ endpoints }) => answersCase(endpoints, one)));
  for (const wanted of answered) {
    for (const sender of senders) samples.push(...(await measureRounds(pair, wanted, sender, options, tell)));
  }
  return samples;
}

/** A round before those that count warms both up. */
async function measureRounds(
  pair: Pair,
  wanted: Case,
  sender: Sender,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly BesideSample[]> {
  await atOnce(pair, wanted, sender, options);
  const samples: BesideSample[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const [ours, before] = await atOnce(pair, wanted, sender, options);
    tell(`round ${round}  ${wanted} (${sender})  ${ours.toFixed(1)} µs beside ${before.toFixed(1)} µs`);
    samples.push({ case: wanted, sender, ours, before });
  }
  return samples;
}

/** What counts once, two servers on one processor spend no more of in a second. */
const mostOnce = 10_000;

/** Microseconds of processor time an answer, of each. */
async function atOnce(
  [ours, before]: Pair,
  wanted: Case,
  sender: Sender,
  options: Options,
): Promise<readonly [number, number]> {
  const amount = { ...options, codes: Math.min(options.codes, Math.ceil(mostOnce * options.seconds)) };
  const requests = [await prepare(ours, wanted, amount), await prepare(before, wanted, amount)] as const;
  return Promise.all([
    perAnswer(ours, requests[0], wanted, sender, options),
    perAnswer(before, requests[1], wanted, sender, options),
  ]);
}

async function perAnswer(
  server: ServerUnderTest,
  requests: Requests,
  wanted: Case,
  sender: Sender,
  { connections, seconds }: Options,
): Promise<number> {
  const { port, pid } = server;
  const start = cpuMicros(pid) ?? 0;
  const expected = expectedText[wanted];
  const { allAnswers } = await runLoad({
    port,
    connections,
    seconds,
    warmUpSeconds: 0,
    expected,
    requests,
    sender,
  });
  return ((cpuMicros(pid) ?? 0) - start) / allAnswers;
}
