import type { Cipher } from "@grantway/protocol";
import { expect, it } from "vitest";
import { resealWebhookSecrets } from "./reseal-webhook-secrets.ts";
import { sealWebhookSecret, webhookSealer } from "./webhook-secret.ts";

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

it("a secret is sealed anew with the current instance key, as far as it opens", async () => {
  const lost = sealWebhookSecret({ endpoint: "e", id: "lost" }, made, { cipher: cipherOf("gone"), at: 7 });
  const rows = new Map([sealed, lost].map((one) => [one.id, one]));
  const webhookSeals = {
    all: async () => [...rows.values()].map((one) => Object.assign({ endpoint: "e" }, one)),
    async reseal({ id }: { readonly id: string }, _: object, to: object) {
      const row = rows.get(id);
      if (row !== undefined) rows.set(id, { ...row, ...to });
      return "resealed" as const;
    },
  };
  const cipher = cipherOf("new1", ["new1", "old1"]);
  expect(await resealWebhookSecrets({ webhookSeals, cipher })).toBe(1);
  expect(await resealWebhookSecrets({ webhookSeals, cipher })).toBe(0);
  expect([...rows.values()].map(webhookSealer)).toEqual(["new1", "gone"]);
});
