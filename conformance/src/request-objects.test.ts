import { type DocumentHost, startDocumentHost } from "@grantway/tools/services";
import { exportJWK, generateKeyPair } from "jose";
import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, type Instance, startInstance } from "./instance.ts";

/*
 * Request objects (RFC 9101, OpenID Connect Core §6) as `openid-client` makes them: sent, pushed, and read where the client registered that
 * they lie.
 */

const pair = await generateKeyPair("ES256", { extractable: true });
const signing = { key: pair.privateKey, kid: "one" } as const;

let instance: Instance;
let host: DocumentHost;
const secrets = new Map<string, string>();
beforeAll(async () => {
  host = await startDocumentHost();
  instance = await startInstance(host.settings);
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", use: "sig", alg: "ES256" };
  const base = { redirect_uris: [callback], scope: "openid read", jwks: { keys: [jwk] } };
  const clients = [
    { ...base, client_id: "asking", request_uris: [`${host.origin}/object`] },
    {
      ...base,
      client_id: "signing",
      require_signed_request_object: true,
      request_object_signing_alg: "ES256",
    },
  ];
  const made = await instance.administer(["clients", "import", "-"], JSON.stringify(clients));
  for (const one of made as readonly { readonly client_id: string; readonly client_secret: string }[])
    secrets.set(one.client_id, one.client_secret);
});
afterAll(async () => {
  await instance.remove();
  host.remove();
});

function discover(id: string): Promise<oidc.Configuration> {
  const authentication = oidc.ClientSecretBasic(secrets.get(id) ?? "");
  const execute = [oidc.allowInsecureRequests];
  return oidc.discovery(new URL(instance.issuer), id, undefined, authentication, { execute });
}

async function aRequest() {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
  const parameters = {
    redirect_uri: callback,
    scope: "openid read",
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  };
  return { parameters, checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true } };
}

const asked = (url: URL) => [...url.searchParams.keys()].toSorted();

describe("openid-client with request objects", () => {
  it.each(["asking", "signing"])("sends one, RFC 9101 §5.1: %s", async (id) => {
    const config = await discover(id);
    const { parameters, checks } = await aRequest();
    const url = await oidc.buildAuthorizationUrlWithJAR(config, parameters, signing);
    expect(asked(url)).toEqual(["client_id", "request"]);
    const tokens = await oidc.authorizationCodeGrant(config, await follow(url, aVisitor(instance)), checks);
    expect(tokens.scope).toBe("openid read");
  });

  it("pushes one, RFC 9126 §3", async () => {
    const config = await discover("signing");
    const { parameters, checks } = await aRequest();
    const object = await oidc.buildAuthorizationUrlWithJAR(config, parameters, signing);
    const url = await oidc.buildAuthorizationUrlWithPAR(config, object.searchParams);
    expect(asked(url)).toEqual(["client_id", "request_uri"]);
    const tokens = await oidc.authorizationCodeGrant(config, await follow(url, aVisitor(instance)), checks);
    expect(tokens.claims()?.aud).toBe("signing");
  });

  it("has one read where it lies, RFC 9101 §5.2", async () => {
    const config = await discover("asking");
    const { parameters, checks } = await aRequest();
    const object = await oidc.buildAuthorizationUrlWithJAR(config, parameters, signing);
    const text = object.searchParams.get("request") ?? "";
    const request_uri = host.answer("/object", (_, response) => {
      response.writeHead(200, { "content-type": "application/oauth-authz-req+jwt" }).end(text);
    });
    const url = oidc.buildAuthorizationUrl(config, { request_uri });
    const tokens = await oidc.authorizationCodeGrant(config, await follow(url, aVisitor(instance)), checks);
    expect(tokens.scope).toBe("openid read");
    expect(host.asked("/object")).toBe(1);
  });

  it("is told that nothing else is taken, RFC 9101 §10.5", async () => {
    const config = await discover("signing");
    const { parameters } = await aRequest();
    const url = oidc.buildAuthorizationUrl(config, parameters);
    const back = await follow(url, aVisitor(instance));
    expect(back.searchParams.get("error")).toBe("invalid_request");
    await expect(oidc.buildAuthorizationUrlWithPAR(config, parameters)).rejects.toMatchObject({
      error: "invalid_request",
    });
  });

  it("is told that an object of somebody else is none of its own", async () => {
    const config = await discover("signing");
    const { parameters } = await aRequest();
    const other = await generateKeyPair("ES256");
    const elses = { key: other.privateKey, kid: "one" };
    const url = await oidc.buildAuthorizationUrlWithJAR(config, parameters, elses);
    const back = await follow(url, aVisitor(instance));
    expect(back.searchParams.get("error")).toBe("invalid_request_object");
    expect(back.searchParams.has("state")).toBe(false);
  });
});

describe("addresses of request objects", () => {
  it("are none of this machine's, whatever a client registered, RFC 9101 §10.4.1", async () => {
    const guarded = await startInstance({ NODE_EXTRA_CA_CERTS: host.settings["NODE_EXTRA_CA_CERTS"] ?? "" });
    try {
      host.answer("/inside", (_, response) => void response.end("secret"));
      const request_uris = [`${host.origin}/inside`];
      const client = { client_id: "inside", redirect_uris: [callback], scope: "openid", request_uris };
      await guarded.administer(["clients", "import", "-"], JSON.stringify([client]));
      const url = new URL("/authorize", guarded.issuer);
      const sent = { client_id: "inside", redirect_uri: callback, request_uri: `${host.origin}/inside` };
      for (const [name, value] of Object.entries(sent)) url.searchParams.set(name, value);
      const back = await follow(url, aVisitor(guarded));
      expect(Object.fromEntries(back.searchParams)).toMatchObject({
        error: "invalid_request_uri",
        error_description: "The request object could not be read at the request_uri.",
      });
      expect(host.asked("/inside")).toBe(0);
    } finally {
      await guarded.remove();
    }
  });
});
