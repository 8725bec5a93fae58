import type { ChildProcess } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const port = await freePort();
const instance = givenInstance({
  GRANTWAY_PORT: String(port),
  GRANTWAY_LOG_LEVEL: "warn",
  // Long enough for the last test's checks; that test then signals again.
  GRANTWAY_SHUTDOWN_DELAY: "1h",
});
const { json, server } = instance;
const audience = "https://api.acme.example";
let running: ChildProcess;

async function isUp(): Promise<boolean> {
  return fetch(`http://localhost:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

beforeAll(async () => {
  running = instance.start(["server", "start"]);
  running.stdout?.resume();
  running.stderr?.pipe(process.stderr);
  await vi.waitUntil(isUp, { timeout: 100_000 });
  await json(["apis", "create", audience, "--name", "Acme"]);
  await json(["scopes", "create", "read", "--api", audience, "--title", "Read"]);
});

afterAll(() => {
  running.kill("SIGKILL");
  instance.remove();
});

/** The status of a client credentials request. */
async function token(client: string, secret: string, scope = "read"): Promise<number> {
  const response = await fetch(`http://localhost:${port}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${client}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: "client_credentials", scope }),
  });
  await response.body?.cancel();
  return response.status;
}

describe("administration while the server runs", () => {
  const create = [
    "clients",
    "create",
    "--name",
    "W",
    "--client-id",
    "w",
    "--grant-type",
    "client_credentials",
  ];

  it("is seen by the next request: create, rotate, remove, narrow, suspend, delete", async () => {
    const made = await json<{ client_secret: string; secrets: { id: string }[] }>([
      ...create,
      "--scope",
      "read",
    ]);
    expect(await token("w", made.client_secret)).toBe(200);

    const rotated = await json<{ client_secret: string }>([
      "clients",
      "rotate-secret",
      "w",
      "--overlap",
      "1h",
    ]);
    expect(await token("w", made.client_secret)).toBe(200);
    expect(await token("w", rotated.client_secret)).toBe(200);

    await json(["clients", "remove-secret", "w", made.secrets[0]?.id ?? ""]);
    expect(await token("w", made.client_secret)).toBe(401);
    expect(await token("w", rotated.client_secret)).toBe(200);

    await json(["clients", "update", "w", "--remove-scope", "read"]);
    expect(await token("w", rotated.client_secret)).toBe(400);
    await json(["clients", "update", "w", "--add-scope", "read", "--status", "suspended"]);
    expect(await token("w", rotated.client_secret)).toBe(401);
    await json(["clients", "update", "w", "--status", "active"]);
    expect(await token("w", rotated.client_secret)).toBe(200);

    await json(["clients", "delete", "w", "--yes"]);
    expect(await token("w", rotated.client_secret)).toBe(401);
  });

  it("agrees with the server on the instance key made at its first start", async () => {
    const file = instance.file("import.json", {
      client_id: "i",
      client_secret: "given-secret-0123",
      grant_types: ["client_credentials"],
      scope: "read",
    });
    await json(["clients", "import", file]);
    expect(await token("i", "given-secret-0123")).toBe(200);
  });

  it("rotates signing keys, says what happens when, and retires none that signs", async () => {
    const usesOf = async () => {
      const { signing_keys: keys } = await json<{ signing_keys: { kid: string; use: string }[] }>([
        "keys",
        "list",
      ]);
      return Object.fromEntries(keys.map(({ kid, use }) => [kid, use]));
    };
    const rotate = ["keys", "rotate", "--algorithm", "ES256"];
    const { stdout } = await server(rotate);
    const words =
      /^(?<next>\S{43}) \(ES256\) is published now and signs from \d{4}-.*\nUntil then (?<last>\S{43}) signs;/;
    const { next = "", last = "" } = words.exec(stdout)?.groups ?? {};
    expect(await usesOf()).toMatchObject({ [next]: "next", [last]: "signs" });
    expect(await json(rotate)).toMatchObject({
      items: [{ kid: next, outcome: "was-next", before: { kid: last } }],
    });
    const refused = await server(["keys", "retire", last, "--now"]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain("signs now: run keys rotate first");
    expect(await json(["keys", "retire", next])).toEqual({ kid: next, outcome: "retired" });
    expect(await usesOf()).toMatchObject({ [next]: "retired", [last]: "signs" });
  });

  it("tells a second server on the same port so in one sentence", async () => {
    const ran = await server(["start"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^Port \d+ .*in use.*\n$/);
  });

  it("says once in its log, at start, that every user can write to its folder", async () => {
    const folder = join(instance.folder, "data");
    chmodSync(folder, 0o777);
    const { stdout } = await server(["start"]);
    chmodSync(folder, 0o700);
    const lines = stdout.split("\n").filter((line) => line.includes("every user"));
    expect(lines).toEqual([expect.stringContaining(`the folder ${folder}: run chmod o-w on it`)]);
  });

  it("SIGTERM makes the server not ready while it goes on answering, and a second one ends it", async () => {
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGTERM");
    await expect.poll(isUp).toBe(false);
    expect(await token("i", "given-secret-0123")).toBe(200);
    running.kill("SIGTERM");
    expect(await ended).toBe(143);
  });
});
