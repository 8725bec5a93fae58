import { describe, expect, it } from "vitest";
import { simulatedClient } from "./client-proof.ts";
import { idToken } from "./id-token.ts";
import { simulatorProfile } from "./profiles.ts";

const grant = { accessToken: "a", refreshToken: undefined, nonce: "n", refreshed: false };

describe("ID tokens of a simulator, OpenID Connect Core §2", () => {
  it("come where there is an issuer and openid was asked for", () => {
    const token = idToken(simulatorProfile("google"), simulatedClient, { ...grant, scopes: ["openid"] });
    const [, claims = ""] = token?.split(".") ?? [];
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      iss: "https://accounts.google.com",
      aud: simulatedClient.id,
      nonce: "n",
    });
  });

  it.each([
    ["google", ["email"]],
    ["github", ["openid"]],
  ])("do not come otherwise: %s with %j", (id, scopes) => {
    expect(idToken(simulatorProfile(id), simulatedClient, { ...grant, scopes })).toBeUndefined();
  });
});
