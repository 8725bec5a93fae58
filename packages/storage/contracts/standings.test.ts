import { expect, it } from "vitest";
import { sixteen } from "./on-each-adapter.ts";
import { onEachImplementation } from "./on-each-implementation.ts";
import { aDecision, aMove, anOpening, minute, newId, now, operator } from "./people-and-clients.ts";

onEachImplementation("Standings and RevokedTokens", (world) => {
  const standings = () => world().ports.standings;

  async function aToken() {
    const { ports } = world();
    const { user, client } = await world().strangers();
    const yes = { userId: user.id, clientId: client.id, scopes: ["openid", "read"] };
    const grant = await ports.grants.allow(aDecision(yes));
    const { code, family, at } = anOpening(grant);
    await ports.families.open({ code, family, at });
    const { id: clientId } = client;
    const names = { tokenId: newId(), clientId, userId: user.id, grantId: grant.id, familyId: family.id };
    return { user, client, grant, family, names };
  }
  const nothing = {
    client: undefined,
    subject: undefined,
    grant: undefined,
    family: undefined,
    revoked: false,
  };

  it("answers every row the token names", async () => {
    const { user, client, grant, family, names } = await aToken();
    const { role: _, createdAt: __, ...person } = user;
    await expect(standings().of(names)).resolves.toMatchObject({
      client,
      subject: { ...person, epoch: 0 },
      grant,
      family: { ...family, generation: 0, rotatedAt: now },
      revoked: false,
    });
  });

  it("names the session a token began in through its family", async () => {
    const { family, names } = await aToken();
    await expect(standings().of(names)).resolves.toMatchObject({ family: { sid: family.sid } });
  });

  it("answers nothing for what the token does not name", async () => {
    const { client } = await world().strangers();
    const names = { clientId: client.id, userId: undefined, grantId: undefined, familyId: undefined };
    await expect(standings().of(names)).resolves.toEqual({ ...nothing, client });
  });

  it("answers nothing for rows that are gone", async () => {
    const ids = { tokenId: newId(), userId: newId(), grantId: newId(), familyId: newId() };
    await expect(standings().of({ ...ids, clientId: "gone" })).resolves.toEqual(nothing);
  });

  it("asked again after the family ended or the token was revoked, tells of it at once", async () => {
    const [ended, gone] = [await aToken(), await aToken()];
    for (const { names } of [ended, gone]) {
      await expect(standings().of(names)).resolves.toMatchObject({ revoked: false });
    }
    await world().ports.families.end(ended.family.id, "revoked", operator);
    await world().ports.revokedTokens.revoke(gone.names.tokenId, now + minute, operator);
    await expect(standings().of(ended.names)).resolves.toMatchObject({ family: { endedReason: "revoked" } });
    await expect(standings().of(gone.names)).resolves.toMatchObject({ revoked: true });
  });

  it("tells of the rotation as it is now where that is asked for, though tokens asked before", async () => {
    const { names, family } = await aToken();
    const { tokenId: _, ...ofRefreshToken } = names;
    await standings().of(names);
    await standings().of(ofRefreshToken);
    await world().ports.families.rotate(aMove({ familyId: family.id }));
    const asked = { ...ofRefreshToken, rotation: "now" } as const;
    await expect(standings().of(asked)).resolves.toMatchObject({ family: { generation: 1 } });
  });

  it("knows a revoked token however often it was revoked, and only that one, RFC 7009", async () => {
    const { names } = await aToken();
    const { revokedTokens } = world().ports;
    await sixteen(() => revokedTokens.revoke(names.tokenId, now + minute, operator));
    await expect(standings().of(names)).resolves.toMatchObject({ revoked: true });
    await expect(standings().of({ ...names, tokenId: newId() })).resolves.toMatchObject({ revoked: false });
  });
});
