import { describe, expect, it } from "vitest";
import { readClients } from "./client-import.ts";

const read = (value: unknown) => readClients(typeof value === "string" ? value : JSON.stringify(value));

describe("clients from a file, RFC 7591 §2", () => {
  it("are read with everything that was said", () => {
    expect(
      read({
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
        first_party: true,
        pkce: "optional",
        introspects: [],
      }),
    ).toEqual({
      problems: [],
      clients: [
        {
          label: "app",
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
            firstParty: true,
            pkce: "optional",
            introspects: [],
          },
        },
      ],
    });
  });

  it("leave out what was not said, so that the defaults decide", () => {
    expect(read([{ client_name: "A" }, { client_id: "b" }]).clients).toEqual([
      { label: "number 1", draft: { name: "A" }, unkept: [] },
      { label: "b", draft: { id: "b", name: "b" }, unkept: [] },
    ]);
  });

  it("tell of every problem of every client at once, by its id or place", () => {
    const { clients, problems } = read([
      { client_id: "a", redirect_uri: "https://x", grant_types: ["password"], client_secret: 7 },
      {
        redirect_uris: "https://x",
        response_types: ["token"],
        token_endpoint_auth_method: "private_key_jwt",
      },
      { client_id: "fine" },
      "not an object",
    ]);
    expect(clients.map(({ label }) => label)).toEqual(["fine"]);
    expect(problems).toEqual([
      "Client a: client_secret must be text.",
      "Client a: grant_types must be one of authorization_code, refresh_token, client_credentials.",
      "Client a: redirect_uri is not a member RFC 7591 or this server knows.",
      "Client number 2: redirect_uris must be a list of URIs.",
      "Client number 2: response_types can only be code.",
      "Client number 2: token_endpoint_auth_method must be one of client_secret_basic, client_secret_post, none.",
      "Client number 4: must be a JSON object.",
    ]);
  });

  it("tell what of them is not kept, because it only informs", () => {
    const { clients, problems } = read({
      client_id: "a",
      client_uri: "https://app.example",
      contacts: ["ops@app.example"],
      post_logout_redirect_uris: ["https://app.example/"],
    });
    expect(problems).toEqual([]);
    expect(clients[0]?.unkept).toEqual(["client_uri", "contacts", "post_logout_redirect_uris"]);
  });

  it.each([
    ["application_type", "desktop", "must be one of web, native"],
    ["response_types", [], "must hold code"],
    ["id_token_signed_response_alg", "none", "must be one of RS256, ES256"],
    ["token_endpoint_auth_method", "tls_client_auth", "must be one of"],
    ["client_name", null, "must be text"],
  ])("are refused with %s %j, which is not so here", (name, value, words) => {
    const { clients, problems } = read({ client_id: "a", [name]: value });
    expect(clients).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(`Client a: ${name} ${words}`)]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "are refused with a member named %s, whatever objects have by that name",
    (name) => {
      const { clients, problems } = readClients(
        `{"client_id": "a", ${JSON.stringify(name)}: {"first_party": true}}`,
      );
      expect(clients).toEqual([]);
      expect(problems).toEqual([`Client a: ${name} is not a member RFC 7591 or this server knows.`]);
    },
  );

  it.each(["", "{", "7", "null", "[]", '"x"'])("are refused as %j in one sentence", (text) => {
    expect(readClients(text)).toEqual({
      clients: [],
      problems: [expect.stringContaining("JSON object or a list")],
    });
  });

  it("never repeat a value, which may be a secret", () => {
    expect(read({ client_id: "a", client_secret: ["s3cret"], type: "s3cret" }).problems.join()).not.toContain(
      "s3cret",
    );
  });
});
