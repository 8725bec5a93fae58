import {
  assertionAlgorithms,
  requestObjectAlgorithms,
} from "../client-authentication/assertion-algorithms.ts";
import type { ClientAuthenticationMethod } from "../client-authentication/presented-credentials.ts";
import type { GrantType } from "../client.ts";
import {
  applicationTypes,
  type ClientDraft,
  type ClientMetadata,
  completeMetadata,
  signingAlgorithms,
  withoutRepeats,
} from "../registration/client-metadata.rfc7591.ts";
import { metadataProblems } from "../registration/client-rules.ts";
import { boolean, keySet, listOf, oneOf, type Reader, text } from "../registration/member-readers.ts";
import { redirectUriFault, redirectUriKind } from "../registration/redirect-uri-rules.rfc8252.ts";
import { parseScope, type ScopeCatalogue } from "../scope.ts";
import { clientIdHost } from "./client-id-url.cimd.ts";

/*
 * Reads the document that a client publishes about itself. It is written for every server there is and not for this one, so what is not
 * known or not offered here is left out and not refused (RFC 7591 §2), as long as the client gets less by that and nothing it relies on:
 * a demand that would protect it, and is not fulfilled here, is a reason to refuse. What only administrators give, no document says.
 */

/** What a document may ask for, whatever it lists. */
const offeredGrants: ReadonlySet<GrantType> = new Set<GrantType>(["authorization_code", "refresh_token"]);

/** Shared secrets cannot be told in a public document. */
const offeredMethods = ["none", "private_key_jwt"] as const satisfies readonly ClientAuthenticationMethod[];

/** Demands that a client may rely on, and that are not fulfilled here. */
const unfulfilled = ["tls_client_certificate_bound_access_tokens"] as const;

/** What a document says, or why it cannot be used, as the end of a sentence about it that repeats nothing of it. */
export type ReadDocument = { readonly metadata: ClientMetadata } | { readonly wrong: string };

/**
 * The client that a document describes.
 *
 * @param openScopes - what a client may ask for that nobody registered.
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-4 | OAuth Client ID Metadata Document §4}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export function readClientDocument(
  document: string,
  {
    clientId,
    catalogue,
    openScopes,
  }: {
    readonly clientId: string;
    readonly catalogue: ScopeCatalogue;
    readonly openScopes: readonly string[];
  },
): ReadDocument {
  const members = membersOf(document);
  if (members === undefined) return { wrong: "is no JSON object" };
  // Simple string comparison (RFC 3986 §6.2.1).
  if (members.get("client_id") !== clientId) return { wrong: "has another client_id than its address" };
  const refused = refusalOf(members);
  if (refused !== undefined) return { wrong: refused };
  const draft = draftOf(members, clientId);
  if ("wrong" in draft) return draft;
  const scopes = (draft.scopes ?? openScopes).filter(
    (scope) => openScopes.includes(scope) && (scope !== "offline_access" || canRefresh(draft)),
  );
  const metadata = completeMetadata({ ...draft, scopes }, () => clientId);
  const [problem] = metadataProblems(metadata, catalogue);
  return problem === undefined
    ? { metadata: withoutRepeats(metadata) }
    : { wrong: `describes a client that cannot be: ${problem.problem}` };
}

function membersOf(document: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(document);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-4.1 | OAuth Client ID Metadata Document §4.1} */
function refusalOf(members: ReadonlyMap<string, unknown>): string | undefined {
  if (members.has("client_secret") || members.has("client_secret_expires_at"))
    return "holds a client secret, which everybody can read";
  const demand = unfulfilled.find((name) => members.get(name) === true);
  if (demand !== undefined) return `demands ${demand}, which is not fulfilled here`;
  const responses = members.get("response_types");
  const isWithoutCode = responses !== undefined && !(Array.isArray(responses) && responses.includes("code"));
  return isWithoutCode ? "asks for no response type that is offered: code is" : undefined;
}

type Draft = ClientDraft & Required<Pick<ClientDraft, "grantTypes">>;

function draftOf(
  members: ReadonlyMap<string, unknown>,
  clientId: string,
): Draft | { readonly wrong: string } {
  const faults: string[] = [];
  function read<T>(name: string, reader: Reader<T>): T | undefined {
    const value = members.get(name);
    if (value === undefined) return undefined;
    const reading = reader(value);
    if ("value" in reading) return reading.value;
    faults.push(`has a ${name} that ${reading.wrong}`);
    return undefined;
  }

  const redirectUris = usable(read("redirect_uris", listOf(text(), "a list of URIs")));
  const grantTypes = (read("grant_types", listOf(text(), "a list")) ?? ["authorization_code"]).filter(
    isOffered,
  );
  const jwks = read("jwks", keySet());
  const jwksUri = read("jwks_uri", text("a URI"));
  const hasKeys = jwks !== undefined || jwksUri !== undefined;
  const method = read("token_endpoint_auth_method", oneOf(offeredMethods));
  const authenticationMethod = method ?? (hasKeys ? "private_key_jwt" : "none");
  const scope = read("scope", text());
  const draft = {
    ...present({
      jwks,
      jwksUri,
      authenticationAlgorithm: read("token_endpoint_auth_signing_alg", oneOf(assertionAlgorithms)),
      applicationType: read("application_type", oneOf(applicationTypes)),
      idTokenAlgorithm: read("id_token_signed_response_alg", oneOf(signingAlgorithms)),
      userinfoAlgorithm: read("userinfo_signed_response_alg", oneOf(signingAlgorithms)),
      requirePushedRequests: read("require_pushed_authorization_requests", boolean()),
      requestObjectAlgorithm: read("request_object_signing_alg", oneOf(requestObjectAlgorithms)),
      requireSignedRequests: read("require_signed_request_object", boolean()),
      dpopBoundAccessTokens: read("dpop_bound_access_tokens", boolean()),
      scopes: scope === undefined ? undefined : parseScope(scope),
    }),
    name: read("client_name", text()) ?? clientIdHost(clientId) ?? clientId,
    redirectUris,
    postLogoutRedirectUris: usable(read("post_logout_redirect_uris", listOf(text(), "a list of URIs"))),
    grantTypes,
    authenticationMethod,
  };
  const [fault] = faults;
  if (fault !== undefined) return { wrong: fault };
  if (redirectUris.length === 0) return { wrong: "names no redirect URI that can be used here" };
  if (!grantTypes.includes("authorization_code")) return { wrong: "does not ask for authorization codes" };
  return { applicationType: runsAt(draft), ...draft };
}

/** An app on a device is one that listens there, whatever else it lists: of `https` addresses nothing is free either way. */
function runsAt({
  authenticationMethod,
  redirectUris,
}: Pick<Draft, "authenticationMethod"> & { readonly redirectUris: readonly string[] }) {
  const kinds = new Set(redirectUris.map(redirectUriKind));
  if (kinds.has("private-use")) return "native";
  return authenticationMethod === "none" && kinds.has("loopback") ? "native" : "web";
}

/** Those that may be registered here. A request that names another one finds it unknown. */
function usable(uris: readonly string[] = []): readonly string[] {
  return uris.filter((uri) => redirectUriFault(uri) === undefined);
}

function isOffered(type: string): type is GrantType {
  return (offeredGrants as ReadonlySet<string>).has(type);
}

function canRefresh({ grantTypes }: Draft): boolean {
  return grantTypes.includes("refresh_token");
}

/** Without what was not said. */
function present<T extends object>(said: T): { readonly [Member in keyof T]?: NonNullable<T[Member]> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    readonly [Member in keyof T]?: NonNullable<T[Member]>;
  };
}
