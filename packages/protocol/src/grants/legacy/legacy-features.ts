import type { Feature } from "../../feature.ts";
import { legacyImplicit } from "./implicit.rfc6749.ts";
import { legacyPassword } from "./password.rfc6749.ts";

/*
 * The wall around flows that are kept for systems which still need them (principle P7). None of them is offered unless the operator
 * switches it on, and none to a client that is not registered for it, or to somebody else's app.
 */

/** What an operator can switch on, by the name of its setting. */
export const legacyFeatures = {
  passwordGrant: legacyPassword,
  implicitGrant: legacyImplicit,
} as const satisfies Readonly<Record<string, Feature>>;

/** Which of them are on. */
export type LegacySwitches = { readonly [Name in keyof typeof legacyFeatures]: boolean };

/** Those that are on. */
export function legacyFeaturesOf(switches: LegacySwitches): readonly Feature[] {
  return Object.entries(legacyFeatures)
    .filter(([name]) => switches[name as keyof LegacySwitches])
    .map(([, feature]) => feature);
}

const legacyGrants: ReadonlySet<string> = new Set(
  Object.values<Feature>(legacyFeatures).flatMap(({ grants = {} }) => Object.keys(grants)),
);

const legacyResponseTypes: ReadonlySet<string> = new Set(
  Object.values<Feature>(legacyFeatures).flatMap(({ responseTypes = {} }) => Object.keys(responseTypes)),
);

/** Why a response type is not among those that are offered, for whoever asks for it by its name. */
export function whyNoResponseType(responseType: string, offered: readonly string[]): string {
  return legacyResponseTypes.has(responseType)
    ? `The operator of this server has not switched the legacy response type ${responseType} on.`
    : `Only response_type=${offered.join(" or ")} is offered.`;
}

/** Why a grant type is not offered, for whoever asks for it. */
export function whyNotOffered(grantType: string): string {
  return legacyGrants.has(grantType)
    ? `The operator of this server has not switched the legacy grant type ${grantType} on.`
    : "This grant_type is not offered here.";
}
