import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "@grantway/tools/services";

/* `npm run demo`, started as the README says, so that the tests see what a new user sees. */

/** The running demo. */
export interface Demo {
  readonly provider: string;
  readonly api: string;
  readonly codeApp: string;
  readonly tokenApp: string;
  readonly explorer: string;
  /** Apps that organisations install. */
  readonly tides: string;
  readonly ledger: string;
  /** Where its data and logs are. */
  readonly folder: string;
  /** Password by username, as the demo printed them. */
  readonly passwords: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL("../../examples/demo/src/main.ts", import.meta.url));

const cheapPasswords = new URL("cheap-passwords.mjs", import.meta.url).href;

/**
 * Starts the demo in a temporary folder, on free ports unless a base is given.
 *
 * @param imports - what is loaded before each of its programs.
 */
export async function startDemo(portBase?: number, imports: readonly string[] = []): Promise<Demo> {
  const base = portBase ?? (await freePort([10, 20, 30, 40, 50, 60]));
  const options = [cheapPasswords, ...imports].map((module) => `--import=${module}`);
  const env = { ...process.env, GRANTWAY_PORT_BASE: String(base), NODE_OPTIONS: options.join(" ") };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const up = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("Stop with Ctrl-C")) resolve();
      });
    }
    child.once("exit", (code) => reject(new Error(`the demo exited with ${code}:\n${output}`)));
  });
  await up;
  const at = (step: number): string => `http://localhost:${base + step}`;
  const [, table = ""] = output.split("Sign in as");
  const people = [...table.matchAll(/^ {2}([a-z]+) +(\S+)/gm)];
  return {
    provider: at(0),
    api: at(10),
    codeApp: at(20),
    tokenApp: at(30),
    explorer: at(40),
    tides: at(50),
    ledger: at(60),
    folder: /Data and logs are in (\S+?),? /.exec(output)?.[1] ?? "",
    passwords: new Map(people.map(([, name = "", password = ""]) => [name, password])),
    async stop() {
      child.removeAllListeners("exit");
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}
