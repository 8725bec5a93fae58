import type { Flow, ProviderDefinition } from "../provider-definition.ts";

/** What a client says of itself (RFC 7591 §2), by its names on the wire. */
export interface ClientMetadata {
  readonly client_name: string;
  readonly application_type: "native";
  readonly redirect_uris?: readonly string[];
  readonly post_logout_redirect_uris?: readonly string[];
  readonly grant_types: readonly string[];
  readonly response_types: readonly string[];
  readonly token_endpoint_auth_method: string;
  readonly scope?: string;
}

const device = "urn:ietf:params:oauth:grant-type:device_code";

/**
 * The grant types of a flow, the one it cannot do without first. Others belong to clients that somebody registers by hand; a
 * client for browsers is not registered for devices too, since providers refuse that to clients that they do not know.
 */
const grantsOf: ReadonlyMap<Flow, readonly [string, ...string[]]> = new Map<
  Flow,
  readonly [string, ...string[]]
>([
  ["code", ["authorization_code", "refresh_token"]],
  ["device", [device, "refresh_token"]],
  ["client_credentials", ["client_credentials"]],
]);

/**
 * What to register a client as, for a flow at a provider: public where the provider allows that, because whatever this
 * machine keeps is no secret to who owns it, except for a client that acts for nobody. `undefined` for a flow that no
 * client is registered for by itself.
 */
export function metadataFor(task: {
  readonly definition: Pick<ProviderDefinition, "registration">;
  readonly flow: Flow;
  readonly redirectUris: readonly string[];
  /** Where people come back to after they signed out at the provider. */
  readonly signedOutUris?: readonly string[];
  readonly scopes: readonly string[];
  readonly name: string;
}): ClientMetadata | undefined {
  const { definition, flow, redirectUris, signedOutUris = [], scopes, name } = task;
  const grants = grantsOf.get(flow);
  if (grants === undefined) return undefined;
  const { grantTypes } = definition.registration ?? {};
  const [needed, ...others] = grants;
  const ofBrowsers = {
    redirect_uris: redirectUris,
    ...(signedOutUris.length === 0 ? {} : { post_logout_redirect_uris: signedOutUris }),
    response_types: ["code"],
  };
  return {
    client_name: name,
    application_type: "native",
    grant_types: [needed, ...others.filter((grant) => grantTypes?.includes(grant) ?? true)],
    token_endpoint_auth_method: proofFor(flow, definition),
    ...(flow === "code" ? ofBrowsers : { response_types: [] }),
    // Where people decide they may be asked for more another time, so the client is not tied to what it asks for now.
    ...(flow === "client_credentials" && scopes.length > 0 ? { scope: scopes.join(" ") } : {}),
  };
}

const secretMethods = ["client_secret_basic", "client_secret_post"];

function proofFor(flow: Flow, { registration = {} }: Pick<ProviderDefinition, "registration">): string {
  const { authenticationMethods = ["client_secret_basic"] } = registration;
  const wanted = flow === "client_credentials" ? secretMethods : ["none", ...secretMethods];
  return wanted.find((method) => authenticationMethods.includes(method)) ?? "client_secret_basic";
}
