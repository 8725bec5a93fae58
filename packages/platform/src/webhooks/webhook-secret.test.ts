import type { Cipher } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { livingSecrets, openWebhookSecret, sealWebhookSecret } from "./webhook-secret.ts";

/** Seals by writing down the key and the context, which is enough to see what is bound to what. */
const cipherOf = (currentKeyId: string, opens: readonly string[] = [currentKeyId]): Cipher => ({
  currentKeyId,
  encrypt: (text, context) => `${currentKeyId}|${context}|${text}`,
  decrypt(keyId, sealed, context) {
    const start = `${keyId}|${context}|`;
    return opens.includes(keyId) && sealed.startsWith(start) ? sealed.slice(start.length) : undefined;
  },
  crc32: () => 0,
});

const made = { secret: "whsec_a", privateKey: "whsk_b", publicKey: "whpk_c" };
const place = { endpoint: "e", id: "s" };
const sealed = sealWebhookSecret(place, made, { cipher: cipherOf("old1"), at: 7 });

describe("a secret of an endpoint, promise 18", () => {
  it("opens at its place, and nowhere else", () => {
    const { secret, privateKey } = made;
    expect(openWebhookSecret("e", sealed, cipherOf("old1"))).toEqual({ secret, privateKey });
    expect(openWebhookSecret("other", sealed, cipherOf("old1"))).toBeUndefined();
    expect(openWebhookSecret("e", { ...sealed, id: "t" }, cipherOf("old1"))).toBeUndefined();
    const swapped = { ...sealed, sealedSecret: sealed.sealedKey, sealedKey: sealed.sealedSecret };
    expect(openWebhookSecret("e", swapped, cipherOf("old1"))).toBeUndefined();
    expect(openWebhookSecret("e", sealed, cipherOf("new1"))).toBeUndefined();
  });

  it("signs until it ends", () => {
    const ending = { ...sealed, expiresAt: 10 };
    expect(livingSecrets([sealed, ending], 9)).toEqual([sealed, ending]);
    expect(livingSecrets([sealed, ending], 10)).toEqual([sealed]);
  });
});
