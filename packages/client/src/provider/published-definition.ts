import { createHash } from "node:crypto";
import type { AuthorizationServer } from "oauth4webapi";
import type { ClientAuthentication, Endpoints, Flow, ProviderDefinition } from "../provider-definition.ts";
import { authenticationMethods } from "../definition-shape.ts";
import type { RegistrationRules } from "../registration/registration-rules.ts";

/** The definition that results from the metadata. */
export function definitionOf(server: AuthorizationServer): ProviderDefinition {
  const { id, name } = nameAndId(new URL(server.issuer));
  const authentication = authenticationOf(server.token_endpoint_auth_methods_supported);
  return {
    id,
    name,
    issuer: server.issuer,
    discover: false,
    endpoints: endpointsOf(server),
    ...publishedFlows(server),
    pkce: server.code_challenge_methods_supported?.includes("S256") === true ? "required" : "ok",
    ...(server.require_pushed_authorization_requests === true ? { par: "required" as const } : {}),
    ...(authentication === undefined ? {} : { clientAuthentication: authentication }),
    registration: registrationOf(server),
    ...(server.authorization_response_iss_parameter_supported === true
      ? { callback: { iss: "required" as const } }
      : {}),
    ...scopesOf(server),
    ...(server.scopes_supported?.includes("offline_access") === true
      ? {
          refresh: {
            kind: "rotate" as const,
            offlineScopes: ["offline_access"],
            offlineHint: "Ask for the scope offline_access.",
          },
        }
      : {}),
    redirect: { ports: "any" },
  };
}

/** As many as a person can look through. */
const mostScopes = 200;

function scopesOf({ scopes_supported: listed }: AuthorizationServer): Pick<ProviderDefinition, "scopes"> {
  const all: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const offered = all
    .filter((scope) => typeof scope === "string" && /^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/.test(scope))
    .slice(0, mostScopes) as readonly string[];
  if (offered.length === 0) return {};
  // Only who is signed in and no access to data: other scopes are for the person to choose. Where nobody signs in, none.
  const usual = offered.includes("openid") ? { default: ["openid"], withoutPerson: [] } : {};
  return { scopes: { ...usual, offered } };
}

/** A definition takes precedence over what the provider publishes. */
export function merge(definition: ProviderDefinition, published: ProviderDefinition): ProviderDefinition {
  return {
    ...published,
    ...definition,
    issuer: published.issuer ?? "",
    endpoints: { ...published.endpoints, ...definition.endpoints },
    callback: { ...published.callback, ...definition.callback },
    registration: { ...published.registration, ...definition.registration },
    discover: false,
  };
}

function endpointsOf(server: AuthorizationServer): Endpoints {
  const all: Readonly<Record<keyof Endpoints, string | undefined>> = {
    authorization: server.authorization_endpoint,
    token: server.token_endpoint,
    refresh: undefined,
    revocation: server.revocation_endpoint,
    device: server.device_authorization_endpoint,
    introspection: server.introspection_endpoint,
    pushedAuthorization: server.pushed_authorization_request_endpoint,
    userinfo: server.userinfo_endpoint,
    endSession: server.end_session_endpoint,
    registration: server.registration_endpoint,
  };
  return Object.fromEntries(Object.entries(all).filter(([, url]) => url !== undefined)) as Endpoints;
}

const flowOfGrant: ReadonlyMap<string, Flow> = new Map(
  Object.entries<Flow>({
    authorization_code: "code",
    "urn:ietf:params:oauth:grant-type:device_code": "device",
    client_credentials: "client_credentials",
    "urn:ietf:params:oauth:grant-type:jwt-bearer": "jwt_bearer",
    "urn:ietf:params:oauth:grant-type:token-exchange": "token_exchange",
    password: "password",
  }),
);

/**
 * The flows it lists, if they have an endpoint. RFC 8414 §2 reads a missing list as authorization code and implicit,
 * but providers that leave it out offer more, so then the endpoints decide.
 */
function publishedFlows(server: AuthorizationServer): Pick<ProviderDefinition, "flows"> {
  const { grant_types_supported: grants } = server;
  if (grants === undefined) return {};
  const flows = grants.flatMap((grant) => flowOfGrant.get(grant) ?? []);
  const missing: Partial<Record<Flow, boolean>> = {
    code: server.authorization_endpoint === undefined,
    device: server.device_authorization_endpoint === undefined,
  };
  return { flows: flows.filter((flow) => missing[flow] !== true) };
}

/** The first of ours that it accepts; RFC 8414 §2: Basic without a list. In the end the client's credentials decide. */
function authenticationOf(
  methods: readonly string[] = ["client_secret_basic"],
): ClientAuthentication | undefined {
  return [...authenticationMethods].find(([method]) => methods.includes(method))?.[1];
}

function registrationOf(server: AuthorizationServer): RegistrationRules {
  const { grant_types_supported: grants, token_endpoint_auth_methods_supported: methods } = server;
  return {
    documents: server["client_id_metadata_document_supported"] === true,
    ...(grants === undefined ? {} : { grantTypes: grants.filter(isWord) }),
    ...(methods === undefined ? {} : { authenticationMethods: methods.filter(isWord) }),
  };
}

function isWord(text: string): boolean {
  return text !== "" && text.length <= 200;
}

/** What is found at an address is called after it. */
export function nameAndId(address: URL): { readonly id: string; readonly name: string } {
  const name = nameOf(address);
  return { id: idOf(name), name };
}

/** Host and path, so that two realms of one server have two names: `id.acme.example/realms/staff`. */
function nameOf({ host, pathname }: URL): string {
  return `${host}${pathname.replace(/\/+$/, "")}`;
}

const longestId = 64;

/**
 * The name as an id, which is the default name of a connection; one that is too long ends in a digest of the whole
 * name.
 */
function idOf(name: string): string {
  const id = dashed(name.toLowerCase());
  if (id.length <= longestId) return id === "" ? "provider" : id;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return dashed(`${id.slice(0, longestId - digest.length - 1)}-${digest}`);
}

function dashed(text: string): string {
  return text.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}
