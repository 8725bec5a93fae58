import type { Flow, ProviderDefinition } from "../provider-definition.ts";

/** Scope parameters: under the provider's names, joined by its separators. Without scopes there is no parameter. */
export function joinScopes(
  { scopes: rules = {} }: Pick<ProviderDefinition, "scopes">,
  scopes: readonly string[],
  extra: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, string>> {
  const { parameter = "scope", separator = " " } = rules;
  const joined = Object.entries(extra)
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => [name, list.join(rules.extra?.[name]?.separator ?? separator)] as const);
  return {
    ...(parameter === null || scopes.length === 0 ? {} : { [parameter]: scopes.join(separator) }),
    ...Object.fromEntries(joined),
  };
}

/** Flows in which nobody signs in: there is nothing that a person could be asked for, and no access that outlives one. */
const withoutPerson: ReadonlySet<Flow> = new Set([
  "client_credentials",
  "jwt_bearer",
  "token_exchange",
  "static",
]);

/** Whether a person signs in, so that who they are and offline access can be asked for (OpenID Connect Core §11). */
export function hasPerson(flow: Flow): boolean {
  return !withoutPerson.has(flow);
}

/**
 * The scopes to ask for: the wanted ones or else the provider's default, those it always needs, and those for offline
 * access, where there is a person to grant it.
 */
export function scopesToAsk(
  { scopes = {}, refresh }: Pick<ProviderDefinition, "scopes" | "refresh">,
  { wanted, flow, offline }: ScopesWanted,
): readonly string[] {
  const usual = hasPerson(flow) ? scopes.default : (scopes.withoutPerson ?? scopes.default);
  const kept = offline && hasPerson(flow) ? (refresh?.offlineScopes ?? []) : [];
  return [...new Set([...(wanted ?? usual ?? []), ...(scopes.always ?? []), ...kept])];
}

/** What is known of a connection when its scopes are chosen. */
export interface ScopesWanted {
  /** What the person named; absent for the provider's default. */
  readonly wanted: readonly string[] | undefined;
  readonly flow: Flow;
  /** Whether a refresh token is wanted. */
  readonly offline: boolean;
}

/** Scopes that were asked for and not granted; empty where the provider does not say. */
export function missingScopes(
  { scopes }: Pick<ProviderDefinition, "scopes">,
  asked: readonly string[],
  granted: readonly string[] | undefined,
): readonly string[] {
  if (granted === undefined) return [];
  const silent = scopes?.unanswered ?? [];
  return asked.filter((scope) => !granted.includes(scope) && !silent.includes(scope));
}
