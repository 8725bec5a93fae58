import { readFileSync } from "node:fs";
import type { ClientKey, StatementIssuer } from "@grantway/protocol";
import { decodeText, whyNot } from "@grantway/terminal";
import { ConfigError } from "./config-error.ts";

/**
 * The issuers of software statements that are named in the configuration, with the keys of those whose are in a file.
 *
 * @param named - an issuer, and the https address or the file of its keys, with a blank between.
 * @throws {ConfigError} naming every file that cannot be read, and every address that is not https.
 */
export function readStatementIssuers(named: readonly string[]): readonly StatementIssuer[] {
  const problems: string[] = [];
  const issuers = named.flatMap((one) => {
    const [issuer = "", place = ""] = one.split(/ +/);
    const keys = keysAt(place);
    if (typeof keys !== "string") return [{ issuer, keys }];
    problems.push(`registration.statements: the keys of ${issuer} ${keys}.`);
    return [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return issuers;
}

/** The keys, or what is wrong with where they are. */
function keysAt(place: string): StatementIssuer["keys"] | string {
  if (/^https:/i.test(place)) return { uri: place };
  if (/^[a-z][a-z0-9+.-]+:/i.test(place)) return "must be at an https address or in a file";
  try {
    const set: unknown = JSON.parse(decodeText(readFileSync(place)) ?? "");
    const keys: unknown = typeof set === "object" && set !== null && "keys" in set ? set.keys : undefined;
    return isKeys(keys) ? { keys } : `are no JWK Set in ${place}`;
  } catch (error) {
    return error instanceof SyntaxError
      ? `are no JSON in ${place}`
      : `cannot be read from ${place}${whyNot(error)}`;
  }
}

function isKeys(value: unknown): value is readonly ClientKey[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((key) => typeof key === "object" && key !== null)
  );
}
