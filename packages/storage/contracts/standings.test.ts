import { expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import { aClient, aGrantIn, aMove, anOpening, minute, newId, now, operator } from "./people-and-clients.ts";
import { startProcesses } from "./processes.ts";

onEachAdapter("Standings and RevokedTokens", (world) => {
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

  it("answers every row the token names", async () => {
    const { storage } = world();
    const { user, client, grant, family, names } = await aToken();
    await expect(standings().of(names)).resolves.toEqual({
      client,
      subject: await storage.protocol.subjects.find(user.id),
      grant,
      family: { ...family, generation: 0, rotatedAt: now },
      revoked: false,
    });
  });

  it("answers nothing for what the token does not name", async () => {
    const client = aClient();
    await world().storage.protocol.clientRegistry.create(client, operator);
    await expect(standings().of({ clientId: client.id })).resolves.toEqual({
      client,
      subject: undefined,
      grant: undefined,
      family: undefined,
      revoked: false,
    });
  });

  it("answers nothing for rows that are gone", async () => {
    const names = {
      tokenId: newId(),
      clientId: "gone",
      userId: newId(),
      grantId: newId(),
      familyId: newId(),
    };
    await expect(standings().of(names)).resolves.toEqual({
      client: undefined,
      subject: undefined,
      grant: undefined,
      family: undefined,
      revoked: false,
    });
  });

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
      "the family ends",
      ({ family }) => world().storage.protocol.families.end(family.id, "revoked", now),
      { family: { endedReason: "revoked" } },
    ],
    [
      "the token is revoked",
      ({ names }) => world().storage.protocol.revokedTokens.revoke(names.tokenId, now + minute),
      { revoked: true },
    ],
    [
      "the client loses a scope",
      ({ client }) => world().storage.protocol.clientRegistry.update({ ...client, scopes: [] }, 1, operator),
      { client: { scopes: [] } },
    ],
  ])("asked again after %s, tells of it at once", async (_, happens, expected) => {
    const token = await aToken();
    await expect(standings().of(token.names)).resolves.toMatchObject({ revoked: false });
    await happens(token);
    await expect(standings().of(token.names)).resolves.toMatchObject(expected);
  });

  it("tells a refresh token of its family as it is now, though an access token asked before", async () => {
    const { names, family } = await aToken();
    const { tokenId: _, ...ofRefreshToken } = names;
    await standings().of(names);
    await world().storage.protocol.families.rotate(aMove({ familyId: family.id }));
    await expect(standings().of(ofRefreshToken)).resolves.toMatchObject({ family: { generation: 1 } });
  });

  it("knows a revoked token from the moment it was revoked, and only that one, RFC 7009", async () => {
    const { names } = await aToken();
    const { revokedTokens } = world().storage.protocol;
    await revokedTokens.revoke(names.tokenId, now + minute);
    await expect(standings().of(names)).resolves.toMatchObject({ revoked: true });
    await expect(standings().of({ ...names, tokenId: newId() })).resolves.toMatchObject({ revoked: false });
  });

  it("remembers a token revoked twice for the longer time", async () => {
    const tokenId = newId();
    const { revokedTokens } = world().storage.protocol;
    await Promise.all([
      revokedTokens.revoke(tokenId, now + 2 * minute),
      revokedTokens.revoke(tokenId, now + minute),
      revokedTokens.revoke(tokenId, now),
    ]);
    const rows = await world().sql(`SELECT forget_at FROM revoked_tokens WHERE id = '${tokenId}'`);
    expect(Number(rows[0]?.["forget_at"])).toBe(now + 2 * minute);
  });

  it("sees what another process did with the next call", async () => {
    const { user, client, names, family } = await aToken();
    const processes = await startProcesses(world().address, 1);
    try {
      await standings().of(names);
      await processes.race([
        ["userDirectory", "update", [{ ...user, status: "suspended" }, 1, operator]],
        ["clientRegistry", "update", [{ ...client, status: "suspended" }, 1, operator]],
        ["revokedTokens", "revoke", [names.tokenId, now + minute]],
        ["families", "end", [family.id, "revoked", now]],
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
