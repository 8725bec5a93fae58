import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@grantway/tools/services";

/* The stand-in for CommCare HQ, and an explorer that knows it as two regions. */

/** Both, running. */
export interface Commcare {
  readonly explorer: string;
  /** Puts the stand-in's clock forward. */
  wait(seconds: number): Promise<void>;
  /** The id of a case of this project space. */
  someCase(domain: string): Promise<string>;
  stop(): Promise<void>;
}

const sourceOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const secret = "a secret of the tests";
const adasKey = "ada@example.com:5b1d3a7c9e0f2846ba5dd1c5e9274f80a3c61d7e";

/** Starts them on free ports. */
export async function startCommcare(): Promise<Commcare> {
  const port = await freePort([10]);
  const [explorer, standIn] = [`http://localhost:${port + 10}`, `http://127.0.0.1:${port}`];
  const folder = mkdtempSync(join(tmpdir(), "grantway-commcare-"));
  const profiles = join(folder, "profiles.yaml");
  const region = (more: string) =>
    `  - { from: commcare, ${more}with: { base: "${standIn}", client_id: explorer, client_secret: "\${SECRET}" } }\n`;
  writeFileSync(
    profiles,
    `profiles:\n${region("")}${region("id: commcare-india, name: 'CommCare HQ, India', ")}`,
  );
  const redirects = ["commcare", "commcare-india"].map((id) => `${explorer}/bff/callback/${id}`);
  const running = [
    await start("examples/commcare-stand-in/src/main.ts", standIn, {
      COMMCARE_STAND_IN_PORT: String(port),
      COMMCARE_STAND_IN_CLIENT_SECRET: secret,
      COMMCARE_STAND_IN_REDIRECT_URIS: redirects.join(" "),
    }),
    await start("apps/explorer/src/main.ts", `${explorer}/healthz`, {
      EXPLORER_PORT: String(port + 10),
      EXPLORER_PROFILES: profiles,
      SECRET: secret,
    }),
  ];
  return {
    explorer,
    async wait(seconds) {
      const body = JSON.stringify({ advance: seconds });
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${standIn}/stand-in/clock`, { method: "POST", headers, body });
      if (!response.ok) throw new Error(`the clock answers ${response.status}`);
    },
    async someCase(domain) {
      const headers = { authorization: `ApiKey ${adasKey}` };
      const response = await fetch(`${standIn}/a/${domain}/api/case/v2/?limit=1`, { headers });
      const { cases } = (await response.json()) as {
        readonly cases: readonly { readonly case_id: string }[];
      };
      return cases[0]?.case_id ?? "";
    },
    async stop() {
      for (const child of running) {
        const exited = once(child, "exit");
        child.kill("SIGTERM");
        await exited;
      }
      rmSync(folder, { recursive: true });
    },
  };
}

/** Starts a program, and waits until it answers anything at this address. */
async function start(
  path: string,
  address: string,
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [sourceOf(path)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${path} ended with ${child.exitCode}`);
    const answered = await fetch(address).catch(() => undefined);
    if (answered !== undefined) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
