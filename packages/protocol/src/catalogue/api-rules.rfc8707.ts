import { parseAbsoluteUri } from "../absolute-uri.ts";
import { lineProblems } from "../line-of-text.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Api, TokenFormat } from "../scope.ts";

/** Families outlive their access tokens by this in the database, and a token without its family is worth nothing. */
const longestLifetime = 24 * 60 * 60 * 1000;

/** Everything that is wrong with an API, by member of {@link Api}. */
export function apiProblems({
  audience,
  name,
  accessTokenLifetime,
  tokenFormat = "opaque",
}: Api): readonly Problem[] {
  const problems: Problem[] = [];
  if (!isAudience(audience)) {
    const problem = "The audience must be an absolute URI without fragment, such as https://api.example.com.";
    problems.push(problemAt("audience", problem, "audience"));
  }
  problems.push(...lineProblems("name", "The name", name, 100));
  if (accessTokenLifetime !== undefined && !isLifetime(accessTokenLifetime)) {
    const problem = "Access tokens must live for whole seconds, from 1s to 24h.";
    problems.push(problemAt("accessTokenLifetime", problem, "access-token-lifetime"));
  }
  if (!tokenFormats.includes(tokenFormat)) {
    const choices = tokenFormats.join(", ");
    const problem = `The token format must be one of ${choices}.`;
    problems.push(problemAt("tokenFormat", problem, "one-of", { choices }));
  }
  return problems;
}

/** What access tokens for an API can be. */
export const tokenFormats: readonly TokenFormat[] = ["opaque", "jwt"];

/**
 * Whether an API can have this name: an absolute URI without fragment.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8707#section-2 | RFC 8707 §2}
 */
export function isAudience(audience: string): boolean {
  return (
    /^[\x21-\x7E]{1,500}$/.test(audience) &&
    !audience.includes("#") &&
    parseAbsoluteUri(audience) !== undefined
  );
}

/** Whether access tokens can live so long: whole seconds, a day at most. */
export function isLifetime(milliseconds: number): boolean {
  return milliseconds >= 1000 && milliseconds <= longestLifetime && milliseconds % 1000 === 0;
}
