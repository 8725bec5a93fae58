import type { Cipher } from "@grantway/protocol";
import type { WebhookSeals } from "../ports/webhook-deliveries.ts";
import { openWebhookSecret, sealBoth, webhookSealer } from "./webhook-secret.ts";

/**
 * Seals with the current instance key what an older one of the ring had sealed. What no key of the ring opens stays as it is.
 *
 * @returns how many were sealed anew here; another process may have been quicker.
 */
export async function resealWebhookSecrets({
  webhookSeals,
  cipher,
}: {
  readonly webhookSeals: WebhookSeals;
  readonly cipher: Cipher;
}): Promise<number> {
  let resealed = 0;
  for (const { endpoint, ...secret } of await webhookSeals.all()) {
    if (webhookSealer(secret) === cipher.currentKeyId) continue;
    const open = openWebhookSecret(endpoint, secret, cipher);
    if (open === undefined) continue;
    const place = { endpoint, id: secret.id };
    if ((await webhookSeals.reseal(place, secret, sealBoth(place, open, cipher))) === "resealed")
      resealed += 1;
  }
  return resealed;
}
