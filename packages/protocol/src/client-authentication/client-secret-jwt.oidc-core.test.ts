import { describe, expect, it } from "vitest";
import type { Client, ClientSecret } from "../client.ts";
import { sealClientSecret } from "../registration/client-secret-seal.ts";
import { aKeyPair, assertionType, claimsOf, signed } from "../testing/assertions.ts";
import { aClient, cipher, given, hashing, parameters } from "../testing/world.ts";

const generated = `gwcs_${"x".repeat(43)}aBcDeF`;
const chosen = "chosen-elsewhere-and-long-enough-0123456789";

const sealed = (plaintext: string, differences: Partial<ClientSecret> = {}): ClientSecret => ({
  id: plaintext.slice(0, 6),
  hash: hashing.keyed(plaintext),
  hint: "",
  createdAt: 0,
  sealed: sealClientSecret(aClient.id, { id: plaintext.slice(0, 6), plaintext }, cipher),
  ...differences,
});

async function aWorld(client: Partial<Client> = {}) {
  const world = await given({
    client: {
      authenticationMethod: "client_secret_jwt",
      authenticationAlgorithm: "HS256",
      secrets: [sealed(generated), sealed(chosen)],
      ...client,
    },
  });
  const show = (
    key: Parameters<typeof signed>[1],
    { header = {}, claims = {}, network = "192.0.2.1" }: Shown = {},
  ) =>
    world.provider.token({
      parameters: parameters({
        grant_type: "client_credentials",
        scope: "read",
        client_assertion_type: assertionType,
        client_assertion: signed(claimsOf(aClient.id, world.now(), claims), key, { alg: "HS256", ...header }),
      }),
      authorization: undefined,
      network: () => network,
    });
  return { world, show };
}

interface Shown {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly network?: string;
}

const refused = (reason: string) => ({ code: "invalid_client", reason: expect.stringContaining(reason) });

describe("client_secret_jwt, OpenID Connect Core §9", () => {
  it("takes an assertion that any live secret of the client signed, and notes which", async () => {
    const { world, show } = await aWorld();
    await expect(show(generated)).resolves.toMatchObject({ token_type: "Bearer" });
    await expect(show(chosen)).resolves.toBeDefined();
    expect(world.usedBy.secrets).toEqual([generated.slice(0, 6), chosen.slice(0, 6)]);
  });

  it("refuses what another secret signed, or one that has ended", async () => {
    const { show, world } = await aWorld({ secrets: [sealed(generated), sealed(chosen, { expiresAt: 1 })] });
    await expect(show("another-secret-that-is-long-enough-012")).rejects.toMatchObject(refused("signed it"));
    expect(world.now()).toBeGreaterThan(1);
    await expect(show(chosen)).rejects.toMatchObject(refused("signed it"));
  });

  it("counts an assertion once, of many that come at once", async () => {
    const { show } = await aWorld();
    const claims = { jti: "the-one" };
    const came = await Promise.allSettled([1, 2, 3, 4].map(() => show(generated, { claims })));
    expect(came.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each<[string, Shown, string]>([
    ["a stronger HMAC", { header: { alg: "HS512" } }, "not the one that is registered"],
    ["another audience", { claims: { aud: "https://other.example" } }, "nothing else"],
  ])("refuses %s", async (_, shown, reason) => {
    const { show } = await aWorld();
    await expect(show(generated, shown)).rejects.toMatchObject(refused(reason));
  });

  it("refuses a key of the client's own", async () => {
    const { show } = await aWorld();
    await expect(show(aKeyPair("ES256").privateKey, { header: { alg: "ES256" } })).rejects.toMatchObject(
      refused("registered for client_secret_jwt, used private_key_jwt"),
    );
  });

  it("needs a secret that is kept for it, and says so to the operator", async () => {
    const { sealed: _, ...hashed } = sealed(generated);
    const { show } = await aWorld({ secrets: [hashed] });
    await expect(show(generated)).rejects.toMatchObject(refused("needs a new one"));
  });

  it("slows guesses at the secret as where it is sent, RFC 6749 §2.3.1", async () => {
    const { world, show } = await aWorld();
    for (let count = 0; count < 10; count += 1)
      await expect(show(`wrong-and-long-enough-to-be-a-key-${count}`)).rejects.toMatchObject({
        code: "invalid_client",
      });
    const throttled = { code: "temporarily_unavailable", retryAfter: 1, clientId: aClient.id };
    await expect(show("wrong-and-long-enough-to-be-a-key")).rejects.toMatchObject(throttled);
    await expect(show(chosen)).rejects.toMatchObject(throttled);
    // One that we made cannot be guessed, and other networks guessed nothing.
    await expect(show(generated)).resolves.toBeDefined();
    await expect(show(chosen, { network: "192.0.2.2" })).resolves.toBeDefined();
    world.pass(1000);
    await expect(show(chosen)).resolves.toBeDefined();
  });
});
