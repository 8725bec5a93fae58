import type { RegistrationRules } from "./registration/registration-rules.ts";

/*
 * A provider as data: where its endpoints are and where it deviates from the specification. Nothing here is code, so
 * that an entry can be read, compared with the provider's documentation, kept in a file and edited by hand. What is
 * left out means "as the RFCs say". `check-definition.ts` lists every problem of a definition; `wire/` acts on it.
 *
 * Templates: any value marked *template* may hold `{name}`. Known names are `client_id`, `client_secret`,
 * `redirect_uri`, `state`, `code`, `code_verifier`, `refresh_token`, `access_token`, `scope` (joined as the provider
 * wants it), the definition's own variables (`{tenant}`, `{shop}`), and values captured from the callback or the token
 * reply (`{instance_url}`). In the path or query of a URL a value is percent-encoded; a value that stands for a host,
 * or for the whole beginning of a URL, is put in as it is, after its pattern was checked. A name without a value is an
 * error, except in `optional*` records, where the entry is left out.
 */

/** How a connection gets its tokens. `static` is a key that a person pastes: it is never exchanged or refreshed. */
export type Flow =
  | "code"
  | "device"
  | "client_credentials"
  | "password"
  | "jwt_bearer"
  | "token_exchange"
  | "static";

/** One request to the provider. `authorization` is the browser's; all others are ours. */
export type Step =
  | "authorization"
  | "pushed_authorization"
  | "device_authorization"
  | "code"
  | "device_code"
  | "refresh"
  | "client_credentials"
  | "password"
  | "jwt_bearer"
  | "token_exchange"
  | "revocation"
  | "introspection";

/**
 * How the client proves who it is. `basic_raw` is Basic without the percent-encoding of RFC 6749 §2.3.1, `none` sends
 * the `client_id` in the body, and `omit` sends nothing at all (for providers where a template puts it elsewhere).
 */
export type ClientAuthentication =
  | "basic"
  | "basic_raw"
  | "post"
  | "none"
  | "private_key_jwt"
  | "client_secret_jwt"
  | "omit";

/** A path into a JSON document: member names and array positions joined by dots, such as `authed_user.access_token`. */
export type JsonPath = string;

/** A provider. Only `id`, `name` and a way to its endpoints (`issuer` or `endpoints`) are needed. */
export interface ProviderDefinition {
  /** Lower-case letters, digits and dashes: what `connect` is called with. */
  readonly id: string;
  /** The provider's own spelling. */
  readonly name: string;
  /**
   * The group its connections are shown in unless the person says otherwise, such as `google` for Gmail. `id` by
   * default.
   */
  readonly service?: string;
  /** Where it is described on the web. */
  readonly homepage?: string;
  /** The page where a person registers an app and finds client id and secret. */
  readonly registerAt?: string;
  /** What a person must know, one sentence each. */
  readonly notes?: readonly string[];
  /** The day somebody last compared this entry with `source`: `2026-11-21`. Required in the catalogue. */
  readonly checkedOn?: string;
  /** The pages it was compared with. Required in the catalogue. */
  readonly source?: readonly string[];

  /**
   * The issuer, *template*. With it the endpoints come from the provider's metadata (RFC 8414, OpenID Discovery; what
   * `endpoints` names wins), and `iss` of callbacks and ID tokens must equal it.
   */
  readonly issuer?: string;
  /** `false`: `issuer` is only compared with `iss`, no metadata is read. `true` when there are no `endpoints.token`. */
  readonly discover?: boolean;
  readonly endpoints?: Endpoints;
  /** Values a person gives when connecting, for templates: `tenant`, `shop`, `base`. */
  readonly variables?: Readonly<Record<string, Variable>>;

  /** Flows that work, the preferred first. By default what the endpoints allow. `password` only counts when named here. */
  readonly flows?: readonly Flow[];
  /** `required` and `ok` send an S256 challenge; `off` sends none, for providers that fail on it. Default `ok`. */
  readonly pkce?: "required" | "ok" | "off";
  /** Pushed authorization requests (RFC 9126). Default: `ok` where there is an endpoint, which means it is used. */
  readonly par?: "required" | "ok" | "off";
  /**
   * Tokens bound to a key (RFC 9449): `ok` and `required` ask for them; `off` is the default, whatever the metadata
   * lists, because tools that cannot send the proof (an environment variable, git, kubectl) cannot use such a token.
   */
  readonly dpop?: "required" | "ok" | "off";
  readonly scopes?: Scopes;

  /**
   * How the client authenticates at every step that does not say otherwise. Default `basic`; `none` without a secret.
   */
  readonly clientAuthentication?: ClientAuthentication;
  readonly registration?: RegistrationRules;
  /** `aud` of client assertions, *template*. Default: the issuer, or the token endpoint where there is no issuer. */
  readonly assertionAudience?: string;
  readonly jwtBearer?: JwtBearer;
  /** What each request looks like. `every` applies to all back-channel steps; a step's own settings take precedence. */
  readonly requests?: Readonly<Partial<Record<Step | "every", RequestShape>>>;
  readonly callback?: Callback;
  readonly reply?: Reply;
  readonly refresh?: Refresh;
  /** Which token is sent to the revocation endpoint. Default: the refresh token, or the access token without one. */
  readonly revoke?: "refresh_token" | "access_token" | "both";
  readonly redirect?: Redirect;
  readonly api?: Api;
  /** For `flow: "static"`: what a person pastes, and how it is sent. */
  readonly staticToken?: StaticToken;
}

/** The assertions that are signed here for `flow: "jwt_bearer"` (RFC 7523 §2.1). */
export interface JwtBearer {
  /** `aud`, *template*. Default: the issuer, or the token endpoint where there is no issuer. */
  readonly audience?: string;
  /** Seconds an assertion lives. Default 60. */
  readonly lifetime?: number;
  /** Where the scopes stand: `parameter` of the request by default; `claim` of the assertion, by the same name. */
  readonly scopes?: "parameter" | "claim";
}

/** URLs, each a *template*. */
export interface Endpoints {
  readonly authorization?: string;
  readonly token?: string;
  /** Where refreshing has a URL of its own. `token` by default. */
  readonly refresh?: string;
  readonly revocation?: string;
  readonly device?: string;
  readonly introspection?: string;
  readonly pushedAuthorization?: string;
  readonly userinfo?: string;
  /** Where a browser is sent to be signed out there too (OpenID Connect RP-Initiated Logout). */
  readonly endSession?: string;
  /** Where clients register themselves (RFC 7591). */
  readonly registration?: string;
}

/** A value a person gives when connecting. */
export interface Variable {
  /** What it is and where to find it, one sentence. */
  readonly description: string;
  readonly example?: string;
  readonly default?: string;
  /** The whole value must match this regular expression. By default a host label: letters, digits, dots and dashes. */
  readonly pattern?: string;
}

/** How scopes are asked for and answered. */
export interface Scopes {
  /** Between scopes in the request. A space by default. */
  readonly separator?: string;
  /** Name of the parameter: `scope` by default; `null` where the provider has no scopes. */
  readonly parameter?: string | null;
  /** Further scope parameters, such as Slack's `user_scope`, each with its separator. */
  readonly extra?: Readonly<Record<string, { readonly separator?: string }>>;
  /** Between scopes in the reply when they come as one string. Default: spaces and commas both separate. */
  readonly replySeparator?: string;
  /** Asked for when the person names none. */
  readonly default?: readonly string[];
  /** Asked for in place of `default` where nobody signs in: by client credentials, an assertion or a token exchange. */
  readonly withoutPerson?: readonly string[];
  /** All scopes the provider lists: to choose from, never asked for automatically. */
  readonly offered?: readonly string[];
  /** Asked for always. */
  readonly always?: readonly string[];
  /** Asked for, but never named in the reply, so that its absence means nothing (Microsoft's `offline_access`). */
  readonly unanswered?: readonly string[];
}

/** What a request of ours looks like. All records are merged over those of `every`. */
export interface RequestShape {
  readonly method?: "POST" | "GET" | "DELETE";
  /** How parameters travel: `form` by default; `json` as strings of one object; `query` with an empty body. */
  readonly body?: "form" | "json" | "query";
  /** The `Accept` header. `application/json` by default. */
  readonly accept?: string;
  /** The `User-Agent` header. `grantway` by default. */
  readonly userAgent?: string;
  /** Further headers, *templates*. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters added, or put in place of the standard ones, *templates*. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** As `parameters`, but an entry whose template has a name without a value is left out. */
  readonly optionalParameters?: Readonly<Record<string, string>>;
  /** Standard name → the provider's name: `{ "client_id": "client_key" }`. Applied after `parameters`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Standard parameters that are not sent. */
  readonly omit?: readonly string[];
  readonly clientAuthentication?: ClientAuthentication;
}

/** What comes back with the browser. */
export interface Callback {
  /** The provider's name → the standard one: `{ "auth_code": "code" }`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Name in templates → query parameter: `{ "realm_id": "realmId" }`. A missing one is left out. */
  readonly capture?: Readonly<Record<string, string>>;
  /** A keyed digest over all other parameters, sorted, that must be right (Shopify's `hmac`). The key: the client secret. */
  readonly signature?: { readonly parameter: string; readonly digest: "sha256"; readonly encoding: "hex" };
  /** `required`: a callback without `iss` is refused. Default: as the metadata says; without an issuer it is ignored. */
  readonly iss?: "required" | "ignore";
}

/** What a token endpoint answers. */
export interface Reply {
  /** Default: by the content type, or by the text itself where that is wrong. */
  readonly format?: "json" | "form";
  /** Where the object with the token fields is, when nested: `authed_user`. */
  readonly tokenPath?: JsonPath;
  /** Standard field → where it is, from the root of the document: `{ "access_token": "data.accessToken" }`. */
  readonly fields?: Readonly<Partial<Record<TokenField, JsonPath>>>;
  /** When the reply names no `token_type`. `Bearer` by default. */
  readonly tokenType?: string;
  /** The reply's `token_type` is not what the API wants: always take `tokenType`. */
  readonly ignoreTokenType?: boolean;
  /** How to recognise an error that comes with status 200. */
  readonly errorInside200?: ErrorInside200;
  /** Where error code and description are in any error reply, when not in `error` and `error_description`. */
  readonly errorFields?: { readonly code?: JsonPath; readonly description?: JsonPath };
  /** The provider's error code → the standard one: `{ "bad_refresh_token": "invalid_grant" }`. */
  readonly errorCodes?: Readonly<Record<string, string>>;
  /** Name in templates and in `show` → where it is: `{ "team_id": "team.id" }`. A missing one is left out. */
  readonly capture?: Readonly<Record<string, JsonPath>>;
  readonly expiry?: Expiry;
  /**
   * `ignore`: the ID token is kept unread (issuers that differ by tenant). Default: checked where the issuer is known.
   */
  readonly idToken?: "check" | "ignore";
}

/** The fields of RFC 6749 §5.1 that may be elsewhere. */
export type TokenField =
  | "access_token"
  | "token_type"
  | "refresh_token"
  | "expires_in"
  | "refresh_expires_in"
  | "scope"
  | "id_token";

/** An error reply with status 200: the value at `path` is present, or equals (or does not equal) one value. */
export interface ErrorInside200 {
  readonly path: JsonPath;
  readonly equals?: string | number | boolean | null;
  readonly not?: string | number | boolean | null;
}

/** When an access token ends. */
export interface Expiry {
  /** What the number in `expires_in` counts: seconds by default; `at_*` and `at_iso` are moments and not lifetimes. */
  readonly unit?: "seconds" | "milliseconds" | "minutes" | "at_seconds" | "at_milliseconds" | "at_iso";
  /** Lifetime in seconds when the reply names none. */
  readonly default?: number;
  /** `true`: where neither is known, ask the introspection endpoint once. */
  readonly introspect?: boolean;
}

/** What happens to refresh tokens. */
export interface Refresh {
  /** `none`: there are none. `reuse`: always the same one. `rotate`: a new one each time. Default `rotate`. */
  readonly kind: "none" | "reuse" | "rotate";
  /** Seconds in which a spent refresh token is still accepted; 0 where reuse ends everything. */
  readonly grace?: number;
  /** Seconds a refresh token lives, when the reply does not say. */
  readonly lifetime?: number;
  /** How a person gets one, for the hint when none came: "Add the scope offline_access." */
  readonly offlineHint?: string;
  /** Scopes without which no refresh token comes. Asked for where a person signs in, unless they say `offline: false`. */
  readonly offlineScopes?: readonly string[];
  /** Parameters of the authorization request without which none comes, such as `access_type=offline`. As above. */
  readonly offlineParameters?: Readonly<Record<string, string>>;
}

/** Which redirect URIs the provider accepts from programs on a person's machine. */
export interface Redirect {
  /** Hosts of a loopback URI, preferred first. Default: `127.0.0.1`, `[::1]`, `localhost`. Empty: no loopback at all. */
  readonly hosts?: readonly ("127.0.0.1" | "[::1]" | "localhost")[];
  /** `any` port as RFC 8252 asks, or `registered`: exactly the registered URI. Default `registered`, which always works. */
  readonly ports?: "any" | "registered" | readonly number[];
  /** `/callback` by default. */
  readonly path?: string;
  /** Plain http is refused even on loopback. */
  readonly httpsOnly?: boolean;
  /** A URI that shows the code on a page, for pasting: `urn:ietf:wg:oauth:2.0:oob`. */
  readonly pasteUri?: string;
}

/** How the API wants to be called. */
export interface Api {
  /** What relative URLs are resolved against, *template* (`{instance_url}`). */
  readonly base?: string;
  /** The header that carries the token. `Authorization` by default. */
  readonly header?: string;
  /** Before the token: by default the connection's token type. Empty: the bare token. */
  readonly scheme?: string;
  /** Further headers, *templates*: `{ "Client-Id": "{client_id}" }`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * A harmless request that answers who is connected, and where the name is in its JSON. The URL is a *template*,
   * absolute or a path under `base`.
   */
  readonly identity?: { readonly url: string; readonly name: JsonPath; readonly method?: "GET" | "POST" };
}

/** A key that is pasted. */
export interface StaticToken {
  /** What to paste and where to find it, one sentence: "Your user name, a colon, and an API key from My Account." */
  readonly description: string;
  /** Before the key in the header, such as `ApiKey` or `Bearer`. */
  readonly scheme: string;
}
