import { describe, expect, it } from "vitest";
import { legacyFeatures } from "../grants/legacy/legacy-features.ts";
import { features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { clientChoices } from "./client-choices.ts";
import { readClient as readClientOf } from "./read-client.rfc7591.ts";

const choices = clientChoices(registerFeatures(features));
const readClient = (document: unknown) => readClientOf(document, choices);

/** Where what is wrong, as one text. */
function problemsOf(document: unknown): readonly string[] {
  const read = readClient(document);
  return "problems" in read ? read.problems.map(({ path, problem }) => `${path.join("/")} ${problem}`) : [];
}

describe("a client described in JSON, RFC 7591 §2", () => {
  it("is read with everything that was said", () => {
    expect(
      readClient({
        client_id: "app",
        client_secret: "a-secret-of-mine",
        client_name: "My app",
        redirect_uris: ["https://app.example/cb"],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
        scope: "openid read",
        id_token_signed_response_alg: "ES256",
        application_type: "native",
        type: "confidential",
        first_party: true,
        pkce: "optional",
        introspects: [],
      }),
    ).toEqual({
      client: {
        secret: "a-secret-of-mine",
        unkept: [],
        draft: {
          id: "app",
          name: "My app",
          redirectUris: ["https://app.example/cb"],
          grantTypes: ["authorization_code", "refresh_token"],
          authenticationMethod: "client_secret_post",
          scopes: ["openid", "read"],
          idTokenAlgorithm: "ES256",
          applicationType: "native",
          type: "confidential",
          firstParty: true,
          pkce: "optional",
          introspects: [],
        },
      },
    });
  });

  it("leaves out what was not said, so that the defaults decide", () => {
    expect(readClient({ client_name: "A" })).toEqual({ client: { draft: { name: "A" }, unkept: [] } });
    expect(readClient({ client_id: "b" })).toEqual({
      client: { draft: { id: "b", name: "b" }, unkept: [] },
    });
  });

  it("is told of every problem at once, by the member's name on the wire", () => {
    expect(
      problemsOf({
        client_id: "a",
        redirect_uri: "https://x",
        grant_types: ["password"],
        client_secret: 7,
        redirect_uris: "https://x",
        response_types: ["token"],
        token_endpoint_auth_method: "tls_client_auth",
        token_endpoint_auth_signing_alg: "none",
        jwks: [],
        jwks_uri: 7,
        require_pushed_authorization_requests: "yes",
      }),
    ).toEqual([
      "client_secret It must be text.",
      "redirect_uris It must be a list of URIs.",
      `grant_types It must be a list of ${choices.grantTypes.join(", ")}.`,
      `token_endpoint_auth_method It must be one of ${choices.authenticationMethods.join(", ")}.`,
      "token_endpoint_auth_signing_alg It must be one of ES256, ES384, ES512, EdDSA, Ed25519, PS256, RS256, HS256.",
      'jwks It must be an object with a list of keys: {"keys": [...]}.',
      "jwks_uri It must be a URI.",
      "require_pushed_authorization_requests It must be true or false.",
      "response_types It can only be code.",
      "redirect_uri It is not a member RFC 7591 or this server knows; did you mean redirect_uris?",
    ]);
  });

  it("tells what of it is not kept, because it only informs", () => {
    expect(
      readClient({
        client_id: "a",
        client_uri: "https://app.example",
        contacts: ["ops@app.example"],
        tos_uri: "https://app.example/terms",
      }),
    ).toMatchObject({ client: { unkept: ["client_uri", "contacts", "tos_uri"] } });
  });

  it.each([
    ["application_type", "desktop", "must be one of web, native"],
    ["response_types", [], "must hold code"],
    ["response_types", "code", 'must be ["code"]'],
    ["id_token_signed_response_alg", "none", "must be one of RS256, ES256"],
    ["token_endpoint_auth_method", "tls_client_auth", "must be one of"],
    ["client_name", null, "must be text"],
  ])("is refused with %s %j, which is not so here", (name, value, words) => {
    expect(problemsOf({ client_id: "a", [name]: value })).toEqual([
      expect.stringContaining(`${name} It ${words}`),
    ]);
  });

  describe("response types that hand out tokens, RFC 7591 §2.1", () => {
    const legacy = clientChoices(registerFeatures([...features, legacyFeatures.implicitGrant]));
    const read = (response_types: readonly unknown[], grant_types?: readonly string[]) =>
      readClientOf({ client_id: "a", response_types, ...(grant_types && { grant_types }) }, legacy);

    it("go with the grant type implicit, their words in any order", () => {
      expect(read(["code", "token id_token"], ["authorization_code", "implicit"])).toHaveProperty("client");
      for (const grants of [undefined, ["authorization_code"]])
        expect(read(["token id_token"], grants)).toMatchObject({
          problems: [
            {
              problem: expect.stringContaining("id_token token goes with the grant type implicit") as string,
            },
          ],
        });
    });

    it.each([7, null, "code code", "telepathy"])("are names of those there are, and not %j", (type) => {
      expect(read([type], ["implicit"])).toMatchObject({ problems: [{ rule: "response-types" }] });
    });
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "is refused with a member named %s, whatever objects have by that name",
    (name) => {
      const document: unknown = JSON.parse(
        `{"client_id": "a", ${JSON.stringify(name)}: {"first_party": true}}`,
      );
      expect(problemsOf(document)).toEqual([`${name} It is not a member RFC 7591 or this server knows.`]);
    },
  );

  it.each([7, null, "x", [], true])("is refused as %j in one sentence", (document) => {
    expect(problemsOf(document)).toEqual([" It must be a JSON object."]);
  });

  it("never has a value repeated, which may be a secret", () => {
    expect(problemsOf({ client_secret: ["s3cret"], type: "s3cret" }).join()).not.toContain("s3cret");
  });
});
