import {
  createInitialAccessToken,
  listClients,
  listInitialAccessTokens,
  revokeInitialAccessToken,
  showClient,
  updateClient,
  verifyClient,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { refused, signedIn } from "../../testing/management.ts";

const closed = { GRANTWAY_REGISTRATION_POLICY: "initial_token" };
const registered = { client_name: "Harbor", redirect_uris: ["https://harbor.example/cb"] };

async function given() {
  const server = await givenServer(closed, { people: false });
  const admin = await signedIn(server, "admin");
  const register = (token: string) =>
    server.http.inject({
      method: "POST",
      url: "/register",
      headers: { authorization: `Bearer ${token}` },
      payload: registered,
    });
  return { server, admin, register };
}

describe("initial access tokens by the management API", () => {
  it("are made, told once, listed and revoked, each under the name of who did it", async () => {
    const { server, admin, register } = await given();
    const made = await admin.call(createInitialAccessToken, {
      body: { note: "the build", lifetime: 60, mostUses: 2 },
    });
    expect(made).toMatchObject({ note: "the build", mostUses: 2, uses: 0 });
    expect(made.token).toMatch(/^gwia_/);
    expect((await register(made.token)).statusCode).toBe(201);
    const { items } = await admin.call(listInitialAccessTokens, {});
    expect(items).toMatchObject([{ id: made.id, uses: 1, hint: made.token.slice(0, 9) }]);
    expect(JSON.stringify(items)).not.toContain(made.token);

    await admin.call(revokeInitialAccessToken, { params: { id: made.id } });
    expect((await register(made.token)).statusCode).toBe(401);
    expect(await refused(admin.call(revokeInitialAccessToken, { params: { id: made.id } }))).toMatchObject({
      type: "not-found",
    });
    for (const action of ["created", "revoked"])
      expect(auditRecords(server, `initial-access-token.${action}`)).toMatchObject([
        { actor: expect.stringMatching(/^user:/), target: `initial-access-token:${made.id}` },
      ]);
  });

  it("are refused with a bound that is none, or without a note", async () => {
    const { admin } = await given();
    for (const wrong of [{ note: "" }, { note: "x", lifetime: 0 }, { note: "x", mostUses: 0 }])
      expect(await refused(admin.call(createInitialAccessToken, { body: wrong }))).toMatchObject({
        status: 422,
      });
  });
});

describe("a client that registered itself, by the management API", () => {
  it("is in quarantine until an administrator verifies it as they read it", async () => {
    const { server, admin, register } = await given();
    const { token } = await admin.call(createInitialAccessToken, { body: { note: "the build" } });
    const { client_id: id } = (await register(token)).json<{ readonly client_id: string }>();
    const { items } = await admin.call(listClients, { query: { verified: false, origin: "registration" } });
    expect(items.map((client) => client.id)).toEqual([id]);
    const shown = await admin.call(showClient, { params: { id } });
    expect(shown).toMatchObject({ origin: "registration", verified: false });

    const first = { params: { id }, revision: shown.revision, body: { firstParty: true } };
    expect(await refused(admin.call(updateClient, first))).toMatchObject({ type: "invalid", status: 422 });
    const renamed = { ...first, body: { name: "Harbour" } };
    await admin.call(updateClient, renamed);
    const stale = admin.call(verifyClient, { params: { id }, revision: shown.revision });
    expect(await refused(stale)).toMatchObject({ status: 409 });
    const verified = await admin.call(verifyClient, { params: { id }, revision: shown.revision + 1 });
    expect(verified).toMatchObject({ verified: true, origin: "registration" });
    await admin.call(updateClient, { ...first, revision: verified.revision });
    expect(auditRecords(server, "client.verified")).toMatchObject([{ target: `client:${id}` }]);
  });

  it("is verified by whoever may change all clients, and by nobody else", async () => {
    const { server, admin, register } = await given();
    const { token } = await admin.call(createInitialAccessToken, { body: { note: "the build" } });
    const { client_id: id } = (await register(token)).json<{ readonly client_id: string }>();
    for (const role of ["auditor", "developer"] as const) {
      const other = await signedIn(server, role);
      expect(await refused(other.call(verifyClient, { params: { id }, revision: 1 }))).toMatchObject({
        status: 403,
      });
    }
  });
});
