import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createBrowser } from "../servers/browser.ts";
import { freePort, setUpInstance, startInstance } from "../servers/instance.ts";
import { send } from "../servers/send.ts";
import { credentialsOf, setup } from "../servers/server.ts";

/* The sample API as it is shipped: on Fastify, behind the guard, with notes in SQLite, and our provider that it asks. */

/** The API, with notes in it. */
export interface SampleApi {
  readonly port: number;
  readonly pid: number;
  /** Of the person whose notes they are. */
  readonly token: string;
  /** One of them, by id. */
  readonly note: string;
  stop(): Promise<void>;
}

/** As many as fill a page. */
const notes = 100;

const main = new URL("../../../examples/acme-api/src/main.ts", import.meta.url).pathname;

/** Starts both, signs somebody in and writes their notes. */
export async function startSampleApi(): Promise<SampleApi> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-bench-"));
  const person = { login: "bench", password: randomUUID() };
  const instance = { folder, person, threads: 1 };
  await setUpInstance(instance);
  const provider = await startInstance(instance);
  const browser = createBrowser(provider.port);
  await browser.signIn(person.login, person.password);
  const code = await browser.authorize("read write");
  browser.close();
  const { access_token } = await send(provider.port, {
    path: "/token",
    credentials: credentialsOf(setup.app),
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: setup.redirectUri,
      code_verifier: setup.verifier,
    }).toString(),
  });
  const token = String(access_token);
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      NODE_ENV: "production",
      ACME_API_PORT: String(port),
      ACME_API_URL: setup.audience,
      ACME_API_ISSUER: `http://localhost:${provider.port}`,
      ACME_API_CLIENT_ID: setup.api.id,
      ACME_API_CLIENT_SECRET: setup.api.secret,
    },
  });
  const ids: string[] = [];
  while (ids.length < notes) ids.push(await writeNote(`http://127.0.0.1:${port}/api/notes`, token));
  return {
    port,
    pid: child.pid ?? 0,
    token,
    note: ids[0] ?? "",
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
      await provider.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function writeNote(url: string, token: string): Promise<string> {
  for (;;) {
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ text: noteText }),
      });
      if (answer.status !== 201)
        throw new Error(`the sample API answered ${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as { id: string }).id;
    } catch (error) {
      // Not listening yet.
      if (!(error instanceof TypeError)) throw error;
      await setTimeout(20);
    }
  }
}

/** What each note says: a kilobyte. */
export const noteText = "n".repeat(1000);
