import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bin, givenClient, oneSentence } from "./testing/given-client.ts";

/*
 * A hostile or merely odd provider: what it says is shown as text, and its output leads to a sentence and an exit code,
 * never to a stack.
 */

const evil = "\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Eexe\r\nGrantway: all is well";
// oxlint-disable-next-line no-control-regex -- control characters are what is searched for
const steers = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

const provider = createServer((request, response) => {
  const answers: Readonly<Record<string, () => unknown>> = {
    "/token": () => json(response, 200, { access_token: "a", token_type: "Bearer", scope: `read ${evil}` }),
    "/refuses": () => json(response, 400, { error: `no${evil}`, error_description: `why ${evil}` }),
    "/device": () =>
      json(response, 200, {
        device_code: "d",
        user_code: `CODE${evil}`,
        verification_uri: `https://acme.example/${evil}`,
        expires_in: 60,
      }),
    "/cut": () => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half of", () => response.destroy());
    },
    "/api": () =>
      response
        .writeHead(200, { "x-evil": "\u009B2J\u0085", "content-type": "text/plain" })
        .end(`body ${evil}`),
  };
  (answers[request.url ?? ""] ?? (() => response.writeHead(404).end()))();
});
const at = (path: string) => `http://127.0.0.1:${(provider.address() as AddressInfo).port}${path}`;

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const client = givenClient();
const { run, file } = client;
const asMachine = ["--flow", "client_credentials", "--client-id", "c", "--client-secret-file"] as const;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    provider.listen(0, "127.0.0.1", resolve);
  });
});
afterAll(() => {
  provider.close();
  client.remove();
});

function defined(endpoints: object, more: object = {}): string {
  return file("acme.json", { id: "acme", name: "Acme", endpoints, ...more });
}

/** A connection that holds this key, whatever it is. */
async function holding(name: string, key: string): Promise<void> {
  const definition = file("key.json", {
    id: "key",
    name: "Key",
    staticToken: { description: "A key.", scheme: "Bearer" },
    api: { base: at("") },
  });
  const ran = await run([
    "connect",
    "--definition",
    definition,
    "--name",
    name,
    "--token-file",
    file("key", key),
  ]);
  expect(ran).toMatchObject({ code: 0 });
}

describe("what a provider says", () => {
  it("steers no terminal where it is an error", async () => {
    const definition = defined({ token: at("/refuses") });
    const words = ["connect", "--definition", definition, ...asMachine, file("secret", "s")];
    for (const ran of [await run(words), await run([...words, "--json"])]) {
      expect(ran.code).toBe(8);
      expect(ran.stderr).toContain("why");
      expect(ran.stderr).toMatch(/^[^\n]+\n$/);
      expect(ran.stderr).not.toMatch(steers);
    }
  });

  it("steers no terminal where it is a scope, and is no line of its own", async () => {
    const definition = defined({ token: at("/token") });
    const words = ["connect", "--definition", definition, ...asMachine, file("secret", "s")];
    const ran = await run(words);
    expect(ran.stdout).toContain("Scopes: read");
    const printed = [
      ran,
      await run(["show", "acme"]),
      await run(["list"]),
      await run(["show", "acme", "--json"]),
    ];
    for (const { stdout, stderr } of printed) expect(stdout + stderr).not.toMatch(steers);
    expect(ran.stdout).not.toMatch(/^Grantway: all is well/m);
  });

  it("steers no terminal where it is a code to type", async () => {
    const definition = defined({ token: at("/refuses"), device: at("/device") });
    const ran = await run([
      "connect",
      "--definition",
      definition,
      "--flow",
      "device",
      "--client-id",
      "c",
      "--name",
      "d",
      "--timeout",
      "1s",
    ]);
    expect(ran.stderr).toContain("CODE");
    expect(ran.stderr).not.toMatch(steers);
  });

  it("is told to have ended in the middle, after what came of it", async () => {
    await holding("cut", "k");
    const ran = await run(["fetch", "cut", at("/cut")]);
    expect(ran).toMatchObject({ code: 8, stdout: "half of" });
    expect(ran.stderr).toMatch(
      /^127\.0\.0\.1:\d+ closed the connection before its answer was complete: [^\n]+\n$/,
    );
    expect(await run(["fetch", "cut", at("/cut"), "--all-pages"])).toMatchObject({ code: 8 });
  });

  it("reaches a program as it is, and headers steer nothing", async () => {
    await holding("as-it-is", "k");
    const plain = await run(["fetch", "as-it-is", "/api"]);
    expect(plain.stdout).toBe(`body ${evil}`);
    const { stdout } = await run(["fetch", "as-it-is", "/api", "--include"]);
    expect(stdout.split("\n\n")[0]).not.toMatch(steers);
    const traced = await run(["trace", "fetch", "as-it-is", "/api"]);
    expect(traced.stderr).not.toMatch(steers);
  });
});

describe("a sentence and no stack", () => {
  it("is told of a token that is too long for a variable", async () => {
    await holding("long", "k".repeat(200_000));
    const ran = await run(["run", "long", "--", "true"]);
    expect(ran).toMatchObject({ code: 126, stdout: "" });
    expect(ran.stderr).toMatch(/too long for a variable/);
    expect((await run(["token", "long"])).stdout).toHaveLength(200_001);
  });

  it("is told of a token that no request can carry", async () => {
    await holding("odd", "k\u{2026}");
    const ran = await run(["fetch", "odd", "/api"]);
    expect(ran).toMatchObject({ code: 8, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toMatch(/no request can carry/);
  });

  it("gets the answer on standard output where --output is a dash, and no file of that name", async () => {
    const ran = await run(["fetch", "as-it-is", "/api", "--output", "-"]);
    expect(ran.stdout).toBe((await run(["fetch", "as-it-is", "/api"])).stdout);
    expect(ran.stdout).not.toBe("");
    expect(existsSync(join(client.folder, "-"))).toBe(false);
  });

  it.each([
    ["a folder", ["run", "odd", "--", "/"], 126],
    ["a command without a name", ["run", "odd", "--", ""], 126],
    ["a file that is a folder", ["import", "/"], 2],
    ["a place that cannot be written", ["fetch", "as-it-is", "/api", "--output", "/dev/full"], 1],
    ["a trace that cannot be written", ["trace", "--output", "/dev/full", "fetch", "as-it-is", "/api"], 1],
  ] as const)("is told of %s", async (_, words, code) => {
    const ran = await run([...words]);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(oneSentence);
  });

  it("is told of an answer that cannot be written, and of a reader that has gone nothing", () => {
    const shell = (script: string, env = client.env) =>
      spawnSync("bash", ["-c", script, process.execPath, bin], { env, cwd: client.folder, encoding: "utf8" });
    for (const command of ["list", "list --json", "token odd", "providers list"]) {
      const full = shell(`"$0" "$1" ${command} > /dev/full`);
      expect(full.stderr).toMatch(/^The answer cannot be written \(ENOSPC\)[^\n]+\n$/);
      expect(full.status).toBe(1);
    }
    expect(shell(`"$0" "$1" nonsense 2> /dev/full`).status).toBe(2);
    expect(shell(`"$0" "$1" providers list | head -1`)).toMatchObject({ status: 0, stderr: "" });
    expect(shell(`"$0" "$1" list <&- 2>&-`)).toMatchObject({ status: 0 });
  });

  it.each([
    ["HOME is nowhere", { HOME: "", XDG_DATA_HOME: undefined }],
    ["HOME is no path", { HOME: "home", XDG_CONFIG_HOME: undefined }],
  ])("is told where %s", async (_, env) => {
    const ran = await run(["list"], { env });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/set HOME to a folder of yours\.\n$/);
  });

  it("stays readable in a narrow terminal without colours", async () => {
    const ran = await run(["list"], { env: { TERM: "dumb", COLUMNS: "20", NO_COLOR: "1" } });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect((await run(["--help"], { env: { TERM: "dumb", COLUMNS: "20" } })).stdout).toContain("connect");
  });

  it("has its colours in a pipe where FORCE_COLOR asks for them, as in many a pipeline", async () => {
    await holding("coloured", "k");
    const { stdout } = await run(["list"], { env: { FORCE_COLOR: "1" }, apart: true });
    expect(stdout).toContain("\u001B[32mconnected\u001B[39m");
    expect(stdout).not.toContain("\uFFFD");
  });
});
