import { createLocalJWKSet, errors } from "jose";
import type { CryptoKey, FlattenedJWSInput, JSONWebKeySet, JWSHeaderParameters } from "jose";
import type { Fetch } from "./guarded-fetch.ts";
import { hasPassed } from "./has-passed.ts";

/** How long keys are used before they are read again, where the answer does not say. Milliseconds. */
const lifetime = 10 * 60_000;
/** However short or long the answer says. Milliseconds. */
const bounds = { least: 60_000, most: 60 * 60_000 } as const;
/** How long they are used on when they cannot be. Milliseconds. */
const longest = 60 * 60_000;
/** How soon they are read again for a key that is not among them, so that made-up names of keys ask for nothing. Milliseconds. */
const pause = 5000;

/** Finds the key that a JWS says it was signed with. Rejects with `JWKSNoMatchingKey` where the server publishes none such. */
export type FindKey = (header: JWSHeaderParameters, jws: FlattenedJWSInput) => Promise<CryptoKey>;

interface Known {
  readonly find: FindKey;
  readonly readAt: number;
  /** How long from then. */
  readonly freshFor: number;
}

/**
 * The keys that an authorization server publishes, kept for as long as it says (`max-age`): a key that was stolen and is gone from there
 * counts here no longer than that. A new one is read as soon as a token is signed with it, so a rotation refuses nothing; and where they
 * cannot be read for a while, those that are known go on.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-5 | RFC 7517 §5}
 */
export function createKeys({
  fetch,
  now,
}: {
  readonly fetch: Fetch;
  readonly now: () => number;
}): (jwksUri: string) => FindKey {
  let known: Known | undefined;
  let reading: Promise<Known> | undefined;

  async function read(jwksUri: string): Promise<Known> {
    const response = await fetch(jwksUri, {
      method: "GET",
      headers: { accept: "application/json, application/jwk-set+json" },
      body: undefined,
    });
    if (response.status !== 200) throw new Error(`its keys were answered with status ${response.status}`);
    const find = createLocalJWKSet(withoutStrangers(await response.json()) as JSONWebKeySet);
    return { find, readAt: now(), freshFor: freshnessOf(response) };
  }

  async function readOnce(jwksUri: string): Promise<Known> {
    reading ??= read(jwksUri).finally(() => (reading = undefined));
    known = await reading;
    return known;
  }

  async function current(jwksUri: string): Promise<Known> {
    const before = known;
    if (before === undefined) return readOnce(jwksUri);
    const kept = { since: before.readAt, now: now() };
    if (!hasPassed(before.freshFor, kept)) return before;
    return readOnce(jwksUri).catch((error: unknown) => {
      if (!hasPassed(longest, kept)) return before;
      throw error;
    });
  }

  return (jwksUri) => async (header, jws) => {
    const { find, readAt } = await current(jwksUri);
    try {
      return await find(header, jws);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !hasPassed(pause, { since: readAt, now: now() }))
        throw error;
    }
    return (await readOnce(jwksUri)).find(header, jws);
  };
}

/** What is no key at all hides none of the others, as keys of unknown kinds do not. */
function withoutStrangers(document: unknown): unknown {
  if (typeof document !== "object" || document === null || !("keys" in document)) return document;
  const { keys } = document;
  if (!Array.isArray(keys)) return document;
  return { keys: keys.filter((key) => typeof key === "object" && key !== null && !Array.isArray(key)) };
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.1 | RFC 9111 §5.2.2.1} */
function freshnessOf({ headers }: Response): number {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(headers.get("cache-control") ?? "")?.[1];
  if (seconds === undefined) return lifetime;
  return Math.min(Math.max(Number(seconds) * 1000, bounds.least), bounds.most);
}
