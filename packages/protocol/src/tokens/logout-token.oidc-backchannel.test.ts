import { createLocalJWKSet, jwtVerify } from "jose";
import { expect, it } from "vitest";
import { aClient, ada, given, issuer } from "../testing/world.ts";
import { isLogout, signLogoutToken } from "./logout-token.oidc-backchannel.ts";

it("says who was signed in, in which session, and is nothing else, Back-Channel Logout §2.4", async () => {
  const world = await given();
  const ended = { sub: ada.id, sid: "s1", jti: "j1", at: world.now() };
  const token = await signLogoutToken({ issuer, signer: world.signer }, aClient, ended);
  const { keys } = await world.provider.jwks();
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys] }), {
    issuer,
    audience: aClient.id,
    typ: "logout+jwt",
    currentDate: new Date(world.now()),
  });
  const iat = Math.floor(world.now() / 1000);
  expect(protectedHeader.alg).toBe("ES256");
  expect(payload).toEqual({
    iss: issuer,
    aud: aClient.id,
    sub: ada.id,
    sid: "s1",
    jti: "j1",
    iat,
    exp: iat + 120,
    events: { "http://schemas.openid.net/event/backchannel-logout": {} },
  });
  expect(isLogout(payload)).toBe(true);
});
