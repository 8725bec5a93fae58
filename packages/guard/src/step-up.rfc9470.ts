import type { Access } from "./access.ts";

/** How the person behind a request must have signed in. A client that acts as itself has nobody who did. */
export interface StepUp {
  /** Seconds since they did. */
  readonly maxAge?: number;
  /** One of these authentication contexts (`acr`), the best first. */
  readonly acrValues?: readonly string[];
}

/**
 * What the sign-in behind a token lacks, as a sentence; `undefined` when it is good enough. A token that does not say when or how is not.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9470#section-3 | RFC 9470 §3}
 */
export function missingSignIn(
  access: Access,
  { maxAge, acrValues }: StepUp,
  now: number,
): string | undefined {
  const { authenticatedAt = Number.NEGATIVE_INFINITY, acr = "" } = access;
  if (acrValues !== undefined && !acrValues.includes(acr))
    return "A different authentication level is required.";
  if (maxAge !== undefined && now - authenticatedAt > maxAge * 1000)
    return "More recent authentication is required.";
  return undefined;
}

/** The attributes of the challenge that tell a client what to ask the authorization server for. */
export function stepUpAttributes({ maxAge, acrValues }: StepUp): Readonly<Record<string, string>> {
  return {
    ...(acrValues === undefined ? {} : { acr_values: acrValues.join(" ") }),
    ...(maxAge === undefined ? {} : { max_age: String(maxAge) }),
  };
}
