import { decodeJwt, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { givenLaunch } from "../testing/launching.ts";
import { ada, aClient, issuer } from "../testing/world.ts";
import { readLaunch } from "./launch-token.ts";

describe("a launch token", () => {
  it("is read by whoever signed it, also when it has expired", async () => {
    const { aLaunch, signer, now, pass } = await givenLaunch();
    const token = await aLaunch();
    const expiresAt = Math.floor(now() / 1000) * 1000 + 60_000;
    pass(120_000);
    await expect(readLaunch({ issuer, signer }, token)).resolves.toEqual({
      id: decodeJwt(token).jti,
      clientId: aClient.id,
      userId: ada.id,
      installation: "installed",
      generation: 1,
      sid: "session",
      methods: ["pwd"],
      authenticatedAt: Math.floor(now() / 1000) * 1000 - 120_000,
      epoch: 0,
      expiresAt,
    });
  });

  it("is nothing when somebody else signed it, with no key or with a word for one (RFC 8725 §3.1)", async () => {
    const { aLaunch, signer } = await givenLaunch();
    const claims = decodeJwt(await aLaunch());
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`.replaceAll("=", "");
    const byWord = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: "sig1" })
      .sign(new TextEncoder().encode("k".repeat(64)));
    await expect(readLaunch({ issuer, signer }, unsigned)).resolves.toBeUndefined();
    await expect(readLaunch({ issuer, signer }, byWord)).resolves.toBeUndefined();
  });

  it.each(["jti", "sub", "installation", "generation", "sid", "auth_time", "amr", "epoch", "exp"])(
    "is nothing without %s",
    async (claim) => {
      const { aLaunch, signer } = await givenLaunch();
      const claims = Object.fromEntries(
        Object.entries(decodeJwt(await aLaunch())).filter(([name]) => name !== claim),
      );
      const token = await signer.sign(claims, { alg: "ES256" });
      await expect(readLaunch({ issuer, signer }, token)).resolves.toBeUndefined();
    },
  );
});
