/*
 * What the page and the server of `grantway serve` say to each other, as JSON under `/api`. Types alone: both sides are
 * checked against them. No answer ever holds a token, a client secret or a private key. Moments are milliseconds since
 * 1970, by the server's clock.
 *
 * Every call but the first needs the session's cookie and the session's key in the header {@link keyHeader}. A browser
 * sends a cookie to every port of a host, so to programs of other people on the same machine as well; the key is kept
 * per origin, which has the port in it. Neither is worth anything without the other.
 *
 *   POST   /api/session                       { link }            → SessionOpened
 *   GET    /api/events?since=milliseconds                         → event stream: `connections`, `notice`
 *   GET    /api/notices/:id                                       → Notice
 *   GET    /api/connections                                       → ConnectionList
 *   POST   /api/connections                   NewConnection       → ConnectionDetail
 *   GET    /api/connections/:name                                 → ConnectionDetail
 *   PATCH  /api/connections/:name             ConnectionEdit      → ConnectionDetail
 *   DELETE /api/connections/:name                                 → Done
 *   POST   /api/connections/:name/connect     SignInWish          → SignInStep
 *   DELETE /api/connections/:name/connect                         → Done
 *   POST   /api/connections/:name/refresh                         → Done
 *   POST   /api/connections/:name/revoke                          → Done
 *   POST   /api/connections/:name/sign-out                        → SignedOut
 *   GET    /api/connections/:name/curl                            → CurlText
 *   GET    /api/providers?words=                                  → ProviderList
 *   GET    /api/providers/:id                                     → ProviderDetail
 *   POST   /api/providers/discover            { issuer }          → ProviderDetail
 *   POST   /api/providers/check               { definition }      → DefinitionCheck
 */

/** Name of the header that carries the session's key. */
export type KeyHeader = "x-grantway-key";

/** What every refusal answers. */
export interface Refusal {
  readonly error: { readonly code: string; readonly message: string };
}

/** A session for this browser. */
export interface SessionOpened {
  readonly key: string;
}

/** How a connection comes to its tokens. */
export type Flow =
  | "code"
  | "device"
  | "client_credentials"
  | "password"
  | "jwt_bearer"
  | "token_exchange"
  | "static";

/** A connection as a card shows it. */
export interface ConnectionView {
  readonly name: string;
  readonly service: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly flow: Flow;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly status: "connected" | "expired" | "reconnect" | "not_connected" | "broken";
  /** Why signing in again is needed. */
  readonly reason?: string;
  /** What went wrong when it was last refreshed, until a refresh works. */
  readonly trouble?: string;
  readonly tokenType?: string;
  readonly obtainedAt?: number;
  readonly expiresAt?: number;
  readonly canRefresh: boolean;
  readonly refreshExpiresAt?: number;
  /** Somebody is signing in right now. */
  readonly signIn?: SignInStep;
}

/** All of them. `at` is the server's clock, for counting down. */
export interface ConnectionList {
  readonly at: number;
  /** What is kept where, for the bar: "vault default". */
  readonly vault: string;
  readonly connections: readonly ConnectionView[];
}

/** A connection with everything that may be seen and edited. */
export interface ConnectionDetail extends ConnectionView {
  readonly createdAt: number;
  readonly updatedAt: number;
  /** `catalogue` entries change with new versions; the others are kept with the connection. */
  readonly providerFrom: "catalogue" | "issuer" | "definition";
  readonly definition: Definition;
  readonly variables: Record<string, string>;
  readonly requestedScopes: readonly string[];
  readonly extraScopes: Record<string, readonly string[]>;
  /** The APIs its tokens are for (RFC 8707). */
  readonly resources: readonly string[];
  readonly parameters: StepParameters;
  readonly authentication?: string;
  readonly hasSecret: boolean;
  readonly hasPrivateKey: boolean;
  /** To register at the provider, for flows that go through the browser; absent where it takes none of this machine. */
  readonly redirectUri?: string;
  readonly captured: Record<string, string>;
}

/** Parameters added to steps: step → name → template. */
export type StepParameters = Record<string, Record<string, string>>;

/** A provider's definition. The form edits what is named here and keeps the rest as it is. */
export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly service?: string;
  readonly homepage?: string;
  readonly registerAt?: string;
  readonly notes?: readonly string[];
  readonly checkedOn?: string;
  readonly issuer?: string;
  readonly discover?: boolean;
  readonly endpoints?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, DefinitionVariable>>;
  readonly flows?: readonly Flow[];
  readonly pkce?: "required" | "ok" | "off";
  readonly clientAuthentication?: string;
  readonly registration?: {
    readonly documents?: boolean;
    readonly document?: string;
    readonly dynamic?: boolean;
    readonly [field: string]: unknown;
  };
  readonly scopes?: {
    readonly separator?: string;
    readonly parameter?: string | null;
    readonly default?: readonly string[];
    readonly offered?: readonly string[];
    readonly [field: string]: unknown;
  };
  readonly requests?: Readonly<Record<string, DefinitionRequest>>;
  readonly api?: { readonly base?: string; readonly [field: string]: unknown };
  readonly staticToken?: { readonly description: string; readonly scheme: string };
  readonly [field: string]: unknown;
}

/** A value a person gives when connecting. */
export interface DefinitionVariable {
  readonly description: string;
  readonly example?: string;
  readonly default?: string;
  readonly pattern?: string;
}

/** What is special about one request to the provider. */
export interface DefinitionRequest {
  readonly body?: "form" | "json" | "query";
  readonly parameters?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A connection to add. `provider` is a name of the catalogue or a whole definition. */
export interface NewConnection {
  readonly provider: string | Definition;
  readonly name: string;
  readonly service?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly client: ClientEdit;
  readonly scopes?: readonly string[];
  readonly extraScopes?: Readonly<Record<string, readonly string[]>>;
  readonly resources?: readonly string[];
  readonly parameters?: StepParameters;
  readonly flow?: Flow;
}

/** What may change. What is left out stays. */
export interface ConnectionEdit {
  readonly name?: string;
  readonly service?: string;
  /** Keeps the connection's provider as an own definition from now on. */
  readonly definition?: Definition;
  readonly variables?: Readonly<Record<string, string>>;
  readonly client?: ClientEdit;
  readonly scopes?: readonly string[];
  readonly extraScopes?: Readonly<Record<string, readonly string[]>>;
  readonly resources?: readonly string[];
  readonly parameters?: StepParameters;
}

/** The client, as the provider knows it; an empty id where it registers itself. A secret only travels this way: text sets it, `null` forgets it. */
export interface ClientEdit {
  readonly id: string;
  readonly secret?: string | null;
  readonly privateKey?: Readonly<Record<string, unknown>> | null;
  readonly authentication?: string | null;
}

/** How to sign in. What a flow needs beside the connection is never stored. */
export interface SignInWish {
  readonly flow?: Flow;
  readonly username?: string;
  readonly password?: string;
  /** For `static`. */
  readonly key?: string;
  /** For `jwt_bearer` with a key of the client. */
  readonly subject?: string;
  /** For `token_exchange`. */
  readonly subjectToken?: string;
}

/** What a person does next. */
export type SignInStep =
  /** Go there with this browser; it comes back here. */
  | { readonly next: "visit"; readonly url: string; readonly expiresAt: number }
  /** Type the code at that page, with any device. */
  | {
      readonly next: "code";
      readonly userCode: string;
      readonly verificationUri: string;
      readonly completeUri?: string;
      readonly expiresAt: number;
    }
  /** Nothing: a notice tells how it ends. */
  | { readonly next: "wait" }
  | { readonly next: "nothing"; readonly notice: string };

/** It is done; `notice` says what happened. */
export interface Done {
  readonly notice: string;
}

/** The tokens are ended; `url` is the provider's page that signs this browser out, where it has one. */
export interface SignedOut extends Done {
  readonly url?: string;
}

/** How something ended that nobody waited for. */
export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly tone: "success" | "failure";
  readonly text: string;
}

/** A command to paste into a shell. The token is fetched when it runs. */
export interface CurlText {
  readonly text: string;
}

/** A provider in a list. */
export interface ProviderView {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly notes: readonly string[];
}

/** Those that match. */
export interface ProviderList {
  readonly providers: readonly ProviderView[];
}

/** A provider to connect to. */
export interface ProviderDetail {
  readonly definition: Definition;
  /** Flows that work with it, the preferred first. */
  readonly flows: readonly Flow[];
  /** For each of the flows what is asked for when the person names no scope. */
  readonly usualScopes: UsualScopes;
  readonly redirectUri?: string;
  /** What a person must know before the browser comes back by https to a certificate of our own. */
  readonly certificateNote?: string;
}

/** Scopes by flow. */
export type UsualScopes = Readonly<Partial<Record<Flow, readonly string[]>>>;

/** What is wrong with a definition; nothing when the list is empty. */
export interface DefinitionCheck {
  readonly problems: readonly string[];
  /** What to register for it, as far as its rules for that are usable. */
  readonly redirectUri?: string;
}
