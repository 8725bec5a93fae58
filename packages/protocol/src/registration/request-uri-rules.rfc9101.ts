import { type Problem, problemAt } from "../problem.ts";
import { isPublishedAddress } from "./published-address.ts";

/** OpenID Connect Core §6.2: more than a request may name. */
const longest = 512;
const problem = `The address of a request object must be https, without user information, and have ${longest} characters at most.`;

/**
 * What is wrong with an address at which request objects may be read. A fragment says which state of one is meant.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-5.2 | RFC 9101 §5.2}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RequestUriParameter | OpenID Connect Core §6.2}
 */
export function requestUriProblems(uri: string): readonly Problem[] {
  const [address = "", fragment = ""] = uri.split(/#(.*)/s);
  const isRight =
    uri.length <= longest && /^[\x21-\x7E]*$/.test(fragment) && isPublishedAddress(address, longest);
  return isRight ? [] : [problemAt([], problem, "request-uri", { most: longest })];
}
