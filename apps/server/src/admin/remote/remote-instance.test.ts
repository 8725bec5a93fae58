import { apiOperations } from "@grantway/api";
import {
  createUser,
  deleteUser,
  endSession,
  exportAudit,
  listAudit,
  listSessions,
  listUsers,
  makePasswordLink,
  setPassword,
  showAudit,
  showUser,
  signOutUser,
  updateUser,
} from "@grantway/identity";
import {
  addClientSecret,
  applyDeclaration,
  createApi,
  createClient,
  createScope,
  deleteApi,
  deleteClient,
  deleteScope,
  exportDeclaration,
  importClients,
  listApis,
  listClients,
  listGrants,
  listKeys,
  listScopes,
  listSettings,
  type Permission,
  permissions,
  planDeclaration,
  readOverview,
  removeClientSecret,
  resealKeys,
  retireKey,
  revokeGrant,
  rotateKey,
  showApi,
  showClient,
  showScope,
  updateApi,
  updateClient,
  updateScope,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";
import { program } from "../../testing/management.ts";
import { remoteFaces } from "./all-faces.ts";
import { remoteInstance } from "./remote-instance.ts";

const all = ["clients:read", "clients:write", "apis:read", "apis:write"] as const;

/** The server as a command elsewhere sees it, with a token that holds these permissions. */
async function remote(server: GivenServer, scopes: readonly Permission[] = all) {
  const asker = await program(server, scopes);
  const { issuer } = server.config;
  const base = `${issuer}/api/v1`;
  return remoteInstance({
    issuer,
    connection: "acme",
    clientId: "ci",
    fetch: async (url, { method = "GET", headers, body } = {}) =>
      asker.raw(method, url.slice(base.length), {
        headers: headers as Record<string, string>,
        ...(typeof body === "string" ? { body } : {}),
      }),
    close: async () => undefined,
  });
}

const empty = () => givenServer({}, { people: false });
const web = { id: "web", name: "Web", redirectUris: ["https://web.example/cb"] };

describe("a server elsewhere", () => {
  it("answers operations on clients as the own store does", async () => {
    const { perform } = await remote(await empty());
    const made = await perform(createClient, web);
    expect(made).toMatchObject({
      outcome: "created",
      secret: expect.stringMatching(/^gwcs_/),
      client: { ...web, createdAt: expect.any(Number), secrets: [{ createdAt: expect.any(Number) }] },
    });
    await expect(perform(createClient, web)).resolves.toEqual({ outcome: "taken" });
    await expect(perform(createClient, { ...web, id: "x", name: "" })).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["name"] }],
    });
    const wrong = { ...web, id: "x", redirectUris: [...web.redirectUris, "x"] };
    await expect(perform(createClient, wrong)).resolves.toMatchObject({
      problems: [{ path: ["redirectUris", 1] }],
    });
    await expect(perform(showClient, { id: "nobody" })).resolves.toBeUndefined();
    const first = await perform(listClients, { limit: 1, search: "WEB" });
    expect(first.items).toMatchObject([{ id: "web" }]);

    const change = { id: "web", revision: 1, changes: { name: "Web 2" } };
    await expect(perform(updateClient, change)).resolves.toMatchObject({
      outcome: "updated",
      client: { name: "Web 2", revision: 2 },
    });
    await expect(perform(updateClient, { ...change, changes: { name: "Late" } })).resolves.toMatchObject({
      outcome: "conflict",
      revision: 2,
      since: [{ at: expect.any(Number), changes: { name: { from: "Web", to: "Web 2" } } }],
    });
    await expect(perform(updateClient, { ...change, id: "nobody" })).resolves.toEqual({ outcome: "unknown" });
    const keys = { ...change, revision: 2, changes: { scopes: ["keys:write"] } };
    await expect(perform(updateClient, keys)).resolves.toEqual({ outcome: "beyond-caller" });

    await expect(perform(deleteClient, { id: "web", revision: 1 })).resolves.toMatchObject({
      outcome: "conflict",
    });
    await expect(perform(deleteClient, { id: "web", revision: 2 })).resolves.toEqual({ outcome: "deleted" });
    await expect(perform(deleteClient, { id: "web", revision: 2 })).resolves.toEqual({ outcome: "unknown" });
  });

  it("answers operations on secrets as the own store does", async () => {
    const { perform } = await remote(await empty());
    await perform(createClient, web);
    const added = await perform(addClientSecret, { id: "web", overlap: 60_000 });
    expect(added).toMatchObject({ outcome: "added", secret: expect.any(String) });
    const again = perform(addClientSecret, { id: "web", overlap: 60_000 });
    await expect(again).rejects.toMatchObject({
      kind: "refused",
      message: "It has two live secrets already: end one, or wait until one ends.",
    });
    const secretId = added.outcome === "added" ? added.secretId : "";
    const removal = { id: "web", secretId };
    await expect(perform(removeClientSecret, removal)).resolves.toEqual({ outcome: "removed" });
    await expect(perform(removeClientSecret, removal)).resolves.toEqual({ outcome: "unknown" });
    await expect(perform(addClientSecret, { id: "nobody", overlap: 0 })).resolves.toEqual({
      outcome: "unknown",
    });
  });

  it("is brought to what documents say, and told of everybody who was faster", async () => {
    const { perform } = await remote(await empty());
    const document = {
      grantway: 1,
      apis: [{ audience: "https://n.example", name: "N" }],
      clients: [{ client_id: "web", redirect_uris: web.redirectUris }],
    };
    const asked = { documents: [document], prune: false };
    const planned = await perform(planDeclaration, asked);
    if (planned.outcome !== "planned") throw new Error(planned.outcome);
    const { fingerprint, differences } = planned;
    expect(differences).toMatchObject([
      { action: "create", kind: "api", fields: { name: { to: "N" } } },
      { action: "create", kind: "client", id: "web" },
    ]);
    await expect(perform(applyDeclaration, { ...asked, fingerprint })).resolves.toMatchObject({
      outcome: "applied",
      withoutSecret: ["web"],
    });
    await expect(perform(applyDeclaration, { ...asked, fingerprint })).resolves.toMatchObject({
      outcome: "moved-on",
      differences: [],
    });
    const said = await perform(exportDeclaration, {});
    expect(said.apis).toContainEqual({ audience: "https://n.example", name: "N", scopes: [] });
    await expect(perform(planDeclaration, { documents: [said], prune: true })).resolves.toMatchObject({
      differences: [],
    });
    const wrong = {
      documents: [document, { grantway: 1, clients: [{ client_id: "x", pkce: "?" }] }, 7],
      prune: false,
    };
    await expect(perform(planDeclaration, wrong)).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: [1, "clients", 0, "pkce"] }, { path: [2] }],
    });
  });

  it("answers operations on APIs and scopes as the own store does", async () => {
    const { perform } = await remote(await empty());
    const audience = "https://n.example";
    const api = { audience, name: "N", accessTokenLifetime: 60_000 };
    await expect(perform(createApi, api)).resolves.toEqual({
      outcome: "created",
      api: { ...api, revision: 1 },
    });
    await expect(perform(createApi, api)).resolves.toEqual({ outcome: "taken" });
    await expect(perform(showApi, { audience })).resolves.toEqual({ ...api, revision: 1 });
    const change = { audience, revision: 1, changes: { accessTokenLifetime: null } };
    await expect(perform(updateApi, change)).resolves.toEqual({
      outcome: "updated",
      api: { audience, name: "N", revision: 2 },
    });
    const late = { ...change, changes: { name: "Late" } };
    await expect(perform(updateApi, late)).resolves.toMatchObject({
      outcome: "conflict",
      since: [{ changes: { accessTokenLifetime: { from: 60_000 } } }],
    });

    const scope = { key: "n", audience, title: "N", risk: "low", access: "see" } as const;
    await expect(perform(createScope, scope)).resolves.toEqual({
      outcome: "created",
      scope: { ...scope, revision: 1 },
    });
    await expect(perform(deleteApi, { audience, revision: 2 })).resolves.toEqual({ outcome: "has-scopes" });
    await expect(perform(showScope, { key: "openid" })).resolves.not.toHaveProperty("revision");
    await expect(
      perform(updateScope, { key: "openid", revision: 1, changes: { title: "X" } }),
    ).resolves.toEqual({
      outcome: "built-in",
    });
    await expect(
      perform(updateScope, { key: "n", revision: 1, changes: { title: "M" } }),
    ).resolves.toMatchObject({
      outcome: "updated",
      scope: { title: "M", revision: 2 },
    });
    const { items } = await perform(listScopes, { limit: 50, audience });
    expect(items).toMatchObject([{ key: "n" }]);
    await expect(perform(deleteScope, { key: "n", revision: 2 })).resolves.toEqual({ outcome: "deleted" });
    await expect(perform(deleteApi, { audience, revision: 2 })).resolves.toEqual({ outcome: "deleted" });
    expect((await perform(listApis, { limit: 50, search: "n.example" })).items).toEqual([]);
  });

  it("answers operations on people, sessions, grants and keys as the own store does", async () => {
    const server = await empty();
    const { perform } = await remote(server, [...permissions]);
    const ada = { username: "ada", email: "ada@example.com", groups: ["staff"], password: undefined };
    const made = await perform(createUser, ada);
    if (made.outcome !== "created") throw new Error(made.outcome);
    const { id } = made.user;
    expect(made.user).toMatchObject({ username: "ada", groups: ["staff"], createdAt: expect.any(Number) });
    await expect(perform(createUser, ada)).rejects.toMatchObject({
      kind: "already_exists",
      message: "Somebody has this username already.",
    });
    await expect(perform(showUser, { name: "ADA@example.com" })).resolves.toEqual(made.user);
    await expect(perform(showUser, { name: "nobody" })).resolves.toBeUndefined();
    const change = { id, revision: 1, changes: { name: "Ada", role: undefined } };
    await expect(perform(updateUser, change)).resolves.toMatchObject({
      outcome: "updated",
      user: { name: "Ada", revision: 2 },
    });
    await expect(perform(updateUser, { ...change, changes: { name: "Late" } })).resolves.toMatchObject({
      outcome: "conflict",
      since: [{ changes: { name: { to: "Ada" } } }],
    });
    await expect(perform(setPassword, { id, password: "short" })).resolves.toMatchObject({
      outcome: "invalid",
    });
    await expect(perform(makePasswordLink, { id })).resolves.toMatchObject({
      outcome: "made",
      token: expect.stringMatching(/^[\w-]{20,}$/),
    });
    await expect(perform(signOutUser, { id })).resolves.toBe("signed-out");
    await expect(perform(signOutUser, { id: "nobody" })).resolves.toBe("unknown");
    await expect(perform(listSessions, { limit: 5, userId: id })).resolves.toEqual({ items: [] });
    await expect(perform(endSession, { sid: "none" })).resolves.toBe("unknown");
    await expect(perform(listGrants, { limit: 5, userId: id })).resolves.toEqual({ items: [] });
    await expect(perform(revokeGrant, { id: "none" })).resolves.toEqual({ outcome: "unknown" });
    await expect(perform(deleteUser, { id, revision: 2 })).resolves.toEqual({ outcome: "deleted" });
    expect((await perform(listUsers, { limit: 5 })).items).toEqual([]);

    const { signingKeys, instanceKeys } = await perform(listKeys, {});
    const [first] = signingKeys;
    expect(first?.key).toMatchObject({ kid: expect.any(String), activeFrom: expect.any(Number) });
    expect(instanceKeys).toMatchObject([{ use: "seals", sessions: { count: 0 } }]);
    await expect(perform(retireKey, { kid: "none", now: false })).resolves.toBe("unknown");
    await expect(perform(retireKey, { kid: first?.key.kid ?? "", now: true })).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("rotate first"),
    });
    await expect(perform(rotateKey, { algorithm: "ES256", soon: false })).resolves.toMatchObject({
      before: { publishedUntil: expect.any(Number) },
    });
    await expect(perform(resealKeys, {})).resolves.toMatchObject({ resealed: 0, others: [] });
  });

  it("answers operations on the audit and the settings as the own store does", async () => {
    const server = await empty();
    const { perform } = await remote(server, [...permissions]);
    await perform(createClient, web);
    const filter = { target: "client:web", from: 0, to: Date.now() + 60_000 };
    const { items } = await perform(listAudit, { ...filter, limit: 5 });
    const [record] = items;
    expect(items).toMatchObject([{ action: "client.created", targetName: "Web", at: expect.any(Number) }]);
    await expect(perform(showAudit, { seq: record?.seq ?? 0 })).resolves.toEqual(record);
    await expect(perform(showAudit, { seq: 999_999 })).resolves.toBeUndefined();
    const first = await perform(listAudit, { limit: 1 });
    const second = await perform(listAudit, { limit: 1, after: first.next ?? "" });
    expect(second.items[0]?.seq).toBeLessThan(first.items[0]?.seq ?? 0);
    const exported = await Array.fromAsync(await perform(exportAudit, filter));
    expect(exported.flat()).toEqual([record]);
    await expect(perform(listSettings, {})).resolves.toEqual(server.config.settings);
  });

  it("that ends an export before its end is told from one that told all", async () => {
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from('{"id":"2","at":"2026-01-01T00:00:00.000Z"}\n{"id":"1",'));
        controller.close();
      },
    });
    const { perform } = remoteInstance({
      issuer: "https://id.example",
      connection: "acme",
      clientId: "ci",
      fetch: async () => new Response(cut),
      close: async () => undefined,
    });
    const pages = (await perform(exportAudit, {}))[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject([{ seq: 2 }]);
    await expect(pages.next()).rejects.toMatchObject({
      kind: "provider",
      message: expect.stringContaining("is a part"),
    });
  });

  it("registers clients from documents as the own store does", async () => {
    const { perform } = await remote(await empty());
    const documents = [{ client_id: "web", redirect_uris: web.redirectUris, logo_uri: "https://l.example" }];
    await expect(perform(importClients, { documents })).resolves.toMatchObject({
      outcome: "created",
      clients: [{ client: { id: "web", name: "web" }, secret: expect.any(String), unkept: ["logo_uri"] }],
    });
    await expect(perform(importClients, { documents: [{ client_id: "x", pkce: 1 }] })).resolves.toMatchObject(
      {
        outcome: "invalid",
        problems: [{ path: [0, "pkce"] }],
      },
    );
    await expect(perform(importClients, { documents })).rejects.toMatchObject({ kind: "already_exists" });
  });

  it("says which permission is missing and how to get it", async () => {
    const server = await empty();
    const reader = await remote(server, ["clients:read"]);
    await expect(reader.perform(createClient, web)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringMatching(
        /^This needs the permission clients:write, which acme lacks: .*clients update ci --add-scope clients:write.*grantway connect acme/,
      ),
    });
    await expect(reader.perform(exportDeclaration, {})).rejects.toMatchObject({
      message: expect.stringContaining("apis:read"),
    });
    await expect(reader.perform(readOverview, {})).rejects.toMatchObject({
      kind: "usage",
      message: expect.stringContaining("run it there, without --server"),
    });
  });

  it.each([
    [
      "nothing of ours",
      new Response("<h1>Not found</h1>", { status: 404 }),
      "provider",
      "does not answer as a management API",
    ],
    [
      "a proxy in between",
      new Response("", { status: 502 }),
      "provider",
      "does not answer as a management API",
    ],
  ])("that is %s is told from one that refuses", async (_, response, kind, sentence) => {
    const { perform } = remoteInstance({
      issuer: "https://id.example",
      connection: "acme",
      clientId: "ci",
      fetch: async () => response,
      close: async () => undefined,
    });
    await expect(perform(showClient, { id: "web" })).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(sentence),
    });
  });
});

describe("operations that can be asked elsewhere", () => {
  it("are operations of the contract, and all of them that a command performs", () => {
    const names = new Set(apiOperations.map(({ name }) => name));
    expect([...remoteFaces.keys()].filter((name) => !names.has(name))).toEqual([]);
    // Those without a command are for pages and programs.
    const kinds = /^(?:apis|audit|clients|declarations|grants|keys|scopes|sessions|settings|users)\./;
    const without = [...names].filter((name) => kinds.test(name) && !remoteFaces.has(name));
    expect(without.filter((name) => !/\.(?:activity|consequences)$|^clients\.export$/.test(name))).toEqual(
      [],
    );
  });
});
