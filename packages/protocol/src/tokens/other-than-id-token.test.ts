import { describe, expect, it } from "vitest";
import { given, parameters } from "../testing/world.ts";
import { someTokens } from "../testing/flow.ts";
import { createJwtAccess } from "./jwt-access.rfc9068.ts";
import { signLogoutToken } from "./logout-token.oidc-backchannel.ts";
import { otherThanIdToken } from "./other-than-id-token.ts";

describe("what we sign that is no ID token, RFC 8725 §3.12", () => {
  it("is told from one by its claims", async () => {
    const world = await given();
    const { signer } = world;
    const { issuer } = world.dependencies;
    const claimsOf = async (text: string | undefined) => (await signer.verify(text ?? "")) ?? {};
    const record = { id: "t", clientId: "acme", scopes: ["read"], audiences: ["https://notes.example"] };
    const times = { issuedAt: world.now(), expiresAt: world.now() + 60_000, clientSince: 0 };
    const access = await createJwtAccess({ issuer, signer }).sign({ ...record, ...times }, {});
    expect(otherThanIdToken(await claimsOf(access))).toBe("an access token");
    const client = { id: "acme", idTokenAlgorithm: "ES256" } as const;
    const ended = { sub: "u", sid: "s", jti: "j", at: world.now() };
    const logout = await signLogoutToken({ issuer, signer }, client, ended);
    expect(otherThanIdToken(await claimsOf(logout))).toBe("a logout token");
    const signed = await given({ client: { userinfoAlgorithm: "ES256" } });
    const { access_token: token } = await someTokens(signed, { scope: "openid" });
    const request = { parameters: parameters({}), authorization: `Bearer ${token}` };
    const told = (await signed.provider.userinfo(request)) as string;
    expect(otherThanIdToken((await signed.signer.verify(told)) ?? {})).toBe("an answer of userinfo");
    const { id_token: idToken } = await someTokens(world, { scope: "openid" });
    expect(otherThanIdToken(await claimsOf(idToken))).toBeUndefined();
  });

  it("is a launch token where it says that it is for one", () => {
    expect(otherThanIdToken({ token_use: "launch" })).toBe("a launch token");
  });
});
