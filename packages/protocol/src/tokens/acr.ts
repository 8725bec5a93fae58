/*
 * How strong a sign-in was (OpenID Connect Core §2, `acr`), in names of our own: no registry has any that mean the same everywhere.
 */

const oneFactor = "urn:grantway:acr:one-factor";
const severalFactors = "urn:grantway:acr:several-factors";

/** The method (RFC 8176) that says itself that there was more than one factor. */
const severalByItself = "mfa";

/** The classes that people can reach here: there is one way to sign in. */
export const reachableAcrs: readonly string[] = [oneFactor];

/**
 * The class of a sign-in by these methods.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#IDToken | OpenID Connect Core §2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9470#section-6 | RFC 9470 §6}
 */
export function acrOf(methods: readonly string[]): string {
  return methods.includes(severalByItself) ? severalFactors : oneFactor;
}
