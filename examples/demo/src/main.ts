import { runDemo } from "./demo.ts";
import { DemoError } from "./demo-error.ts";
import { readOptions, usage } from "./options.ts";

/** `npm run demo`. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  return runDemo(options, stop.signal, (text) => console.log(text));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof DemoError ? error.message : error);
  process.exitCode = 1;
}
