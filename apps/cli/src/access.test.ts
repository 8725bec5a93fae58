import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const instance = givenInstance();
afterAll(() => instance.remove());
const { server, json } = instance;
const signedInAt = Date.now() - 1000;
let ada = "";

/** Writes what only a running server writes: sessions and grants. */
function write(sql: string, ...values: readonly (string | number)[]): void {
  const db = new DatabaseSync(join(instance.folder, "data", "grantway.sqlite"));
  db.prepare(sql).run(...values);
  db.close();
}

beforeAll(async () => {
  const made = await json(["users", "create", "ada", "--email", "ada@example.com", "--no-password"]);
  ada = String(made["id"]);
  await json([
    "clients",
    "create",
    "--name",
    "Harbor",
    "--client-id",
    "harbor",
    "--grant-type",
    "client_credentials",
  ]);
  for (const id of ["session-1", "session-2", "session-3"]) {
    write(
      `INSERT INTO sessions (id, user_id, authenticated_at, methods, expires_at, sid, epoch, address)
       VALUES (?, ?, ?, '["pwd"]', ?, ?, 0, '192.0.2.7')`,
      `cookie-of-${id}`,
      ada,
      signedInAt,
      signedInAt + 3_600_000,
      id,
    );
  }
  write(
    `INSERT INTO grants (id, user_id, client_id, scopes, status, consented_at) VALUES ('grant-1', ?, 'harbor', '["read"]', 'active', ?)`,
    ada,
    signedInAt,
  );
}, 60_000);

describe("grantway server sessions", () => {
  it("lists who is signed in from where, page by page, the newest first", async () => {
    const page = await json<{ items: unknown[]; next: string }>(["sessions", "list", "--limit", "1"]);
    expect(page.items).toEqual([
      {
        id: "session-3",
        user_id: ada,
        username: "ada",
        address: "192.0.2.7",
        methods: ["pwd"],
        signed_in_at: new Date(signedInAt).toISOString(),
        expires_at: new Date(signedInAt + 3_600_000).toISOString(),
      },
    ]);
    const rest = await server(["sessions", "list", "--after", page.next, "--user", "ADA@example.com"]);
    expect(rest.stdout).toMatch(/^session-2 +ada +192\.0\.2\.7 .*\nsession-1 +ada /m);
  });

  it("ends one, when that is said with --yes, and knows which there are", async () => {
    const asked = await server(["sessions", "end", "session-3"]);
    expect(asked).toMatchObject({ code: 5, stdout: "" });
    expect(asked.stderr).toContain("Say it with --yes.");
    expect(await json(["sessions", "end", "session-3", "--yes"])).toEqual({ ended: "session-3" });
    const gone = await server(["sessions", "end", "session-3", "--yes"]);
    expect(gone).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("There is no session session-3.") as string,
    });
  });
});

describe("grantway server grants", () => {
  it("lists what people allowed, and takes it back when that is said with --yes", async () => {
    const allowed = {
      id: "grant-1",
      user_id: ada,
      username: "ada",
      client_id: "harbor",
      scopes: ["read"],
      consented_at: new Date(signedInAt).toISOString(),
    };
    expect(await json(["grants", "list", "--user", "ada", "--client", "harbor"])).toEqual({
      items: [allowed],
    });
    expect(await server(["grants", "list", "--client", "nobody"])).toMatchObject({ code: 3 });
    expect(await server(["grants", "revoke", "grant-1"])).toMatchObject({ code: 5 });
    expect(await json(["grants", "revoke", "grant-1", "--yes"])).toEqual({ revoked: "grant-1" });
    expect(await server(["grants", "revoke", "grant-1", "--yes"])).toMatchObject({ code: 3 });
    expect((await server(["grants", "list"])).stdout).toBe("No grants.\n");
  });
});

describe("grantway server users sign-out", () => {
  it("ends every session of a person, when that is said with --yes", async () => {
    expect(await server(["users", "sign-out", "ada"])).toMatchObject({ code: 5 });
    expect(await json(["users", "sign-out", "ada", "--yes"])).toEqual({ signed_out: ada, username: "ada" });
    expect(await json(["sessions", "list"])).toEqual({ items: [] });
    expect(await server(["users", "sign-out", "nobody", "--yes"])).toMatchObject({ code: 3 });
  });
});

describe("grantway server audit", () => {
  it("lists what was done, by whom and to what", async () => {
    const { items } = await json<{ items: Record<string, unknown>[] }>(["audit", "list", "--kind", "user"]);
    expect(items.map(({ action }) => action)).toEqual(["user.signed-out", "user.created"]);
    expect(items[0]).toMatchObject({ actor: "operator", target: `user:${ada}`, target_name: "ada" });
    const found = await server([
      "audit",
      "list",
      "--search",
      "ADA",
      "--action",
      "user.created",
      "--from",
      "1h",
    ]);
    expect(found.stdout).toMatch(/operator +user\.created +ada \(user:/);
    expect((await server(["audit", "list", "--actor", "ada"])).stdout).toBe("No records.\n");
    expect(await server(["audit", "list", "--from", "yesterday"])).toMatchObject({ code: 2 });
  });

  it("shows a record with what it changed", async () => {
    const { items } = await json<{ items: { id: string }[] }>(["audit", "list", "--target", "client:harbor"]);
    const shown = await server(["audit", "show", items[0]?.id ?? ""]);
    expect(shown.stdout).toMatch(/^ +name: \(none\) -> "Harbor"$/m);
    expect(await server(["audit", "show", "999999"])).toMatchObject({ code: 3 });
  });

  it("exports all of it, as JSON lines or as a table", async () => {
    const lines = (await server(["audit", "export"])).stdout.trimEnd().split("\n");
    const { items } = await json<{ items: { id: string }[] }>(["audit", "list"]);
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(items.map(({ id }) => id));
    const table = (await server(["audit", "export", "--format", "csv", "--kind", "grant"])).stdout;
    expect(table.split("\r\n").map((line) => line.split(",")[6])).toEqual([
      "action",
      "grant.revoked",
      undefined,
    ]);
  });

  it("exports it to a file that was not there, whole or not at all, and replaces none", async () => {
    const file = join(instance.folder, "audit.csv");
    const csv = ["audit", "export", "--format", "csv", "--kind", "grant"];
    const written = await server([...csv, "-o", file]);
    expect(written).toMatchObject({ code: 0, stdout: "", stderr: `Written to ${file}.\n` });
    expect(readFileSync(file, "utf8")).toBe((await server(csv)).stdout);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await server([...csv, "-o", file])).toMatchObject({ code: 4 });
  });
});
