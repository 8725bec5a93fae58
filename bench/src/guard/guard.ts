import { fork } from "node:child_process";
import { cpuMicros } from "../cpu.ts";
import type { Options } from "../options.ts";
import { startOurs } from "../servers/ours.ts";
import { jwtFrom, redeem } from "../servers/requests.ts";
import { inParallel, send } from "../servers/send.ts";
import { type ServerUnderTest, setup } from "../servers/server.ts";
import { undisturbed } from "../undisturbed.ts";
import type { Validated, ValidationPlan } from "./validate.ts";

/** What is measured: the tokens, and whether the guard remembers what it judged. */
export const guardCases = [
  { name: "opaque, remembered", tokens: "opaque", remembers: true },
  { name: "opaque, asked each time", tokens: "opaque", remembers: false },
  { name: "JWT, remembered", tokens: "jwt", remembers: true },
  { name: "JWT, validated each time", tokens: "jwt", remembers: false },
] as const;

/** One case in one round. */
export interface GuardSample extends Validated {
  readonly case: (typeof guardCases)[number]["name"];
  /** Processor time of the provider for one request at the API; `undefined` where the system does not report it. */
  readonly providerMicros: number | undefined;
}

/** Measures a guard in a process of its own beside our provider, case by case. */
export async function guard(options: Options, tell: (line: string) => void): Promise<readonly GuardSample[]> {
  const server = await startOurs(options);
  try {
    const samples: GuardSample[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const wanted of guardCases) {
        const sample = await undisturbed(() => measure(server, wanted, options), {
          tries: options.tries,
          tell,
        });
        tell(`round ${round}  ${wanted.name}  ${Math.round(sample.perSecond)} a second`);
        samples.push(sample);
      }
    }
    return samples;
  } finally {
    await server.stop();
  }
}

async function measure(
  server: ServerUnderTest,
  { name, tokens, remembers }: (typeof guardCases)[number],
  { chains, connections, seconds, warmUpSeconds }: Options,
): Promise<GuardSample> {
  const { id: clientId, secret: clientSecret } = setup.api;
  const api =
    tokens === "jwt"
      ? { ...setup.jwt, tokens: await jwts(server, chains) }
      : { audience: setup.audience, scope: "read", tokens: (await redeem(server, chains)).access };
  const before = cpuMicros(server.pid);
  const issuer = `http://localhost:${server.port}`;
  const plan = { issuer, clientId, clientSecret, ...api, remembers, connections, seconds, warmUpSeconds };
  const validated = await runGuard(plan);
  const used = before === undefined ? undefined : (cpuMicros(server.pid) ?? before) - before;
  return {
    case: name,
    ...validated,
    providerMicros: used === undefined ? undefined : used / validated.decisions,
  };
}

async function jwts(server: ServerUnderTest, count: number): Promise<readonly string[]> {
  const answers = await inParallel(Array.from({ length: count }), 16, () =>
    send(server.port, jwtFrom(server.endpoints)),
  );
  return answers.map((answer) => String(answer["access_token"]));
}

function runGuard(plan: ValidationPlan): Promise<Validated> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL("./guard-process.ts", import.meta.url));
    child.once("message", (message) => {
      const { validated, error } = message as { validated?: Validated; error?: string };
      if (validated === undefined) reject(new Error(error));
      else resolve(validated);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the guard ended with ${code}`)));
    child.send(plan);
  });
}
