import { describe, expect, it, onTestFinished } from "vitest";
import { checkDefinition } from "../check-definition.ts";
import { type FakeAnswer, type SeenRequest, startHttp } from "../testing/fake-http.ts";
import { createSend } from "../wire/send.ts";
import { createReadMetadata, definitionOf, merge } from "./metadata.ts";

async function given(answer: (request: SeenRequest, origin: () => string) => FakeAnswer) {
  let at = 0;
  const seen: string[] = [];
  const server: { origin: string; stop(): Promise<void> } = await startHttp(async (request) => {
    seen.push(request.path);
    return answer(request, () => server.origin);
  });
  onTestFinished(() => server.stop());
  const send = createSend({
    fetch,
    now: Date.now,
    deadline: 500,
    maxBytes: 9999,
    allowInsecureHttp: false,
    onTrace: undefined,
  });
  return {
    ...server,
    seen,
    read: createReadMetadata({ send, now: () => at }),
    wait: (time: number) => (at += time),
  };
}

const right = (_: SeenRequest, origin: () => string): FakeAnswer => ({
  body: { issuer: origin(), token_endpoint: `${origin()}/t` },
});

describe("a provider's metadata", () => {
  it("is read once for many callers, and again after ten minutes", async () => {
    const { read, origin, seen, wait } = await given(right);
    await Promise.all(Array.from({ length: 16 }, () => read(origin)));
    expect(seen).toEqual(["/.well-known/openid-configuration"]);
    wait(10 * 60_000);
    await read(origin);
    expect(seen).toHaveLength(2);
  });

  it("is looked for where OAuth has it when OpenID has none, RFC 8414 §3.1", async () => {
    const { read, origin, seen } = await given((request, at) =>
      request.path.endsWith("oauth-authorization-server/tenant")
        ? { body: { issuer: `${at()}/tenant`, token_endpoint: `${at()}/t` } }
        : { status: 404, body: "" },
    );
    expect((await read(`${origin}/tenant`)).token_endpoint).toBe(`${origin}/t`);
    expect(seen).toEqual([
      "/tenant/.well-known/openid-configuration",
      "/.well-known/oauth-authorization-server/tenant",
    ]);
  });

  it.each<readonly [string, FakeAnswer, string, string]>([
    [
      "another issuer",
      { body: { issuer: "https://other.example" } },
      "issuer_mismatch",
      "https://other.example",
    ],
    [
      "a web page",
      { body: "<html>", headers: { "content-type": "text/html" } },
      "provider_answer_invalid",
      "cannot be understood",
    ],
    [
      "nothing there",
      { status: 404, body: "" },
      "provider_answer_invalid",
      "publishes no metadata (it answered 404)",
    ],
    ["silence", { raw: () => undefined }, "provider_timeout", "did not finish"],
  ])("is refused: %s; and asked for again afterwards", async (_, answer, code, words) => {
    let sick = true;
    const { read, origin } = await given((request, at) => (sick ? answer : right(request, at)));
    const message = expect.stringContaining(words) as string;
    await expect(read(origin)).rejects.toMatchObject({ code, message });
    sick = false;
    await expect(read(origin)).resolves.toMatchObject({ issuer: origin });
  });

  it("is no issuer's when it is no URL", async () => {
    const { read } = await given(right);
    await expect(read("acme")).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("the definition it amounts to", () => {
  const server = { issuer: "https://login.acme.example", token_endpoint: "https://login.acme.example/t" };

  it("is one that can be used", () => {
    expect(checkDefinition(definitionOf(server))).toEqual([]);
    expect(definitionOf(server)).toMatchObject({
      id: "login-acme-example",
      clientAuthentication: "basic",
    });
  });

  it.each([
    ["https://id.acme.example/realms/acme", "id-acme-example-realms-acme", "id.acme.example/realms/acme"],
    ["https://id.acme.example/realms/acme/", "id-acme-example-realms-acme", "id.acme.example/realms/acme"],
    ["https://id.acme.example:8443/", "id-acme-example-8443", "id.acme.example:8443"],
    ["https://id.acme.example/a_B//c", "id-acme-example-a-b-c", "id.acme.example/a_B//c"],
  ])("tells the realms of a host apart: %s", (issuer, id, name) => {
    expect(definitionOf({ issuer, token_endpoint: `${issuer}/t` })).toMatchObject({ id, name });
  });

  it("is called by no more than a name may have, and by all of the issuer", () => {
    const ids = ["a", "b"].map(
      (end) => definitionOf({ issuer: `https://x.example/${"long/".repeat(20)}${end}` }).id,
    );
    expect(
      ids.map((id) => id.length <= 64 && checkDefinition({ ...definitionOf(server), id }).length === 0),
    ).toEqual([true, true]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("leaves the flows to the endpoints where it lists none, RFC 8414 §2", () => {
    expect(definitionOf(server)).not.toHaveProperty("flows");
    expect(definitionOf({ ...server, grant_types_supported: [] })).toMatchObject({ flows: [] });
  });

  it("says what is demanded and what is offered", () => {
    const definition = definitionOf({
      ...server,
      require_pushed_authorization_requests: true,
      device_authorization_endpoint: "https://login.acme.example/d",
      dpop_signing_alg_values_supported: ["ES256"],
      code_challenge_methods_supported: ["S256"],
      authorization_response_iss_parameter_supported: true,
      token_endpoint_auth_methods_supported: ["client_secret_post"],
      grant_types_supported: [
        "client_credentials",
        "urn:ietf:params:oauth:grant-type:device_code",
        "unknown",
      ],
      scopes_supported: ["openid", "read", "admin", "offline_access"],
    });
    // Not every scope there is: OpenID's own, RFC 6749 §3.3 leaves the rest to who asks.
    expect(definition.scopes).toEqual({ default: ["openid"] });
    expect(definition).not.toHaveProperty("dpop");
    expect(definition).toMatchObject({
      par: "required",
      pkce: "required",
      clientAuthentication: "post",
      flows: ["client_credentials", "device"],
      callback: { iss: "required" },
      refresh: { offlineScopes: ["offline_access"] },
    });
  });

  it("gives way to what a person wrote", () => {
    const own = {
      id: "acme",
      name: "Acme",
      pkce: "off",
      endpoints: { revocation: "https://r.example" },
    } as const;
    expect(merge(own, definitionOf(server))).toMatchObject({
      id: "acme",
      pkce: "off",
      discover: false,
      endpoints: { token: server.token_endpoint, revocation: "https://r.example" },
    });
  });
});
