import {
  addClientSecret,
  createClient,
  deleteClient,
  listClients,
  removeClientSecret,
  showClient,
  updateClient,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { program, refused, signedIn } from "../../testing/management.ts";

const redirectUris = ["https://app.example/callback"];

describe("clients by the management API", () => {
  it("are created, shown, changed and deleted, each change under the name of who did it", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const made = await admin.call(createClient, { body: { id: "app", name: "App", redirectUris } });
    expect(made).toMatchObject({ id: "app", type: "confidential", redirectUris, revision: 1 });
    expect(made.secret).toMatch(/^gwcs_/);

    const shown = await admin.call(showClient, { params: { id: "app" } });
    expect(shown).not.toHaveProperty("secret");
    expect(JSON.stringify(shown)).not.toContain("hash");

    const changed = await admin.call(updateClient, {
      params: { id: "app" },
      revision: shown.revision,
      body: { name: "App 2", firstParty: true },
    });
    expect(changed).toMatchObject({ name: "App 2", firstParty: true, redirectUris, revision: 2 });
    const back = await admin.call(updateClient, {
      params: { id: "app" },
      revision: 2,
      body: { firstParty: null },
    });
    expect(back).toMatchObject({ firstParty: false, revision: 3 });

    await admin.call(deleteClient, { params: { id: "app" }, revision: 3 });
    expect(await refused(admin.call(showClient, { params: { id: "app" } }))).toMatchObject({
      type: "not-found",
      status: 404,
      detail: 'There is no client "app".',
    });
    expect(auditRecords(server, "client.deleted")).toMatchObject([
      { actor: expect.stringMatching(/^user:/), target: "client:app", request_id: expect.any(String) },
    ]);
  });

  it("say by which request objects they ask, and are told where that cannot be", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const said = {
      requestUris: ["https://app.example/request"],
      requestObjectAlgorithm: "RS256" as const,
      requireSignedRequests: true,
      jwksUri: "https://app.example/jwks",
    };
    await admin.call(createClient, { body: { id: "app", name: "App", redirectUris, ...said } });
    const change = { params: { id: "app" }, revision: 1 };
    expect(await admin.call(showClient, change)).toMatchObject(said);
    const wrong = { jwksUri: null, requestUris: ["http://app.example/request"] };
    const refusal = await refused(admin.call(updateClient, { ...change, body: wrong }));
    expect(refusal.errors).toMatchObject([
      { pointer: "/requestUris/0", rule: "request-uri" },
      { pointer: "/requestObjectAlgorithm", rule: "request-keys-needed" },
    ]);
    const plain = { requestUris: null, requestObjectAlgorithm: null, requireSignedRequests: null };
    const back = await admin.call(updateClient, { ...change, body: plain });
    expect(back).toMatchObject({ requestUris: [], requireSignedRequests: false });
    expect(back).not.toHaveProperty("requestObjectAlgorithm");
  });

  it("may be called as a part of our own addresses", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const id = "import";
    await admin.call(createClient, { body: { id, name: "Import", redirectUris } });
    expect(await admin.call(showClient, { params: { id } })).toMatchObject({ id, revision: 1 });
    await admin.call(updateClient, { params: { id }, revision: 1, body: { name: "Imported" } });
    await admin.call(deleteClient, { params: { id }, revision: 2 });
    const put = await server.http.inject({ method: "PUT", url: "/api/v1/clients/import" });
    expect([put.statusCode, put.headers["allow"]]).toEqual([405, "GET, PATCH, DELETE, POST, HEAD"]);
  });

  it("are listed by name, page by page", async () => {
    const server = await givenServer({}, { people: false });
    const asker = await program(server, ["clients:read"]);
    const first = await asker.call(listClients, { query: { limit: 1 } });
    expect(first.items.map(({ name }) => name)).toEqual(["Harbor Notes"]);
    const second = await asker.call(listClients, { query: { limit: 1, cursor: first.next } });
    expect(second.items.map(({ id }) => id)).toEqual(["program-clients.read"]);
    expect(second.next).toBeUndefined();
    const suspended = await asker.call(listClients, { query: { status: "suspended", total: true } });
    expect(suspended).toEqual({ items: [], total: 0 });
    const unused = { firstParty: false, unusedSince: new Date().toISOString(), sort: "lastUsed" } as const;
    expect((await asker.call(listClients, { query: { ...unused, total: true } })).total).toBe(2);
    expect(await refused(asker.call(listClients, { query: { cursor: "nonsense" } }))).toMatchObject({
      status: 422,
      errors: [{ in: "query", pointer: "/cursor" }],
    });
  });

  it("rotate their secret: one is added, the other ends", async () => {
    const server = await givenServer({}, { people: false });
    const asker = await program(server, ["clients:read", "clients:write"]);
    const params = { id: "harbor" };
    const added = await asker.call(addClientSecret, { params, body: { overlap: 3600 } });
    expect(added.secret).toMatch(/^gwcs_/);
    const { secrets } = await asker.call(showClient, { params });
    expect(secrets.map(({ id }) => id)).toEqual(["s1", added.id]);
    expect(secrets[0]?.expiresAt).toBe(added.othersExpireAt);
    expect(await refused(asker.call(addClientSecret, { params, body: { overlap: 0 } }))).toMatchObject({
      type: "not-possible",
    });
    await asker.call(removeClientSecret, { params: { ...params, secretId: "s1" } });
    expect((await asker.call(showClient, { params })).secrets).toHaveLength(1);
    expect(auditRecords(server, "client.secret-removed")).toMatchObject([
      { actor: "client:program-clients.read-clients.write", target: "client:harbor" },
    ]);
  });

  it("tell everything that is wrong at once, each where it stands", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const body = { name: "", redirectUris: ["https://ok.example/", "ftp:no#"], scopes: ["nothing-known"] };
    const { errors, ...problem } = await refused(admin.call(createClient, { body }));
    expect(problem).toMatchObject({ type: "invalid", status: 422, requestId: expect.any(String) });
    expect(errors.map(({ pointer, rule, values }) => [pointer, rule, values])).toEqual([
      ["/name", "line", { most: 100 }],
      ["/redirectUris/1", "redirect-uri-fragment", undefined],
      ["/scopes/0", "scope-unknown", { scope: "nothing-known" }],
    ]);
  });
});

describe("a client that two people edit", () => {
  it("needs the revision, and says what changed since and how it is now", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const params = { id: "harbor" };
    const { revision } = await admin.call(showClient, { params });
    await admin.call(updateClient, { params, revision, body: { name: "First" } });
    const problem = await refused(admin.call(updateClient, { params, revision, body: { name: "Second" } }));
    expect(problem).toMatchObject({
      type: "conflict",
      status: 409,
      current: { name: "First", revision: revision + 1 },
      changed: [{ action: "client.updated", changes: { name: { from: "Harbor Notes", to: "First" } } }],
    });
    const without = await admin.raw("PATCH", "/clients/harbor", {
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(without.status).toBe(428);
    expect(await refused(admin.call(deleteClient, { params, revision }))).toMatchObject({ type: "conflict" });
  });

  it("is tagged with its revision", async () => {
    const server = await givenServer({}, { people: false });
    const asker = await program(server, ["clients:read"]);
    const answer = await asker.raw("GET", "/clients/harbor");
    expect(answer.headers.get("etag")).toBe('"1"');
  });
});

describe("what a client may be given", () => {
  it("is nothing beyond what the caller may do: no client is made, changed or taken over", async () => {
    const server = await givenServer({}, { people: false });
    const asker = await program(server, ["clients:read", "clients:write"]);
    const mighty = { id: "mighty", name: "Mighty", grantTypes: ["client_credentials" as const] };
    const beyond = { type: "beyond-caller", status: 403 };
    expect(
      await refused(asker.call(createClient, { body: { ...mighty, scopes: ["users:write"] } })),
    ).toMatchObject(beyond);
    await server.addClient({ id: "mighty", scopes: ["users:write"] });
    const params = { id: "mighty" };
    expect(
      await refused(asker.call(updateClient, { params, revision: 1, body: { redirectUris } })),
    ).toMatchObject(beyond);
    expect(await refused(asker.call(addClientSecret, { params, body: { overlap: 0 } }))).toMatchObject(
      beyond,
    );
    await asker.call(createClient, { body: { ...mighty, id: "meek", scopes: ["clients:read"] } });
  });
});
