import type { ClientKey, ClientKeySet } from "@grantway/protocol";
import { readText, repeatedMember } from "@grantway/terminal";
import { invalid } from "./failure.ts";

/**
 * The keys in a file: a JWK Set, or a JWK by itself; `null` for `false`, which takes them away. What each must be, the operation says.
 *
 * @throws {CommandError} `invalid` for anything else.
 */
export function readKeySetFile(file: string | false): ClientKeySet | null {
  if (file === false) return null;
  const text = readText(file);
  const value = parseJson(text);
  if (!isObject(value)) throw notKeys();
  const twice = repeatedMember(text);
  if (twice !== undefined)
    throw invalid([
      `The file of --jwks-file names ${JSON.stringify(twice)} twice in one object: leave one of them.`,
    ]);
  if ("kty" in value) return { keys: [{ ...value }] };
  if (!("keys" in value) || !Array.isArray(value.keys)) throw notKeys();
  const keys: readonly unknown[] = value.keys;
  if (!keys.every(isObject)) throw notKeys();
  return { keys: keys as readonly ClientKey[] };
}

function notKeys() {
  return invalid(['The file of --jwks-file must hold a JWK Set, {"keys": [...]}, or one JWK.']);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
