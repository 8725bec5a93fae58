import type { Cipher, Instant } from "@grantway/protocol";
import type { WebhookSecret } from "./webhook-endpoint.ts";

/*
 * The keys of an endpoint: a secret that both sides know (HMAC), and a pair of which we keep the private half (ed25519). They
 * rest sealed with the instance key and bound to their place, because each delivery needs them as they are (promise 18).
 */

/** A secret as it was made: `whsec_…`, `whsk_…` and `whpk_…`, as Standard Webhooks writes them. */
export interface MadeSecret {
  readonly secret: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

/** What signs. */
export type OpenSecret = Pick<MadeSecret, "secret" | "privateKey">;

/** Where a sealed secret stands. */
interface Place {
  readonly endpoint: string;
  readonly id: string;
}

/** As it is stored. */
export function sealWebhookSecret(
  place: Place,
  { secret, privateKey, publicKey }: MadeSecret,
  { cipher, at }: { readonly cipher: Cipher; readonly at: Instant },
): WebhookSecret {
  return {
    id: place.id,
    ...sealBoth(place, { secret, privateKey }, cipher),
    publicKey,
    createdAt: at,
    expiresAt: null,
  };
}

/** `undefined` when the instance key that sealed it is not in the ring. */
export function openWebhookSecret(
  endpoint: string,
  { id, sealedSecret, sealedKey }: Pick<WebhookSecret, "id" | "sealedSecret" | "sealedKey">,
  cipher: Cipher,
): OpenSecret | undefined {
  const secret = opened(sealedSecret, contextOf({ endpoint, id }, "secret"), cipher);
  const privateKey = opened(sealedKey, contextOf({ endpoint, id }, "key"), cipher);
  return secret === undefined || privateKey === undefined ? undefined : { secret, privateKey };
}

/** Those that sign at this moment. */
export function livingSecrets(secrets: readonly WebhookSecret[], at: Instant): readonly WebhookSecret[] {
  return secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt > at);
}

/** Both seals of an open secret, made with the current instance key. */
export function sealBoth(
  place: Place,
  { secret, privateKey }: OpenSecret,
  cipher: Cipher,
): Pick<WebhookSecret, "sealedSecret" | "sealedKey"> {
  const seal = (text: string, what: "secret" | "key") =>
    `${cipher.currentKeyId}.${cipher.encrypt(text, contextOf(place, what))}`;
  return { sealedSecret: seal(secret, "secret"), sealedKey: seal(privateKey, "key") };
}

/** Ids of the instance keys that it needs. */
export function webhookSealer({ sealedSecret }: Pick<WebhookSecret, "sealedSecret">): string {
  return sealedSecret.split(".", 1)[0] ?? "";
}

function opened(sealed: string, context: string, cipher: Cipher): string | undefined {
  const [keyId = "", text = ""] = sealed.split(".");
  return cipher.decrypt(keyId, text, context);
}

function contextOf({ endpoint, id }: Place, what: "secret" | "key"): string {
  return `webhook-${what}:${endpoint}:${id}`;
}
