import { decodeJwt, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it, vi } from "vitest";
import { anIssuer, type AnIssuer, clientId, present } from "../testing/an-issuer.ts";
import { createLaunches } from "./create-launches.ts";
import { createMemoryReplays } from "./replays.ts";

async function given() {
  const issuer = await anIssuer();
  let at = present * 1000;
  const now = () => at;
  const settings = { issuer: issuer.issuer, clientId, fetch: issuer.fetch, now };
  const launches = createLaunches({ ...settings, replays: createMemoryReplays({ now }) });
  return { issuer, launches, settings, pass: (seconds: number) => void (at += seconds * 1000) };
}

describe("a launch", () => {
  it("is verified by the keys of the issuer, which are asked for once", async () => {
    const { issuer, launches } = await given();
    const launch = await launches.verify(await issuer.launch());
    expect(launch).toMatchObject({
      person: "ada",
      installation: "installed",
      organisation: { slug: "northwind" },
      dashboard: "https://id.example",
    });
    await launches.verify(await issuer.launch());
    expect(issuer.asked()).toBe(1);
  });

  it("is accepted once (promise 19)", async () => {
    const { issuer, launches } = await given();
    const token = await issuer.launch();
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => launches.verify(token)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(launches.verify(token)).rejects.toMatchObject({ code: "launch-used" });
  });

  it.each<[string, (issuer: AnIssuer) => Promise<string>, string]>([
    ["another app's", ({ launch }) => launch({ aud: "other" }), "launch-untrusted"],
    ["for several apps at once", ({ launch }) => launch({ aud: [clientId, "other"] }), "launch-untrusted"],
    ["another issuer's", ({ launch }) => launch({ iss: "https://evil.example" }), "launch-untrusted"],
    ["expired", ({ launch }) => launch({ exp: present - 6 }), "launch-expired"],
    ["not valid yet", ({ launch }) => launch({ nbf: present + 60 }), "launch-untrusted"],
    ["from the future", ({ launch }) => launch({ iat: present + 30 }), "launch-untrusted"],
    ["one that never ends", ({ launch }) => launch({ exp: present + 100_000 }), "launch-untrusted"],
    ["without an end", ({ launch }) => launch({ exp: undefined }), "launch-untrusted"],
    ["without an id", ({ launch }) => launch({ jti: undefined }), "launch-untrusted"],
    ["an ID token", ({ launch }) => launch({}, { typ: "JWT" }), "launch-untrusted"],
    ["signed by a key nobody publishes", ({ launch }) => launch({}, { kid: "other" }), "launch-untrusted"],
    ["far too long", async ({ launch }) => `${await launch()}${"x".repeat(9_000)}`, "launch-untrusted"],
    ["no JWT", async () => "nonsense", "launch-untrusted"],
  ])("is refused: %s", async (_, make, code) => {
    const { issuer, launches } = await given();
    await expect(launches.verify(await make(issuer))).rejects.toMatchObject({ code });
  });

  it("is refused without a signature, and with one made of the public key (RFC 8725 §3.1)", async () => {
    const { issuer, launches } = await given();
    const claims = decodeJwt(await issuer.launch());
    const unsigned = new UnsecuredJWT(claims).encode();
    const jwks = (await (await issuer.fetch("https://id.example/jwks")).json()) as {
      readonly keys: object[];
    };
    const publicKey = new TextEncoder().encode(JSON.stringify(jwks.keys[0]));
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: "sig1", typ: "launch+jwt" })
      .sign(publicKey);
    const { privateKey, publicKey: own } = await generateKeyPair("ES256");
    const brought = await new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid: "sig1", typ: "launch+jwt", jwk: await exportJWK(own) })
      .sign(privateKey);
    const padded = `${await issuer.launch()}==`;
    for (const token of [unsigned, confused, brought, padded]) {
      await expect(launches.verify(token)).rejects.toMatchObject({ code: "launch-untrusted" });
    }
  });

  it("is accepted while the two clocks differ by seconds", async () => {
    const { issuer, launches, pass } = await given();
    pass(64);
    await expect(launches.verify(await issuer.launch())).resolves.toMatchObject({ person: "ada" });
    pass(1);
    await expect(launches.verify(await issuer.launch())).rejects.toMatchObject({ code: "launch-expired" });
  });

  it("is verified by a key that the issuer took up since, which is asked for no more than twice a minute", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const { issuer, launches } = await given();
      await launches.verify(await issuer.launch());
      await issuer.rotate();
      await expect(launches.verify(await issuer.launch())).rejects.toMatchObject({
        code: "launch-untrusted",
      });
      expect(issuer.asked()).toBe(1);
      vi.setSystemTime(Date.now() + 31_000);
      await expect(launches.verify(await issuer.launch())).resolves.toMatchObject({ person: "ada" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("that was refused is not spent", async () => {
    const { issuer, launches, settings } = await given();
    const other = createLaunches({ ...settings, clientId: "other", replays: createMemoryReplays() });
    const token = await issuer.launch();
    await expect(other.verify(token)).rejects.toMatchObject({ code: "launch-untrusted" });
    await expect(launches.verify(token)).resolves.toMatchObject({ person: "ada" });
  });

  it("waits for an issuer that cannot be asked, and tries again", async () => {
    const { issuer, launches } = await given();
    const token = await issuer.launch();
    issuer.fail(503);
    await expect(launches.verify(token)).rejects.toMatchObject({ code: "issuer-unreachable" });
    issuer.fail(undefined);
    await expect(launches.verify(token)).resolves.toMatchObject({ person: "ada" });
  });

  it("is of no issuer that publishes another name", async () => {
    const impostor = await anIssuer("https://other.example");
    const { settings } = await given();
    const launches = createLaunches({ ...settings, fetch: impostor.fetch, replays: createMemoryReplays() });
    await expect(launches.verify(await impostor.launch())).rejects.toMatchObject({
      code: "issuer-unreachable",
    });
  });
});

describe("redeeming a launch", () => {
  it("asks the token endpoint as the client, and answers the token", async () => {
    const { issuer, launches } = await given();
    const token = await issuer.launch();
    await expect(launches.redeem(token, { secret: "s:cret" })).resolves.toEqual({
      accessToken: "gwat_1",
      scopes: ["read", "write"],
      expiresAt: new Date((present + 900) * 1000),
    });
    const [{ authorization, body } = { authorization: "", body: "" }] = issuer.redeemed;
    expect(authorization).toBe(`Basic ${btoa("acme-reports:s%3Acret")}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: "urn:grantway:params:oauth:grant-type:launch",
      launch_token: token,
    });
  });

  it("fails where the endpoint refuses", async () => {
    const { issuer, launches } = await given();
    await launches.redeem(await issuer.launch(), { secret: "s" });
    issuer.fail(400);
    await expect(launches.redeem(await issuer.launch(), { secret: "s" })).rejects.toMatchObject({
      code: "launch-not-redeemed",
    });
  });
});
