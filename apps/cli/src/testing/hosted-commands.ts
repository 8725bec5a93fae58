import { Readable, Writable } from "node:stream";
import { main } from "../main.ts";
import type { Asked } from "./command-host.ts";
import type { Ran } from "./ran.ts";

/*
 * The process of `command-host.ts`. Each command gets a standard input, outputs, variables and an exit code of its own.
 */

process.on("message", (asked: Asked) => void answer(asked));

const ours = new Set(process.eventNames());

async function answer({ words, input, env }: Asked): Promise<void> {
  const [stdout, stderr] = [collect(), collect()];
  replace("stdin", Readable.from(input === "" ? [] : [Buffer.from(input)]));
  replace("stdout", stdout.stream);
  replace("stderr", stderr.stream);
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
  process.exitCode = 0;
  await main([process.execPath, "grantway", ...words]);
  const code = exitCode();
  // A process of its own would be gone, and whatever listened to it.
  for (const name of process.eventNames()) if (!ours.has(name)) process.removeAllListeners(name);
  process.send?.({ code, stdout: stdout.text(), stderr: stderr.text() } satisfies Ran);
}

/** Read by a function of its own, since the compiler believes it is as it was set last. */
function exitCode(): number {
  return Number(process.exitCode);
}

function replace(name: "stdin" | "stdout" | "stderr", stream: Readable | Writable): void {
  Object.defineProperty(process, name, { value: stream, configurable: true });
}

function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
