import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Demo } from "../demo.ts";

const main = fileURLToPath(new URL("../../../examples/code-app/src/main.ts", import.meta.url));

/** A real app, which signs people in by a client that somebody made. */
export interface SampleApp {
  readonly origin: string;
  stop(): void;
}

/** Starts it at this port, with the secret somebody copied. */
export async function startSampleApp(app: {
  readonly demo: Demo;
  readonly port: number;
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string;
}): Promise<SampleApp> {
  const { demo, port, clientId, secret, scope } = app;
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [main], {
    stdio: "ignore",
    env: {
      CODE_APP_PORT: String(port),
      CODE_APP_ISSUER: demo.provider,
      CODE_APP_API: demo.api,
      CODE_APP_CLIENT_ID: clientId,
      CODE_APP_CLIENT_SECRET: secret,
      CODE_APP_SCOPE: scope,
    },
  });
  const answers = () =>
    fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
  return { origin, stop: () => void child.kill() };
}
