/*
 * Where a provider deviates from the specification, and what it refuses, as data. A profile is written from the
 * provider's documentation and not from its catalogue entry: the two are independent readings, so that a wrong entry
 * meets a simulator that refuses it. What is left out is as RFC 6749 says.
 */

/** One provider's behaviour. URLs are the real ones: a simulator answers for them on this machine. */
export interface SimulatorProfile {
  /** The catalogue's name for it. */
  readonly id: string;
  /** What a person would give: `{ shop: "acme" }`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Scopes that a person would ask for. `["read", "write"]` by default; empty where there are none. */
  readonly scopes?: readonly string[];
  readonly authorization: AuthorizationBehaviour;
  readonly callback?: CallbackBehaviour;
  readonly token: TokenBehaviour;
  readonly reply?: ReplyBehaviour;
  readonly error?: ErrorBehaviour;
  /** Default `rotate`: the old one stops working, and using it again ends the family. */
  readonly refresh?: "none" | "reuse" | "rotate";
  readonly api: ApiBehaviour;
  /** Where it can be told to end tokens, other than by RFC 7009 or not. */
  readonly revocation?: RevocationBehaviour;
  /** Metadata the provider publishes, under `{issuer}/.well-known/openid-configuration`. */
  readonly metadata?: Readonly<Record<string, unknown>> & { readonly issuer: string };
}

/** Text that must be there exactly; `*` is any text. */
export type Needs = Readonly<Record<string, string>>;

/** What the browser's request must look like. */
export interface AuthorizationBehaviour {
  readonly url: string;
  readonly needs?: Needs;
  /** Parameters it fails on. */
  readonly refuses?: readonly string[];
  /** `client_id` by default. */
  readonly clientParameter?: string;
  /** `scope` by default; `null`: there are no scopes. */
  readonly scopeParameter?: string | null;
  /** A space by default. */
  readonly scopeSeparator?: string;
  /**
   * `needed` refuses requests without a challenge, `refused` those with one. By default both are accepted, and a
   * challenge is checked.
   */
  readonly pkce?: "needed" | "refused";
  /** Redirect URIs that can be registered: any by default, only https, or only https and these loopback hosts. */
  readonly redirects?: "https" | readonly ("127.0.0.1" | "[::1]" | "localhost")[];
  /** A refresh token comes only when this was asked for. */
  readonly offline?: { readonly scope: string } | { readonly parameters: Needs };
}

/** What it sends the browser back with. */
export interface CallbackBehaviour {
  /** `code` by default. */
  readonly codeParameter?: string;
  readonly adds?: Readonly<Record<string, string>>;
  /** Adds `hmac`, a hexadecimal HMAC-SHA256 over the other parameters, sorted, keyed with the client secret. */
  readonly signed?: boolean;
}

/** What its token endpoint takes. */
export interface TokenBehaviour {
  readonly url: string;
  /** Where refreshing has an address of its own. */
  readonly refreshUrl?: string;
  readonly method?: "POST" | "GET";
  /** The one format it reads: `form` by default. */
  readonly body?: "form" | "json" | "query";
  /**
   * Where it looks for client id and secret: `basic` is base64 of `id:secret` unencoded and nothing in the body, as
   * most document it; `basic_decoded` is the same encoded as RFC 6749 §2.3.1 says; `post` is the body and no header;
   * `either` accepts `basic` and `post`; `secret` is the secret alone, in the body; `none` is the id alone, in the
   * body.
   */
  readonly client: "basic" | "basic_decoded" | "post" | "either" | "secret" | "none";
  readonly clientParameter?: string;
  readonly secretParameter?: string;
  readonly needs?: Needs;
  readonly needsForCode?: Needs;
  readonly needsForRefresh?: Needs;
  readonly refuses?: readonly string[];
  /** Request headers, lower-case; a `user-agent` of `*` is any that names the client. */
  readonly headers?: Needs;
  /** Needs no `grant_type`. */
  readonly untyped?: boolean;
}

/** What it answers; `reply-template.ts` says what a template may hold. */
export interface ReplyBehaviour {
  readonly code?: unknown;
  /** By default the same as `code`. */
  readonly refresh?: unknown;
  /** Form-encoded: always, or unless the client accepts JSON. */
  readonly form?: "always" | "unless-json-accepted";
  readonly contentType?: string;
  /** In `{scope}`: a space by default. */
  readonly scopeSeparator?: string;
  /** Scopes it never grants, as if the person had unticked them. `["declined"]` by default. */
  readonly declined?: readonly string[];
  /** Scopes it never names though it grants them. */
  readonly silentScopes?: readonly string[];
  /** Whether scopes are answered at all. Default `true`. */
  readonly saysScopes?: boolean;
  /** Seconds an access token lives, whether or not the reply says so. `null`: for ever. 3,600 by default. */
  readonly lifetime?: number | null;
}

/** How it refuses at the token endpoint. By default 400 with `error` and `error_description`. */
export interface ErrorBehaviour {
  readonly status?: number;
  readonly body?: unknown;
  /** The standard code it stands for; `invalid_grant` by default, when a code is wrong. */
  readonly seenAs?: string;
}

/** What a revocation request must look like. */
export interface RevocationBehaviour {
  readonly url: string;
  /** `form` by default. */
  readonly body?: "form" | "json" | "query";
  /** Default: as at the token endpoint; `omitted` is no client authentication at all. */
  readonly client?: TokenBehaviour["client"] | "omitted";
  /** `{access_token}` stands for the access token given out last. By default a `token`, whichever it is. */
  readonly needs?: Needs;
  readonly refuses?: readonly string[];
  /** Lower-case; `{access_token}` and `{client_secret}` are filled in. */
  readonly headers?: Needs;
}

/** How its API is called. */
export interface ApiBehaviour {
  /** Where paths begin. */
  readonly base: string;
  readonly path: string;
  /** `authorization` by default. */
  readonly header?: string;
  /** `Bearer` by default; empty: the bare token. */
  readonly scheme?: string;
  readonly headers?: Needs;
  /** Who is connected: the address, the answer, and the name that should be found in it. */
  readonly identity?: {
    readonly url: string;
    readonly method?: "GET" | "POST";
    readonly answer: unknown;
    readonly name: string;
  };
}
