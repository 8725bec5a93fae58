import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type {
  AssertionAlgorithm,
  Client,
  ClientMetadata,
  GrantType,
  RequestObjectAlgorithm,
} from "@grantway/protocol";
import {
  applicationTypes,
  assertionAlgorithms,
  clientTypes,
  pkceRules,
  requestObjectAlgorithms,
  signingAlgorithms,
  subjectTypes,
} from "@grantway/protocol/operations";
import { choices } from "../client-choices.ts";
import { collect } from "./frame.ts";
import { readKeySetFile } from "./read-key-set-file.ts";

const { authenticationMethods, grantTypes } = choices;

/** What can be said about a client on the command line, when it is made and when it is changed. */
export interface ClientOptions {
  readonly name?: string;
  readonly type?: Client["type"];
  readonly status?: Client["status"];
  readonly authMethod?: Client["authenticationMethod"];
  readonly authAlg?: AssertionAlgorithm;
  /** A file with its keys; `false` for none. */
  readonly jwksFile?: string | false;
  readonly jwksUri?: string | false;
  readonly requirePushedRequests?: boolean;
  /** `false` for none. */
  readonly requestUri?: readonly string[] | false;
  /** `false` for any. */
  readonly requestObjectAlg?: RequestObjectAlgorithm | false;
  readonly requireSignedRequests?: boolean;
  readonly dpopBoundAccessTokens?: boolean;
  readonly redirectUri?: readonly string[];
  readonly addRedirectUri?: readonly string[];
  readonly removeRedirectUri?: readonly string[];
  readonly postLogoutRedirectUri?: readonly string[];
  readonly addPostLogoutRedirectUri?: readonly string[];
  readonly removePostLogoutRedirectUri?: readonly string[];
  /** `false` for nowhere. */
  readonly backchannelLogoutUri?: string | false;
  readonly backchannelLogoutSessionRequired?: boolean;
  /** `false` for nothing. */
  readonly frontchannelLogoutUri?: string | false;
  readonly frontchannelLogoutSessionRequired?: boolean;
  /** `false` for nowhere. */
  readonly initiateLoginUri?: string | false;
  readonly subjectType?: Client["subjectType"];
  /** `false` for none. */
  readonly sectorIdentifierUri?: string | false;
  readonly grantType?: Client["grantTypes"];
  readonly scope?: readonly string[];
  readonly addScope?: readonly string[];
  readonly removeScope?: readonly string[];
  readonly firstParty?: boolean;
  readonly pkce?: Client["pkce"];
  readonly applicationType?: Client["applicationType"];
  readonly idTokenAlg?: Client["idTokenAlgorithm"];
  /** `false` for JSON. */
  readonly userinfoAlg?: NonNullable<Client["userinfoAlgorithm"]> | false;
  readonly introspects?: readonly string[];
  /** Who it is to belong to, by id, username or email address; `false` for nobody. */
  readonly owner?: string | false;
}

/** Adds the options; those that change a list in part only where there is one. */
export function addClientOptions(command: Command, when: "create" | "update"): Command {
  command
    .option("--redirect-uri <uri>", "where answers may go, may be repeated", collect)
    .option(
      "--post-logout-redirect-uri <uri>",
      "where people may be sent after signing out, may be repeated",
      collect,
    )
    .option("--backchannel-logout-uri <uri>", "where it is told that a session has ended")
    .option("--backchannel-logout-session-required", "it needs to know which session that was")
    .option("--frontchannel-logout-uri <uri>", "what is loaded in a frame when a person signs out")
    .option("--frontchannel-logout-session-required", "it needs to know which session that was")
    .option("--initiate-login-uri <uri>", "where people are sent who are to sign in to it")
    .option(
      "--grant-type <type>",
      `how it gets tokens, may be repeated: ${grantTypes.join(", ")} (default: authorization_code)`,
      collectGrantType,
    )
    .option("--scope <scope>", "a scope it may ask for, may be repeated or hold several", collectWords)
    .addOption(new Option("--auth-method <method>", "how it proves itself").choices(authenticationMethods))
    .addOption(
      new Option(
        "--auth-alg <algorithm>",
        "how it signs its assertions (default: what its first key is for)",
      ).choices(assertionAlgorithms),
    )
    .option("--jwks-file <file>", "its public keys: a JWK Set, or one JWK")
    .option("--jwks-uri <uri>", "where it publishes them instead, https")
    .option("--require-pushed-requests", "people come with a pushed request and nothing else")
    .option("--request-uri <uri>", "where a request object of its may be read, may be repeated", collect)
    .addOption(
      new Option(
        "--request-object-alg <algorithm>",
        "the only one its request objects may have (default: what its keys are for, or none)",
      ).choices(requestObjectAlgorithms),
    )
    .option("--require-signed-requests", "it asks by signed request objects and in no other way")
    .option("--dpop-bound-access-tokens", "it gets tokens by a proof of possession and in no other way")
    .addOption(
      new Option(
        "--subject-type <type>",
        "pairwise: no client of another sector knows people by the same name",
      ).choices(subjectTypes),
    )
    .option("--sector-identifier-uri <uri>", "an https address whose host is its sector")
    .option("--first-party", "ours: people are not asked for consent")
    .addOption(new Option("--pkce <rule>", "optional only for a confidential client").choices(pkceRules))
    .addOption(
      new Option("--id-token-alg <algorithm>", "how its ID tokens are signed (default: RS256)").choices(
        signingAlgorithms,
      ),
    )
    .addOption(
      new Option(
        "--userinfo-alg <algorithm>",
        "how userinfo is signed for it (default: told in JSON)",
      ).choices(signingAlgorithms),
    )
    .addOption(
      new Option(
        "--application-type <type>",
        "a native app returns to any port of a loopback address, or to a private-use scheme (default: what its redirect URIs say)",
      ).choices(applicationTypes),
    )
    .option("--introspects <audience>", "an API whose tokens it may introspect, may be repeated", collect)
    .option("--owner <user>", "the person it belongs to (default: the platform)");
  if (when === "create") {
    return command.addOption(
      new Option("--type <type>", "can it keep a secret (default: confidential)").choices(clientTypes),
    );
  }
  return command
    .option("--no-first-party", "people are asked for consent")
    .option("--no-jwks-file", "it has no keys here")
    .option("--no-jwks-uri", "it publishes no keys")
    .option("--no-require-pushed-requests", "requests may come by the browser")
    .option("--no-request-uri", "its request objects are read nowhere")
    .option("--no-request-object-alg", "its request objects may have any that its keys are for, or none")
    .option("--no-require-signed-requests", "it may ask without a request object")
    .option("--no-dpop-bound-access-tokens", "a proof of possession is its own choice")
    .option("--no-owner", "it belongs to the platform")
    .option("--add-redirect-uri <uri>", "beside those there are, may be repeated", collect)
    .option("--remove-redirect-uri <uri>", "may be repeated", collect)
    .option("--add-post-logout-redirect-uri <uri>", "beside those there are, may be repeated", collect)
    .option("--remove-post-logout-redirect-uri <uri>", "may be repeated", collect)
    .option("--no-backchannel-logout-uri", "it is told of no session any more")
    .option("--no-backchannel-logout-session-required", "it needs not")
    .option("--no-frontchannel-logout-uri", "nothing is loaded any more")
    .option("--no-frontchannel-logout-session-required", "it needs not")
    .option("--no-sector-identifier-uri", "the host of its redirect URIs is its sector")
    .option("--no-userinfo-alg", "userinfo is told in JSON")
    .option("--no-initiate-login-uri", "nobody is sent to sign in to it")
    .option("--add-scope <scope>", "beside those there are, may be repeated", collectWords)
    .option("--remove-scope <scope>", "may be repeated", collectWords)
    .addOption(
      new Option("--status <status>", "a suspended client gets no tokens").choices(["active", "suspended"]),
    );
}

/** Which option says a member of a client. */
export const clientOptionNames: ReadonlyMap<string | number, string> = new Map(
  Object.entries({
    id: "--client-id",
    secret: "--secret-file or --secret-stdin",
    name: "--name",
    type: "--type",
    status: "--status",
    authenticationMethod: "--auth-method",
    authenticationAlgorithm: "--auth-alg",
    jwks: "--jwks-file",
    jwksUri: "--jwks-uri",
    requirePushedRequests: "--require-pushed-requests",
    requestUris: "--request-uri",
    requestObjectAlgorithm: "--request-object-alg",
    requireSignedRequests: "--require-signed-requests",
    dpopBoundAccessTokens: "--dpop-bound-access-tokens",
    redirectUris: "--redirect-uri",
    postLogoutRedirectUris: "--post-logout-redirect-uri",
    backchannelLogoutUri: "--backchannel-logout-uri",
    backchannelLogoutSessionRequired: "--backchannel-logout-session-required",
    frontchannelLogoutUri: "--frontchannel-logout-uri",
    frontchannelLogoutSessionRequired: "--frontchannel-logout-session-required",
    initiateLoginUri: "--initiate-login-uri",
    subjectType: "--subject-type",
    sectorIdentifierUri: "--sector-identifier-uri",
    grantTypes: "--grant-type",
    scopes: "--scope",
    firstParty: "--first-party",
    pkce: "--pkce",
    applicationType: "--application-type",
    idTokenAlgorithm: "--id-token-alg",
    userinfoAlgorithm: "--userinfo-alg",
    introspects: "--introspects",
    overlap: "--overlap",
    owner: "--owner",
  } satisfies Record<keyof ClientMetadata | "secret" | "overlap", string>),
);

/** What was said, over what there was. */
export function readClientOptions(
  options: ClientOptions,
  before?: ClientMetadata,
): Partial<Omit<ClientMetadata, "id" | "owner">> {
  const said = {
    name: options.name,
    type: options.type,
    status: options.status,
    authenticationMethod: options.authMethod,
    authenticationAlgorithm: options.authAlg,
    jwks: options.jwksFile === undefined ? undefined : readKeySetFile(options.jwksFile),
    jwksUri: options.jwksUri === false ? null : options.jwksUri,
    requirePushedRequests: options.requirePushedRequests,
    ...readRequestOptions(options),
    dpopBoundAccessTokens: options.dpopBoundAccessTokens,
    redirectUris: edit(
      before?.redirectUris,
      options.redirectUri,
      options.addRedirectUri,
      options.removeRedirectUri,
    ),
    postLogoutRedirectUris: edit(
      before?.postLogoutRedirectUris,
      options.postLogoutRedirectUri,
      options.addPostLogoutRedirectUri,
      options.removePostLogoutRedirectUri,
    ),
    backchannelLogoutUri: options.backchannelLogoutUri === false ? null : options.backchannelLogoutUri,
    backchannelLogoutSessionRequired: options.backchannelLogoutSessionRequired,
    frontchannelLogoutUri: options.frontchannelLogoutUri === false ? null : options.frontchannelLogoutUri,
    frontchannelLogoutSessionRequired: options.frontchannelLogoutSessionRequired,
    initiateLoginUri: options.initiateLoginUri === false ? null : options.initiateLoginUri,
    subjectType: options.subjectType,
    sectorIdentifierUri: options.sectorIdentifierUri === false ? null : options.sectorIdentifierUri,
    grantTypes: options.grantType,
    scopes: edit(before?.scopes, options.scope, options.addScope, options.removeScope),
    firstParty: options.firstParty,
    pkce: options.pkce,
    applicationType: options.applicationType,
    idTokenAlgorithm: options.idTokenAlg,
    userinfoAlgorithm: options.userinfoAlg === false ? null : options.userinfoAlg,
    introspects: options.introspects,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** How it asks by request objects. */
function readRequestOptions({ requestUri, requestObjectAlg, requireSignedRequests }: ClientOptions) {
  return {
    requestUris: requestUri === false ? [] : requestUri,
    requestObjectAlgorithm: requestObjectAlg === false ? null : requestObjectAlg,
    requireSignedRequests,
  };
}

/** `undefined` when nothing was said about the list. */
function edit(
  before: readonly string[] = [],
  replaced: readonly string[] | undefined,
  added: readonly string[] | undefined,
  removed: readonly string[] | undefined,
): readonly string[] | undefined {
  if (replaced === undefined && added === undefined && removed === undefined) return undefined;
  return [...(replaced ?? before), ...(added ?? [])].filter((value) => removed?.includes(value) !== true);
}

function collectWords(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(/[ ,]+/).filter((word) => word !== "")];
}

function collectGrantType(value: string, before: readonly GrantType[] | undefined): readonly GrantType[] {
  const type = grantTypes.find((known) => known === value);
  if (type === undefined) throw new InvalidArgumentError(`Allowed are ${grantTypes.join(", ")}.`);
  return [...(before ?? []), type];
}
