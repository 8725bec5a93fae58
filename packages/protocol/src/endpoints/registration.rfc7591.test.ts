import { describe, expect, it } from "vitest";
import { givenRegistration, web } from "../testing/registering.ts";
import { given, hashing, issuer } from "../testing/world.ts";

const day = 86_400_000;
const initial = { id: "t1", note: "for the build", hint: "gwia_aaaa", createdAt: 0, uses: 0 };

describe("registration, RFC 7591", () => {
  it("answers all that is registered, what was filled in included, §3.2.1", async () => {
    const { register, rows, ask, now } = await givenRegistration();
    const told = await register(web);
    expect(told).toEqual({
      client_id: expect.any(String) as string,
      client_id_issued_at: now() / 1000,
      client_secret: expect.stringMatching(/^gwcs_/) as string,
      client_secret_expires_at: 0,
      client_name: "Harbor",
      application_type: "web",
      redirect_uris: ["https://harbor.example/callback"],
      post_logout_redirect_uris: [],
      backchannel_logout_session_required: false,
      frontchannel_logout_session_required: false,
      grant_types: ["authorization_code"],
      response_types: ["code"],
      subject_type: "public",
      scope: "openid profile email groups read",
      token_endpoint_auth_method: "client_secret_basic",
      id_token_signed_response_alg: "RS256",
      require_pushed_authorization_requests: false,
      request_uris: [],
      require_signed_request_object: false,
      dpop_bound_access_tokens: false,
      registration_access_token: expect.stringMatching(/^gwrg_[\w-]{43}\w{6}$/) as string,
      registration_client_uri: `${issuer}/register?client_id=${told.client_id}`,
    });
    expect(rows.clients.get(told.client_id)).toMatchObject({
      origin: "registration",
      verified: false,
      owner: null,
    });
    await expect(ask("POST", { document: web })).resolves.toMatchObject({ status: 201 });
    expect(rows.records.at(-1)).toMatchObject({
      action: "client.created",
      actor: expect.stringMatching(/^client:/) as string,
    });
  });

  it("keeps of both secrets nothing but digests", async () => {
    const { register, rows } = await givenRegistration();
    const told = await register(web);
    const kept = JSON.stringify([rows.clients.get(told.client_id), rows.registered.of.get(told.client_id)]);
    expect(kept).not.toContain(told.client_secret);
    expect(kept).not.toContain(told.registration_access_token);
    expect(rows.registered.of.get(told.client_id)?.tokenHash).toBe(
      hashing.sha256(told.registration_access_token),
    );
  });

  it("gives public clients no secret, and tells back what they say of themselves, §2", async () => {
    const { register } = await givenRegistration();
    const said = {
      client_uri: "https://harbor.example/",
      contacts: ["ada@harbor.example"],
      software_id: "harbor",
    };
    const told = await register({
      redirect_uris: ["http://127.0.0.1/callback"],
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      scope: "openid offline_access",
      ...said,
    });
    expect(told).toMatchObject({
      ...said,
      application_type: "native",
      scope: "openid profile email groups offline_access read",
      client_name: "127.0.0.1",
    });
    expect(told).not.toHaveProperty("client_secret");
    expect(told).not.toHaveProperty("client_secret_expires_at");
  });

  it("ignores what nobody knows, and what only administrators say, §2", async () => {
    const { register, rows } = await givenRegistration();
    const document: unknown = JSON.parse(
      `{"redirect_uris":["https://harbor.example/cb"],"client_name":"Harbor","made_up":{"deep":[1]},"client_name#fr":"Port",
        "first_party":true,"pkce":"optional","introspects":["https://notes.example"],"type":"public","client_id":"acme",
        "client_secret":"chosen-by-the-client-itself","logo_uri":null,"__proto__":{"first_party":true},"constructor":1}`,
    );
    const told = await register(document);
    expect(told.client_id).not.toBe("acme");
    expect(told.client_secret).toMatch(/^gwcs_/);
    const client = rows.clients.get(told.client_id);
    expect(client).toMatchObject({
      firstParty: false,
      pkce: "required",
      introspects: [],
      type: "confidential",
    });
    expect(Object.hasOwn({}, "first_party")).toBe(false);
  });

  it.each<[string, unknown, string, RegExp]>([
    ["no object", "text", "invalid_client_metadata", /JSON object/],
    ["no object", null, "invalid_client_metadata", /JSON object/],
    ["nothing", undefined, "invalid_client_metadata", /JSON object/],
    ["a list", [web], "invalid_client_metadata", /JSON object/],
    ["no redirect URI", {}, "invalid_redirect_uri", /redirect_uris/],
    ["one that is no list", { redirect_uris: "https://a.example/" }, "invalid_redirect_uri", /redirect_uris/],
    ["one with a fragment", { redirect_uris: ["https://a.example/#x"] }, "invalid_redirect_uri", /fragment/],
    ["plain http", { redirect_uris: ["http://a.example/"] }, "invalid_redirect_uri", /plain http/],
    ["a script", { redirect_uris: ["javascript:alert(1)"] }, "invalid_redirect_uri", /scheme/],
    [
      "too many",
      { redirect_uris: Array.from({ length: 51 }, (_, n) => `https://a.example/${n}`) },
      "invalid_redirect_uri",
      /50/,
    ],
    ["a wrong type", { ...web, client_name: 7 }, "invalid_client_metadata", /client_name/],
    ["a long name", { ...web, client_name: "x".repeat(101) }, "invalid_client_metadata", /100/],
    [
      "encryption",
      { ...web, id_token_encrypted_response_alg: "RSA-OAEP" },
      "invalid_client_metadata",
      /encryption/,
    ],
    [
      "unheard of proof",
      { ...web, token_endpoint_auth_method: "magic" },
      "invalid_client_metadata",
      /token_endpoint_auth_method/,
    ],
    [
      "a script for a logo",
      { ...web, logo_uri: "javascript:alert(1)" },
      "invalid_client_metadata",
      /logo_uri/,
    ],
    [
      "keys at plain http",
      { ...web, token_endpoint_auth_method: "private_key_jwt", jwks_uri: "http://a.example/" },
      "invalid_client_metadata",
      /jwks_uri/,
    ],
    [
      "a private key",
      { ...web, token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [{ kty: "EC", d: "x" }] } },
      "invalid_client_metadata",
      /jwks/,
    ],
    [
      "a foreign sign-in address",
      { ...web, initiate_login_uri: "https://other.example/" },
      "invalid_client_metadata",
      /initiate_login_uri/,
    ],
    [
      "response types without code",
      { ...web, response_types: [] },
      "invalid_client_metadata",
      /response_types/,
    ],
  ])("refuses %s, §3.2.2", async (_, document, code, description) => {
    const { register } = await givenRegistration();
    await expect(register(document)).rejects.toMatchObject({
      code,
      description: expect.stringMatching(description) as string,
    });
  });

  it("says what is wrong in ASCII without quotes, RFC 6749 §5.2", async () => {
    const { register } = await givenRegistration();
    const said = await register({ redirect_uris: ['https://a.example/"ü#'] }).catch(
      (error: unknown) => error,
    );
    expect((said as { description: string }).description).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
  });
});

describe("what is registered is in quarantine", () => {
  it.each(["client_credentials", "urn:ietf:params:oauth:grant-type:device_code"])(
    "without %s",
    async (type) => {
      const { register } = await givenRegistration();
      await expect(register({ ...web, grant_types: ["authorization_code", type] })).rejects.toMatchObject({
        code: "invalid_client_metadata",
      });
    },
  );

  it("without the legacy grants, principle P7", async () => {
    const { register } = await givenRegistration();
    for (const type of ["password", "implicit"])
      await expect(register({ ...web, grant_types: [type] })).rejects.toMatchObject({
        code: "invalid_client_metadata",
      });
  });

  it("with client_credentials where the operator says so, and then without scopes that it did not ask for", async () => {
    const { register } = await givenRegistration({ registration: { clientCredentials: true } });
    await expect(
      register({ grant_types: ["client_credentials"], client_name: "Machine" }),
    ).resolves.toMatchObject({
      grant_types: ["client_credentials"],
      response_types: [],
      scope: "",
    });
  });

  it("with all scopes of no high risk, as people are asked for each, which the answer says, §3.2.1", async () => {
    const { register } = await givenRegistration();
    const told = await register({ ...web, scope: "openid read write unheard-of offline_access" });
    expect(told["scope"]).toBe("openid profile email groups read");
    await expect(register({ ...web, scope: "write" })).rejects.toMatchObject({
      code: "invalid_client_metadata",
    });
  });
});

describe("who may register", () => {
  it("is everybody from one network so often in an hour, and nobody else waits for that", async () => {
    const { ask, pass } = await givenRegistration({ registration: { perHour: 2 } });
    const from = (network: string) => ask("POST", { document: web, network });
    await from("a");
    await from("a");
    await expect(from("a")).rejects.toMatchObject({ code: "temporarily_unavailable", retryAfter: 3600 });
    await expect(from("b")).resolves.toMatchObject({ status: 201 });
    pass(3_600_000);
    await expect(from("a")).resolves.toMatchObject({ status: 201 });
  });

  it("is nobody more while too many were registered that nobody used", async () => {
    const { register } = await givenRegistration({ registration: { mostUnused: 1 } });
    await register(web);
    await expect(register(web)).rejects.toMatchObject({ code: "temporarily_unavailable" });
  });

  it("is whoever has an initial access token where one is needed, §3", async () => {
    const world = await givenRegistration({ registration: { policy: "initial_token" } });
    world.rows.registered.initial.set(hashing.sha256("gwia_good"), {
      ...initial,
      mostUses: 1,
      expiresAt: world.now() + day,
    });
    await expect(world.register(web)).rejects.toMatchObject({
      code: "invalid_token",
      bare: true,
      challenge: "Bearer",
    });
    await expect(world.register(web, "gwia_bad")).rejects.toMatchObject({
      code: "invalid_token",
      bare: false,
    });
    // Who may not register learns nothing of what would be wrong.
    await expect(world.register({}, "gwia_bad")).rejects.toMatchObject({ code: "invalid_token" });
    await expect(world.register({}, "gwia_good")).rejects.toMatchObject({ code: "invalid_redirect_uri" });
    await expect(world.register(web, "gwia_good")).resolves.toHaveProperty("client_id");
    await expect(world.register(web, "gwia_good")).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("is not who comes with a token that is over, where none is needed either", async () => {
    const world = await givenRegistration();
    world.rows.registered.initial.set(hashing.sha256("gwia_old"), { ...initial, expiresAt: world.now() });
    await expect(world.register(web, "gwia_old")).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("is told in discovery, and nobody where registration is off", async () => {
    const { provider } = await givenRegistration();
    await expect(provider.metadata()).resolves.toHaveProperty("registration_endpoint", `${issuer}/register`);
    const off = await given();
    await expect(off.provider.metadata()).resolves.not.toHaveProperty("registration_endpoint");
    expect(off.provider.endpoints.map(({ path }) => path)).not.toContain("/register");
  });
});
