import { apiOperations } from "@grantway/api";
import {
  addClientSecret,
  applyDeclaration,
  createClient,
  deleteClient,
  exportDeclaration,
  listClients,
  listKeys,
  type Permission,
  planDeclaration,
  removeClientSecret,
  showClient,
  updateClient,
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
    await expect(reader.perform(listKeys, {})).rejects.toMatchObject({
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
  it("are operations of the contract", () => {
    const names = new Set(apiOperations.map(({ name }) => name));
    expect([...remoteFaces.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});
