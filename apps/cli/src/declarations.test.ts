import { once } from "node:events";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

/* `grantway server apply` and `export` as they are typed; what they decide has tests of its own. */

const secret = "a-secret-that-was-made-elsewhere";
const instance = givenInstance({ APP_CREDENTIAL: secret });
afterAll(() => instance.remove());
const { server, folder } = instance;
const file = (name: string, content: unknown) => instance.file(name, content);

const notes = `grantway: 1
apis:
  - audience: https://notes.example
    name: Notes
    scopes:
      - scope: notes:read
        title: Read your notes
        access: see
`;
const web = (more = "") => `grantway: 1
clients:
  - client_id: web
    client_name: Web
    client_secret: { env: APP_CREDENTIAL }
    redirect_uris: [https://web.example/cb]
    scope: openid notes:read
${more}`;

mkdirSync(join(folder, "declared", ".git"), { recursive: true });
file("declared/10-notes.yaml", notes);
file("declared/20-web.yml", web());
file("declared/.git/no.yaml", "not: read");
file("declared/README.md", "Not a declaration.");

describe("grantway server apply", () => {
  it("shows the difference, and does nothing where nobody can be asked", async () => {
    const asked = await server(["apply", "declared"]);
    expect(asked).toMatchObject({ code: 5, stdout: "" });
    expect(asked.stderr).toContain("+ create API https://notes.example\n");
    expect(asked.stderr).toContain(
      "Apply this (3 to create)? Nobody can be asked here; nothing was changed.",
    );
  });

  it("makes it so, and changes nothing the second time; no secret is shown", async () => {
    const first = await server(["apply", "declared", "--yes"]);
    expect(first).toMatchObject({ code: 0, stdout: "Applied: 3 created.\n" });
    const second = await server(["apply", "declared", "--yes", "--json"]);
    expect(JSON.parse(second.stdout)).toMatchObject({ applied: false, differences: [] });
    for (const { stdout, stderr } of [first, second]) expect(stdout + stderr).not.toContain(secret);
  });

  it("follows links of a folder to files and folders, but not back, and waits for no pipe in it", async () => {
    mkdirSync(join(folder, "linked"));
    symlinkSync(join("..", "declared"), join(folder, "linked", "declared"));
    for (const name of ["back", "again"]) symlinkSync(".", join(folder, "linked", name));
    symlinkSync(join("..", "linked"), join(folder, "linked", "around"));
    symlinkSync("nowhere", join(folder, "linked", ".#10-notes.yaml"));
    execFileSync("sh", ["-c", `mkfifo "$0"`, join(folder, "linked", "pipe.yaml")]);
    expect(await server(["apply", "linked", "--plan"])).toMatchObject({
      code: 0,
      stdout: "Nothing to change.\n",
    });
  });

  it("shows a drift with an exit code of its own, and undoes it", async () => {
    const drift = ["--name", "Wbe", "--add-redirect-uri", "https://evil.example/cb"];
    await server(["clients", "update", "web", ...drift]);
    const plan = await server(["apply", "declared", "--plan"]);
    expect(plan).toMatchObject({ code: 11, stderr: "" });
    expect(plan.stdout).toBe(
      [
        "~ change client web",
        '    client_name: "Wbe" → "Web"',
        "    redirect_uris:",
        "      - https://evil.example/cb",
        "1 to change.",
        "",
      ].join("\n"),
    );
    expect(await server(["apply", "declared", "--yes"])).toMatchObject({ stdout: "Applied: 1 changed.\n" });
  });

  it("tells every problem with file, line and column, and does nothing", async () => {
    const wrong = web("    pkce: never\n  - client_id: other\n    redirect_url: []\n");
    const ran = await server(["apply", "-", "--yes"], `${notes.replace("Notes", '""')}---\n${wrong}`);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr.split("\n").slice(1, -1)).toEqual([
      "- -:4:5: apis[0].name: The name must be 1 to 100 characters without control characters.",
      "- -:17:5: clients[0].pkce: It must be one of required, optional.",
      "- -:19:5: clients[1].redirect_url: It is not a member RFC 7591 or this server knows; did you mean redirect_uris?",
    ]);
    const broken = await server(["apply", "-"], "grantway: 1\napis: [\n");
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringMatching(/^-:3:1: [^\n]+\n$/) });
  });

  it("deletes what is not declared only when that is asked", async () => {
    const nothing = file("nothing.json", { grantway: 1, clients: [] });
    expect(await server(["apply", nothing])).toMatchObject({
      code: 0,
      stdout: "Nothing to change.\nNot declared, and left alone (--prune deletes them): client web.\n",
    });
    const asked = await server(["apply", nothing, "--prune"]);
    expect(asked.code).toBe(5);
    expect(asked.stderr).toContain(
      "- delete client web: with 1 secret, 0 grants of people and 0 token families\n",
    );
  });

  it("killed in the middle leaves nothing half done, and completes when it is run again", async () => {
    const clients = Array.from({ length: 400 }, (_, place) => ({
      client_id: `many-${place}`,
      redirect_uris: ["https://many.example/cb"],
    }));
    const many = file("many.json", { grantway: 1, clients });
    const count = () => {
      const db = new DatabaseSync(join(folder, "data", "grantway.sqlite"));
      const row = db.prepare("SELECT count(*) AS n FROM clients WHERE id LIKE 'many-%'").get();
      db.close();
      return row?.["n"];
    };
    const killed = instance.start(["server", "apply", many, "--yes"]);
    // The difference has been shown, so it is being applied.
    if (killed.stderr !== null) await once(killed.stderr, "data");
    killed.kill("SIGKILL");
    await once(killed, "close");
    expect([0, 400]).toContain(count());
    const again = await server(["apply", many, "--yes"]);
    expect(again.stdout).toMatch(/^(?:Applied: 400 created|Nothing to change)\./);
    expect(count()).toBe(400);
  });
});

describe("grantway server export", () => {
  it("writes what apply takes, which gives another instance the same export, byte for byte", async () => {
    const other = givenInstance();
    try {
      expect(await server(["export", "all.yaml"])).toMatchObject({
        stdout: "Wrote 1 APIs and 401 clients to all.yaml.\n",
      });
      const said = readFileSync(join(folder, "all.yaml"), "utf8");
      expect(await other.server(["apply", join(folder, "all.yaml"), "--yes"])).toMatchObject({ code: 0 });
      expect((await other.server(["export"])).stdout).toBe(said);
      expect(said).toContain("grantway: 1\n");
      expect(said).not.toContain(secret);
      expect(await server(["apply", "all.yaml", "--plan", "--prune"])).toMatchObject({ code: 0 });
    } finally {
      other.remove();
    }
  });

  it("is JSON where that is asked, and says what is missing", async () => {
    const { stdout, stderr } = await server(["export", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ grantway: 1, apis: [{ audience: "https://notes.example" }] });
    expect(stderr).toContain("Secrets are not in it.");
    expect(await server(["export", "/nowhere/all.yaml"])).toMatchObject({
      code: 1,
      stderr: "The file /nowhere/all.yaml cannot be written: it does not exist.\n",
    });
  });
});
