import { parseAbsoluteUri } from "../absolute-uri.ts";
import type { Client } from "../client.ts";
import { type Problem, problemAt, problemsWithin } from "../problem.ts";
import { redirectUriFault, redirectUriKind } from "./redirect-uri-rules.rfc8252.ts";

type Sectored = Pick<Client, "subjectType" | "sectorIdentifierUri" | "redirectUris">;

/**
 * The sector of a client with pairwise subjects: the host of its sector identifier, or the one of all its redirect URIs. Clients of one
 * sector know a person by one name. `undefined` of a client with public subjects.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#PairwiseAlg | OpenID Connect Core §8.1}
 */
export function sectorOf({
  subjectType,
  sectorIdentifierUri,
  redirectUris: [first],
}: Sectored): string | undefined {
  if (subjectType === "public") return undefined;
  return parseAbsoluteUri(sectorIdentifierUri ?? first ?? "")?.hostname ?? "";
}

/** What is wrong with a sector. Whether the redirect URIs are listed there, whoever registers it finds out. */
export function sectorProblems(client: Sectored): readonly Problem[] {
  const { subjectType, sectorIdentifierUri: uri, redirectUris } = client;
  if (uri !== null) return problemsWithin("sectorIdentifierUri", sectorIdentifierProblems(uri));
  if (subjectType === "public") return [];
  const hosts = new Set(redirectUris.map((each) => parseAbsoluteUri(each)?.hostname));
  if (hosts.size === 1 && redirectUris.every((each) => redirectUriKind(each) === "web")) return [];
  const problem =
    "Pairwise subjects need a sector: redirect URIs on the web with one host, or a sector identifier that lists them.";
  return [problemAt("sectorIdentifierUri", problem, rule)];
}

const rule = "sector-identifier";

/** What is wrong with the address of a sector identifier by itself. */
export function sectorIdentifierProblems(uri: string): readonly Problem[] {
  const isHttps = redirectUriFault(uri) === undefined && parseAbsoluteUri(uri)?.protocol === "https:";
  return isHttps ? [] : [problemAt([], "The sector identifier must be an https address.", rule)];
}

/**
 * Whether the document at a sector identifier lists all redirect URIs.
 *
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#SectorIdentifierValidation | OpenID Connect Registration §5}
 */
export function listsAll(document: string, redirectUris: readonly string[]): boolean {
  try {
    const listed: unknown = JSON.parse(document);
    return Array.isArray(listed) && redirectUris.every((uri) => listed.includes(uri));
  } catch {
    return false;
  }
}
