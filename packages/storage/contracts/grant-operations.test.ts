import {
  type Caller,
  createPerform,
  endFamily,
  grantConsequences,
  listFamilies,
  listGrants,
  permissions,
  revokeGrant,
  showFamily,
  showGrant,
} from "@grantway/protocol";
import { expect, it } from "vitest";
import { onEachAdapter, recordsOf } from "./on-each-adapter.ts";
import { aGrantIn, anOpening, minute, newId, now } from "./people-and-clients.ts";

/** What administrators do with grants and token families, on real ports. */
onEachAdapter("Operations on grants and token families", (world) => {
  const ada: Caller = { actor: "user:ada", requestId: "r-1", permissions: new Set(permissions) };
  const perform = () => createPerform({ ports: world().storage.protocol, clock: () => now });

  async function given() {
    const { storage } = world();
    const here = await aGrantIn(storage, ["openid", "read"]);
    const { code, family, at } = anOpening(here.grant);
    await storage.protocol.families.open({ code, family: { ...family, scopes: ["read", "gone"] }, at });
    return { ...here, family };
  }

  it("lists what somebody allowed, with names, last use and how many there are", async () => {
    const { user, client, grant } = await given();
    await world().storage.protocol.lastUses.keep("grant", new Map([[grant.id, now - minute]]));
    const listed = {
      ...grant,
      username: user.username,
      clientName: client.name,
      lastUsedAt: now - minute,
    };
    const page = perform()(ada, listGrants, { limit: 5, userId: user.id, total: true });
    await expect(page).resolves.toEqual({ items: [listed], total: 1 });
    await expect(perform()(ada, showGrant, { id: grant.id })).resolves.toEqual(listed);
    await expect(perform()(ada, showGrant, { id: newId() })).resolves.toBeUndefined();
  });

  it("revokes with what came of it, told before in numbers, and says who did it", async () => {
    const { grant, family } = await given();
    const { id } = grant;
    await expect(perform()(ada, grantConsequences, { id })).resolves.toEqual({ families: 1 });
    await expect(perform()(ada, revokeGrant, { id })).resolves.toEqual({ outcome: "revoked" });
    await expect(perform()(ada, revokeGrant, { id })).resolves.toEqual({ outcome: "unknown" });
    await expect(perform()(ada, showFamily, { id: family.id })).resolves.toMatchObject({
      state: { alive: false, why: "grant-revoked" },
    });
    const records = await recordsOf(world(), `grant:${id}`);
    expect(records.at(-1)).toMatchObject({ actor: "user:ada", action: "grant.revoked", request_id: "r-1" });
  });

  it("lists families with what they are worth now, and ends one", async () => {
    const { user, client, family } = await given();
    const listed = {
      id: family.id,
      grantId: family.grantId,
      clientId: client.id,
      clientName: client.name,
      userId: user.id,
      username: user.username,
      sid: family.sid,
      scopes: ["read", "gone"],
      authenticatedAt: family.authenticatedAt,
      lastUsedAt: now,
      expiresAt: family.expiresAt,
    };
    const request = { limit: 5, userId: user.id, alive: true, total: true };
    await expect(perform()(ada, listFamilies, request)).resolves.toEqual({
      items: [{ ...listed, state: { alive: true, scopes: ["read"] } }],
      total: 1,
    });
    const { id } = family;
    await expect(perform()(ada, endFamily, { id })).resolves.toEqual({ outcome: "ended" });
    await expect(perform()(ada, endFamily, { id })).resolves.toEqual({ outcome: "over" });
    await expect(perform()(ada, listFamilies, request)).resolves.toEqual({ items: [], total: 0 });
    await expect(perform()(ada, showFamily, { id })).resolves.toEqual({
      ...listed,
      state: { alive: false, why: "revoked" },
    });
    await expect(perform()(ada, showFamily, { id: newId() })).resolves.toBeUndefined();
  });
});
