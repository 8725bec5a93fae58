import { EmbedError } from "../embed-error.ts";
import { fromBase64, readWebhookKey } from "./webhook-keys.ts";

/** What arrived at an endpoint. */
export interface WebhookToVerify {
  /** As they came: of Node, of a `Request`, or of a function in the cloud, in whichever case. Only `webhook-id`, `webhook-timestamp` and `webhook-signature` are read. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body byte for byte. One that was parsed and written again is another one. */
  readonly body: string | Uint8Array;
  /** `whsec_…` or `whpk_…`. Several while a secret is rotated: one of them has to have signed it. */
  readonly secrets: readonly string[];
  /** Seconds that it may have been on its way, or that the clocks may differ; 300 by default. */
  readonly tolerance?: number;
  readonly now?: () => number;
}

/** One that is what the platform sent. */
export interface VerifiedWebhook {
  /** The same for every attempt to deliver it, and in `GET /api/v1/events`: what was handled already is told by it. */
  readonly id: string;
  /** When this attempt was signed. */
  readonly sentAt: Date;
  /** `installation.created`. */
  readonly type: string;
  /** The whole body. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** More signatures than any rotation has; each costs a verification. */
const mostSignatures = 16;

/**
 * Checks that the platform sent this, and lately. The same delivery may come twice: keep the ids of those you handled.
 *
 * @throws {EmbedError} `webhook-untrusted` or `webhook-too-old`; answer 400 and nothing more.
 * @see {@link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md | Standard Webhooks}
 */
export async function verifyWebhook(webhook: WebhookToVerify): Promise<VerifiedWebhook> {
  const { headers, body, secrets, tolerance = 300, now = Date.now } = webhook;
  if (secrets.length === 0) throw new EmbedError("setting", "There is no secret to verify webhooks with.");
  const keys = await Promise.all(secrets.map(readWebhookKey));
  const id = headerOf(headers, "webhook-id");
  const stamp = headerOf(headers, "webhook-timestamp");
  if (!/^\d{1,12}$/.test(stamp)) throw untrusted("webhook-timestamp is no time");

  const signed = bytesOf(`${id}.${stamp}.`, body);
  const signatures = signaturesOf(headerOf(headers, "webhook-signature"));
  let isSigned = false;
  for (const { version, bytes } of signatures) {
    for (const key of keys) {
      if (key.version === version && (await key.verifies(bytes, signed))) isSigned = true;
    }
  }
  if (!isSigned) throw untrusted("none of the secrets signed it");

  const sentAt = Number(stamp) * 1000;
  if (Math.abs(now() - sentAt) > tolerance * 1000) {
    throw new EmbedError("webhook-too-old", "The webhook was signed too long ago, or in the future.");
  }
  const payload = read(body);
  return { id, sentAt: new Date(sentAt), type: typeOf(payload), payload };
}

function headerOf(headers: WebhookToVerify["headers"], name: string): string {
  const [value, ...more] = valuesOf(headers, name);
  if (typeof value !== "string" || value === "" || value.length > 4096 || more.length > 0)
    throw untrusted(`${name} is missing`);
  return value;
}

/** Some gateways hand names on as they were written, and each value in a list. Names of headers have no case (RFC 9110 §5.1). */
function valuesOf(headers: WebhookToVerify["headers"], name: string): readonly unknown[] {
  if (hasGet(headers)) return [headers.get(name)];
  return Object.entries(headers).flatMap(([one, value]) => (one.toLowerCase() === name ? (value ?? []) : []));
}

/** Those of another library or window are `Headers` as well. */
function hasGet(headers: WebhookToVerify["headers"]): headers is Headers {
  return typeof headers["get" as keyof typeof headers] === "function";
}

function signaturesOf(
  header: string,
): readonly { readonly version: string; readonly bytes: Uint8Array<ArrayBuffer> }[] {
  return header.split(" ", mostSignatures).flatMap((one) => {
    const [version = "", text = ""] = one.split(",", 2);
    const bytes = fromBase64(text);
    return bytes === undefined || bytes.length === 0 ? [] : [{ version, bytes }];
  });
}

function bytesOf(head: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [first, second] = [encoder.encode(head), typeof body === "string" ? encoder.encode(body) : body];
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function read(body: string | Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Refused below, as what is no object is.
  }
  throw untrusted("its body is no JSON object");
}

function typeOf({ type }: Readonly<Record<string, unknown>>): string {
  if (typeof type !== "string") throw untrusted("it states no type");
  return type;
}

function untrusted(why: string): EmbedError {
  return new EmbedError("webhook-untrusted", `The webhook is not accepted: ${why}.`);
}
