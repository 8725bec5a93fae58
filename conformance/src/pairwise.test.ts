import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, type Instance, startInstance } from "./instance.ts";

/* Pairwise subject identifiers (OpenID Connect Core §8), of clients that register themselves and of one that people registered. */

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance({
    GRANTWAY_REGISTRATION_POLICY: "open",
    GRANTWAY_REGISTRATION_PER_HOUR: "1000",
  });
});
afterAll(() => instance.remove());

const execute = [oidc.allowInsecureRequests];

async function register(redirect_uri: string, subject_type = "pairwise") {
  const metadata = { redirect_uris: [redirect_uri], client_name: "Harbor", subject_type };
  return oidc.dynamicClientRegistration(new URL(instance.issuer), metadata, oidc.ClientSecretBasic(), {
    execute,
  });
}

/** Signs Ada in, and says what she is called: in the ID token, at userinfo, and where the client asks about its token. */
async function namesOf(
  config: oidc.Configuration,
  redirect_uri: string,
  more: Readonly<Record<string, string>> = {},
) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri,
    scope: "openid read",
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    ...more,
  });
  const answer = await follow(url, aVisitor(instance));
  const tokens = await oidc.authorizationCodeGrant(config, answer, {
    pkceCodeVerifier,
    idTokenExpected: true,
  });
  const sub = tokens.claims()?.sub ?? "";
  const userinfo = await oidc.fetchUserInfo(config, tokens.access_token, sub);
  const seen = await oidc.tokenIntrospection(config, tokens.access_token);
  return { tokens, names: new Set([sub, userinfo.sub, seen.sub]) };
}

describe("a person with pairwise subjects", () => {
  it("has one name in a sector wherever it is told, and others elsewhere", async () => {
    const [one, two, other] = [
      "https://a.example/one",
      "https://a.example/two",
      "https://b.example/one",
    ] as const;
    const [first] = (await namesOf(await register(one), one)).names;
    const { names, tokens } = await namesOf(await register(two), two);
    expect([...names]).toEqual([first]);
    const [elsewhere] = (await namesOf(await register(other), other)).names;
    const [open] = (await namesOf(await register(one, "public"), one)).names;
    expect(new Set([first, elsewhere, open]).size).toBe(3);

    const asApi = await oidc.discovery(
      new URL(instance.issuer),
      instance.apiServer.id,
      undefined,
      oidc.ClientSecretBasic(instance.apiServer.secret),
      { execute },
    );
    expect(await oidc.tokenIntrospection(asApi, tokens.access_token)).toMatchObject({ sub: open });
  });

  it("is named by an ID token as a hint", async () => {
    const uri = "https://c.example/callback";
    const config = await register(uri);
    const { tokens, names } = await namesOf(config, uri);
    const again = await namesOf(config, uri, { id_token_hint: tokens.id_token ?? "" });
    expect(again.names).toEqual(names);
  });

  it("keeps their names when the server starts again", async () => {
    const uri = "https://d.example/callback";
    const config = await register(uri);
    const { names } = await namesOf(config, uri);
    await instance.stop();
    await instance.start();
    expect((await namesOf(config, uri)).names).toEqual(names);
  });
});

describe("a sector identifier", () => {
  const post = (document: object) =>
    fetch(`${instance.issuer}/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(document),
    });

  it.each([
    "https://169.254.169.254/list",
    "https://[::ffff:127.0.0.1]/list",
    "https://2130706433/",
    "https://localhost/",
  ])("is not asked for inside a network: %s", async (sector_identifier_uri) => {
    const uris = { redirect_uris: ["https://a.example/"], sector_identifier_uri };
    const answer = await post({ ...uris, subject_type: "pairwise" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: "invalid_client_metadata" });
    await expect.poll(() => instance.output()).toContain("private-address");
  });

  it("is needed where there are several hosts, or none", async () => {
    for (const redirect_uris of [["https://a.example/", "https://b.example/"], [callback]]) {
      const answer = await post({ redirect_uris, subject_type: "pairwise" });
      expect(await answer.json()).toMatchObject({ error: "invalid_client_metadata" });
    }
  });

  it("of a client that people register is theirs to vouch for", async () => {
    const args = [
      "clients",
      "create",
      "--name",
      "Paired",
      "--redirect-uri",
      callback,
      "--subject-type",
      "pairwise",
    ];
    await expect(instance.administer(args)).rejects.toThrow(/sector/);
    const made = await instance.administer([
      ...args,
      "--sector-identifier-uri",
      "https://sector.example/list",
    ]);
    expect(made).toMatchObject({
      subject_type: "pairwise",
      sector_identifier_uri: "https://sector.example/list",
    });
  });
});
