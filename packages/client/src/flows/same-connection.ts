import type { ClientCredentials, Connection, ProviderReference } from "../connection.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { fillIfKnown } from "../template.ts";

/*
 * Whether a request is for the connection that already has its name. Tokens belong to one client at one issuer: signing
 * in again renews them, and signing in somewhere else would throw them away.
 */

/** The parts of a request that are compared; what it leaves out matches anything. */
export interface Wished {
  readonly provider: ProviderReference;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  readonly client?: ClientCredentials | undefined;
}

/** Finds a definition of the catalogue; `undefined` where it is not known here. */
export type FindDefinition = (id: string) => ProviderDefinition | undefined;

/** How the connection differs from the request, for "already, for …"; `undefined` when it does not. */
export function differenceFrom(there: Connection, wished: Wished, find: FindDefinition): string | undefined {
  const [before, after] = [definitionOf(there.provider, find), definitionOf(wished.provider, find)];
  if (!isSameProvider(there.provider, wished.provider, before, after))
    return before?.issuer ?? before?.name ?? idOf(there.provider);
  const usual = (name: string) => there.variables[name] ?? before?.variables?.[name]?.default;
  const other = Object.entries(wished.variables ?? {}).find(([name, value]) => usual(name) !== value);
  if (other !== undefined) return `the ${other[0]} ${usual(other[0]) ?? "it had"}`;
  const { client } = wished;
  return client === undefined || client.id === there.client.id ? undefined : `the client ${there.client.id}`;
}

/**
 * Who the tokens of a connection belong to, when an edit would send them somewhere else, for "its tokens are those of
 * …"; `undefined` when it would not, or there are none.
 */
export function ownerBeforeEdit(
  before: Connection,
  after: Connection,
  find: FindDefinition,
): string | undefined {
  if (before.tokens === undefined) return undefined;
  if (before.client.id !== after.client.id) return `the client ${before.client.id}`;
  const [there, then] = [tokenAddresses(before, find), tokenAddresses(after, find)];
  if (JSON.stringify(there) === JSON.stringify(then)) return undefined;
  return there.find((address) => address !== undefined) ?? idOf(before.provider);
}

/**
 * Where the refresh token is sent without being asked. An endpoint that is absent is found by the issuer. Revocation is
 * left out: a person asks for that, perhaps after looking up the address to end these very tokens.
 */
function tokenAddresses(connection: Connection, find: FindDefinition): readonly (string | undefined)[] {
  const { issuer, endpoints, variables = {} } = definitionOf(connection.provider, find) ?? {};
  const usual = Object.entries(variables).map(([name, variable]) => [name, variable.default] as const);
  const values = { ...Object.fromEntries(usual), ...connection.variables, ...connection.captured };
  const addresses = [issuer?.replace(/\/$/, ""), endpoints?.token, endpoints?.refresh];
  return addresses.map((address) => address && (fillIfKnown(address, values) ?? address));
}

/** The id of the provider that is referred to. */
export function idOf(reference: ProviderReference): string {
  return reference.from === "catalogue" ? reference.id : reference.definition.id;
}

function definitionOf(reference: ProviderReference, find: FindDefinition): ProviderDefinition | undefined {
  return reference.from === "catalogue" ? find(reference.id) : reference.definition;
}

/**
 * Two connections found by issuer are compared by it alone, because metadata may change; others by id and endpoints.
 */
function isSameProvider(
  a: ProviderReference,
  b: ProviderReference,
  before: ProviderDefinition | undefined,
  after: ProviderDefinition | undefined,
): boolean {
  const found = a.from === "issuer" && b.from === "issuer";
  return (found || idOf(a) === idOf(b)) && sourceOf(before) === sourceOf(after);
}

/** Its issuer; without one, its endpoints. */
function sourceOf(definition: ProviderDefinition | undefined): string {
  const { issuer, endpoints } = definition ?? {};
  if (issuer !== undefined) return issuer.replace(/\/$/, "");
  return `${endpoints?.authorization} ${endpoints?.token}`;
}
