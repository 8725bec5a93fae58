/** One challenge of a `WWW-Authenticate` header. */
export interface Challenge {
  /** In lower case: `bearer`, `dpop`. */
  readonly scheme: string;
  /** By names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * A scheme, or a parameter with its value. Reads a bare word after a scheme as a scheme too, which is none that anybody
 * looks for.
 */
const part = /[\s,]*([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]*)))?/gy;

/**
 * The challenges of an answer, in order. Of a parameter that comes twice the first counts; what follows something that is
 * no challenge is left out.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1 | RFC 9110 §11.6.1}
 */
export function challengesOf(headers: Headers): readonly Challenge[] {
  const challenges: { readonly scheme: string; readonly parameters: Map<string, string> }[] = [];
  for (const [, word = "", quoted, bare] of (headers.get("www-authenticate") ?? "").matchAll(part)) {
    const name = word.toLowerCase();
    const value = quoted?.replaceAll(/\\(.)/g, "$1") ?? bare;
    if (value === undefined) challenges.push({ scheme: name, parameters: new Map() });
    else if (challenges.at(-1)?.parameters.has(name) === false)
      challenges.at(-1)?.parameters.set(name, value);
  }
  return challenges;
}

/** What an API wants before it answers, by the error it challenges with. */
export type Demand =
  /** These scopes, beside those the token has (RFC 6750 §3.1). Empty where it does not say which. */
  | { readonly error: "insufficient_scope"; readonly scopes: readonly string[] }
  /** Another sign-in, of one of these kinds, or not older than so many seconds (RFC 9470 §3). */
  | {
      readonly error: "insufficient_user_authentication";
      readonly acrValues: readonly string[];
      readonly maxAge: number | undefined;
    };

/**
 * What an API wants that a newer token does not help with: more scopes, or another sign-in. `undefined` for any other
 * answer.
 */
export function demandOf({ status, headers }: Pick<Response, "status" | "headers">): Demand | undefined {
  if (status !== 401 && status !== 403) return undefined;
  for (const { parameters } of challengesOf(headers)) {
    const error = parameters.get("error");
    if (error === "insufficient_scope") return { error, scopes: words(parameters.get("scope")) };
    if (error === "insufficient_user_authentication") {
      const seconds = parameters.get("max_age") ?? "";
      const maxAge = /^\d{1,9}$/.test(seconds) ? Number(seconds) : undefined;
      return { error, acrValues: words(parameters.get("acr_values")), maxAge };
    }
  }
  return undefined;
}

/** Words of the characters that a scope may have (RFC 6749 §3.3), as many as a person can look through. */
export function words(text = ""): readonly string[] {
  return text
    .split(" ")
    .filter((word) => /^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/.test(word))
    .slice(0, 200);
}
