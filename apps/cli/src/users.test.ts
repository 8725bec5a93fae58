import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const instance = givenInstance();
afterAll(() => instance.remove());
const { server, json } = instance;
const password = "correct horse battery";

describe("grantway server users", () => {
  it("goes from nobody to an account, shown by username, email and id", async () => {
    expect(await json(["users", "list"])).toEqual({ items: [] });
    const made = await json(
      [
        "users",
        "create",
        "ada",
        "--email",
        "ada@example.com",
        "--name",
        "Ada",
        "--group",
        "a",
        "--group",
        "b",
        "--password-stdin",
      ],
      `${password}\nanother line`,
    );
    expect(made).toMatchObject({ username: "ada", role: "user", groups: ["a", "b"], email_verified: false });
    for (const name of ["ADA", "Ada@Example.com", String(made["id"])]) {
      expect(await json(["users", "show", name])).toEqual(made);
    }
    const shown = await server(["users", "show", "ada"]);
    expect(shown.stdout).toMatch(/^username +ada$/m);
  });

  it("takes a password from a file, and never shows one", async () => {
    const file = instance.file("password", `${password}\n`);
    const ran = await server([
      "users",
      "create",
      "bob",
      "--email",
      "bob@example.com",
      "--password-file",
      file,
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).not.toContain(password);
  });

  it("does not take a password as an argument", async () => {
    const ran = await server(["users", "create", "eve", "--email", "e@example.com", "--password", password]);
    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).not.toContain(password);
  });

  it("changes what is given and leaves the rest", async () => {
    const before = await json(["users", "update", "bob", "--email-verified", "--group", "x"]);
    expect(before).toMatchObject({ email_verified: true, groups: ["x"], name: "bob" });
    const after = await json([
      "users",
      "update",
      "bob",
      "--email",
      "robert@example.com",
      "--no-groups",
      "--status",
      "suspended",
    ]);
    expect(after).toEqual({
      ...before,
      email: "robert@example.com",
      email_verified: false,
      groups: [],
      status: "suspended",
      updated_at: after["updated_at"],
      revision: 3,
    });
  });

  it("lists page by page, and finds by part of a name", async () => {
    const first = await json<{ items: { username: string }[]; next: string }>([
      "users",
      "list",
      "--limit",
      "1",
    ]);
    expect(first.items.map(({ username }) => username)).toEqual(["ada"]);
    const second = await json<{ items: { username: string }[] }>([
      "users",
      "list",
      "--limit",
      "1",
      "--after",
      first.next,
    ]);
    expect(second.items.map(({ username }) => username)).toEqual(["bob"]);
    expect(second).not.toHaveProperty("next");
    expect(await json(["users", "list", "--search", "ROBERT"])).toMatchObject({
      items: [{ username: "bob" }],
    });
    expect((await server(["users", "list", "--search", "nobody"])).stdout).toBe("No users.\n");
  });

  it.each([
    ["an unknown user", ["users", "show", "nobody"], "", 3, /^There is no user nobody\.$/],
    [
      "a username that is taken",
      ["users", "create", "ADA", "--email", "x@example.com", "--password-stdin"],
      password,
      4,
      /^The username is taken\.$/,
    ],
    [
      "an email that is taken",
      ["users", "update", "bob", "--email", "ADA@example.com"],
      "",
      4,
      /^The email address is taken\.$/,
    ],
    [
      "several problems",
      ["users", "create", "a b", "--email", "x", "--password-stdin"],
      "short",
      2,
      /^Nothing was changed.*\n- The username .*\n- --email: The email .*\n- The password /s,
    ],
    [
      "no password",
      ["users", "create", "eve", "--email", "e@example.com"],
      "",
      2,
      /--password-stdin or --password-file/,
    ],
    ["an empty password", ["users", "set-password", "ada", "--password-stdin"], "\n", 2, /empty/],
    ["a limit of nothing", ["users", "list", "--limit", "0"], "", 2, /1 to 200/],
    ["a mark of another list", ["users", "list", "--after", "nonsense"], "", 2, /page/],
    ["an unknown option", ["users", "list", "--colour"], "", 2, /unknown option '--colour'/],
  ])("answers %s with one plain message and its exit code", async (_, arguments_, input, code, message) => {
    const ran = await server(arguments_, input);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr.trimEnd()).toMatch(message);
    expect(ran.stderr).not.toContain("    at ");
  });

  it("answers the same in JSON", async () => {
    const ran = await server(["users", "show", "nobody", "--json"]);
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(JSON.parse(ran.stderr)).toEqual({
      error: { code: "not_found", message: "There is no user nobody." },
    });
    const usage = await server(["users", "create", "--json"]);
    expect(JSON.parse(usage.stderr)).toMatchObject({ error: { code: "usage" } });
  });

  it("tells the second of two who change one person what the first did, and changes nothing", async () => {
    const { revision } = await json(["users", "show", "bob"]);
    const asRead = ["--revision", String(revision)];
    await json(["users", "update", "bob", "--name", "Robert", "--email-verified", ...asRead]);
    const now = await json(["users", "show", "bob"]);
    const late = await server(["users", "update", "bob", "--role", "support", ...asRead]);
    expect(late).toMatchObject({ code: 10, stdout: "" });
    expect(late.stderr).toMatch(
      /^The user bob is at revision 4, not 3, so nothing was done\. .*\n- operator changed email_verified from false to true, and name from "bob" to "Robert", at /,
    );
    const asData = await server(["users", "delete", "bob", "--yes", "--json", ...asRead]);
    expect(JSON.parse(asData.stderr)).toMatchObject({
      error: { code: "conflict", revision: 4, since: [{ actor: "operator", action: "user.updated" }] },
    });
    expect(await json(["users", "show", "bob"])).toEqual(now);
  });

  it("keeps the last administrator", async () => {
    await json(["users", "update", "ada", "--role", "admin"]);
    for (const change of [
      ["delete", "ada", "--yes"],
      ["update", "ada", "--role", "user"],
      ["update", "ada", "--status", "suspended"],
    ]) {
      expect(await server(["users", ...change])).toMatchObject({ code: 5, stdout: "" });
    }
  });

  it("deletes", async () => {
    expect(await json(["users", "delete", "bob", "--yes"])).toMatchObject({ username: "bob" });
    expect(await server(["users", "show", "bob"])).toMatchObject({ code: 3 });
  });

  it("makes nothing where no instance is, and names the place", async () => {
    const elsewhere = join(instance.folder, "elsewhere");
    const at = ["--config", instance.file("elsewhere.json", { database: join(elsewhere, "db.sqlite") })];
    mkdirSync(elsewhere);
    for (const command of [
      ["users", "list"],
      ["users", "create", "lost", "--email", "lost@example.com", "--no-password"],
      ["clients", "create", "--name", "Lost", "--client-id", "lost"],
    ]) {
      const ran = await server([...command, ...at]);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toMatch(
        /^There is no instance here[^\n]+elsewhere[^\n]+GRANTWAY_DATA_FOLDER[^\n]+\n$/,
      );
      expect(readdirSync(elsewhere)).toEqual([]);
    }
  });

  it("lets exactly one of several processes have a username", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        server(["users", "create", "carol", "--email", `carol${number}@example.com`, "--no-password"]),
      ),
    );
    expect(outcomes.filter(({ code }) => code === 0)).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === 4)).toHaveLength(3);
  });

  it("lists those of a role, a state or a group", async () => {
    const names = async (...filter: readonly string[]) => {
      const { items } = await json<{ items: { username: string }[] }>(["users", "list", ...filter]);
      return items.map(({ username }) => username);
    };
    await json([
      "users",
      "create",
      "gus",
      "--email",
      "gus@example.com",
      "--group",
      "gardeners",
      "--no-password",
    ]);
    expect(await names("--group", "gardeners")).toEqual(["gus"]);
    expect(await names("--group", "gardeners", "--status", "suspended")).toEqual([]);
    expect(await names("--role", "auditor")).toEqual([]);
    expect(await server(["users", "list", "--role", "gardener"])).toMatchObject({ code: 2 });
  });

  it("makes a link by which somebody sets their own password, which is shown once and good for a day", async () => {
    const made = await json(["users", "password-link", "gus"]);
    expect(made).toMatchObject({
      username: "gus",
      link: expect.stringMatching(/\/password\/gwpl_[\w-]{43}$/),
    });
    const left = Date.parse(String(made["expires_at"])) - Date.now();
    expect(left).toBeGreaterThan(23 * 60 * 60 * 1000);
    expect(await server(["users", "password-link", "nobody"])).toMatchObject({ code: 3 });
    await json(["users", "update", "gus", "--status", "suspended"]);
    expect(await server(["users", "password-link", "gus"])).toMatchObject({ code: 5 });
  });
});
