import type { ComputedMember, Feature, Offered } from "../feature.ts";
import type { Registry } from "../register-features.ts";
import { openidConnectDiscovery, rfc8414 } from "../specs.ts";

/** Who answers here. All else in the document say the features that bring it. */
export const discovery: Feature = {
  name: "discovery",
  specifications: [rfc8414, openidConnectDiscovery],
  metadata: ({ issuer }) => ({ issuer }),
};

type Member = string | boolean | readonly string[];

/**
 * The metadata of this provider, computed from what is registered. One document serves both well-known paths.
 *
 * @throws {Error} in a sentence that names both, when two features say different things of one member.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-2 | RFC 8414 §2}
 * @see {@link https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata | OpenID Connect Discovery §3}
 */
export function describeProvider(registry: Registry, offered: Offered): Readonly<Record<string, Member>> {
  const computed: Readonly<Record<ComputedMember, Member>> = {
    scopes_supported: [],
    protected_resources: [],
    response_types_supported: [...registry.responseTypes.keys()],
    response_modes_supported: [...registry.responseModes.keys()],
    grant_types_supported: [...registry.grants.keys(), ...registry.authorizationGrants],
  };
  const said = new Map<string, { readonly by: string; readonly value: Member }>();

  function say(by: string, member: string, value: Member): void {
    if (Object.hasOwn(computed, member))
      throw new Error(`The feature "${by}" says ${member}, which follows from what is registered.`);
    const before = said.get(member);
    if (before === undefined) said.set(member, { by, value });
    else if (isList(before.value) && isList(value))
      said.set(member, { by, value: [...new Set([...before.value, ...value])] });
    else if (before.value !== value)
      throw new Error(`The features "${before.by}" and "${by}" say different things of ${member}.`);
  }

  for (const { name, endpoints = {}, metadata } of registry.features) {
    for (const [path, endpoint] of Object.entries(endpoints))
      if (endpoint.metadata !== undefined) say(name, endpoint.metadata, offered.issuer + path);
    for (const [member, value] of Object.entries<Member>(metadata?.(offered) ?? {})) say(name, member, value);
  }
  const members = [...said].map(([member, { value }]) => [member, value] as const);
  return { ...Object.fromEntries(members), ...computed };
}

function isList(member: Member): member is readonly string[] {
  return typeof member === "object";
}
