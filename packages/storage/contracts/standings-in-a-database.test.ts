import { expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aGrantIn, anOpening, minute, newId, now, operator } from "./people-and-clients.ts";
import { startProcesses } from "./processes.ts";

onEachAdapter("Standings and RevokedTokens in a database", (world) => {
  const standings = () => world().storage.protocol.standings;

  async function aToken() {
    const { storage } = world();
    const { user, client, grant } = await aGrantIn(storage);
    const { code, family, at } = anOpening(grant);
    await storage.protocol.families.open({ code, family, at });
    const names = {
      tokenId: newId(),
      clientId: client.id,
      userId: user.id,
      grantId: grant.id,
      familyId: family.id,
    };
    return { user, client, grant, family, names };
  }

  it("answers a revoked grant and an ended family as they are", async () => {
    const { names, grant } = await aToken();
    await world().storage.protocol.grantRegistry.revoke(grant.id, operator);
    await expect(standings().of(names)).resolves.toMatchObject({
      grant: { status: "revoked" },
      family: { endedReason: "grant-revoked" },
    });
  });

  it.each<[string, (names: Awaited<ReturnType<typeof aToken>>) => Promise<unknown>, object]>([
    [
      "the person is suspended",
      ({ user }) =>
        world().storage.identity.userDirectory.update({ ...user, status: "suspended" }, 1, operator),
      { subject: { status: "suspended", epoch: 1 } },
    ],
    [
      "the person is signed out",
      ({ user }) => world().storage.identity.userDirectory.signOut(user.id, operator),
      { subject: { epoch: 1 } },
    ],
    [
      "the person is deleted",
      ({ user }) => world().storage.identity.userDirectory.delete(user.id, 1, operator),
      { subject: undefined, grant: undefined },
    ],
    [
      "the grant is revoked",
      ({ grant }) => world().storage.protocol.grantRegistry.revoke(grant.id, operator),
      { grant: { status: "revoked", epoch: 1 } },
    ],
    [
      "the client loses a scope",
      ({ client }) => world().storage.protocol.clientRegistry.update({ ...client, scopes: [] }, 1, operator),
      { client: { scopes: [] } },
    ],
  ])("asked again after %s, tells of it at once", async (_, happens, expected) => {
    const token = await aToken();
    const { tokenId: _token, ...ofRefreshToken } = token.names;
    for (const names of [token.names, ofRefreshToken])
      await expect(standings().of(names)).resolves.toMatchObject({ revoked: false });
    await happens(token);
    for (const names of [token.names, ofRefreshToken])
      await expect(standings().of(names)).resolves.toMatchObject(expected);
  });

  it("answers another object once the catalogue changed: what was made of the one before may not hold", async () => {
    const { names } = await aToken();
    const before = await standings().of(names);
    const audience = `https://${newId()}.example`;
    await world().storage.protocol.catalogueRegistry.createApi({ audience, name: "Notes" }, operator);
    const after = await standings().of(names);
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });

  it("remembers a token revoked twice for the longer time", async () => {
    const tokenId = newId();
    const { revokedTokens } = world().storage.protocol;
    await Promise.all([
      revokedTokens.revoke(tokenId, now + 2 * minute, operator),
      revokedTokens.revoke(tokenId, now + minute, operator),
      revokedTokens.revoke(tokenId, now, operator),
    ]);
    const rows = await world().sql(`SELECT forget_at FROM revoked_tokens WHERE id = '${tokenId}'`);
    expect(Number(rows[0]?.["forget_at"])).toBe(now + 2 * minute);
  });

  it("records once who revoked a token, and in which request", async () => {
    const tokenId = newId();
    const by = { actor: "client:acme", requestId: "r-1", at: now };
    await sixteen(() => world().storage.protocol.revokedTokens.revoke(tokenId, now + minute, by));
    const records = await world().sql(
      `SELECT actor, request_id, action FROM audit_events WHERE target = 'token:${tokenId}'`,
    );
    expect(records).toEqual([{ actor: "client:acme", request_id: "r-1", action: "token.revoked" }]);
  });

  it("sees what another process did with the next call", async () => {
    const { user, client, names, family } = await aToken();
    const processes = await startProcesses(world().address, 1);
    try {
      await standings().of(names);
      await processes.race([
        ["userDirectory", "update", [{ ...user, status: "suspended" }, 1, operator]],
        ["clientRegistry", "update", [{ ...client, status: "suspended" }, 1, operator]],
        ["revokedTokens", "revoke", [names.tokenId, now + minute, operator]],
        ["families", "end", [family.id, "revoked", operator]],
      ]);
      await expect(standings().of(names)).resolves.toMatchObject({
        subject: { status: "suspended" },
        client: { status: "suspended" },
        family: { endedReason: "revoked" },
        revoked: true,
      });
    } finally {
      await processes.stop();
    }
  });
});
