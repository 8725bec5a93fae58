import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createFileStore, createGrantway, readKey } from "@grantway/client";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient } from "./testing/given-client.ts";

/*
 * `@grantway/client` and the command before our own provider, as clients that prove themselves by what they sign (RFC 7523).
 */

const person = { name: "root", password: "correct horse battery staple" };
const secret = "a-secret-that-was-made-elsewhere-and-signs";
const api = "https://api.example";
const client = givenClient();
let provider: RunningProvider;

const pairs = {
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  EdDSA: generateKeyPairSync("ed25519"),
} as const;
const algorithms = Object.keys(pairs) as (keyof typeof pairs)[];

beforeAll(async () => {
  provider = await startProvider();
  await provider.administer(["apis", "create", api, "--name", "API"]);
  await provider.administer(["scopes", "create", "read", "--api", api, "--title", "Read", "--access", "see"]);
});
afterAll(async () => {
  await provider.remove();
  client.remove();
});

function filesOf(algorithm: keyof typeof pairs) {
  const { privateKey, publicKey } = pairs[algorithm];
  return {
    key: client.file(`${algorithm}.pem`, privateKey.export({ type: "pkcs8", format: "pem" })),
    jwks: client.file(`${algorithm}.json`, JSON.stringify({ ...publicKey.export({ format: "jwk" }) })),
  };
}

async function vault() {
  const path = join(client.folder, "data", "grantway", "default.vault");
  const key = readKey(readFileSync(`${path}.key`, "utf8").trim(), "the test");
  return createGrantway({ store: await createFileStore({ path, key }) });
}

/** Words of a command, none of which has a blank. */
const words = (text: string, ...more: string[]) => [...text.split(" "), ...more];

describe("a client that signs", () => {
  it.each(algorithms)("gets tokens as itself with its key for %s", async (algorithm) => {
    const { key, jwks } = filesOf(algorithm);
    const id = `machine-${algorithm}`;
    const keys = `--auth-method private_key_jwt --jwks-file ${jwks}`;
    const made = await provider.administer(
      words(
        `clients create --name ${id} --client-id ${id} ${keys} --grant-type client_credentials --scope read`,
      ),
    );
    expect(made).not.toHaveProperty("client_secret");
    // A key of RSA is for several.
    const registered = algorithm === "RS256" ? undefined : algorithm;
    expect((made as Readonly<Record<string, unknown>>)["token_endpoint_auth_signing_alg"]).toBe(registered);
    const connect = `connect ${provider.issuer} --name ${id} --client-id ${id} --client-key-file ${key}`;
    await client.json(words(`${connect} --flow client_credentials --scope read`));
    const grantway = await vault();
    expect(await grantway.connections.get(id)).toMatchObject({ status: "connected", scopes: ["read"] });
    await grantway.close();
  });

  it("takes the key file of a service account as Google writes it, with the id of the key", async () => {
    const { privateKey, publicKey } = pairs.RS256;
    const account = {
      type: "service_account",
      private_key_id: "k1",
      private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
      client_email: "robot@acme.example",
    };
    const key = client.file("service-account.json", JSON.stringify(account));
    const jwks = client.file(
      "with-kid.json",
      JSON.stringify({ ...publicKey.export({ format: "jwk" }), kid: "k1" }),
    );
    const keys = `--auth-method private_key_jwt --jwks-file ${jwks} --grant-type client_credentials`;
    await provider.administer(words(`clients create --name Robot --client-id robot ${keys} --scope read`));
    const connect = `connect ${provider.issuer} --name robot --client-id robot --client-key-file ${key}`;
    const connected = await client.run(words(`${connect} --flow client_credentials --scope read`));
    expect(connected.code).toBe(0);
    const grantway = await vault();
    expect((await grantway.connections.reveal("robot")).client.privateKey).toMatchObject({
      kty: "RSA",
      kid: "k1",
    });
    await grantway.close();
  });

  it("signs a person in with its key, by a pushed request", async () => {
    const { key, jwks } = filesOf("ES256");
    const keys = `--auth-method private_key_jwt --jwks-file ${jwks} --require-pushed-requests`;
    const kind = "--application-type native --redirect-uri http://127.0.0.1/callback";
    const grants = "--grant-type authorization_code --grant-type refresh_token";
    await provider.administer(words(`clients create --name App --client-id app ${kind} ${keys} ${grants}`));
    const env = { PERSON: person.name, PASSWORD: person.password };
    const connect = `connect ${provider.issuer} --name app --client-id app --client-key-file ${key}`;
    await client.json(words(connect, "--scope", "openid profile offline_access"), { env });
    const grantway = await vault();
    const answer = await grantway.fetch("app", `${provider.issuer}/userinfo`);
    await expect(answer.json()).resolves.toMatchObject({ preferred_username: person.name });
    await grantway.close();
  });

  it("signs with a secret that it never sends", async () => {
    const register = "clients create --name Shared --client-id shared --auth-method client_secret_jwt";
    const machine = "--grant-type client_credentials --scope read --secret-stdin";
    await provider.administer(words(`${register} ${machine}`), secret);
    const proof = `--client-secret-file ${client.file("secret", secret)} --client-authentication client_secret_jwt`;
    const { code, stderr } = await client.run(
      words(
        `trace connect ${provider.issuer} --name shared --client-id shared ${proof} --flow client_credentials --scope read`,
      ),
    );
    expect(code).toBe(0);
    expect(stderr).not.toContain(secret);
    expect(stderr).toContain("client_assertion");
  });
});
