import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const main = fileURLToPath(new URL("../../../examples/embedded-app/src/main.ts", import.meta.url));

/** An app that somebody has just registered, run as its guide says. */
export interface LoopApp {
  /** What it prints: what it was told, and what it may do. */
  readonly lines: readonly string[];
  stop(): void;
}

/** Starts examples/embedded-app as this app, and waits until it answers. */
export async function startLoopApp(app: {
  readonly name: string;
  readonly port: number;
  readonly issuer: string;
  readonly api: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly webhookSecret: string;
  readonly scope: string;
}): Promise<LoopApp> {
  const lines: string[] = [];
  const child: ChildProcess = spawn(process.execPath, [main], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      APP_NAME: app.name,
      HOST: "127.0.0.1",
      PORT: String(app.port),
      ISSUER: app.issuer,
      API: app.api,
      CLIENT_ID: app.clientId,
      CLIENT_SECRET: app.clientSecret,
      SCOPE: app.scope,
      WEBHOOK_SECRETS: app.webhookSecret,
    },
  });
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  await expect.poll(() => lines, { timeout: 100_000 }).toContainEqual(expect.stringContaining("listens at"));
  return { lines, stop: () => void child.kill() };
}
