import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

const key = async () => {
  const { privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ]);
  return { ...(await crypto.subtle.exportKey("jwk", privateKey)) };
};

const keepsOffline = {
  scopes: { default: ["read"], withoutPerson: [] },
  refresh: {
    kind: "rotate",
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access.",
  },
} as const;

describe("connecting without a person", () => {
  it("asks for nothing that only a person can grant: no offline access, no scope of a sign-in", async () => {
    const { connect, grantway, person, request, seen } = await given({ definition: keepsOffline });
    const { scopes: _, ...usual } = request;
    await grantway.connect({ ...usual, flow: "client_credentials", name: "usual" }, person);
    await connect({ flow: "client_credentials", scopes: ["write"] });
    await connect({ assertion: "a.b.c", scopes: ["write"], name: "asserted" });
    expect(seen("/token").map(({ form }) => form.get("scope"))).toEqual([null, "write", "write"]);
    expect(person.notices.join()).not.toContain("offline_access");
  });

  it("sends a finished assertion, RFC 7523 §2.1", async () => {
    const { connect, seen } = await given();
    await connect({ assertion: "a.b.c" });
    expect(seen("/token")[0]?.form.get("assertion")).toBe("a.b.c");
  });

  it("signs assertions by its own key, and signs again when the token is over", async () => {
    const { connect, grantway, provider, seen } = await given();
    const client = { id: "client", secret: "client secret", privateKey: await key() };
    await connect({ client, assertion: { subject: "ada", claims: { team: 7 } } });
    provider.expireAll();
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
    const claims = seen("/token").map(({ form }) => {
      const body = form.get("assertion")?.split(".")[1] ?? "";
      return JSON.parse(Buffer.from(body, "base64url").toString()) as { jti: string };
    });
    expect(claims[0]).toMatchObject({ iss: "client", sub: "ada", aud: provider.issuer, team: 7 });
    expect(claims[1]?.jti).not.toBe(claims[0]?.jti);
  });

  it("sends all of a token exchange, RFC 8693 §2.1", async () => {
    const { connect, provider, seen } = await given();
    const subjectToken = provider.signIn().accessToken;
    const exchange = {
      subjectToken,
      subjectTokenType: "jwt",
      actorToken: "x",
      resource: "https://r.example",
    };
    await connect({ exchange });
    expect(Object.fromEntries(seen("/token")[0]?.form ?? [])).toMatchObject({
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
      actor_token_type: "urn:ietf:params:oauth:token-type:access_token",
      resource: "https://r.example",
    });
  });

  it.each([
    ["password", {}, "needs a user name and a password"],
    ["token_exchange", {}, "needs a token to exchange"],
    ["jwt_bearer", {}, "Give a finished assertion"],
    ["static", {}, "wants a key"],
  ] as const)("says what %s needs", async (flow, change, words) => {
    const { connect } = await given();
    await expect(connect({ flow, ...change })).rejects.toThrow(words);
  });
});
