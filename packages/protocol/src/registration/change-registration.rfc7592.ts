import { needsSecret } from "../client-authentication/presented-credentials.ts";
import type { Client, ClientSecret } from "../client.ts";
import { registrationError } from "../errors/registration-error.rfc7591.ts";
import type { Instant } from "../instant.ts";
import type { Hashing } from "../ports/hashing.ts";
import { type ClientMetadata, metadataOf } from "./client-metadata.rfc7591.ts";
import { makeClientSecret, type SecretMaking } from "./client-secret.ts";
import type { ReadDocument, ReadRegistration } from "./read-registration.rfc7591.ts";

/*
 * What a client may change of its own registration, and what becomes of its quarantine and its secrets by that.
 */

/** What a client is told, and must not say back. */
const toldOnly = [
  "registration_access_token",
  "registration_client_uri",
  "client_secret_expires_at",
  "client_id_issued_at",
] as const;

/**
 * The secret that came along with a change, after what has to be so of every one.
 *
 * @throws {OAuthError} `invalid_client_metadata` for a change that names another client, says what only we say, or brings a
 *   secret that is none of the client's.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7592#section-2.2 | RFC 7592 §2.2}
 */
export function secretSentBy(
  { id, secrets }: Pick<Client, "id" | "secrets">,
  document: unknown,
  hashing: Pick<Hashing, "matches">,
): string | undefined {
  const members = new Map<string, unknown>(Object.entries(document ?? {}));
  const extra = toldOnly.find((name) => members.has(name));
  if (extra !== undefined) throw wrong(`${extra} must not be sent.`);
  if (members.get("client_id") !== id) throw wrong("client_id must be sent, and be the one of this client.");
  const secret = members.get("client_secret") ?? undefined;
  if (secret === undefined) return undefined;
  if (typeof secret === "string" && secrets.some(({ hash }) => hashing.matches(secret, hash))) return secret;
  throw wrong("client_secret is not the one of this client.");
}

/**
 * Reads what a client is to be. One that is verified stays so while it says what it is already; of anything else no administrator
 * knows, so it goes back into quarantine, without what they gave it.
 */
export async function readChange(
  read: ReadDocument,
  client: Client,
  document: unknown,
): Promise<{ readonly asked: ReadRegistration; readonly verified: boolean }> {
  const before = metadataOf(client);
  const { id } = client;
  if (client.verified) {
    const asked = await read(document, { id, before, keeps: true });
    if (isSame(before, asked.metadata)) return { asked, verified: true };
  }
  return { asked: await read(document, { id, before }), verified: false };
}

/**
 * What its secrets are from now on, where they are others, and the one that can be told. A secret stays while the client proves
 * itself by it; to sign with it, it has to be kept sealed, so whoever begins to sign gets another unless it came along.
 */
export function secretsAfter(
  making: SecretMaking,
  {
    client,
    metadata,
    sent,
  }: { readonly client: Client; readonly metadata: ClientMetadata; readonly sent: string | undefined },
  now: Instant,
): { readonly secret?: string; readonly secrets?: readonly ClientSecret[] } {
  if (!needsSecret(metadata.authenticationMethod)) return { secrets: [] };
  const signs = metadata.authenticationMethod === "client_secret_jwt";
  const stays = client.secrets.some(({ sealed }) => !signs || sealed !== undefined);
  if (stays) return sent === undefined ? {} : { secret: sent };
  const { plaintext, row } = makeClientSecret(making, metadata, sent, now);
  return { secret: plaintext, secrets: [row] };
}

function isSame(before: ClientMetadata, after: ClientMetadata): boolean {
  const members = new Map(Object.entries(before));
  return Object.entries(after).every(([name, value]) => inOneOrder(members.get(name)) === inOneOrder(value));
}

function inOneOrder(value: unknown): string {
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  return list === undefined
    ? JSON.stringify(value)
    : list
        .map((one) => JSON.stringify(one))
        .toSorted(byText)
        .join();
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function wrong(words: string) {
  return registrationError("invalid_client_metadata", words);
}
