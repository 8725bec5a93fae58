/*
 * `npm run bench`: measurements anyone can repeat. See README.md for how to read them and what is fair about them. It
 * starts every process itself, on 127.0.0.1 and in temporary folders, and leaves nothing behind.
 */
import { compare } from "./compare.ts";
import { formatComparison, names, resultsOf } from "./comparison-report.ts";
import { growth } from "./growth/growth.ts";
import { formatGrowth, growthCases } from "./growth/growth-report.ts";
import { help, type Options, readOptions } from "./options.ts";
import { startOurs } from "./servers/ours.ts";
import { startPeer } from "./servers/peer.ts";

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
  const contenders = [
    { name: names.ours, start: () => startOurs(options) },
    { name: names.peer, start: startPeer },
  ];
  const comparison = await compare(contenders, options, tell);
  print(options, formatComparison(comparison), { ...comparison, results: resultsOf(comparison) });
}

function print({ json }: Options, text: string, figures: object): void {
  process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : `\n${text}\n`);
}
