import type { AuthorizationServer } from "oauth4webapi";
import { ClientError } from "../client-error.ts";
import type { Connection, ProviderReference } from "../connection.ts";
import type { Endpoints, ProviderDefinition, Step } from "../provider-definition.ts";
import { fillUrl, type TemplateValues } from "../template.ts";
import { idTokenAlgorithms } from "../protocol/id-token-algorithm.ts";
import type { ReadMetadata } from "./metadata.ts";
import { definitionOf, merge } from "./published-definition.ts";

/** A provider as one connection uses it: definition complete, templates can be filled. */
export interface Provider {
  readonly definition: ProviderDefinition;
  /** The variables' values, defaults included, and captured values. */
  readonly values: TemplateValues;
  /** The issuer identifier; `undefined` where none is known. */
  readonly issuer: string | undefined;
  /** The URL of an endpoint. @throws {ClientError} `flow_unavailable` where it has none */
  endpoint(name: keyof Endpoints): string;
  hasEndpoint(name: keyof Endpoints): boolean;
  /** For the strict library: the step's URL in every place it looks, under the issuer or a stand-in. */
  server(step: Step): AuthorizationServer;
}

/** The parts of a connection that determine its provider. */
export type ProviderChoice = Pick<Connection, "provider" | "variables" | "captured"> &
  Partial<Pick<Connection, "client">>;

/** @throws {ClientError} `unknown_provider`, `bad_request`, `provider_*` */
export function createResolveProvider(dependencies: {
  readonly definitions: ReadonlyMap<string, ProviderDefinition>;
  readonly readMetadata: ReadMetadata;
}): (choice: ProviderChoice) => Promise<Provider> {
  const { definitions, readMetadata } = dependencies;

  return async ({ provider, variables, captured, client }) => {
    const definition = definitionBy(provider, definitions);
    const values: TemplateValues = {
      ...checkedVariables(definition, variables),
      ...captured,
      ...(client === undefined ? {} : { client_id: client.id, client_secret: client.secret }),
    };
    if (definition.issuer === undefined || definition.discover === false)
      return createProvider(definition, values);
    const wantsMetadata = definition.discover === true || definition.endpoints?.token === undefined;
    if (!wantsMetadata) return createProvider(definition, values);
    const published = definitionOf(await readMetadata(fillUrl(definition.issuer, values)));
    return createProvider(merge(definition, published), values);
  };
}

function definitionBy(
  reference: ProviderReference,
  definitions: ReadonlyMap<string, ProviderDefinition>,
): ProviderDefinition {
  if (reference.from !== "catalogue") return reference.definition;
  const found = definitions.get(reference.id);
  if (found !== undefined) return found;
  throw new ClientError(
    "unknown_provider",
    `The provider ${reference.id} is not known here: install the version, or give the definitions, it was connected with.`,
  );
}

/** Host labels, so that no value can change another part of the URL. A definition may allow more. */
const usualPattern = "[A-Za-z0-9](?:[A-Za-z0-9.\\-]*[A-Za-z0-9])?";

function checkedVariables(
  { variables = {}, name }: ProviderDefinition,
  given: Readonly<Record<string, string>>,
): TemplateValues {
  return Object.fromEntries(
    Object.entries(variables).map(([key, { description, example, pattern, default: usual }]) => {
      const value = Object.hasOwn(given, key) ? given[key] : usual;
      if (value === undefined)
        throw new ClientError(
          "bad_request",
          `${name} needs ${key}: ${description}${example === undefined ? "" : ` (such as ${example})`}`,
        );
      if (!new RegExp(`^(?:${pattern ?? usualPattern})$`, "v").test(value))
        throw new ClientError("bad_request", `"${value}" cannot be ${key} of ${name}: ${description}`);
      return [key, value];
    }),
  );
}

function createProvider(definition: ProviderDefinition, values: TemplateValues): Provider {
  const { endpoints = {} } = definition;
  const issuer = definition.issuer === undefined ? undefined : fillUrl(definition.issuer, values);

  function endpoint(name: keyof Endpoints): string {
    const template = endpoints[name];
    if (template !== undefined) return fillUrl(template, values);
    throw new ClientError(
      "flow_unavailable",
      `${definition.name} has no ${name} endpoint that is known: choose another way, or add it to the definition.`,
    );
  }

  return {
    definition,
    values,
    issuer,
    endpoint,
    hasEndpoint: (name) => endpoints[name] !== undefined,
    server(step) {
      const url = endpoint(endpointOf(step, endpoints));
      const { iss } = definition.callback ?? {};
      return {
        issuer: issuer ?? new URL(url).origin,
        authorization_endpoint: url,
        token_endpoint: url,
        pushed_authorization_request_endpoint: url,
        device_authorization_endpoint: url,
        revocation_endpoint: url,
        introspection_endpoint: url,
        authorization_response_iss_parameter_supported: iss === "required",
        // Straight from the token endpoint, an ID token is trusted for the connection it came by (OpenID Connect Core
        // §3.1.3.7); the library only needs the list of accepted algorithms.
        id_token_signing_alg_values_supported: [...idTokenAlgorithms],
      };
    },
  };
}

function endpointOf(step: Step, endpoints: Endpoints): keyof Endpoints {
  if (step === "refresh") return endpoints.refresh === undefined ? "token" : "refresh";
  const own: Partial<Record<Step, keyof Endpoints>> = {
    authorization: "authorization",
    pushed_authorization: "pushedAuthorization",
    device_authorization: "device",
    revocation: "revocation",
    introspection: "introspection",
  };
  return own[step] ?? "token";
}
