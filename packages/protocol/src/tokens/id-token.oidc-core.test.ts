import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import { ada, given, hashing, issuer } from "../testing/world.ts";

describe("ID token, OpenID Connect Core §2", () => {
  it("verifies with the published keys and names issuer, audience, subject and times", async () => {
    const world = await given();
    const { id_token, access_token } = await someTokens(world);
    const { keys } = await world.provider.jwks();
    const { payload, protectedHeader } = await jwtVerify(
      id_token ?? "",
      createLocalJWKSet({ keys: [...keys] }),
      {
        issuer,
        audience: "acme",
        currentDate: new Date(world.now()),
      },
    );
    const now = Math.floor(world.now() / 1000);
    expect(protectedHeader).toMatchObject({ alg: "ES256", kid: "sig1" });
    expect(payload).toMatchObject({ sub: ada.id, iat: now, exp: now + 3600, auth_time: now, nonce: "n-1" });
    expect(payload["sid"]).toBe(world.visitor().user?.sid);
    const half = Buffer.from(hashing.sha256(access_token), "base64url").subarray(0, 16);
    expect(payload["at_hash"]).toBe(half.toString("base64url"));
  });
});
