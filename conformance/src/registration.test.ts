import * as oauth from "oauth4webapi";
import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, type Instance, sharedInstance, startInstance } from "./instance.ts";

/* Clients that register themselves (RFC 7591, RFC 7592), by two independent libraries and by hand where they are too careful. */

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance({
    GRANTWAY_REGISTRATION_POLICY: "open",
    GRANTWAY_REGISTRATION_PER_HOUR: "10000",
    GRANTWAY_REGISTRATION_MOST_UNUSED: "10000",
  });
});
afterAll(() => instance.remove());

const http = { [oauth.allowInsecureRequests]: true } as const;
const execute = [oidc.allowInsecureRequests];
type Told = Readonly<Record<string, unknown>>;

async function server(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(instance.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http));
}

function send(method: string, address: string, body?: unknown, token?: string): Promise<Response> {
  return fetch(address, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}
const register = (body: unknown) => send("POST", `${instance.issuer}/register`, body);
const told = async (response: Response) => (await response.json()) as Told;
const web = { redirect_uris: [callback], client_name: "Harbor" };

/** A person signs in to the client, and is asked whether they want to. */
async function signInTo(config: oidc.Configuration) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedNonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid read",
    nonce: expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const answer = await follow(url, aVisitor(instance));
  return oidc.authorizationCodeGrant(config, answer, {
    pkceCodeVerifier,
    expectedNonce,
    idTokenExpected: true,
  });
}

describe("registration by openid-client", () => {
  it.each([
    ["client_secret_basic", oidc.ClientSecretBasic()],
    ["client_secret_post", oidc.ClientSecretPost()],
    ["none", oidc.None()],
  ] as const)("makes a client with %s that signs a person in at once", async (method, proof) => {
    const metadata = { ...web, token_endpoint_auth_method: method };
    const config = await oidc.dynamicClientRegistration(new URL(instance.issuer), metadata, proof, {
      execute,
    });
    expect(config.clientMetadata()).toMatchObject({
      token_endpoint_auth_method: method,
      response_types: ["code"],
    });
    const tokens = await signInTo(config);
    expect(tokens.scope).toBe("openid read");
    expect(tokens.claims()).toMatchObject({ aud: config.clientMetadata().client_id });
  });
});

describe("registration by oauth4webapi", () => {
  it("is answered as RFC 7591 §3.2.1 says", async () => {
    const as = await server();
    expect(as.registration_endpoint).toBe(`${instance.issuer}/register`);
    const answer = await oauth.dynamicClientRegistrationRequest(as, web, http);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const client = await oauth.processDynamicClientRegistrationResponse(answer);
    expect(client).toMatchObject({ client_secret_expires_at: 0, grant_types: ["authorization_code"] });
  });

  it("is refused in the words of RFC 7591 §3.2.2", async () => {
    const as = await server();
    const metadata = { redirect_uris: ["http://elsewhere.example/"] };
    const answer = await oauth.dynamicClientRegistrationRequest(as, metadata, http);
    const refused = oauth.processDynamicClientRegistrationResponse(answer);
    await expect(refused).rejects.toMatchObject({ error: "invalid_redirect_uri", status: 400 });
  });
});

describe("a registration", () => {
  it("may be asked for by a script of any page, which reads the answer and sends no cookie", async () => {
    const origin = { origin: "https://inspector.example" };
    const preflight = await fetch(`${instance.issuer}/register`, {
      method: "OPTIONS",
      headers: { ...origin, "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
    const answer = await fetch(`${instance.issuer}/register`, {
      method: "POST",
      headers: { ...origin, "content-type": "application/json" },
      body: JSON.stringify(web),
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("is read, replaced with another token, and deleted with all it gave (RFC 7592)", async () => {
    const config = await oidc.dynamicClientRegistration(
      new URL(instance.issuer),
      web,
      oidc.ClientSecretBasic(),
      {
        execute,
      },
    );
    const tokens = await signInTo(config);
    const client = config.clientMetadata() as unknown as Told &
      Record<"client_id" | "registration_access_token" | "registration_client_uri", string>;
    const { registration_client_uri: uri, registration_access_token: token, client_id } = client;
    const read = await send("GET", uri, undefined, token);
    expect(read.status).toBe(200);
    expect(read.headers.get("cache-control")).toContain("no-store");
    expect(await told(read)).toMatchObject({ client_id, registration_access_token: token });

    const changed = await send("PUT", uri, { ...web, client_id, client_name: "Harbour" }, token);
    expect(changed.status).toBe(200);
    const { registration_access_token: next } = await told(changed);
    expect(next).not.toBe(token);
    for (const method of ["GET", "DELETE"]) {
      const old = await send(method, uri, undefined, token);
      expect(old.status).toBe(401);
      expect(old.headers.get("www-authenticate")).toContain('error="invalid_token"');
    }
    const userinfo = await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? "");
    expect(userinfo).toHaveProperty("sub");
    expect((await send("DELETE", uri, undefined, next as string)).status).toBe(204);
    await expect(
      oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? ""),
    ).rejects.toMatchObject({ status: 401 });
    expect((await send("GET", uri, undefined, next as string)).status).toBe(401);
  });

  it("is replaced once by two who come with one token at once", async () => {
    const made = await told(await register(web));
    const [uri, token] = [
      made["registration_client_uri"] as string,
      made["registration_access_token"] as string,
    ];
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async (each) =>
        send("PUT", uri, { ...web, client_id: made["client_id"], client_name: `Harbor ${each}` }, token),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
  });

  it("shows people that nobody verified it, and where they go", async () => {
    const config = await oidc.dynamicClientRegistration(new URL(instance.issuer), web, undefined, {
      execute,
    });
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: "openid",
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
      code_challenge_method: "S256",
    });
    const person = aVisitor(instance);
    const page = await person.submit(await person.open(url), {
      login: "ada",
      password: "correct horse battery staple",
    });
    expect(page.url.pathname).toBe("/consent");
    expect(page.text).toContain("Nobody here has verified this app");
  });

  it("is listed, verified by an administrator as it was read, and told so", async () => {
    const { client_id: id } = await told(await register({ ...web, client_name: "To be verified" }));
    const shown = (await instance.administer(["clients", "show", id as string])) as Told;
    expect(shown).toMatchObject({ origin: "registration", verified: false, first_party: false });
    await expect(instance.administer(["clients", "update", id as string, "--first-party"])).rejects.toThrow(
      /verif/,
    );
    const verified = await instance.administer(["clients", "verify", id as string, "--yes"]);
    expect(verified).toMatchObject({ verified: true });
  });
});

describe("bad registrations", () => {
  it.each<[string, string, number]>([
    ["nothing", "", 400],
    ["no JSON", "{", 400],
    ["JSON that is no object", "[[[]]]", 400],
    ["text", '"x"', 400],
    [
      "members of objects",
      '{"__proto__":{"redirect_uris":["https://a.example/"]},"constructor":{"prototype":{}}}',
      400,
    ],
    ["a member twice", '{"redirect_uris":[],"redirect_uris":["https://a.example/"]}', 201],
    ["wrong types", '{"redirect_uris":{"0":"https://a.example/"},"client_name":[],"grant_types":{}}', 400],
    [
      "deep JSON",
      `{"redirect_uris":["https://a.example/"],"x":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
      201,
    ],
    ["half a character", '{"redirect_uris":["https://a.example/"],"client_name":"\\ud800"}', 400],
    ["NUL", '{"redirect_uris":["https://a.example/"],"client_name":"a\\u0000b"}', 400],
    ["NUL where it is only kept", '{"redirect_uris":["https://a.example/"],"software_id":"a\\u0000b"}', 400],
    ["too much", `{"x":"${"x".repeat(70_000)}"}`, 413],
  ])("with %s are answered, and never as a failure of ours", async (_, body, status) => {
    const answer = await register(body);
    expect(answer.status).toBe(status);
    const told = (await answer.json()) as Told;
    expect("error" in told).toBe(status !== 201);
  });

  it("sent as a form, or in another coding, are refused", async () => {
    for (const headers of [
      { "content-type": "application/x-www-form-urlencoded" },
      { "content-type": "text/plain" },
      { "content-type": "application/json", "content-encoding": "gzip" },
    ]) {
      const answer = await fetch(`${instance.issuer}/register`, { method: "POST", headers, body: "a=b" });
      expect([400, 415]).toContain(answer.status);
    }
  });

  it("never make the server ask an address inside its network", async () => {
    const jwks_uri = "https://169.254.169.254/keys";
    const made = await told(
      await register({ ...web, token_endpoint_auth_method: "private_key_jwt", jwks_uri }),
    );
    expect(made).toMatchObject({ jwks_uri });
    const assertion = [
      { alg: "ES256", kid: "k" },
      {
        iss: made["client_id"],
        sub: made["client_id"],
        aud: instance.issuer,
        jti: "1",
        exp: Math.floor(Date.now() / 1000) + 60,
      },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const answer = await fetch(`${instance.issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code: "x",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: `${assertion}.${"A".repeat(86)}`,
      }),
    });
    expect(answer.status).toBe(401);
    await expect.poll(() => instance.output()).toContain("private-address");
  });
});

describe("registration with an initial access token", () => {
  let closed: Instance;
  beforeAll(async () => {
    closed = await startInstance({ GRANTWAY_REGISTRATION_POLICY: "initial_token" });
  });
  afterAll(() => closed.remove());

  it("is for whoever an administrator gave one, as often as it says, until it is revoked", async () => {
    const address = `${closed.issuer}/register`;
    expect((await send("POST", address, web)).status).toBe(401);
    const made = (await closed.administer([
      "initial-access-tokens",
      "create",
      "--note",
      "the build",
      "--uses",
      "2",
      "--lifetime",
      "1h",
    ])) as { readonly id: string; readonly token: string };
    const config = await oidc.dynamicClientRegistration(new URL(closed.issuer), web, undefined, {
      execute,
      initialAccessToken: made.token,
    });
    expect(config.clientMetadata().client_id).toBeTruthy();
    expect(await closed.administer(["initial-access-tokens", "list"])).toMatchObject({
      items: [{ id: made.id, uses: 1, most_uses: 2 }],
    });
    await closed.administer(["initial-access-tokens", "revoke", made.id]);
    expect((await send("POST", address, web, made.token)).status).toBe(401);
  });

  it("is not there where it is off, which discovery says", async () => {
    const off = sharedInstance();
    expect((await send("POST", `${off.issuer}/register`, web)).status).toBe(404);
    const metadata = await fetch(`${off.issuer}/.well-known/openid-configuration`);
    expect(await metadata.json()).not.toHaveProperty("registration_endpoint");
  });
});
