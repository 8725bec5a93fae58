import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

const key = async () => {
  const { privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ]);
  return { ...(await crypto.subtle.exportKey("jwk", privateKey)) };
};

function claimsOf(assertion: string): Readonly<Record<string, unknown>> {
  const body = assertion.split(".")[1] ?? "";
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
}

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
    const claims = seen("/token").map(({ form }) => claimsOf(form.get("assertion") ?? ""));
    expect(claims[0]).toMatchObject({ iss: "client", sub: "ada", aud: provider.issuer, team: 7 });
    expect(claims[1]?.["jti"]).not.toBe(claims[0]?.["jti"]);
  });

  it.each([
    ["for a minute and for the issuer, with the scopes beside it", {}, {}, "read"],
    [
      "for the token endpoint and with the scopes in it, as Google wants it",
      { jwtBearer: { audience: "https://oauth2.googleapis.com/token", scopes: "claim" } },
      { aud: "https://oauth2.googleapis.com/token", scope: "read" },
      null,
    ],
    [
      "for the host of the organisation, as Salesforce wants it",
      {
        jwtBearer: { audience: "https://{host}" },
        variables: { host: { description: "Where.", default: "a.example" } },
      },
      { aud: "https://a.example" },
      "read",
    ],
    ["for less than a minute, as Box wants it", { jwtBearer: { lifetime: 45 } }, { lifetime: 45 }, "read"],
  ] as const)("signs assertions %s, RFC 7523 §3", async (_, definition, expected, parameter) => {
    const { connect, provider, seen } = await given({ definition });
    const client = { id: "client", secret: "client secret", privateKey: await key() };
    await connect({ client, assertion: { subject: "ada" } });
    const form = seen("/token")[0]?.form;
    const { iat, exp, ...claims } = claimsOf(form?.get("assertion") ?? "");
    expect({ ...claims, lifetime: Number(exp) - Number(iat) }).toEqual({
      iss: "client",
      sub: "ada",
      aud: provider.issuer,
      jti: expect.any(String) as unknown,
      lifetime: 60,
      ...expected,
    });
    expect(form?.get("scope")).toBe(parameter);
  });

  it("says of a finished assertion that it cannot be made again, and gives no hint that helps nobody", async () => {
    const { connect, grantway, person, provider } = await given({ definition: keepsOffline });
    const client = { id: "client", secret: "client secret", privateKey: await key() };
    expect(await connect({ client, assertion: "a.b.c" })).toMatchObject({ canRefresh: false });
    expect(person.notices.join()).toContain("ends with its access token.");
    expect(person.notices.join()).not.toContain("offline_access");
    provider.expireAll();
    await expect(grantway.refresh("fake")).rejects.toThrow(/must be connected again\.$/);
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
