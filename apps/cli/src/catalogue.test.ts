import { afterAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const instance = givenInstance();
afterAll(() => instance.remove());
const { server, json } = instance;
const audience = "https://api.acme.example";

describe("grantway server apis and scopes", () => {
  it("adds an API and its scopes, changes and shows them", async () => {
    expect(
      await json(["apis", "create", audience, "--name", "Acme", "--access-token-lifetime", "5m"]),
    ).toEqual({
      audience,
      name: "Acme",
      access_token_lifetime: 300,
      revision: 1,
    });
    const renamed = { audience, name: "Acme API", revision: 2 };
    expect(
      await json(["apis", "update", audience, "--name", "Acme API", "--access-token-lifetime", "default"]),
    ).toEqual(renamed);
    expect(await json(["apis", "show", audience])).toEqual(renamed);

    const jwts = await json(["apis", "update", audience, "--token-format", "jwt"]);
    expect(jwts).toEqual({ ...renamed, token_format: "jwt", revision: 3 });
    await json(["apis", "update", audience, "--token-format", "opaque"]);

    const made = await json([
      "scopes",
      "create",
      "notes.read",
      "--api",
      audience,
      "--title",
      "Read your notes",
    ]);
    // Without a stated access it counts as a change, whatever its title says.
    const base = { scope: "notes.read", api: audience, title: "Read your notes", risk: "low" };
    expect(made).toEqual({ ...base, access: "change", revision: 1 });
    const said = ["--detail", "All of them.", "--risk", "high", "--access", "see"];
    expect(await json(["scopes", "update", "notes.read", ...said])).toEqual({
      ...base,
      detail: "All of them.",
      risk: "high",
      access: "see",
      revision: 2,
    });
    expect(await json(["scopes", "update", "notes.read", "--title", "Read notes"])).toMatchObject({
      title: "Read notes",
      access: "see",
    });
  });

  it("lists the built-in scopes too, page by page", async () => {
    const first = await json<{ items: { scope: string }[]; next: string }>([
      "scopes",
      "list",
      "--limit",
      "2",
    ]);
    expect(first.items.map(({ scope }) => scope)).toEqual(["apis:read", "apis:write"]);
    const second = await json<{ items: { scope: string }[] }>(["scopes", "list", "--after", first.next]);
    expect(second.items.map(({ scope }) => scope)).toEqual(
      expect.arrayContaining(["email", "groups", "notes.read", "offline_access", "openid", "users:read"]),
    );
    expect(await json(["scopes", "list", "--api", audience])).toMatchObject({
      items: [{ scope: "notes.read" }],
    });
    expect(await json(["apis", "list", "--search", "ACME"])).toEqual({
      items: [{ audience, name: "Acme API", revision: 4 }],
    });
  });

  it("shows the management API, and leaves it as it is", async () => {
    const management = "http://localhost:4400/api/v1";
    const shown = { audience: management, name: "Management API" };
    expect(await json(["apis", "show", management])).toEqual(shown);
    for (const asked of [
      ["apis", "update", management, "--name", "Mine"],
      ["apis", "delete", management, "--yes"],
      ["scopes", "create", "mine", "--api", management, "--title", "Mine"],
      ["scopes", "delete", "users:read", "--yes"],
    ]) {
      expect(await server(asked)).toMatchObject({
        code: 5,
        stderr: expect.stringContaining("is built in") as string,
      });
    }
    expect(await json(["apis", "show", management])).toEqual(shown);
  });

  it.each([
    [["apis", "create", audience, "--name", "x"], 4],
    [["apis", "create", "api", "--name", "x"], 2],
    [["apis", "create", "https://x.example#y", "--name", "x"], 2],
    [["apis", "create", "https://x.example", "--name", "x", "--access-token-lifetime", "0s"], 2],
    [["apis", "create", "https://x.example", "--name", "x", "--token-format", "paseto"], 2],
    [["apis", "delete", audience, "--yes"], 5],
    [["apis", "update", audience, "--access-token-lifetime", "25h"], 2],
    [["apis", "update", audience, "--access-token-lifetime", "1500ms"], 2],
    [["apis", "show", "https://nobody.example"], 3],
    [["scopes", "create", "notes.read", "--api", audience, "--title", "x"], 4],
    [["scopes", "create", "openid", "--api", audience, "--title", "x"], 4],
    [["scopes", "create", 'a"b', "--api", audience, "--title", "x"], 2],
    [["scopes", "create", "x", "--api", "https://nobody.example", "--title", "x"], 3],
    [["scopes", "create", "x", "--api", audience, "--title", "x", "--access", "delete"], 2],
    [["scopes", "update", "openid", "--title", "x"], 5],
    [["scopes", "delete", "openid", "--yes"], 5],
    [["scopes", "delete", "nothing", "--yes"], 3],
  ])("refuses %j with exit code %i in one sentence", async (arguments_, code) => {
    const ran = await server(arguments_);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(/^[^\n]+\.\n$/);
  });

  it.each([
    [
      ["apis", "update", audience, "--name", "Mine", "--revision", "1"],
      'operator changed name from "Acme" to "Acme API", and access_token_lifetime from 300 to nothing, at',
    ],
    [["apis", "delete", audience, "--yes", "--revision", "1"], "operator changed name"],
    [
      ["scopes", "update", "notes.read", "--title", "Mine", "--revision", "2"],
      'operator changed title from "Read your notes" to "Read notes", at',
    ],
    [["scopes", "delete", "notes.read", "--yes", "--revision", "2"], "operator changed title"],
  ])("tells %j of what changed since that revision, with exit code 10", async (arguments_, told) => {
    const ran = await server(arguments_);
    expect(ran).toMatchObject({ code: 10, stdout: "" });
    expect(ran.stderr).toContain("so nothing was done. What happened since:");
    expect(ran.stderr).toContain(`- ${told}`);
  });

  it("takes a script for no yes to what cannot be undone", async () => {
    const ran = await server(["scopes", "delete", "notes.read"]);
    expect(ran).toMatchObject({ code: 5, stdout: "", stderr: expect.stringContaining("--yes") as string });
    expect(await json(["scopes", "show", "notes.read"])).toMatchObject({ scope: "notes.read" });
  });

  it("deletes a scope from the clients that had it, then the API", async () => {
    await json([
      "clients",
      "create",
      "--name",
      "W",
      "--client-id",
      "w",
      "--grant-type",
      "client_credentials",
      "--scope",
      "notes.read",
    ]);
    await json(["scopes", "delete", "notes.read", "--yes"]);
    expect(await json(["clients", "show", "w"])).toMatchObject({ scope: "" });
    expect(await json(["apis", "delete", audience, "--yes"])).toEqual({ deleted: audience });
  });
});
