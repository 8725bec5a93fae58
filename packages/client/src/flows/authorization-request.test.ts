import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import type { ProviderDefinition } from "../provider-definition.ts";

async function ask(definition: Partial<ProviderDefinition> = {}, request: object = {}) {
  const { grantway, request: usual } = await given({ definition });
  const begun = await grantway.begin({ ...usual, redirectUri: "https://app.example/cb", ...request });
  return { ...begun, url: new URL(begun.url), query: Object.fromEntries(new URL(begun.url).searchParams) };
}

describe("the authorization request", () => {
  it("binds state and a S256 challenge to this attempt, RFC 7636 §4.3", async () => {
    const [one, other] = [await ask(), await ask()];
    expect(one.query).toMatchObject({
      response_type: "code",
      client_id: "client",
      redirect_uri: "https://app.example/cb",
      scope: "read",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: one.state,
    });
    expect(one.state).not.toBe(other.state);
    expect(one.query["code_challenge"]).not.toBe(other.query["code_challenge"]);
    expect(one.query["nonce"]).toBeUndefined();
  });

  it("sends a nonce where an ID token is asked for", async () => {
    expect((await ask({}, { scopes: ["openid"] })).query["nonce"]).toMatch(/.{20}/);
  });

  it("leaves the challenge out where the provider trips over it", async () => {
    expect((await ask({ pkce: "off" })).query).not.toHaveProperty("code_challenge");
  });

  it("joins scopes as the provider wants them, under its names", async () => {
    const scopes = { separator: ",", parameter: "scopes", extra: { user_scope: {} } };
    const { query } = await ask({ scopes }, { scopes: ["a", "b"], extraScopes: { user_scope: ["c", "d"] } });
    expect(query).toMatchObject({ scopes: "a,b", user_scope: "c,d" });
    expect(query).not.toHaveProperty("scope");
    expect((await ask({ scopes: { parameter: null } })).query).not.toHaveProperty("scope");
  });

  it("asks for a refresh token as the provider wants it, unless told not to", async () => {
    const refresh = {
      kind: "rotate",
      offlineParameters: { access_type: "offline" },
      offlineScopes: ["offline_access"],
    } as const;
    expect((await ask({ refresh })).query).toMatchObject({
      access_type: "offline",
      scope: "read offline_access",
    });
    const { query } = await ask({ refresh }, { offline: false });
    expect(query["scope"]).toBe("read");
    expect(query).not.toHaveProperty("access_type");
  });

  it("adds what the definition and the connection say, templates filled", async () => {
    const requests = {
      authorization: { parameters: { audience: "{client_id}-api" }, rename: { client_id: "app_id" } },
    };
    const { query } = await ask({ requests }, { parameters: { authorization: { prompt: "login" } } });
    expect(query).toMatchObject({ audience: "client-api", app_id: "client", prompt: "login" });
    expect(query).not.toHaveProperty("client_id");
  });

  it("fills the host of a tenant, and refuses one that reaches elsewhere", async () => {
    const definition = {
      endpoints: {
        authorization: "https://{shop}.shop.example/authorize",
        token: "https://{shop}.shop.example/token",
      },
      variables: { shop: { description: "The shop's name." } },
    };
    expect((await ask(definition, { variables: { shop: "acme" } })).url.host).toBe("acme.shop.example");
    for (const shop of ["evil.example/", "a@b", "x?y", "", "a\nb"])
      await expect(ask(definition, { variables: { shop } })).rejects.toMatchObject({ code: "bad_request" });
    await expect(ask(definition)).rejects.toThrow("Fake needs shop: The shop's name.");
  });

  it.each([undefined, null, 0, -1, "60", "soon", 59.9])(
    "goes on where the reply to a pushed one says that it lives %j, RFC 9126 §2.2",
    async (lifetime) => {
      const { provider, grantway, request } = await given({
        provider: { par: "required" },
        fetch: async (input, init) => {
          const answer = await fetch(input, init);
          if (!answer.url.endsWith("/par")) return answer;
          const reply = (await answer.json()) as object;
          return Response.json({ ...reply, expires_in: lifetime }, { status: 200 });
        },
      });
      const redirectUri = "https://app.example/cb";
      const { url } = await grantway.begin({ ...request, provider: provider.issuer, redirectUri });
      const finished = await grantway.finish(await provider.visit(url));
      expect(finished.status).toBe("connected");
    },
  );
});
