import type { ProviderDefinition } from "../provider-definition.ts";

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

/**
 * The scopes to ask for: the person's or else the provider's default, those it always needs, and those for offline
 * access.
 */
export function scopesToAsk(
  { scopes = {}, refresh }: Pick<ProviderDefinition, "scopes" | "refresh">,
  wanted: readonly string[] | undefined,
  offline: boolean,
): readonly string[] {
  const chosen = wanted ?? scopes.default ?? [];
  const kept = offline ? (refresh?.offlineScopes ?? []) : [];
  return [...new Set([...chosen, ...(scopes.always ?? []), ...kept])];
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
