import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { sealClientSecret } from "../registration/client-secret-seal.ts";
import { signed } from "../testing/assertions.ts";
import { aClient, cipher } from "../testing/world.ts";
import { createProveSecretSignature } from "./prove-secret-signature.ts";
import { createSecretGuesses } from "./secret-guesses.ts";

const plaintext = "a-secret-that-somebody-chose-themselves";
const sealed = sealClientSecret(aClient.id, { id: "s1", plaintext }, cipher);
const kept = { id: "s1", hash: "", hint: "a-se", createdAt: 0, sealed };
const client: Client = { ...aClient, secrets: [kept] };
const network = () => "192.0.2.0";

function given() {
  const used: string[] = [];
  const prove = createProveSecretSignature({
    cipher,
    clock: () => 1_000,
    note: { secret: (id) => void used.push(id) },
    secretGuesses: createSecretGuesses(),
  });
  const by = (secret: string, of = client) => prove(of, signed({}, secret, { alg: "HS256" }), network);
  return { used, by };
}

describe("what a client signed with its secret", () => {
  it("is proven by the secret that rests sealed, and noted as its use", async () => {
    const { used, by } = given();
    await expect(by(plaintext)).resolves.toBeUndefined();
    expect(used).toEqual(["s1"]);
  });

  it("is not where it is another, over, or kept as a hash alone", async () => {
    const { used, by } = given();
    await expect(by("another")).resolves.toContain("signed it");
    const { sealed: _, ...hashed } = kept;
    for (const secrets of [[], [hashed], [{ ...kept, expiresAt: 1_000 }]])
      await expect(by(plaintext, { ...client, secrets })).resolves.toContain("kept in a form");
    expect(used).toEqual([]);
  });

  it("is guessed at no faster than a secret that is sent", async () => {
    const { by } = given();
    const guess = async (left: number): Promise<unknown> => {
      const came = await by("another").catch((error: unknown) => error);
      return typeof came === "string" && left > 0 ? guess(left - 1) : came;
    };
    await expect(guess(1_000)).resolves.toMatchObject({ code: "temporarily_unavailable" });
    await expect(by(plaintext)).rejects.toMatchObject({ code: "temporarily_unavailable" });
  });
});
