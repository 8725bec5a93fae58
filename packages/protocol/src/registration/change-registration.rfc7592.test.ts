import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aClient, cipher, hashing, secret } from "../testing/world.ts";
import { metadataOf } from "./client-metadata.rfc7591.ts";
import { readChange, secretsAfter, secretSentBy } from "./change-registration.rfc7592.ts";
import type { ReadDocument } from "./read-registration.rfc7591.ts";

const entropy = { id: () => "an-id", secret: () => "s".repeat(43) };
const making = { entropy, hashing, crc32: (text: string) => crc32(text), cipher };
const metadata = metadataOf(aClient);

describe("the secret that comes along with a change, RFC 7592 §2.2", () => {
  it("is one of the client's, or none", () => {
    expect(secretSentBy(aClient, { client_id: "acme" }, hashing)).toBeUndefined();
    expect(secretSentBy(aClient, { client_id: "acme", client_secret: null }, hashing)).toBeUndefined();
    expect(secretSentBy(aClient, { client_id: "acme", client_secret: secret }, hashing)).toBe(secret);
    expect(() => secretSentBy(aClient, { client_id: "acme", client_secret: "x" }, hashing)).toThrow(
      /client_secret/,
    );
    expect(() => secretSentBy(aClient, undefined, hashing)).toThrow(/client_id/);
  });

  it("stays while the client proves itself by it", () => {
    expect(secretsAfter(making, { client: aClient, metadata, sent: undefined }, 7)).toEqual({});
    expect(secretsAfter(making, { client: aClient, metadata, sent: secret }, 7)).toEqual({ secret });
    const open = { ...metadata, authenticationMethod: "none" } as const;
    expect(secretsAfter(making, { client: aClient, metadata: open, sent: undefined }, 7)).toEqual({
      secrets: [],
    });
  });

  it("is kept sealed when the client begins to sign with it", () => {
    const signs = { ...metadata, authenticationMethod: "client_secret_jwt" } as const;
    const sent = "a-secret-of-at-least-32-characters";
    const after = secretsAfter(making, { client: aClient, metadata: signs, sent }, 7);
    expect(after).toMatchObject({ secret: sent, secrets: [{ sealed: expect.any(String) as string }] });
  });
});

describe("the quarantine of a client that changes", () => {
  const reads =
    (name: string): ReadDocument =>
    async () => ({ metadata: { ...metadata, name, scopes: metadata.scopes.toReversed() }, told: {} });

  it("does not begin where it says what is so, in whichever order", async () => {
    await expect(readChange(reads(aClient.name), aClient, {})).resolves.toMatchObject({ verified: true });
  });

  it("begins where anything is another, and stays where it was", async () => {
    await expect(readChange(reads("Other"), aClient, {})).resolves.toMatchObject({ verified: false });
    const unknown = { ...aClient, verified: false };
    await expect(readChange(reads(aClient.name), unknown, {})).resolves.toMatchObject({ verified: false });
  });
});
