import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const port = await freePort();
const home = mkdtempSync(join(tmpdir(), "grantway-home-"));
const instance = givenInstance({
  // Where connections are kept.
  HOME: home,
  XDG_DATA_HOME: join(home, "data"),
  XDG_CONFIG_HOME: join(home, "config"),
  GRANTWAY_KEYCHAIN: "off",
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
  rmSync(home, { recursive: true, force: true });
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

describe("administration from elsewhere, by the management API", () => {
  const issuer = `http://localhost:${port}`;
  const scopes = "clients:read clients:write apis:read apis:write audit:read settings:read";

  async function connect(name: string, scope: string): Promise<void> {
    const asked = [
      "--name",
      name,
      "--client-id",
      name,
      "--scope",
      scope,
      "--grant-type",
      "client_credentials",
    ];
    const made = await json<{ client_secret: string }>(["clients", "create", ...asked]);
    const secret = instance.file(`${name}.secret`, made.client_secret);
    const asMachine = ["--flow", "client_credentials", "--client-id", name, "--client-secret-file", secret];
    const ran = await instance.run(["connect", issuer, "--name", name, "--scope", scope, ...asMachine]);
    expect(ran).toMatchObject({ code: 0 });
  }
  const elsewhere = (...words: string[]) => server([...words, "--server", issuer]);

  it("answers what the own store does, in the same words", async () => {
    expect(await elsewhere("clients", "list")).toMatchObject({
      code: 6,
      stderr: expect.stringContaining(`make one with grantway connect ${issuer}`),
    });
    await connect("ci", scopes);
    const asked = ["clients show ci", "clients list --json", "export", "settings", "audit export"];
    for (const words of asked.map((line) => line.split(" "))) {
      expect(await elsewhere(...words)).toEqual(await server(words));
    }
    expect(await elsewhere("clients", "show", "nobody")).toEqual(await server(["clients", "show", "nobody"]));
    const wrong = ["clients", "create", "--name", "X", "--redirect-uri", "x"];
    expect(await elsewhere(...wrong)).toEqual(await server(wrong));
  });

  it.each([
    ["letters of another case", `HTTP://LOCALHOST:${port}/`],
    ["the address of its metadata", `${issuer}/.well-known/openid-configuration`],
    ["no scheme", `localhost:${port}`],
  ])("is found by its address with %s, as connect finds it", async (_, spelt) => {
    const ran = await server(["clients", "show", "ci", "--server", spelt]);
    expect(ran).toEqual(await elsewhere("clients", "show", "ci"));
  });

  it("changes, in the name of the connection's client, and asks as always before it deletes", async () => {
    const asked = ["--name", "Far", "--client-id", "far", "--redirect-uri", "https://far.example/"];
    const made = await elsewhere("clients", "create", ...asked);
    expect(made.stdout).toMatch(/^gwcs_/m);
    const named = ["clients", "update", "far", "--name", "Farther"];
    expect(await elsewhere(...named)).toMatchObject({ code: 0 });
    const late = await elsewhere("clients", "update", "far", "--name", "Late", "--revision", "1");
    expect(late).toMatchObject({ code: 10 });
    expect(late.stderr).toContain('client:ci changed client_name from "Far" to "Farther"');
    expect(await elsewhere("clients", "delete", "far")).toMatchObject({ code: 5 });
    expect(await elsewhere("clients", "delete", "far", "--yes")).toMatchObject({ stdout: "Deleted far.\n" });
  });

  it("brings it to what files say", async () => {
    const file = instance.file(
      "far.yaml",
      "grantway: 1\nclients:\n  - client_id: ci\n    scope: apis:raed\n",
    );
    const broken = await elsewhere("apply", file);
    expect(broken.stderr).toContain(`${file}:4:5: clients[0].scope: There is no scope "apis:raed".`);
    const apis = "grantway: 1\napis:\n  - audience: https://far.example\n    name: Far\n";
    expect(await server(["apply", "-", "--plan", "--server", issuer], apis)).toMatchObject({ code: 11 });
    expect(await server(["apply", "-", "--yes", "--server", issuer], apis)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Applied: 1 created\.\n/),
    });
    expect(await json(["apis", "show", "https://far.example"])).toMatchObject({ name: "Far" });
    await json(["apis", "delete", "https://far.example", "--yes"]);
  });

  it("says what is missing: a permission, a choice of connections, a face of the API", async () => {
    await connect("reader", "clients:read");
    const several = await elsewhere("clients", "list");
    expect(several).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("say --connection ci or reader"),
    });
    const refused = await elsewhere("clients", "create", "--name", "X", "--connection", "reader");
    expect(refused).toMatchObject({ code: 5 });
    expect(refused.stderr).toContain("This needs the permission clients:write, which reader lacks");
    expect(await elsewhere("migrate")).toMatchObject({ code: 2 });
    const stranger = ["clients", "list", "--server", "http://localhost:1", "--connection", "ci"];
    expect((await server(stranger)).stderr).toContain(`The connection ci is to ${issuer} and not to`);
    for (const client of ["ci", "reader"]) await json(["clients", "delete", client, "--yes"]);
  });
});

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
