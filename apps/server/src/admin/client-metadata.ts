import type {
  ApplicationType,
  Client,
  ClientAuthenticationMethod,
  GrantType,
  ScopeCatalogue,
  SigningAlgorithm,
} from "@grantway/protocol";
import { redirectUriKind, redirectUriProblem } from "./redirect-uri-rules.ts";
import { textProblem } from "./text-rules.ts";

/*
 * What a client may be registered as, whoever asks: the command line, a file, later an API. Fields are named as RFC 7591
 * names them, so a problem reads the same everywhere.
 */

/** Everything of a client but its secrets and its birth. */
export type ClientMetadata = Omit<Client, "secrets" | "createdAt">;

/** What was asked for; the rest is decided by {@link completeMetadata}. */
export type ClientDraft = Partial<ClientMetadata> & Pick<ClientMetadata, "name">;

/** Grant types a client may register for. */
export const grantTypes: readonly GrantType[] = ["authorization_code", "refresh_token", "client_credentials"];
/** How a client may prove itself. */
export const authenticationMethods: readonly ClientAuthenticationMethod[] = [
  "client_secret_basic",
  "client_secret_post",
  "none",
];
/** Algorithms an ID token may be signed with, the default first. */
export const signingAlgorithms: readonly SigningAlgorithm[] = ["RS256", "ES256"];
/** Where a client runs. */
export const applicationTypes: readonly ApplicationType[] = ["web", "native"];

const mostRedirectUris = 50;

/**
 * Fills in what was not said: a confidential web client with `client_secret_basic`, the code grant, ID tokens with RS256,
 * PKCE, and the scopes of a sign-in when it can sign people in.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 */
export function completeMetadata(draft: ClientDraft, newId: () => string): ClientMetadata {
  const grantTypes = draft.grantTypes ?? defaultGrantTypes(draft);
  const proof = defaultProof(draft);
  const complete: ClientMetadata = {
    applicationType: defaultApplicationType(proof.type, draft.redirectUris),
    status: "active",
    redirectUris: [],
    scopes: defaultScopes(grantTypes),
    firstParty: false,
    pkce: "required",
    idTokenAlgorithm: "RS256",
    introspects: [],
    ...draft,
    ...proof,
    id: draft.id ?? newId(),
    name: draft.name.normalize("NFC").trim(),
    grantTypes: unique(grantTypes),
  };
  return {
    ...complete,
    redirectUris: unique(complete.redirectUris),
    scopes: unique(complete.scopes),
    introspects: unique(complete.introspects),
  };
}

/** Everything that is wrong with a client, one sentence each. */
export function metadataProblems(client: ClientMetadata, catalogue: ScopeCatalogue): readonly string[] {
  return [
    ...nameProblems(client),
    ...redirectProblems(client),
    ...rules.filter(([broken]) => broken(client)).map(([, problem]) => problem),
    ...rightProblems(client, catalogue),
  ];
}

/** Either of the two says the other. */
function defaultProof({
  type,
  authenticationMethod,
}: ClientDraft): Pick<Client, "type" | "authenticationMethod"> {
  return {
    type: type ?? (authenticationMethod === "none" ? "public" : "confidential"),
    authenticationMethod: authenticationMethod ?? (type === "public" ? "none" : "client_secret_basic"),
  };
}

/**
 * `web` is the default of the specification. A client whose addresses only an app on the person's device can have is
 * native, said or not: refusing it would help nobody (ADR 13).
 */
function defaultApplicationType(type: Client["type"], redirectUris: readonly string[] = []): ApplicationType {
  const kinds = redirectUris.map(redirectUriKind);
  if (kinds.includes("private-use")) return "native";
  const local = kinds.length > 0 && kinds.every((kind) => kind === "loopback");
  return local && type === "public" ? "native" : "web";
}

function defaultGrantTypes({ redirectUris = [], introspects = [] }: ClientDraft): readonly GrantType[] {
  // A resource server asks about tokens and never gets one.
  return introspects.length > 0 && redirectUris.length === 0 ? [] : ["authorization_code"];
}

function defaultScopes(grants: readonly GrantType[]): readonly string[] {
  if (!grants.includes("authorization_code")) return [];
  return ["openid", "profile", "email", ...(grants.includes("refresh_token") ? ["offline_access"] : [])];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function nameProblems({ id, name }: ClientMetadata): string[] {
  const problems: string[] = [];
  if (!/^[\x21-\x7E]{1,100}$/.test(id)) problems.push("client_id must be 1 to 100 visible ASCII characters.");
  const problem = textProblem("client_name", name, 100);
  return problem === undefined ? problems : [...problems, problem];
}

function redirectProblems({ redirectUris, grantTypes, applicationType }: ClientMetadata): string[] {
  const problems = redirectUris.flatMap((uri) => {
    const problem = redirectUriProblem(uri);
    return problem === undefined ? [] : [`The redirect URI ${JSON.stringify(uri)} ${problem}.`];
  });
  if (applicationType === "web" && redirectUris.some((uri) => redirectUriKind(uri) === "private-use")) {
    problems.push("A private-use scheme belongs to an app on a device: application_type must be native.");
  }
  if (redirectUris.length > mostRedirectUris) {
    problems.push(`redirect_uris must be at most ${mostRedirectUris}.`);
  }
  if (grantTypes.includes("authorization_code") && redirectUris.length === 0) {
    problems.push(
      "The grant type authorization_code needs a redirect URI; a machine without people uses client_credentials.",
    );
  }
  return problems;
}

const rules: readonly (readonly [broken: (client: ClientMetadata) => boolean, problem: string])[] = [
  [
    ({ type, authenticationMethod }) => type === "public" && authenticationMethod !== "none",
    "A public client keeps no secret: token_endpoint_auth_method must be none.",
  ],
  [
    ({ type, authenticationMethod }) => type === "confidential" && authenticationMethod === "none",
    "A confidential client proves itself: token_endpoint_auth_method must not be none.",
  ],
  [
    ({ type, grantTypes: grants }) => type === "public" && grants.includes("client_credentials"),
    "A public client cannot use client_credentials: it has nothing to prove itself with.",
  ],
  [
    ({ type, pkce }) => type === "public" && pkce === "optional",
    "PKCE can be optional for a confidential client only.",
  ],
  [
    ({ type, introspects }) => type === "public" && introspects.length > 0,
    "A public client cannot introspect tokens.",
  ],
  [
    ({ grantTypes: grants }) => grants.includes("refresh_token") && !grants.includes("authorization_code"),
    "The grant type refresh_token comes with authorization_code only.",
  ],
  [
    ({ grantTypes: grants, introspects }) => grants.length === 0 && introspects.length === 0,
    "A client needs a grant type, or an API whose tokens it introspects.",
  ],
];

function rightProblems(
  { scopes, introspects, grantTypes: grants }: ClientMetadata,
  catalogue: ScopeCatalogue,
): string[] {
  const problems = scopes
    .filter((scope) => !catalogue.scopes.has(scope))
    .map((scope) => `There is no scope ${JSON.stringify(scope)}.`);
  const audiences = new Set(catalogue.apis.map(({ audience }) => audience));
  problems.push(
    ...introspects
      .filter((audience) => !audiences.has(audience))
      .map((audience) => `There is no API ${JSON.stringify(audience)} to introspect for.`),
  );
  if (scopes.includes("offline_access") && !grants.includes("refresh_token")) {
    problems.push("The scope offline_access needs the grant type refresh_token.");
  }
  return problems;
}
