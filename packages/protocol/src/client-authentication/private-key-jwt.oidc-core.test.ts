import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { deviceCodeGrantType } from "../grants/device-code.rfc8628.ts";
import { keyProblem } from "../registration/client-keys.rfc7517.ts";
import {
  aKeyPair,
  assertionType,
  claimsOf,
  type ClientKeyPair,
  type KeyAlgorithm,
  signed,
} from "../testing/assertions.ts";
import {
  aClient,
  answererAt,
  authorizationRequest,
  basic,
  given,
  issuer,
  parameters,
  secret,
} from "../testing/world.ts";

const pair = aKeyPair("ES256", { kid: "one" });

function signer(differences: Partial<Client> = {}): Partial<Client> {
  return {
    authenticationMethod: "private_key_jwt",
    authenticationAlgorithm: "ES256",
    jwks: { keys: [pair.jwk] },
    secrets: [],
    ...differences,
  };
}

interface Shown {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: ClientKeyPair["privateKey"] | string;
  readonly form?: Readonly<Record<string, string | undefined>>;
  readonly authorization?: string;
}

async function aWorld(client: Partial<Client> = {}) {
  const world = await given({ client: signer(client) });
  const assertion = ({ claims = {}, header = {}, key = pair.privateKey }: Shown = {}) =>
    signed(claimsOf(aClient.id, world.now(), claims), key, { alg: "ES256", kid: "one", ...header });
  const request = (text: string, { form = {}, authorization }: Shown = {}) => ({
    parameters: parameters({
      grant_type: "client_credentials",
      scope: "read",
      client_assertion_type: assertionType,
      client_assertion: text,
      ...form,
    }),
    authorization,
  });
  const show = (shown: Shown = {}) => world.provider.token(request(assertion(shown), shown));
  return { world, assertion, request, show };
}

const refused = (reason: string) => ({ code: "invalid_client", reason: expect.stringContaining(reason) });

describe("private_key_jwt, OpenID Connect Core §9", () => {
  it.each<KeyAlgorithm>(["ES256", "ES384", "ES512", "EdDSA", "Ed25519", "PS256", "RS256"])(
    "takes an assertion signed with %s, where that is registered",
    async (alg) => {
      const { privateKey, jwk } = aKeyPair(alg, { kid: "k" });
      expect(keyProblem(jwk)).toBeUndefined();
      const { show } = await aWorld({ authenticationAlgorithm: alg, jwks: { keys: [jwk] } });
      await expect(show({ key: privateKey, header: { alg, kid: "k" } })).resolves.toMatchObject({
        token_type: "Bearer",
      });
    },
  );

  it("takes either name of Ed25519, whichever is registered, RFC 9864 §2.2", async () => {
    const { privateKey, jwk } = aKeyPair("EdDSA", { kid: "k", alg: "EdDSA" });
    const { show } = await aWorld({ authenticationAlgorithm: "EdDSA", jwks: { keys: [jwk] } });
    await expect(show({ key: privateKey, header: { alg: "Ed25519", kid: "k" } })).resolves.toBeDefined();
    const other = await aWorld({ authenticationAlgorithm: "Ed25519", jwks: { keys: [jwk] } });
    await expect(other.show({ key: privateKey, header: { alg: "EdDSA", kid: "k" } })).resolves.toBeDefined();
  });

  it("takes one without kid where one key is for its algorithm, and none where several are (§10.1)", async () => {
    const other = aKeyPair("RS256", { kid: "rsa" }).jwk;
    const one = await aWorld({ jwks: { keys: [pair.jwk, other] } });
    await expect(one.show({ header: { kid: undefined } })).resolves.toBeDefined();
    const several = await aWorld({ jwks: { keys: [pair.jwk, aKeyPair("ES256", { kid: "two" }).jwk] } });
    await expect(several.show({ header: { kid: undefined } })).rejects.toMatchObject(
      refused("meant by its kid"),
    );
    await expect(several.show()).resolves.toBeDefined();
  });

  it.each(["/token", "/introspect", "/revoke", "/par", "/device_authorization"] as const)(
    "proves a client at %s",
    async (path) => {
      const { world, assertion } = await aWorld({
        grantTypes: [...aClient.grantTypes, deviceCodeGrantType],
        introspects: ["https://notes.example"],
      });
      const answer = answererAt(world.provider, path);
      const form = {
        ...authorizationRequest,
        grant_type: "client_credentials",
        scope: "read",
        token: "a-token",
        client_assertion_type: assertionType,
      };
      const ask = (client_assertion: string) =>
        answer({ parameters: parameters({ ...form, client_assertion }), authorization: undefined });
      await expect(ask(assertion()).then(() => "taken")).resolves.toBe("taken");
      await expect(ask(assertion({ claims: { aud: issuer + path } }))).rejects.toMatchObject(
        refused("address of an endpoint"),
      );
    },
  );

  it.each<[string, Shown, string]>([
    ["another issuer", { claims: { iss: "other" } }, "iss and sub"],
    ["no issuer", { claims: { iss: undefined } }, "iss and sub"],
    ["the token endpoint as audience", { claims: { aud: `${issuer}/token` } }, "address of an endpoint"],
    [
      "the issuer and the token endpoint",
      { claims: { aud: [issuer, `${issuer}/token`] } },
      "address of an endpoint",
    ],
    ["the issuer and another server", { claims: { aud: [issuer, "https://other.example"] } }, "nothing else"],
    ["another server", { claims: { aud: "https://other.example" } }, "nothing else"],
    ["an issuer with a slash behind it", { claims: { aud: `${issuer}/` } }, "address of an endpoint"],
    ["no audience", { claims: { aud: undefined } }, "nothing else"],
    ["no jti", { claims: { jti: undefined } }, "jti is missing"],
    ["a jti that is no text", { claims: { jti: 7 } }, "jti is missing"],
    ["no expiry", { claims: { exp: undefined } }, "exp is missing"],
    ["a day to live", { claims: { exp: 4_000_000_000 } }, "five minutes ahead"],
    ["the signature of somebody else's key", { key: aKeyPair("ES256").privateKey }, "did not sign it"],
    ["a kid nobody registered", { header: { kid: "two" } }, "meant by its kid"],
    ["no client", { claims: { sub: undefined } }, "names no client"],
    ["a client nobody registered", { claims: { sub: "nobody", iss: "nobody" } }, "no client has this id"],
    ["a type of other tokens", { header: { typ: "at+jwt" } }, "made for something else"],
    ["a critical extension", { header: { crit: ["b64"], b64: false } }, "crit"],
    [
      "another kind of assertion",
      { form: { client_assertion_type: `${assertionType}2` } },
      "client_assertion_type",
    ],
    [
      "a kind in other letters",
      { form: { client_assertion_type: assertionType.toUpperCase() } },
      "client_assertion_type",
    ],
    ["no JWT", { form: { client_assertion: "e30.e30" } }, "is no JWT"],
    ["more than any has", { claims: { note: "x".repeat(8192) } }, "longer than 8192"],
  ])("refuses one with %s, RFC 7523 §3", async (_, shown, reason) => {
    const { show } = await aWorld();
    await expect(show(shown)).rejects.toMatchObject(refused(reason));
  });

  it.each([
    ["the JWT's own type", "client-authentication+jwt"],
    ["its media type", "application/client-authentication+jwt"],
    ["the plain one", "JWT"],
  ])("takes %s in the header", async (_, typ) => {
    const { show } = await aWorld();
    await expect(show({ header: { typ } })).resolves.toBeDefined();
  });

  it("takes the issuer as a list of one, RFC 7519 §4.1.3", async () => {
    const { show } = await aWorld();
    await expect(show({ claims: { aud: [issuer] } })).resolves.toBeDefined();
  });

  describe("algorithms are the registered one, RFC 8725 §3.1", () => {
    it("never none", async () => {
      const { show, request, world, assertion } = await aWorld();
      await expect(show({ header: { alg: "none" }, key: "" })).rejects.toMatchObject(
        refused("not the one that is registered"),
      );
      const unsigned = assertion({ header: { alg: "none" }, key: "" }).replace(/[^.]*$/, "");
      await expect(world.provider.token(request(unsigned))).rejects.toMatchObject({ code: "invalid_client" });
    });

    it("never an HMAC with the public key, in whatever spelling", async () => {
      const { show } = await aWorld();
      const { privateKey: _, jwk } = pair;
      for (const key of [JSON.stringify(jwk), String(jwk["x"]), JSON.stringify({ keys: [jwk] })]) {
        await expect(show({ header: { alg: "HS256" }, key })).rejects.toMatchObject(
          refused("registered for private_key_jwt, used client_secret_jwt"),
        );
      }
    });

    it("not another one that the key would be good for", async () => {
      const rsa = aKeyPair("RS256", { kid: "rsa" });
      const { show } = await aWorld({ authenticationAlgorithm: "PS256", jwks: { keys: [rsa.jwk] } });
      const header = { alg: "RS256", kid: "rsa" };
      await expect(show({ key: rsa.privateKey, header })).rejects.toMatchObject(
        refused("not the one that is registered"),
      );
    });

    it("not the one of a key that names another", async () => {
      const rsa = aKeyPair("RS256", { kid: "rsa", alg: "RS256" });
      const { show } = await aWorld({ authenticationAlgorithm: "PS256", jwks: { keys: [rsa.jwk] } });
      const header = { alg: "PS256", kid: "rsa" };
      await expect(show({ key: rsa.privateKey, header })).rejects.toMatchObject(refused("meant by its kid"));
    });

    it("where none is registered, each that its key is for, OpenID Connect Registration §2", async () => {
      const rsa = aKeyPair("RS256", { kid: "rsa" });
      const { show } = await aWorld({
        authenticationAlgorithm: null,
        jwks: { keys: [rsa.jwk, aKeyPair("RS256", { kid: "bound", alg: "PS256" }).jwk] },
      });
      const by = (alg: string, kid = "rsa") => show({ key: rsa.privateKey, header: { alg, kid } });
      await expect(by("RS256")).resolves.toBeDefined();
      await expect(by("RS256", "bound")).rejects.toMatchObject(refused("meant by its kid"));
      await expect(show({ key: "", header: { alg: "none" } })).rejects.toMatchObject({
        code: "invalid_client",
      });
      await expect(show({ key: pair.privateKey })).rejects.toMatchObject(refused("meant by its kid"));
    });

    it("and none at all for a client that sends its secret", async () => {
      const world = await given();
      const client_assertion = signed(claimsOf(aClient.id, world.now()), secret, { alg: "HS256" });
      const form = {
        grant_type: "client_credentials",
        client_assertion_type: assertionType,
        client_assertion,
      };
      await expect(
        world.provider.token({ parameters: parameters(form), authorization: undefined }),
      ).rejects.toMatchObject(refused("registered for client_secret_basic, used client_secret_jwt"));
    });
  });

  describe("an assertion counts once, RFC 7523 §3", () => {
    it("and is refused when it is shown again", async () => {
      const { world, assertion, request } = await aWorld();
      const text = assertion();
      await expect(world.provider.token(request(text))).resolves.toBeDefined();
      await expect(world.provider.token(request(text))).rejects.toMatchObject(refused("used before"));
    });

    it("of many that come at once", async () => {
      const { world, assertion, request } = await aWorld();
      const text = assertion();
      const came = await Promise.allSettled(
        Array.from({ length: 8 }, () => world.provider.token(request(text))),
      );
      expect(came.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    it("and is not used up by what does not hold", async () => {
      const { show } = await aWorld();
      const claims = { jti: "the-one" };
      await expect(show({ claims, key: aKeyPair("ES256").privateKey })).rejects.toBeDefined();
      await expect(show({ claims: { ...claims, aud: "https://other.example" } })).rejects.toBeDefined();
      await expect(show({ claims })).resolves.toBeDefined();
      await expect(show({ claims })).rejects.toMatchObject(refused("used before"));
    });
  });

  describe("comes by itself, RFC 6749 §2.3", () => {
    it.each<[string, Shown]>([
      ["a secret in the header", { authorization: basic(aClient.id, secret) }],
      ["a secret in the form", { form: { client_id: aClient.id, client_secret: secret } }],
    ])("and is refused beside %s", async (_, shown) => {
      const { show } = await aWorld();
      await expect(show(shown)).rejects.toMatchObject({ code: "invalid_request" });
    });

    it("with the client's own id, or none", async () => {
      const { show } = await aWorld();
      await expect(show({ form: { client_id: aClient.id } })).resolves.toBeDefined();
      await expect(show({ form: { client_id: "spa" } })).rejects.toMatchObject({ code: "invalid_request" });
    });

    it("and never in the address", async () => {
      const { world, assertion, request } = await aWorld();
      const query = parameters({ client_assertion: assertion() });
      await expect(world.provider.token({ ...request(assertion()), query })).rejects.toMatchObject({
        code: "invalid_request",
      });
    });

    it("whole: neither half means anything alone", async () => {
      const { show } = await aWorld();
      await expect(show({ form: { client_assertion: undefined } })).rejects.toMatchObject({
        code: "invalid_request",
      });
      await expect(show({ form: { client_assertion_type: undefined } })).rejects.toMatchObject({
        code: "invalid_request",
      });
    });
  });

  it("is refused to a suspended client", async () => {
    const { show } = await aWorld({ status: "suspended" });
    await expect(show()).rejects.toMatchObject(refused("suspended"));
  });

  describe("with keys that are published, RFC 7591 §2", () => {
    const jwksUri = "https://app.example/jwks";

    async function published(answers: readonly string[]) {
      const asked: string[] = [];
      const world = await given({
        client: signer({ jwks: null, jwksUri }),
        fetchKeySet: async (url) => {
          asked.push(url);
          return { body: answers[Math.min(asked.length, answers.length) - 1] ?? "" };
        },
      });
      const show = (by: ClientKeyPair, kid: string) =>
        world.provider.token({
          parameters: parameters({
            grant_type: "client_credentials",
            client_assertion_type: assertionType,
            client_assertion: signed(claimsOf(aClient.id, world.now()), by.privateKey, { alg: "ES256", kid }),
          }),
          authorization: undefined,
        });
      return { world, asked, show };
    }

    it("are read once, and anew for a key that is not there", async () => {
      const next = aKeyPair("ES256", { kid: "next" });
      const { world, asked, show } = await published([
        JSON.stringify({ keys: [pair.jwk] }),
        JSON.stringify({ keys: [next.jwk] }),
      ]);
      await expect(show(pair, "one")).resolves.toBeDefined();
      await expect(show(pair, "one")).resolves.toBeDefined();
      expect(asked).toEqual([jwksUri]);
      await expect(show(next, "next")).rejects.toMatchObject(refused("meant by its kid"));
      world.pass(60_000);
      await expect(show(next, "next")).resolves.toBeDefined();
      expect(asked).toHaveLength(2);
    });

    it("are asked for no more than once a minute, however many kids a stranger makes up", async () => {
      const { asked, show } = await published([JSON.stringify({ keys: [pair.jwk] })]);
      for (let count = 0; count < 20; count += 1)
        await expect(show(aKeyPair("ES256"), `made-up ${count}`)).rejects.toMatchObject(
          refused("meant by its kid"),
        );
      expect(asked).toHaveLength(1);
    });
  });
});
