import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@grantway/tools/services";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { givenInstance } from "../testing/instance.ts";
import { developerScopes } from "./with-api.ts";

const port = await freePort();
const issuer = `http://localhost:${port}`;
const home = mkdtempSync(join(tmpdir(), "grantway-home-"));
const instance = givenInstance({
  HOME: home,
  XDG_DATA_HOME: join(home, "data"),
  XDG_CONFIG_HOME: join(home, "config"),
  GRANTWAY_KEYCHAIN: "off",
  GRANTWAY_PORT: String(port),
  GRANTWAY_LOG_LEVEL: "warn",
});
const { folder, json, run } = instance;
const manifest = join(folder, "manifest.json");
let running: ChildProcess;

beforeAll(async () => {
  running = instance.start(["server", "start"]);
  running.stdout?.resume();
  running.stderr?.pipe(process.stderr);
  const isUp = () =>
    fetch(`${issuer}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitUntil(isUp, { timeout: 100_000 });
  await json(["apis", "create", "https://api.acme.example", "--name", "Acme"]);
  for (const scope of ["read", "write"])
    await json(["scopes", "create", scope, "--api", "https://api.acme.example", "--title", `May ${scope}`]);
  await json(
    ["users", "create", "dev", "--email", "dev@acme.example", "--password-stdin"],
    "correct horse battery\n",
  );
  await json(["organisations", "create", "Acme", "--slug", "acme", "--owner", "dev"]);
  await connect("dev", developerScopes.replace(" offline_access", ""));
});

afterAll(() => {
  running.kill("SIGKILL");
  instance.remove();
  rmSync(home, { recursive: true, force: true });
});

async function connect(name: string, scope: string): Promise<void> {
  const asked = ["--name", name, "--client-id", name, "--scope", scope, "--grant-type", "client_credentials"];
  const made = await json<{ client_secret: string }>(["clients", "create", ...asked]);
  const secret = instance.file(`${name}.secret`, made.client_secret);
  const asMachine = ["--flow", "client_credentials", "--client-id", name, "--client-secret-file", secret];
  const ran = await run(["connect", issuer, "--name", name, "--scope", scope, ...asMachine]);
  expect(ran).toMatchObject({ code: 0 });
}

function say(changes: object): void {
  const said = JSON.parse(readFileSync(manifest, "utf8")) as object;
  writeFileSync(manifest, JSON.stringify({ ...said, ...changes }, null, 2));
}

const app = (...words: string[]) => run(["app", ...words]);

/** Runs it with `--json` and reads the answer. */
async function told(...words: string[]): Promise<unknown> {
  const ran = await app(...words, "--json");
  expect(ran.stderr).toBe("");
  return JSON.parse(ran.stdout);
}

function inStore(statement: string): Record<string, unknown>[] {
  const db = new DatabaseSync(join(folder, "data", "grantway.sqlite"), { timeout: 10_000 });
  try {
    return db.prepare(statement).all();
  } finally {
    db.close();
  }
}

describe("grantway app, before there is one,", () => {
  it("asks for a server, and names what a connection to it needs", async () => {
    expect(await app("open")).toMatchObject({ code: 2, stderr: expect.stringContaining("Say --server too") });
    const nowhere = await app("open", "--server", "http://localhost:1");
    expect(nowhere).toMatchObject({ code: 6, stderr: expect.stringContaining(developerScopes) });
    expect(await app("open", "--server", issuer)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Say --app too"),
    });
  });

  it("makes none of a template that there is not, and says which rule a slug breaks", async () => {
    const wrong = await app("create", "--name", "A", "--template", "none", "--server", issuer);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("server, browser, native") });
    const slug = await app(
      "create",
      "--name",
      "A",
      "--slug",
      "No slug",
      "--organisation",
      "acme",
      "--server",
      issuer,
    );
    expect(slug).toMatchObject({ code: 2, stderr: expect.stringContaining("- slug: ") });
    expect(existsSync(manifest)).toBe(false);
  });
});

describe("grantway app", () => {
  it("create makes one with a client, tells its secret once, and writes the manifest and which app the folder is about", async () => {
    const made = await app("create", "--name", "Acme Reports", "--server", issuer);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/client_secret {2}gwcs_\S+/);
    expect(made.stdout).toContain("sandbox        acme-sandbox, made for it");
    expect(JSON.parse(readFileSync(join(folder, "grantway-app.json"), "utf8"))).toEqual({
      server: issuer,
      app: "acme-reports",
    });
    const written = readFileSync(manifest, "utf8");
    expect(JSON.parse(written)).toMatchObject({
      $schema: `${issuer}/api/v1/manifest.schema.json`,
      name: "Acme Reports",
      scopes: [],
    });
    expect(written).not.toContain("gwcs_");
  });

  it("create of a public client has no secret, and leaves the files of the folder alone", async () => {
    const words = ["--name", "Page", "--template", "browser", "--organisation", "acme", "--server", issuer];
    expect(await told("create", ...words)).toMatchObject({
      app: { slug: "page", status: "draft" },
      client: { id: expect.any(String) },
      sandbox: { made: false },
      files: [],
    });
  });

  it("push shows at its line what is not as the schema says, and what the server alone knows", async () => {
    expect(await app("push")).toMatchObject({
      code: 0,
      stdout: "Version 1 of acme-reports says so already.\n",
    });
    const right = readFileSync(manifest, "utf8");
    writeFileSync(
      manifest,
      '{\n  "name": "Acme Reports",\n  "sumary": "x",\n  "scopes": [{ "scope": "read" }]\n}',
    );
    const wrong = await app("push");
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("- manifest.json:4:14: scopes[0].purpose: It is missing.");
    expect(wrong.stderr).toContain("sumary: There is no such member.");
    writeFileSync(manifest, '{ "name": }');
    expect((await app("push")).stderr).toContain("manifest.json:1:11: This is no JSON");
    writeFileSync(manifest, '{ "name": "A", "name": "B" }');
    expect((await app("push")).stderr).toContain('manifest.json: "name" stands twice in one object');
    writeFileSync(manifest, right);
    say({ scopes: [{ scope: "fly", purpose: "To fly." }] });
    expect((await app("push")).stderr).toContain('scopes[0].scope: There is no scope "fly".');
    say({ scopes: [], summary: "<b>Reports</b>" });
    expect((await app("push")).stderr).toMatch(/manifest\.json:4:14: summary: /);
  });

  it("push --dry-run shows the difference, says by its exit code that there is one, and changes nothing", async () => {
    say({ summary: "Reports.", scopes: [{ scope: "read", purpose: "To count." }] });
    const dry = await app("push", "--dry-run");
    expect(dry).toMatchObject({ code: 11 });
    expect(dry.stdout).toContain('  ~ summary: "" → "Reports."\n  + scope read: needed, "To count."');
    expect((await app("push", "--dry-run")).stdout).toBe(dry.stdout);
    const pushed = await app("push");
    expect(pushed).toMatchObject({ code: 0, stderr: "" });
    expect(pushed.stdout).toContain("People are asked: May read.");
    expect((await app("push", "--dry-run")).code).toBe(0);
  });

  it("submit hands the draft in, release makes it the one that is installed, and push begins the next", async () => {
    expect(await told("submit")).toMatchObject({ version: 1, status: "approved", approval: "not-needed" });
    expect(await app("submit")).toMatchObject({ code: 5, stderr: expect.stringContaining("is approved") });
    say({ summary: "More reports." });
    expect(await app("push")).toMatchObject({ code: 5, stderr: expect.stringContaining("--withdraw") });
    expect(await app("push", "--withdraw")).toMatchObject({ code: 0 });
    expect(await told("submit", "--release")).toMatchObject({ version: 1, status: "released" });
    say({ summary: "Even more reports." });
    expect(await told("push")).toMatchObject({
      version: 2,
      changes: [{ what: "summary", from: '"More reports."', to: '"Even more reports."' }],
    });
    const poor = await app("submit", "--review");
    expect(poor).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("- manifest.homepage: It is needed"),
    });
    const [homepage, privacyPolicy, support] = ["", "privacy", "help"].map(
      (path) => `https://acme.example/${path}`,
    );
    say({ description: "Makes reports.", homepage, privacyPolicy, support });
    expect(await app("push")).toMatchObject({ code: 0 });
    expect(await told("submit", "--review")).toMatchObject({ version: 2, status: "submitted" });
    expect(await app("release")).toMatchObject({ code: 5, stderr: expect.stringContaining("is submitted") });
  });

  it("open prints the address of its page where no browser is to open", async () => {
    const { stdout } = await app("open", "--print");
    expect(stdout).toMatch(new RegExp(`^${issuer}/console/organisations/acme/apps/[\\w-]+\n$`));
  });

  it("logs say why a client was refused and the missing scope, and by whom an event was not taken", async () => {
    expect((await app("logs")).stdout).toBe("Nothing went wrong in the last 7 days.\n");
    const [{ id: client } = {}] = inStore(
      "SELECT c.id FROM clients c JOIN apps a ON a.id = c.app_id WHERE a.slug = 'acme-reports'",
    );
    inStore(`INSERT INTO client_figures (client_id, day, kind, label, reason, counted, last_at, forget_at)
      VALUES ('${String(client)}', ${Date.now() - (Date.now() % 86_400_000)}, 'errors', 'insufficient_scope',
        'GET /installations needs the scope installations:read', 3, ${Date.now()}, ${Date.now() + 86_400_000})`);
    const { stdout } = await app("logs");
    expect(stdout).toContain("insufficient_scope ×3: GET /installations needs the scope installations:read.");
    expect(stdout).toContain("Ask for installations:read in the manifest");
    const entry: unknown = JSON.parse((await app("logs", "--json")).stdout);
    expect(entry).toMatchObject({ what: "insufficient_scope", scope: "installations:read", count: 3 });
  });

  it("logs --follow goes on until Ctrl-C", async () => {
    const child = instance.start(["app", "logs", "--follow", "--every", "1s"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    const output = outputOf(child);
    await expect.poll(output, { timeout: 60_000 }).toContain("×3");
    inStore("UPDATE client_figures SET counted = 4 WHERE label = 'insufficient_scope'");
    await expect.poll(output, { timeout: 60_000 }).toContain("×4");
    expect(
      output()
        .split("\n")
        .filter((line) => line.includes("×")),
    ).toHaveLength(2);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([0, null]);
  });
});

function outputOf(child: ChildProcess): () => string {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (part: string) => (said += part));
  return () => said;
}

describe("grantway app webhooks listen", () => {
  /** A receiver on this machine, which answers with these one after the other, and then 204. */
  async function receiver(...answers: number[]) {
    const got: { readonly headers: Record<string, string>; readonly body: string }[] = [];
    const server = createServer((request, response) => {
      void request.toArray().then((parts: Buffer[]) => {
        got.push({
          headers: request.headers as Record<string, string>,
          body: Buffer.concat(parts).toString(),
        });
        return response.writeHead(answers.shift() ?? 204).end();
      });
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void server.close());
    return { url: `http://localhost:${(server.address() as AddressInfo).port}/hooks`, got };
  }

  /** Installs the app in the sandbox, past all ports. */
  function install(): string {
    const [{ app: id, sandbox } = {}] = inStore(
      `SELECT a.id AS app, o.id AS sandbox FROM apps a JOIN organisations o ON o.sandbox_of = a.publisher_id WHERE a.slug = 'acme-reports'`,
    );
    inStore(`INSERT INTO installations
        (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision)
      VALUES ('at-acme', '${String(id)}', '${String(sandbox)}', 'active', '[]', 1, 1, 'dev', 0, 0, 1)`);
    return "at-acme";
  }

  function happened(installation: string, type: string, at = Date.now()): void {
    const stream = `installation:${installation}`;
    inStore(`INSERT INTO event_streams (stream, seq) VALUES ('${stream}', 1)
      ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + 1`);
    inStore(`INSERT INTO events (stream, seq, type, payload, at)
      SELECT stream, seq, '${type}', '{"installation":"${installation}"}', ${at} FROM event_streams WHERE stream = '${stream}'`);
  }

  const listen = (...words: string[]) => {
    const child = instance.start(["app", "webhooks", "listen", "--every", "1s", ...words]);
    onTestFinished(() => void child.kill("SIGKILL"));
    return { child, output: outputOf(child) };
  };
  const stopped = async (child: ChildProcess) => {
    const closed = once(child, "close");
    child.kill("SIGINT");
    expect(await closed).toEqual([0, null]);
  };

  it("brings events to this machine, well signed, once each, and after a stop those that came meanwhile", async () => {
    const installation = install();
    happened(installation, "installation.created", Date.now() - 300_000);
    const { url, got } = await receiver(500);
    const first = listen("--forward", url, "--since", "10m");
    await expect.poll(() => got.length, { timeout: 60_000 }).toBe(2);
    const [, secret = ""] = /Signed with (whsec_\S+)/.exec(first.output()) ?? [];
    for (const { headers, body } of got) {
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({
        id: `evt_${installation}_1`,
        type: "installation.created",
        data: { installation },
      });
    }
    await expect.poll(first.output).toMatch(/failed {2}500 .* installation\.created {2}evt_at-acme_1\n/);
    await expect
      .poll(first.output)
      .toMatch(/ok {6}204 .* installation\.created {2}evt_at-acme_1 {2}attempt 2\n/);
    await stopped(first.child);
    expect(first.output()).toContain("Stopped.");

    happened(installation, "installation.uninstalled");
    const second = listen("--forward", url, "--json");
    await expect.poll(() => got.length, { timeout: 60_000 }).toBe(3);
    await expect.poll(() => second.output().trim().split("\n").length).toBe(2);
    const lines = second
      .output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { listening: { app: "acme-reports", url, secret: expect.stringMatching(/^whsec_/) } },
      { event: `evt_${installation}_2`, type: "installation.uninstalled", taken: true, status: 204 },
    ]);
    await stopped(second.child);
  });

  it("signs with a secret that is given, without showing it", async () => {
    const secret = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
    const file = instance.file("endpoint.secret", secret);
    const { url, got } = await receiver();
    const { child, output } = listen("--forward", url, "--since", "10m", "--secret-file", file);
    await expect.poll(() => got.length, { timeout: 60_000 }).toBe(2);
    for (const { headers, body } of got) expect(new Webhook(secret).verify(body, headers)).toBeDefined();
    await stopped(child);
    expect(output()).not.toContain("whsec_");
  });

  it("sends what happens in a sandbox nowhere but to this machine", async () => {
    const ran = await app("webhooks", "listen", "--forward", "https://elsewhere.example/hooks");
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("an address on this machine") });
    const late = await app("webhooks", "listen", "--forward", "http://localhost:3000/", "--since", "soon");
    expect(late).toMatchObject({ code: 2, stderr: expect.stringContaining("--since takes a moment") });
  });
});
