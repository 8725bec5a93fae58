import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { refresh, someTokens } from "../testing/flow.ts";
import { basic, day, given, hashing, post, secret } from "../testing/world.ts";

describe("refresh token grant, RFC 6749 §6", () => {
  it("answers a new access token and the next refresh token", async () => {
    const world = await given();
    const first = await someTokens(world);
    const second = await refresh(world, first.refresh_token);
    expect(second.scope).toBe(first.scope);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(world.seals.refreshToken.open(second.refresh_token ?? "")).toMatchObject({ generation: 1 });
  });

  it("writes an ID token without nonce and with the first auth_time, OpenID Connect Core §12.2", async () => {
    const world = await given();
    const first = await someTokens(world);
    world.pass(10_000);
    const [a, b] = [first, await refresh(world, first.refresh_token)].map((t) => decodeJwt(t.id_token ?? ""));
    expect(b).not.toHaveProperty("nonce");
    expect(b).toMatchObject({ auth_time: a?.["auth_time"], sub: a?.sub, iat: (a?.iat ?? 0) + 10 });
  });

  it("gives a retry within the grace the same successor again (principle P1)", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    const answers = [await refresh(world, refresh_token)];
    world.pass(60_000);
    answers.push(await refresh(world, refresh_token));
    const generations = answers.map((a) => world.seals.refreshToken.open(a.refresh_token ?? "")?.generation);
    expect(generations).toEqual([1, 1]);
  });

  it("ends the family when a thief who shadows each rotation goes on beside its owner, RFC 9700 §4.14.2", async () => {
    const world = await given();
    const stolen = (await someTokens(world)).refresh_token;
    const owner = await refresh(world, stolen);
    const thief = await refresh(world, stolen);
    expect(thief.refresh_token).not.toBe(owner.refresh_token);
    const next = await refresh(world, owner.refresh_token);
    await expect(refresh(world, thief.refresh_token)).rejects.toMatchObject({
      reason: "refresh token replayed, its family ended",
    });
    await expect(refresh(world, next.refresh_token)).rejects.toMatchObject({ code: "invalid_grant" });
    expect([...world.rows.families.values()]).toMatchObject([{ endedReason: "refresh-replayed" }]);
    expect(world.rows.records.at(-1)).toMatchObject({ actor: "system", action: "family.ended" });
  });

  it("ends the family as well when the thief is first to go on", async () => {
    const world = await given();
    const stolen = (await someTokens(world)).refresh_token;
    const [owner, thief] = [await refresh(world, stolen), await refresh(world, stolen)];
    await refresh(world, thief.refresh_token);
    await expect(refresh(world, owner.refresh_token)).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("lets a client live whose answers are lost at every refresh", async () => {
    const world = await given();
    let { refresh_token } = await someTokens(world);
    for (let round = 0; round < 10; round += 1) {
      await refresh(world, refresh_token);
      await refresh(world, refresh_token);
      ({ refresh_token } = await refresh(world, refresh_token));
      world.pass(900_000);
    }
    await expect(refresh(world, refresh_token)).resolves.toHaveProperty("refresh_token");
  });

  it("lets two processes live that refresh at once and go on with what either stored last", async () => {
    const world = await given();
    let { refresh_token } = await someTokens(world);
    for (const winner of [0, 1, 1, 0]) {
      const answers = await Promise.all([refresh(world, refresh_token), refresh(world, refresh_token)]);
      refresh_token = answers[winner]?.refresh_token;
      world.pass(900_000);
    }
    await expect(refresh(world, refresh_token)).resolves.toHaveProperty("refresh_token");
  });

  it("answers a retry sixteen times and no more, and ends the family of whoever asks on", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    for (let times = 0; times <= 16; times += 1) await refresh(world, refresh_token);
    await expect(refresh(world, refresh_token)).rejects.toMatchObject({
      reason: "refresh token replayed, its family ended",
    });
  });

  it.each([
    ["later than the grace", async () => 60_001],
    [
      "after its successor was used",
      async (next: () => Promise<unknown>) => {
        await next();
        return 0;
      },
    ],
  ])("ends the family when a token is shown again %s, RFC 9700 §4.14.2", async (_, before) => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    const second = await refresh(world, refresh_token);
    world.pass(await before(() => refresh(world, second.refresh_token)));
    await expect(refresh(world, refresh_token)).rejects.toMatchObject({ code: "invalid_grant" });
    await expect(refresh(world, second.refresh_token)).rejects.toMatchObject({ reason: "family is ended" });
    expect(await world.provider.introspection(post({ token: second.access_token }))).toEqual({
      active: false,
    });
  });

  it("refuses another client's token without spending it", async () => {
    const thief = {
      id: "notes-api",
      grantTypes: ["refresh_token" as const],
      secrets: [{ id: "s", hash: hashing.keyed(secret), hint: "", createdAt: 0 }],
    };
    const world = await given({ apiClient: thief });
    const { refresh_token } = await someTokens(world);
    const stolen = post({ grant_type: "refresh_token", refresh_token }, basic("notes-api", secret));
    await expect(world.provider.token(stolen)).rejects.toMatchObject({
      reason: "refresh token belongs to another client",
    });
    await expect(refresh(world, refresh_token)).resolves.toHaveProperty("refresh_token");
  });

  it("may narrow, and the next refresh has the whole scope again (§6)", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world, { scope: "read write" });
    const narrow = await refresh(world, refresh_token, "read");
    expect(narrow.scope).toBe("read");
    expect((await refresh(world, narrow.refresh_token)).scope).toBe("read write");
  });

  it("never widens, and a refusal spends nothing (§6)", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world, { scope: "read" });
    await expect(refresh(world, refresh_token, "read write")).rejects.toMatchObject({
      code: "invalid_scope",
    });
    expect([...world.rows.families.values()].map(({ generation }) => generation)).toEqual([0]);
  });

  it("narrows at once when the client loses a scope (principle P6)", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world, { scope: "read write" });
    const client = world.rows.clients.get("acme");
    if (client !== undefined) world.rows.clients.set("acme", { ...client, scopes: ["read"] });
    expect((await refresh(world, refresh_token)).scope).toBe("read");
    await expect(refresh(world, refresh_token, "write")).rejects.toMatchObject({ code: "invalid_scope" });
  });

  it("stops while the person does not allow going on without them, OpenID Connect Core §11 (principle P6)", async () => {
    const world = await given();
    const { refresh_token, access_token } = await someTokens(world);
    const [grant] = world.rows.grants.values();
    if (grant === undefined) throw new Error("no grant");
    world.rows.grants.set(grant.id, { ...grant, scopes: ["openid", "read"] });
    await expect(refresh(world, refresh_token)).rejects.toMatchObject({
      code: "invalid_grant",
      reason: "the person took back that it may go on alone",
    });
    const introspect = (token: string | undefined) => world.provider.introspection(post({ token }));
    expect(await introspect(refresh_token)).toEqual({ active: false });
    expect(await introspect(access_token)).toMatchObject({ active: true, scope: "openid read" });

    world.rows.grants.set(grant.id, grant);
    expect(await introspect(refresh_token)).toMatchObject({ active: true });
    await expect(refresh(world, refresh_token)).resolves.toHaveProperty("refresh_token");
  });

  it("stops at the absolute end of the family, and not before", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    world.pass(90 * day - 1);
    const { refresh_token: last } = await refresh(world, refresh_token);
    world.pass(1);
    await expect(refresh(world, last)).rejects.toMatchObject({ reason: "family is ended" });
  });

  it("refuses a token whose family is gone, as after a backup was brought back", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    world.rows.families.clear();
    await expect(refresh(world, refresh_token)).rejects.toMatchObject({
      code: "invalid_grant",
      reason: "family is unknown",
    });
  });

  it.each([
    ["the person is suspended", { subject: { status: "suspended" as const } }],
    ["the person is gone", undefined],
  ])("refuses when %s", async (_, differences) => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    const [subject] = world.rows.subjects.values();
    world.rows.subjects.clear();
    if (differences && subject) world.rows.subjects.set(subject.id, { ...subject, ...differences.subject });
    await expect(refresh(world, refresh_token)).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it.each(["", "nonsense", "gwrt_k001AAAA"])("refuses what is not a refresh token: %j", async (text) => {
    const world = await given();
    const code = text === "" ? "invalid_request" : "invalid_grant";
    await expect(refresh(world, text === "" ? undefined : text)).rejects.toMatchObject({ code });
  });
});
