import { expect, it } from "vitest";
import { aKeyPair } from "../testing/assertions.ts";
import { createFindClientKey } from "./find-client-key.rfc7517.ts";

const { jwk } = aKeyPair("ES256", { kid: "one" });
const asked: string[] = [];
const find = createFindClientKey({
  clock: () => 0,
  async fetchKeySet(url) {
    asked.push(url);
    return { body: JSON.stringify({ keys: [jwk] }) };
  },
});
const one = { algorithm: "ES256", keyId: "one" };

it("is among the keys that the client registered, and nobody is asked for them", async () => {
  const client = { jwks: { keys: [jwk] }, jwksUri: null };
  await expect(find(client, one)).resolves.toEqual({ key: jwk });
  await expect(find(client, { ...one, keyId: "two" })).resolves.toEqual({
    none: expect.stringContaining("kid"),
  });
  await expect(find({ ...client, jwks: null }, one)).resolves.toHaveProperty("none");
  expect(asked).toEqual([]);
});

it("is among those that it publishes, RFC 7517 §5", async () => {
  const client = { jwks: null, jwksUri: "https://app.example/jwks" };
  await expect(find(client, one)).resolves.toMatchObject({ key: { kid: "one" } });
  await expect(find(client, { ...one, algorithm: "RS256" })).resolves.toHaveProperty("none");
  expect(asked).toEqual(["https://app.example/jwks"]);
});
