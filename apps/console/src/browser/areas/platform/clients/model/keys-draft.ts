import type { Client } from "./client.ts";

/*
 * The keys of a client as a form has them: a set of keys is typed or pasted as text, and what is left empty is what nobody said.
 */

/** What a form has of how a client signs. */
export interface KeysDraft {
  /** Empty: what its first key is for. */
  readonly authenticationAlgorithm: "" | Algorithm;
  /** A JWK Set, or one JWK, as JSON. */
  readonly jwks: string;
  readonly jwksUri: string;
}

type Algorithm = NonNullable<Client["authenticationAlgorithm"]>;
type KeySet = NonNullable<Client["jwks"]>;

/** What is sent of it: `null` for nothing. */
export interface SentKeys {
  readonly authenticationAlgorithm?: Algorithm | null;
  readonly jwks?: KeySet | null;
  readonly jwksUri?: string | null;
}

/** The same without what is none. */
export interface SaidKeys {
  readonly authenticationAlgorithm?: Algorithm;
  readonly jwks?: KeySet;
  readonly jwksUri?: string;
}

/** Of a client that signs nothing. */
export const noKeys: KeysDraft = { authenticationAlgorithm: "", jwks: "", jwksUri: "" };

/** Algorithms of keys, as the form offers them. */
export const keyAlgorithms = ["ES256", "ES384", "ES512", "EdDSA", "PS256", "RS256"] as const;

/** What a form begins with. */
export function keysDraftOf({
  authenticationMethod,
  authenticationAlgorithm: algorithm,
  jwks,
  jwksUri = "",
}: Pick<Client, "authenticationMethod" | "authenticationAlgorithm" | "jwks" | "jwksUri">): KeysDraft {
  return {
    // A secret signs with one algorithm alone, which nobody chooses.
    authenticationAlgorithm: authenticationMethod === "private_key_jwt" ? (algorithm ?? "") : "",
    jwks: jwks === undefined ? "" : JSON.stringify(jwks, undefined, 2),
    jwksUri,
  };
}

/** The members as they are sent. What is no set of keys is sent as an empty one, which the server refuses. */
export function sentKeys({ authenticationAlgorithm, jwks, jwksUri }: Partial<KeysDraft>): SentKeys {
  return {
    ...(authenticationAlgorithm === undefined
      ? {}
      : { authenticationAlgorithm: authenticationAlgorithm === "" ? null : authenticationAlgorithm }),
    ...(jwks === undefined ? {} : { jwks: jwks.trim() === "" ? null : (keySetIn(jwks) ?? { keys: [] }) }),
    ...(jwksUri === undefined ? {} : { jwksUri: jwksUri.trim() === "" ? null : jwksUri.trim() }),
  };
}

/** What is said of the keys of a new client: nothing where there is none. */
export function saidKeys({ authenticationAlgorithm, jwks, jwksUri }: SentKeys): SaidKeys {
  return {
    ...(typeof authenticationAlgorithm === "string" ? { authenticationAlgorithm } : {}),
    ...(jwks === null || jwks === undefined ? {} : { jwks }),
    ...(typeof jwksUri === "string" ? { jwksUri } : {}),
  };
}

/** The rest of it. */
export function withoutKeys<Given extends object>(given: Given): Omit<Given, keyof KeysDraft> {
  const keys: readonly string[] = Object.keys(noKeys);
  const rest = Object.entries(given).filter(([name]) => !keys.includes(name));
  return Object.fromEntries(rest) as Omit<Given, keyof KeysDraft>;
}

/** The set of keys in a text; `undefined` where it is none. */
export function keySetIn(text: string): KeySet | undefined {
  const value = parsed(text);
  if (!isObject(value)) return undefined;
  if ("kty" in value) return { keys: [{ ...value }] };
  if (!("keys" in value) || !Array.isArray(value.keys)) return undefined;
  const keys: readonly unknown[] = value.keys;
  return keys.every(isObject) ? { keys: keys as KeySet["keys"] } : undefined;
}

/** What each key is called, and of which type it is: `k1 · EC P-256`. */
export function keyNames(keys: KeySet["keys"], nameless: string): readonly string[] {
  return keys.map(({ kid = nameless, kty, crv }) => {
    const type = [kty, crv].filter((part) => typeof part === "string").join(" ");
    return [kid, type].filter((part) => typeof part === "string" && part !== "").join(" · ");
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
