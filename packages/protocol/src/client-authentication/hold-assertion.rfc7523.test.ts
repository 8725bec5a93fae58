import { expect, it, vi } from "vitest";
import { claimsOf } from "../testing/assertions.ts";
import { aClient, hashing, issuer } from "../testing/world.ts";
import { createHoldAssertion } from "./hold-assertion.rfc7523.ts";

const client = {
  ...aClient,
  authenticationMethod: "private_key_jwt",
  authenticationAlgorithm: "ES256",
} as const;
const assertion = {
  text: "",
  algorithm: "ES256",
  keyId: undefined,
  claims: claimsOf("acme", 0, { jti: "j".repeat(5000) }),
};

it("a jti is spent last, under its client, however long it is, RFC 7523 §3", async () => {
  const spend = vi.fn().mockResolvedValue("fresh");
  const hold = createHoldAssertion({ issuer, hashing, usedIds: { spend }, clock: () => 0 });
  await expect(hold(client, assertion, () => Promise.reject(new Error("not signed")))).rejects.toThrow(
    "not signed",
  );
  expect(spend).not.toHaveBeenCalled();
  await hold(client, assertion, () => Promise.resolve());
  const id = hashing.sha256("j".repeat(5000));
  expect(spend.mock.calls).toEqual([[{ kind: "client-assertion acme", id, until: 70_000 }]]);
});

it("no signature is looked at for another algorithm than the registered one, RFC 8725 §3.1", async () => {
  const prove = vi.fn();
  const hold = createHoldAssertion({ issuer, hashing, usedIds: { spend: vi.fn() }, clock: () => 0 });
  await expect(hold(client, { ...assertion, algorithm: "RS256" }, prove)).rejects.toMatchObject({
    code: "invalid_client",
    clientId: "acme",
  });
  expect(prove).not.toHaveBeenCalled();
});
