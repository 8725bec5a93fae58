import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cipher, hashing } from "../testing/world.ts";
import { completeMetadata } from "./client-metadata.rfc7591.ts";
import { byManagement, givenSecretProblems, makeClient } from "./new-client.ts";

const entropy = { id: () => "an-id", secret: () => "s".repeat(43) };
const making = { entropy, hashing, crc32, cipher };
const machine = completeMetadata({ name: "Machine", grantTypes: ["client_credentials"] }, entropy.id);
const signer = completeMetadata(
  { name: "Signer", grantTypes: ["client_credentials"], authenticationMethod: "private_key_jwt" },
  entropy.id,
);
const page = completeMetadata({ name: "Page", type: "public" }, entropy.id);

describe("a new client", () => {
  it("gets a secret that is told this once", () => {
    const { client, secret = "" } = makeClient(making, { metadata: machine, given: undefined }, 7);
    expect(client).toMatchObject({ ...machine, createdAt: 7 });
    expect(client.secrets.map(({ hash }) => hashing.matches(secret, hash))).toEqual([true]);
  });

  it("keeps the secret it was given, which is told to nobody", () => {
    const given = "made-elsewhere-0123";
    const made = makeClient(making, { metadata: machine, given }, 7);
    expect(made).not.toHaveProperty("secret");
    expect(made.client.secrets.map(({ hash }) => hashing.matches(given, hash))).toEqual([true]);
  });

  it("has no secret where it is public, and needs no key for one", () => {
    const withoutKey = {
      entropy,
      crc32,
      cipher,
      get hashing(): typeof hashing {
        throw new Error("there is no key yet");
      },
    };
    const made = makeClient(withoutKey, { metadata: page, given: undefined }, 7);
    expect(made).toEqual({ client: { ...page, ...byManagement, secrets: [], createdAt: 7 } });
  });
});

it("a client that signs with its own key is made without a secret", () => {
  expect(makeClient(making, { metadata: signer, given: undefined }, 7)).toEqual({
    client: { ...signer, ...byManagement, secrets: [], createdAt: 7 },
  });
});

describe("a given secret", () => {
  it("may be left out", () => {
    expect(givenSecretProblems(machine, undefined)).toEqual([]);
    expect(givenSecretProblems(page, undefined)).toEqual([]);
  });

  it.each([
    [page, "made-elsewhere-0123", "public client"],
    [machine, "short", "16 to 256"],
    [signer, "made-elsewhere-0123", "signs with its own key"],
  ])("is refused for %j as %j", (metadata, given, words) => {
    expect(givenSecretProblems(metadata, given)).toMatchObject([
      { path: ["secret"], problem: expect.stringContaining(words) },
    ]);
  });
});
