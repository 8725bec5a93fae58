import * as oidc from "openid-client";
import { describe, expect, it } from "vitest";
import { aVisitor, callback, follow, registerClient, sharedInstance } from "./instance.ts";

/* Proof of possession, RFC 9449, as `openid-client` does it, over HTTP: with server nonces, which it is told of and then uses. */

const instance = sharedInstance();

function discover(client: "webApp" | "browserApp"): Promise<oidc.Configuration> {
  const { id, secret } = instance[client];
  const proof = client === "webApp" ? oidc.ClientSecretBasic(secret) : oidc.None();
  const execute = [oidc.allowInsecureRequests];
  return oidc.discovery(new URL(instance.issuer), id, undefined, proof, { execute });
}

async function aHandle(config: oidc.Configuration): Promise<oidc.DPoPHandle> {
  return oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair());
}

/** Signs in; the code is redeemed with `by`. */
async function signIn(
  config: oidc.Configuration,
  by: oidc.DPoPHandle | undefined,
  {
    asked = {},
    pushedBy,
  }: { readonly asked?: Record<string, string>; readonly pushedBy?: oidc.DPoPHandle } = {},
) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const parameters = {
    redirect_uri: callback,
    scope: "openid offline_access read",
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    ...asked,
  };
  const url =
    pushedBy === undefined
      ? oidc.buildAuthorizationUrl(config, parameters)
      : await oidc.buildAuthorizationUrlWithPAR(config, parameters, { DPoP: pushedBy });
  const answer = await follow(url, aVisitor(instance));
  const options = by === undefined ? {} : { DPoP: by };
  return oidc.authorizationCodeGrant(config, answer, { pkceCodeVerifier }, undefined, options);
}

const userinfo = (config: oidc.Configuration) => new URL(config.serverMetadata().userinfo_endpoint ?? "");

describe("openid-client with DPoP", () => {
  it("is told that it is offered", async () => {
    const config = await discover("webApp");
    expect(config.serverMetadata().dpop_signing_alg_values_supported).toContain("ES256");
  });

  it.each(["webApp", "browserApp"] as const)(
    "gets bound tokens as the %s, uses and refreshes them",
    async (client) => {
      const config = await discover(client);
      const DPoP = await aHandle(config);
      const tokens = await signIn(config, DPoP);
      expect(tokens.token_type).toBe("dpop");
      const { sub = "" } = tokens.claims() ?? {};
      expect(await oidc.fetchUserInfo(config, tokens.access_token, sub, { DPoP })).toMatchObject({ sub });
      const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? "", undefined, { DPoP });
      expect(refreshed.token_type).toBe("dpop");
      const api = await oidc.discovery(
        new URL(instance.issuer),
        instance.apiServer.id,
        undefined,
        oidc.ClientSecretBasic(instance.apiServer.secret),
        { execute: [oidc.allowInsecureRequests] },
      );
      expect(await oidc.tokenIntrospection(api, refreshed.access_token)).toMatchObject({
        active: true,
        token_type: "DPoP",
        cnf: { jkt: await DPoP.calculateThumbprint() },
      });
    },
  );

  it("gets nowhere with a bound token as a bearer token", async () => {
    const config = await discover("webApp");
    const { access_token: token } = await signIn(config, await aHandle(config));
    const answer = await fetch(userinfo(config), { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^DPoP .*error="invalid_token"/);
  });

  it("cannot go on as a public client with another key, or without one", async () => {
    const config = await discover("browserApp");
    const tokens = await signIn(config, await aHandle(config));
    const refused = { error: "invalid_grant" };
    const refresh = (options: object) =>
      oidc.refreshTokenGrant(config, tokens.refresh_token ?? "", undefined, options);
    await expect(refresh({ DPoP: await aHandle(config) })).rejects.toMatchObject(refused);
    await expect(refresh({})).rejects.toMatchObject(refused);
  });

  it("binds a code to its key, by dpop_jkt or by pushing with a proof (§10, §10.1)", async () => {
    const config = await discover("webApp");
    const [mine, other] = [await aHandle(config), await aHandle(config)];
    const asked = { dpop_jkt: await mine.calculateThumbprint() };
    expect((await signIn(config, mine, { asked })).token_type).toBe("dpop");
    await expect(signIn(config, other, { asked })).rejects.toMatchObject({ error: "invalid_grant" });
    expect((await signIn(config, mine, { pushedBy: mine })).token_type).toBe("dpop");
    await expect(signIn(config, undefined, { pushedBy: mine })).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  it("gets nothing without a proof where its client is registered to have bound tokens alone (§5.2)", async () => {
    const metadata = { token_endpoint_auth_method: "client_secret_post", scope: "read" };
    const { id, secret } = await registerClient(instance, { client_id: "bound-app", ...metadata });
    await instance.administer(["clients", "update", id, "--dpop-bound-access-tokens"]);
    const proof = oidc.ClientSecretPost(secret);
    const execute = [oidc.allowInsecureRequests];
    const config = await oidc.discovery(new URL(instance.issuer), id, undefined, proof, { execute });
    const ask = (options?: object) => oidc.clientCredentialsGrant(config, { scope: "read" }, options);
    await expect(ask()).rejects.toMatchObject({ error: "invalid_request" });
    expect((await ask({ DPoP: await aHandle(config) })).token_type).toBe("dpop");
  });
});
