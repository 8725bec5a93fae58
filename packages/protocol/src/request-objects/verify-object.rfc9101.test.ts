import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { makeClientSecret } from "../registration/client-secret.ts";
import { answerOf } from "../testing/answers.ts";
import { aKeyPair, type KeyAlgorithm, signed } from "../testing/assertions.ts";
import {
  asked,
  aWorldOfObjects,
  beside,
  ownKey,
  signedObject,
  unsigned,
} from "../testing/request-objects.ts";
import { cipher, given, hashing, parameters } from "../testing/world.ts";

describe("the signature of a request object, RFC 9101 §6.2", () => {
  it.each<KeyAlgorithm>(["ES256", "ES384", "ES512", "EdDSA", "Ed25519", "PS256", "RS256"])(
    "may be made with %s, registered or left open",
    async (alg) => {
      const { privateKey, jwk } = aKeyPair(alg, { kid: "k" });
      for (const requestObjectAlgorithm of [alg, null]) {
        const { agreed } = await aWorldOfObjects({ requestObjectAlgorithm, jwks: { keys: [jwk] } });
        const request = signedObject({}, { alg, kid: "k" }, privateKey);
        await expect(agreed({ ...beside, request })).resolves.toMatchObject({ state: "inside" });
      }
    },
  );

  const elses = aKeyPair("ES256", { kid: "one" });
  const spki = ownKey.jwk["x"] as string;
  it.each<[string, Partial<Client>, string]>([
    ["somebody else", {}, signedObject({}, {}, elses.privateKey)],
    ["nobody, under the name of an algorithm", {}, `${signedObject().split(".").slice(0, 2).join(".")}.`],
    ["nobody, with what looks like a signature", {}, `${unsigned()}c2ln`],
    ["a key that is not there", {}, signedObject({}, { kid: "two" })],
    ["a secret that is the public key", {}, signedObject({}, { alg: "HS256" }, spki)],
    ["nothing, where an algorithm is registered", { requestObjectAlgorithm: "ES256" }, unsigned()],
    ["another algorithm than is registered", { requestObjectAlgorithm: "RS256" }, signedObject()],
    ["one although none is registered", { requestObjectAlgorithm: "none" }, signedObject()],
    ["a client without keys", { jwks: null }, signedObject()],
    [
      "an algorithm nobody knows",
      {},
      signed(asked, ownKey.privateKey, { alg: "ES256K", kid: "one" }, "ES256"),
    ],
    ["what says none in other letters", {}, unsigned({}, { alg: "None" })],
    [
      "its client, before somebody changed it",
      {},
      signedObject().replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ ...asked, scope: "openid write" })).toString("base64url")}.`,
      ),
    ],
  ])("is not made by %s", async (_, client, request) => {
    const { told } = await aWorldOfObjects(client);
    const answer = await told({ ...beside, request });
    expect(answer.get("error")).toBe("invalid_request_object");
    expect(answer.has("code")).toBe(false);
  });

  it("is looked for among published keys, by the reader that reads them for assertions", async () => {
    const reads: string[] = [];
    const world = await given({
      client: { firstParty: true, jwksUri: "https://acme.example/jwks", jwks: null },
      async fetchKeySet(url) {
        reads.push(url);
        return { body: JSON.stringify({ keys: [ownKey.jwk] }) };
      },
    });
    for (const state of ["one", "two"]) {
      const sent = parameters({ ...beside, request: signedObject({ state }) });
      const outcome = await world.provider.authorization.begin(sent, world.visitor());
      expect(answerOf(outcome).get("state")).toBe(state);
    }
    expect(reads).toEqual(["https://acme.example/jwks"]);
  });

  it("may be made with the secret of a client that signs with it, and of no other", async () => {
    const making = {
      entropy: { id: () => "s9", secret: () => "s".repeat(43) },
      hashing,
      cipher,
      crc32: (text: string) => cipher.crc32(text),
    };
    const client = { id: "acme", authenticationMethod: "client_secret_jwt" } as const;
    const { plaintext, row } = makeClientSecret(making, client, undefined, 0);
    const signs = { ...client, authenticationAlgorithm: "HS256", secrets: [row], jwks: null } as const;
    const request = signedObject({}, { alg: "HS256", kid: undefined }, plaintext);
    const { agreed, world } = await aWorldOfObjects(signs);
    await expect(agreed({ ...beside, request })).resolves.toMatchObject({ state: "inside" });
    expect(world.usedBy.secrets).toEqual(["s9"]);
    const other = await aWorldOfObjects({ ...signs, authenticationMethod: "client_secret_basic" });
    expect((await other.told({ ...beside, request })).get("error")).toBe("invalid_request_object");
    const wrong = signedObject({}, { alg: "HS256", kid: undefined }, "guessed");
    expect((await (await aWorldOfObjects(signs)).told({ ...beside, request: wrong })).get("error")).toBe(
      "invalid_request_object",
    );
  });
});
