import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { aCode, redemption } from "../testing/flow.ts";
import {
  ada,
  basic,
  given,
  hashing,
  parameters,
  post,
  redirectUri,
  secret,
  type Differences,
} from "../testing/world.ts";

describe("authorization code grant, RFC 6749 §4.1.3", () => {
  it("answers access, refresh and ID token for what the person allowed", async () => {
    const world = await given();
    const answer = await world.provider.token(post(redemption(await aCode(world))));
    expect(answer).toMatchObject({
      token_type: "Bearer",
      expires_in: 900,
      scope: "openid read offline_access",
    });
    expect(answer.access_token).toMatch(/^gwat_/);
    expect(answer.refresh_token).toMatch(/^gwrt_/);
    expect(decodeJwt(answer.id_token ?? "")).toMatchObject({ sub: ada.id, nonce: "n-1", amr: ["pwd"] });
  });

  it.each<[string, Differences, Record<string, string | undefined>, string]>([
    ["a wrong code_verifier", {}, { code_verifier: "x".repeat(43) }, "code_verifier does not match"],
    ["no code_verifier", {}, { code_verifier: undefined }, "code_verifier does not match"],
    ["another redirect_uri", {}, { redirect_uri: `${redirectUri}/` }, "redirect_uri differs"],
    [
      "no redirect_uri although the request named it",
      {},
      { redirect_uri: undefined },
      "redirect_uri differs",
    ],
    ["a code that is not ours", {}, { code: "gwac_nonsense" }, "code is not one of ours"],
    ["a token of another kind", {}, { code: "gwat_k001AAAAAAAAAAAA" }, "code is not one of ours"],
  ])("refuses %s without spending the code (principle P3)", async (_, differences, changes, reason) => {
    const world = await given(differences);
    const good = redemption(await aCode(world));
    await expect(world.provider.token(post({ ...good, ...changes }))).rejects.toMatchObject({
      code: "invalid_grant",
      reason,
    });
    expect(world.rows.spentCodes.size).toBe(0);
    await expect(world.provider.token(post(good))).resolves.toHaveProperty("access_token");
  });

  it("opens a family that names the session the code was issued in", async () => {
    const world = await given();
    const code = await aCode(world);
    await world.provider.token(post(redemption(code)));
    const [family] = [...world.rows.families.values()];
    expect(family?.sid).toBe(world.seals.authorizationCode.open(code)?.sid);
    expect(family?.sid).toBe(world.signedIn().sid);
  });

  it("refuses another client's code without spending it", async () => {
    const thief = {
      id: "notes-api",
      grantTypes: ["authorization_code" as const],
      secrets: [{ id: "s", hash: hashing.keyed(secret), hint: "", createdAt: 0 }],
    };
    const world = await given({ apiClient: thief });
    const request = post(redemption(await aCode(world)), basic("notes-api", secret));
    await expect(world.provider.token(request)).rejects.toMatchObject({
      reason: "code belongs to another client",
    });
    expect(world.rows.spentCodes.size).toBe(0);
  });

  it("refuses a replay and ends what the code produced (§4.1.2)", async () => {
    const world = await given();
    const good = redemption(await aCode(world));
    const { access_token } = await world.provider.token(post(good));
    const again = { ...post(good), requestId: () => "r-2" };
    await expect(world.provider.token(again)).rejects.toMatchObject({ code: "invalid_grant" });
    expect(world.rows.records.at(-1)).toMatchObject({
      actor: "system",
      requestId: "r-2",
      action: "family.ended",
    });
    expect([...world.rows.families.values()].map(({ endedReason }) => endedReason)).toEqual([
      "code-replayed",
    ]);
    expect(await world.provider.introspection(post({ token: access_token }))).toEqual({ active: false });
  });

  it("notices a replay even after the code expired (principle P3)", async () => {
    const world = await given();
    const good = redemption(await aCode(world));
    await world.provider.token(post(good));
    world.pass(60_001);
    await expect(world.provider.token(post(good))).rejects.toMatchObject({
      reason: "code replayed, its family ended",
    });
  });

  it("refuses an expired code, and what it opened is ended", async () => {
    const world = await given();
    const good = redemption(await aCode(world));
    world.pass(60_000);
    await expect(world.provider.token(post(good))).rejects.toMatchObject({ reason: "code expired" });
    expect([...world.rows.families.values()].map(({ endedReason }) => endedReason)).toEqual(["code-expired"]);
  });

  it("refuses when the person took the grant back in between, without spending", async () => {
    const world = await given();
    const good = redemption(await aCode(world));
    for (const [id, grant] of world.rows.grants) world.rows.grants.set(id, { ...grant, status: "revoked" });
    await expect(world.provider.token(post(good))).rejects.toMatchObject({ code: "invalid_grant" });
    expect(world.rows.spentCodes.size).toBe(0);
  });

  it("gives no refresh token without offline_access in OpenID Connect, Core §11", async () => {
    const world = await given();
    const code = await aCode(world, { scope: "openid read" });
    expect(await world.provider.token(post(redemption(code)))).not.toHaveProperty("refresh_token");
  });

  it("gives a refresh token in plain OAuth and no ID token", async () => {
    const world = await given();
    const answer = await world.provider.token(post(redemption(await aCode(world, { scope: "read" }))));
    expect(answer).toHaveProperty("refresh_token");
    expect(answer).not.toHaveProperty("id_token");
  });

  it("gives no refresh token to a client that is not registered for the grant", async () => {
    const world = await given({ client: { grantTypes: ["authorization_code"] } });
    const answer = await world.provider.token(post(redemption(await aCode(world))));
    expect(answer).not.toHaveProperty("refresh_token");
    expect(answer.scope).toBe("openid read");
  });

  it("lets redirect_uri be absent at both steps when the client has one (§4.1.3)", async () => {
    const world = await given();
    const code = await aCode(world, { scope: "read", redirect_uri: undefined });
    const { redirect_uri: _, ...silent } = redemption(code);
    await expect(world.provider.token(post(silent))).resolves.toHaveProperty("access_token");
  });

  it("works for a public client, which names itself and proves PKCE", async () => {
    const world = await given();
    const code = await aCode(world, { client_id: "spa" });
    const request = {
      parameters: parameters({ ...redemption(code), client_id: "spa" }),
      authorization: undefined,
    };
    await expect(world.provider.token(request)).resolves.toHaveProperty("refresh_token");
  });
});
