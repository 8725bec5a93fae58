import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import type { FetchKeySet } from "../ports/fetch-key-set.ts";
import { givenRegistration, web } from "../testing/registering.ts";
import { createReadStatement } from "./software-statement.rfc7591.ts";

const now = Date.UTC(2026, 10, 21);
const { privateKey, publicKey } = await generateKeyPair("ES256");
const other = await generateKeyPair("ES256");
const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256" };
const trust = { issuer: "https://trust.example", keys: { keys: [jwk] } };
const claims = { client_name: "Harbor by Trust", redirect_uris: ["https://harbor.example/cb"] };

function signed(
  said: JWTPayload = {},
  { key = privateKey, header = {} }: { readonly key?: CryptoKey | Uint8Array; readonly header?: object } = {},
) {
  return new SignJWT({ iss: trust.issuer, ...claims, ...said })
    .setProtectedHeader({ alg: "ES256", kid: "k1", ...header })
    .sign(key);
}
const nothing: FetchKeySet = async () => ({ failed: "nothing is asked" });
const reader = (statements = [trust], fetchKeySet = nothing) =>
  createReadStatement({ statements, fetchKeySet, clock: () => now });
const second = now / 1000;

describe("a software statement, RFC 7591 §2.3", () => {
  it("says what its issuer says of the client, and nothing of itself", async () => {
    const statement = await signed({
      exp: second + 60,
      nbf: second,
      iat: second,
      jti: "1",
      aud: "x",
      sub: "y",
    });
    await expect(reader()(statement)).resolves.toEqual(claims);
    await expect(reader()(await signed({}, { header: { typ: "JWT" } }))).resolves.toEqual(claims);
  });

  it("is signed with keys its issuer publishes, where they are read", async () => {
    const asked: string[] = [];
    const fetchKeySet: FetchKeySet = async (url) => {
      asked.push(url);
      return { body: JSON.stringify({ keys: [jwk] }) };
    };
    const read = reader([{ ...trust, keys: { uri: "https://trust.example/jwks" } } as never], fetchKeySet);
    await expect(read(await signed())).resolves.toEqual(claims);
    expect(asked).toEqual(["https://trust.example/jwks"]);
    await expect(read(await signed({ iss: "https://evil.example" }))).rejects.toMatchObject({
      code: "unapproved_software_statement",
    });
    expect(asked).toHaveLength(1);
  });

  it.each<[string, () => unknown]>([
    ["of nobody", () => signed({ iss: "" })],
    ["of somebody nobody trusts", () => signed({ iss: "https://evil.example" })],
    ["of a name that objects have", () => signed({ iss: "__proto__" })],
  ])("%s is not approved", async (_, make) => {
    await expect(reader()(await make())).rejects.toMatchObject({ code: "unapproved_software_statement" });
  });

  it.each<[string, () => unknown]>([
    ["is no text", () => ({ iss: trust.issuer })],
    ["is no JWT", () => "a.b.c"],
    ["is endless", () => "x".repeat(20_000)],
    ["is not signed", () => new UnsecuredJWT({ iss: trust.issuer, ...claims }).encode()],
    [
      "is signed with the public key for a secret",
      () =>
        signed(
          {},
          { key: new TextEncoder().encode(JSON.stringify(jwk).padEnd(32)), header: { alg: "HS256" } },
        ),
    ],
    ["is signed by somebody else", () => signed({}, { key: other.privateKey })],
    ["names a key there is not", () => signed({}, { header: { kid: "k2" } })],
    ["was made for something else", () => signed({}, { header: { typ: "at+jwt" } })],
    ["is a logout token", () => signed({}, { header: { typ: "logout+jwt" } })],
    ["is expired", () => signed({ exp: second - 11 })],
    ["is not valid yet", () => signed({ nbf: second + 60 })],
    ["is from the future", () => signed({ iat: second + 60 })],
    ["was changed", async () => `${(await signed()).slice(0, -8)}AAAAAAAA`],
  ])("that %s is invalid", async (_, make) => {
    await expect(reader()(await make())).rejects.toMatchObject({ code: "invalid_software_statement" });
  });
});

describe("a registration with a software statement", () => {
  it("is what the statement says, over what the client says, and tells it back unmodified, §3.2.1", async () => {
    const { register, rows } = await givenRegistration({ registration: { statements: [trust] } });
    const statement = await signed();
    const told = await register({ ...web, client_name: "Trust", software_statement: statement });
    expect(told).toMatchObject({ ...claims, software_statement: statement });
    expect(rows.clients.get(told.client_id)).toMatchObject({ name: "Harbor by Trust", verified: false });
  });

  it("is verified where the operator says so, and then gets no more than others either", async () => {
    const { register, rows } = await givenRegistration({
      registration: { statements: [trust], statementsVerify: true },
    });
    const statement = await signed({ scope: "openid write", first_party: true });
    const told = await register({ ...web, software_statement: statement });
    expect(rows.clients.get(told.client_id)).toMatchObject({
      verified: true,
      firstParty: false,
      scopes: ["openid", "profile", "email", "groups", "read"],
    });
    const plain = await register(web);
    expect(rows.clients.get(plain.client_id)).toMatchObject({ verified: false });
  });

  it("is refused where nobody is trusted", async () => {
    const { register } = await givenRegistration();
    await expect(register({ ...web, software_statement: await signed() })).rejects.toMatchObject({
      code: "unapproved_software_statement",
    });
  });
});
