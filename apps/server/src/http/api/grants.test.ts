import {
  clientConsequences,
  endFamily,
  endSession,
  grantConsequences,
  listFamilies,
  listGrants,
  listSessions,
  revokeGrant,
  showFamily,
  showGrant,
  userConsequences,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { openBrowser } from "../../testing/browser.ts";
import { type GivenServer, givenServer } from "../../testing/composed-server.ts";
import { program, refused, signedIn } from "../../testing/management.ts";

const month = 30 * 24 * 60 * 60 * 1000;

/** Ada, who allowed Harbor something and has one family under it. */
async function givenGrant(server: GivenServer) {
  const { grants, families } = server.storage.protocol;
  const userId = (await server.storage.identity.userDirectory.find("ada"))?.id ?? "";
  const at = Date.now();
  const grant = await grants.allowFirstParty({
    newGrantId: "grant-1",
    userId,
    clientId: "harbor",
    scopes: ["openid", "read"],
    by: { actor: `user:${userId}`, at },
  });
  const family = {
    id: "family-1",
    grantId: grant.id,
    clientId: "harbor",
    userId,
    scopes: ["read", "gone"],
    sid: "",
    epoch: 0,
    authenticatedAt: at,
    methods: ["pwd"],
    expiresAt: at + month,
  };
  await families.open({ code: { id: "code-1", forgetAt: at + month }, family, at });
  return { userId };
}

describe("what people allowed, by the management API", () => {
  it("is listed by person and client, shown, and taken back with all that came out of it", async () => {
    const server = await givenServer();
    const admin = await signedIn(server, "admin");
    const { userId } = await givenGrant(server);
    const [params, query] = [{ id: "grant-1" }, { userId, clientId: "harbor", total: true }];
    const { items, total } = await admin.call(listGrants, { query });
    const shown = { id: "grant-1", username: "ada", clientName: "Harbor Notes", scopes: ["openid", "read"] };
    expect(items).toMatchObject([{ ...shown, userId, clientId: "harbor" }]);
    expect(total).toBe(1);
    expect(await admin.call(showGrant, { params })).toEqual(items[0]);
    expect(await admin.call(listGrants, { query: { clientId: "another" } })).toEqual({ items: [] });

    const all = { sessions: 0, families: 1, grants: 1, clients: 0 };
    expect(await admin.call(userConsequences, { params: { id: userId } })).toEqual(all);
    const ofClient = { families: 1, grants: 1, secrets: 1 };
    expect(await admin.call(clientConsequences, { params: { id: "harbor" } })).toEqual(ofClient);
    expect(await admin.call(grantConsequences, { params })).toEqual({ families: 1 });
    await admin.call(revokeGrant, { params });
    for (const again of [revokeGrant, showGrant]) {
      expect(await refused(admin.call(again, { params }))).toMatchObject({ type: "not-found" });
    }
    expect(await admin.call(showFamily, { params: { id: "family-1" } })).toMatchObject({
      alive: false,
      endedBecause: "grant-revoked",
      effectiveScopes: [],
    });
  });

  it("has token families, which are listed with what they are worth, and ended", async () => {
    const server = await givenServer();
    const support = await program(server, ["sessions:read", "sessions:write"]);
    const { userId } = await givenGrant(server);
    const query = { userId, grantId: "grant-1", clientId: "harbor", alive: true, total: true };
    const page = await support.call(listFamilies, { query });
    const family = { id: "family-1", username: "ada", clientName: "Harbor Notes", scopes: ["read", "gone"] };
    expect(page.items).toMatchObject([{ ...family, alive: true, effectiveScopes: ["read"] }]);
    expect(page.items[0]).not.toHaveProperty("sessionId");
    const params = { id: "family-1" };
    await support.call(endFamily, { params });
    await support.call(endFamily, { params });
    expect(await support.call(listFamilies, { query })).toEqual({ items: [], total: 0 });
    expect((await support.call(showFamily, { params })).endedBecause).toBe("revoked");
    for (const unknown of [endFamily, showFamily]) {
      expect(await refused(support.call(unknown, { params: { id: "another" } }))).toMatchObject({
        status: 404,
      });
    }
  });
});

describe("sessions by the management API", () => {
  it("are found by whose they are, and ended with all that came out of them", async () => {
    const server = await givenServer();
    await server.addUser("bob");
    const [ada, bob] = [openBrowser(server), openBrowser(server)];
    await ada.signIn();
    await bob.signIn("/sign-in", "bob");
    const support = await program(server, ["sessions:read", "sessions:write"]);
    const all = await support.call(listSessions, { query: { total: true } });
    expect(all.items.map(({ username }) => username).toSorted()).toEqual(["ada", "bob"]);
    expect(all.total).toBe(2);
    const { items } = await support.call(listSessions, { query: { search: "BOB@example" } });
    expect(items).toMatchObject([{ username: "bob", address: "127.0.0.1", methods: ["pwd"] }]);
    const [session] = items;
    const params = { id: session?.id ?? "" };
    await support.call(endSession, { params });
    expect((await bob.get("/account")).status).toBe(303);
    expect((await ada.get("/account")).status).toBe(200);
    expect(await refused(support.call(endSession, { params }))).toMatchObject({ type: "not-found" });
    const ofBob = await support.call(listSessions, { query: { userId: session?.userId } });
    expect(ofBob.items).toEqual([]);
  });
});
