import { expect, it } from "vitest";
import { aCode } from "../testing/flow.ts";
import { ada, challenge, given, redirectUri } from "../testing/world.ts";

it("binds a code to client, person, redirect URI, PKCE and nonce, RFC 6749 §4.1.2", async () => {
  const world = await given();
  const code = world.seals.authorizationCode.open(await aCode(world));
  expect(code).toMatchObject({
    clientId: "acme",
    userId: ada.id,
    redirectUri,
    redirectUriSent: true,
    challenge,
    nonce: "n-1",
    scopes: ["openid", "read", "offline_access"],
    expiresAt: world.now() + 60_000,
  });
});
