/*
 * `npm run bench`: measurements anyone can repeat. See README.md for how to read them and what is fair about them. It
 * starts every process itself, on 127.0.0.1 and in temporary folders, and leaves nothing behind.
 */
import { beside } from "./beside/beside.ts";
import { besideResults, formatBeside } from "./beside/beside-report.ts";
import { formatBff, resultsOfCalls } from "./bff/bff-report.ts";
import { startContenders } from "./bff/contenders.ts";
import { heldStreams } from "./bff/held-streams.ts";
import { proxiedCalls } from "./bff/proxied-calls.ts";
import { compare, type Contender } from "./compare.ts";
import { formatComparison, names, resultsOf } from "./comparison-report.ts";
import { flood } from "./flood/flood.ts";
import { floodResult, formatFlood } from "./flood/flood-report.ts";
import { growth } from "./growth/growth.ts";
import { guard } from "./guard/guard.ts";
import { formatGuard } from "./guard/guard-report.ts";
import { formatGrowth, growthCases } from "./growth/growth-report.ts";
import { installations } from "./installations/installations.ts";
import { formatInstallations } from "./installations/installations-report.ts";
import { lists } from "./lists/lists.ts";
import { formatLists } from "./lists/lists-report.ts";
import { help, type Options, readOptions } from "./options.ts";
import { startBare } from "./servers/bare.ts";
import { startBefore } from "./servers/before.ts";
import { startOurs } from "./servers/ours.ts";
import { startPeer } from "./servers/peer.ts";
import { webhooks } from "./webhooks/webhooks.ts";
import { formatWebhooks } from "./webhooks/webhooks-report.ts";

const tell = (line: string) => void process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) process.stdout.write(help);
  else await run(options);
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  if (options.mode === "growth") {
    const result = await growth(options, tell);
    print(options, formatGrowth(result), { ...result, cases: growthCases(result) });
    return;
  }
  if (options.mode === "beside") {
    const samples = await beside(options, tell);
    print(options, formatBeside(samples), { samples, results: besideResults(samples) });
    return;
  }
  if (options.mode === "flood") {
    const rounds = await flood(options, tell);
    print(options, formatFlood(rounds), { rounds, result: floodResult(rounds) });
    return;
  }
  if (options.mode === "lists") {
    const samples = await lists(options, tell);
    print(options, formatLists(samples), { samples });
    return;
  }
  if (options.mode === "guard") {
    const samples = await guard(options, tell);
    print(options, formatGuard(samples), { samples });
    return;
  }
  if (options.mode === "webhooks") {
    const samples = await webhooks(options, tell);
    print(options, formatWebhooks(samples), { samples });
    return;
  }
  if (options.mode === "installations") {
    const samples = await installations(options, tell);
    print(options, formatInstallations(samples), { samples });
    return;
  }
  if (options.mode === "bff") {
    await measureBff(options);
    return;
  }
  const comparison = await compare(contendersOf(options), options, tell);
  print(options, formatComparison(comparison), { ...comparison, results: resultsOf(comparison) });
}

async function measureBff(options: Options): Promise<void> {
  const contenders = await startContenders();
  try {
    const samples = await proxiedCalls(contenders, options, tell);
    const streams = await heldStreams(contenders.bare.bff, options, tell);
    print(options, formatBff(samples, streams), { samples, streams, results: resultsOfCalls(samples) });
  } finally {
    await contenders.stop();
  }
}

function contendersOf(options: Options): readonly Contender[] {
  const { before } = options;
  const contenders: Contender[] = [
    { name: names.ours, senders: ["oauth4webapi", "bare"], start: () => startOurs(options) },
    { name: names.peer, senders: ["oauth4webapi"], start: startPeer },
    { name: names.bare, senders: ["oauth4webapi"], start: startBare },
  ];
  if (before !== undefined) {
    const start = () => startBefore(before, options);
    contenders.push({ name: names.before, senders: ["oauth4webapi", "bare"], start });
  }
  return contenders;
}

function print({ json }: Options, text: string, figures: object): void {
  process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : `\n${text}\n`);
}
