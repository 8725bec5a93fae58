import type { AuthenticationMethod } from "./client-authentication/authentication-method.ts";
import type { NamedClients } from "./client-documents/named-clients.cimd.ts";
import type { ClientAuthenticationMethod } from "./client-authentication/presented-credentials.ts";
import type { GrantType } from "./client.ts";
import type { Endpoint, Path } from "./endpoint.ts";
import type { CompleteAnswer, Respond } from "./endpoints/authorization-response.rfc9207.ts";
import type { Feature, Make, MakeReference, Tools } from "./feature.ts";
import type { GrantHandler } from "./grants/grant.ts";
import type { Prompt } from "./request/asking.ts";
import type { ReadRequestPart } from "./request/authorization-request.rfc6749.ts";
import type { ReadHint } from "./request/id-token-hint.oidc-core.ts";
import type { ResponseMode, WhyNotAt } from "./request/response-mode.oauth-responses.ts";

/** What all features bring, by what each part is called. Nothing is made yet, so this costs nothing and needs no ports. */
export interface Registry {
  readonly features: readonly Feature[];
  readonly clientAuthentication: ReadonlyMap<ClientAuthenticationMethod, Make<AuthenticationMethod>>;
  /** `undefined`: registered clients alone. */
  readonly namedClients: Make<NamedClients> | undefined;
  readonly grants: ReadonlyMap<GrantType, Make<GrantHandler>>;
  readonly authorizationGrants: readonly GrantType[];
  readonly responseTypes: ReadonlyMap<string, Make<Respond>>;
  readonly responseModes: ReadonlyMap<ResponseMode, WhyNotAt>;
  readonly authorizationAnswers: readonly Make<CompleteAnswer>[];
  /** Those that travel with an authorization request. */
  readonly authorizationParameters: readonly string[];
  readonly requestParts: readonly ReadRequestPart[];
  /** Values of `prompt` that are supported. */
  readonly prompts: readonly Prompt[];
  readonly hints: ReadonlyMap<string, Make<ReadHint>>;
  /** By their parameter, which several may know. */
  readonly references: readonly (readonly [name: string, make: MakeReference])[];
  readonly endpoints: ReadonlyMap<Path, Endpoint<Tools>>;
}

/**
 * Puts features together, in their order.
 *
 * @throws {Error} in a sentence that names both, when two claim the same.
 */
export function registerFeatures(features: readonly Feature[]): Registry {
  const claims = createClaims();
  /** One kind of part of all features. */
  function gather<Key extends string, Part>(
    kind: string,
    partsOf: (feature: Feature) => { readonly [Name in Key]?: Part } | undefined,
  ): ReadonlyMap<Key, Part> {
    const gathered = new Map<Key, Part>();
    for (const feature of features) {
      for (const [key, part] of Object.entries(partsOf(feature) ?? {}) as [Key, Part][]) {
        claims.claim(kind, key, feature);
        gathered.set(key, part);
      }
    }
    return gathered;
  }

  for (const feature of features) {
    claimSingly(feature, claims);
  }
  claimParameters(features, claims);
  const requests = features.flatMap(({ authorizationRequest }) => authorizationRequest ?? []);
  return {
    features,
    clientAuthentication: gather("client authentication method", (one) => one.clientAuthentication),
    namedClients: features.find(({ namedClients }) => namedClients !== undefined)?.namedClients,
    grants: gather("grant type", ({ grants }) => grants),
    authorizationGrants: features.flatMap(({ authorizationGrants = [] }) => authorizationGrants),
    responseTypes: gather("response type", ({ responseTypes }) => responseTypes),
    responseModes: gather("response mode", ({ responseModes }) => responseModes),
    authorizationAnswers: features.flatMap(({ authorizationAnswer }) => authorizationAnswer ?? []),
    authorizationParameters: requests.flatMap(({ parameters }) => parameters),
    prompts: requests.flatMap(({ prompts = [] }) => prompts),
    requestParts: requests.flatMap(({ read }) => read ?? []),
    hints: new Map(requests.flatMap(({ hints }) => Object.entries(hints ?? {}))),
    references: requests.flatMap(({ references }) => Object.entries(references ?? {})),
    endpoints: gather("endpoint", ({ endpoints }) => endpoints),
  };
}

/** A parameter has one meaning; one that stands for a whole request may do so in several ways. */
function claimParameters(features: readonly Feature[], claims: Claims): void {
  const referring = new Set<string>();
  for (const feature of features) {
    const { parameters = [], hints = {}, references = {} } = feature.authorizationRequest ?? {};
    const further = Object.keys(references).filter((name) => !referring.has(name));
    for (const name of [...parameters, ...Object.keys(hints), ...further])
      claims.claim("authorization parameter", name, feature);
    for (const name of further) referring.add(name);
  }
}

/** Makes every part of a kind. */
export function makeParts<Key, Part, Given>(
  makers: ReadonlyMap<Key, (given: Given) => Part>,
  given: Given,
): ReadonlyMap<Key, Part> {
  return new Map([...makers].map(([key, make]) => [key, make(given)]));
}

/** Claims what is no part with a key, for which {@link Registry} has maps. */
function claimSingly(feature: Feature, claims: Claims): void {
  claims.claim("name", feature.name, feature);
  for (const prompt of feature.authorizationRequest?.prompts ?? []) claims.claim("prompt", prompt, feature);
  if (feature.namedClients !== undefined) claims.claim("way to find clients", "by name", feature);
  for (const type of feature.authorizationGrants ?? []) claims.claim("grant type", type, feature);
}

interface Claims {
  claim(kind: string, key: string, feature: Feature): void;
}

function createClaims(): Claims {
  const owners = new Map<string, Feature>();
  return {
    claim(kind, key, feature) {
      const owner = owners.get(`${kind} ${key}`);
      if (owner !== undefined) {
        throw new Error(`The features "${owner.name}" and "${feature.name}" both bring the ${kind} ${key}.`);
      }
      owners.set(`${kind} ${key}`, feature);
    },
  };
}
