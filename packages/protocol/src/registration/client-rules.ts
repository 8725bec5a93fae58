import type { GrantType } from "../client.ts";
import { parseAbsoluteUri } from "../absolute-uri.ts";
import { clientIdUrlProblem } from "../client-documents/client-id-url.cimd.ts";
import { lineProblems, quoteLine } from "../line-of-text.ts";
import { type Problem, problemAt, problemsWithin, type ProblemValues } from "../problem.ts";
import type { ProblemRule } from "../problem-rule.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";
import { sectorProblems } from "./sector-identifier.oidc-core.ts";
import { keyProblems } from "./client-key-rules.ts";
import { requestObjectProblems } from "./request-object-rules.ts";
import { isWebAddress, redirectUriKind, redirectUriProblems } from "./redirect-uri-rules.rfc8252.ts";

const mostRedirectUris = 50;
const idProblem = "The client id must be 1 to 100 visible ASCII characters, and not just a dot or two.";

/** Everything that is wrong with a client, by member of {@link ClientMetadata}. */
export function metadataProblems(client: ClientMetadata, catalogue: ScopeCatalogue): readonly Problem[] {
  return [
    ...nameProblems(client),
    ...redirectProblems(client),
    ...backchannelProblems(client),
    ...keyProblems(client),
    ...requestObjectProblems(client),
    ...ownAddressProblems(client),
    ...sectorProblems(client),
    ...rules
      .filter(({ broken }) => broken(client))
      .map(({ member, problem, rule, values }) => problemAt(member, problem, rule, values)),
    ...rightProblems(client, catalogue),
  ];
}

/** What is wrong where the owner is nobody: whoever writes the client finds that out. */
export const noOwner = problemAt("owner", "There is no such person.", "owner-unknown");

/**
 * Whether a client can be known by this. A dot or two are no name in an address, so nobody could ask for them. The address of a metadata
 * document may be longer, registered beforehand too.
 */
export function isClientId(id: string): boolean {
  return /^(?!\.{1,2}$)[\x21-\x7E]{1,100}$/.test(id) || clientIdUrlProblem(id) === undefined;
}

function nameProblems({ id, name }: ClientMetadata): readonly Problem[] {
  return [
    ...(isClientId(id) ? [] : [problemAt("id", idProblem, "client-id")]),
    ...lineProblems("name", "The name", name, 100),
  ];
}

function redirectProblems(client: ClientMetadata): readonly Problem[] {
  const problems = (["redirectUris", "postLogoutRedirectUris"] as const).flatMap((member) =>
    client[member].flatMap((uri, place) =>
      problemsWithin(member, problemsWithin(place, redirectUriProblems(uri))),
    ),
  );
  const uris = [...client.redirectUris, ...client.postLogoutRedirectUris];
  if (client.applicationType === "web" && uris.some((uri) => redirectUriKind(uri) === "private-use")) {
    const problem =
      "A private-use scheme belongs to an app on a device: the application type must be native.";
    problems.push(problemAt("applicationType", problem, "private-use-needs-native"));
  }
  return problems;
}

/** @see {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRegistration | OpenID Connect Back-Channel Logout §2.2} */
function backchannelProblems({ backchannelLogoutUri: uri }: ClientMetadata): readonly Problem[] {
  if (uri === null || isWebAddress(uri)) return [];
  return [
    problemAt(
      "backchannelLogoutUri",
      "The address to tell of sign-outs must be https, or http to this machine, without user information or fragment.",
      "backchannel-address",
    ),
  ];
}

/**
 * What a frame of ours loads, and where our pages lead, belongs to the client: it is where one of its redirect URIs is.
 *
 * @see {@link https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPLogout | OpenID Connect Front-Channel Logout §2}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ThirdPartyInitiatedLogin | OpenID Connect Core §4}
 */
function ownAddressProblems(client: ClientMetadata): readonly Problem[] {
  const places = new Set(client.redirectUris.map(placeOf));
  return ownAddresses.flatMap(({ member, rule, what }) => {
    const uri = client[member];
    if (uri === null) return [];
    if (isWebAddress(uri) && places.has(placeOf(uri))) return [];
    const problem = `The address ${what} must be https, or http to this machine, at the host and port of a redirect URI.`;
    return [problemAt(member, problem, rule)];
  });
}

const ownAddresses = [
  {
    member: "frontchannelLogoutUri",
    rule: "frontchannel-address",
    what: "to load when people sign out",
  },
  {
    member: "initiateLoginUri",
    rule: "initiate-login-address",
    what: "to send people to who are to sign in",
  },
] as const;

function placeOf(uri: string): string | undefined {
  const url = parseAbsoluteUri(uri);
  return url && `${url.protocol}//${url.host}`;
}

interface Rule {
  /** What a person changes first to mend it. */
  readonly member: keyof ClientMetadata;
  readonly problem: string;
  readonly rule: ProblemRule;
  readonly values?: ProblemValues;
  readonly broken: (client: ClientMetadata) => boolean;
}

/** Those in which a person is asked, who may be away later. */
const forPeople: ReadonlySet<GrantType> = new Set([
  "authorization_code",
  "urn:ietf:params:oauth:grant-type:device_code",
  "password",
]);

const rules: readonly Rule[] = [
  {
    member: "redirectUris",
    problem: `There can be at most ${mostRedirectUris} redirect URIs.`,
    rule: "too-many",
    values: { most: mostRedirectUris },
    broken: ({ redirectUris }) => redirectUris.length > mostRedirectUris,
  },
  {
    member: "postLogoutRedirectUris",
    problem: `There can be at most ${mostRedirectUris} addresses to go to after signing out.`,
    rule: "too-many",
    values: { most: mostRedirectUris },
    broken: ({ postLogoutRedirectUris }) => postLogoutRedirectUris.length > mostRedirectUris,
  },
  {
    member: "backchannelLogoutSessionRequired",
    problem: "Which session has ended is told where an address to tell it is given.",
    rule: "backchannel-address-needed",
    broken: ({ backchannelLogoutUri, backchannelLogoutSessionRequired }) =>
      backchannelLogoutSessionRequired && backchannelLogoutUri === null,
  },
  {
    member: "frontchannelLogoutSessionRequired",
    problem: "Which session has ended is told where an address to tell it is given.",
    rule: "backchannel-address-needed",
    broken: ({ frontchannelLogoutUri, frontchannelLogoutSessionRequired }) =>
      frontchannelLogoutSessionRequired && frontchannelLogoutUri === null,
  },
  {
    member: "redirectUris",
    problem:
      "The grant type authorization_code needs a redirect URI; a machine without people uses client_credentials.",
    rule: "redirect-uri-needed",
    broken: ({ grantTypes, redirectUris }) =>
      grantTypes.includes("authorization_code") && redirectUris.length === 0,
  },
  {
    member: "redirectUris",
    problem:
      "The legacy grant type implicit is for apps in the browser: it needs a redirect URI, and each must be a web address.",
    rule: "implicit-needs-web-address",
    broken: ({ grantTypes, redirectUris }) =>
      grantTypes.includes("implicit") &&
      (redirectUris.length === 0 || redirectUris.some((uri) => redirectUriKind(uri) === "private-use")),
  },
  {
    member: "authenticationMethod",
    problem: "A public client keeps no secret: its authentication method must be none.",
    rule: "public-proves-nothing",
    broken: ({ type, authenticationMethod }) => type === "public" && authenticationMethod !== "none",
  },
  {
    member: "authenticationMethod",
    problem: "A confidential client proves itself: its authentication method must not be none.",
    rule: "confidential-proves-itself",
    broken: ({ type, authenticationMethod }) => type === "confidential" && authenticationMethod === "none",
  },
  {
    member: "grantTypes",
    problem: "A public client cannot use client_credentials: it has nothing to prove itself with.",
    rule: "public-without-client-credentials",
    broken: ({ type, grantTypes }) => type === "public" && grantTypes.includes("client_credentials"),
  },
  {
    member: "grantTypes",
    problem:
      "The legacy grant type password hands people's passwords to the client: it is for first-party clients alone.",
    rule: "password-needs-first-party",
    broken: ({ firstParty, grantTypes }) => grantTypes.includes("password") && !firstParty,
  },
  {
    member: "grantTypes",
    problem:
      "The legacy grant type implicit hands tokens through the address bar: it is for first-party clients alone.",
    rule: "implicit-needs-first-party",
    broken: ({ firstParty, grantTypes }) => grantTypes.includes("implicit") && !firstParty,
  },
  {
    member: "dpopBoundAccessTokens",
    problem: "The legacy grant type implicit hands out tokens that are bound to no key.",
    rule: "implicit-binds-nothing",
    broken: ({ dpopBoundAccessTokens, grantTypes }) =>
      dpopBoundAccessTokens && grantTypes.includes("implicit"),
  },
  {
    member: "pkce",
    problem: "PKCE can be optional for a confidential client only.",
    rule: "public-with-pkce",
    broken: ({ type, pkce }) => type === "public" && pkce === "optional",
  },
  {
    member: "introspects",
    problem: "A public client cannot introspect tokens.",
    rule: "public-without-introspection",
    broken: ({ type, introspects }) => type === "public" && introspects.length > 0,
  },
  {
    member: "grantTypes",
    problem: "The grant type refresh_token comes with authorization_code, the device code or password only.",
    rule: "refresh-token-needs-code",
    broken: ({ grantTypes }) =>
      grantTypes.includes("refresh_token") && !grantTypes.some((type) => forPeople.has(type)),
  },
  {
    member: "grantTypes",
    problem: "A client needs a grant type, or an API whose tokens it introspects.",
    rule: "grant-type-needed",
    broken: ({ grantTypes, introspects }) => grantTypes.length === 0 && introspects.length === 0,
  },
  {
    member: "scopes",
    problem: "The scope offline_access needs the grant type refresh_token.",
    rule: "offline-access-needs-refresh-token",
    broken: ({ scopes, grantTypes }) =>
      scopes.includes("offline_access") && !grantTypes.includes("refresh_token"),
  },
];

/** Scopes and APIs nobody knows. */
function rightProblems(
  { scopes, introspects }: ClientMetadata,
  catalogue: ScopeCatalogue,
): readonly Problem[] {
  const audiences = new Set(catalogue.apis.map(({ audience }) => audience));
  return [
    ...scopes.flatMap((scope, place) =>
      catalogue.scopes.has(scope)
        ? []
        : [
            problemAt(["scopes", place], `There is no scope ${quoteLine(scope)}.`, "scope-unknown", {
              scope,
            }),
          ],
    ),
    ...introspects.flatMap((audience, place) =>
      audiences.has(audience) ? [] : [noApi(["introspects", place], audience)],
    ),
  ];
}

function noApi(path: Problem["path"], audience: string): Problem {
  const problem = `There is no API ${quoteLine(audience)} to introspect for.`;
  return problemAt(path, problem, "api-unknown", { audience });
}
