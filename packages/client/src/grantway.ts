import type { ClientCredentials, Connection, ConnectionSummary } from "./connection.ts";
import type { GrantwayEvent, TraceEntry } from "./events.ts";
import type { Interaction, Surroundings } from "./flows/interaction.ts";
import type { Flow, ProviderDefinition, Step } from "./provider-definition.ts";
import type { ProtectedResource } from "./resource/protected-resource.mcp.ts";
import type { SelfRegistration } from "./registration/self-registration.ts";
import type { PendingSignOut, SignedOut } from "./sign-out/sign-out.ts";
import type { Store } from "./vault/store.ts";

/** Options of the client. Everything but the store has a default. Times in milliseconds, sizes in bytes. */
export interface GrantwayOptions {
  readonly store: Store;
  /** Providers known by name. The catalogue of this package when left out; own entries go before it. */
  readonly definitions?: readonly ProviderDefinition[];
  /** Limits of one request to a provider. Defaults: 20 s, 1 MiB. */
  readonly limits?: { readonly deadline?: number; readonly maxBytes?: number };
  /** How long a lease lives without being renewed: 15 s. After a process died, others wait at most this long. */
  readonly leaseTtl?: number;
  /** Plain http to hosts other than this machine. */
  readonly allowInsecureHttp?: boolean;
  readonly onEvent?: (event: GrantwayEvent) => void;
  /** Sees every request and answer, redacted: tokens, codes and secrets are replaced before it is called. */
  readonly onTrace?: (entry: TraceEntry) => void;
  readonly now?: () => number;
  /** Bytes from a cryptographic source. */
  readonly random?: (bytes: number) => Uint8Array;
  /** By default `fetch`, through the proxy that `HTTPS_PROXY` and its like name. */
  readonly fetch?: typeof fetch;
}

/** A request to be connected. */
export interface ConnectRequest {
  /**
   * A name of the catalogue, the URL of an issuer, or a definition. May be left out when `name` is an existing
   * connection, which is then signed in again; what else is given here replaces what it has.
   */
  readonly provider?: string | ProviderDefinition;
  /** The name of the connection. By default the provider's id. */
  readonly name?: string;
  readonly service?: string;
  /**
   * Left out for a provider that nobody registered a client at: it makes itself known, by the document that the definition
   * names or by registering (RFC 7591), and stays the client of the connection.
   */
  readonly client?: ClientCredentials;
  /** Lets a client register itself where the provider wants a token for that. Never stored. */
  readonly registrationToken?: string;
  /** What a client that registers itself is called there. */
  readonly clientName?: string;
  /** Further redirect URIs of a client that registers itself, such as that of a server which finishes sign-ins. */
  readonly furtherRedirectUris?: readonly string[];
  readonly scopes?: readonly string[];
  readonly extraScopes?: Readonly<Record<string, readonly string[]>>;
  /** The APIs the tokens are for, by the URIs the provider knows them by (RFC 8707); by default as the provider says. */
  readonly resources?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** By default chosen from what the provider offers and the surroundings allow. */
  readonly flow?: Flow;
  /** `false` asks for no refresh token. */
  readonly offline?: boolean;
  /** `true` asks for tokens that are bound to a key (RFC 9449), `false` for ones that are not. By default as it was. */
  readonly dpop?: boolean;
  /** Replaces a connection of that name to another provider, issuer or client, whose tokens are lost. */
  readonly replace?: boolean;
  readonly parameters?: Readonly<Partial<Record<Step, Readonly<Record<string, string>>>>>;
  /** Signs in so recently, in seconds: 0 always asks the person again. For this sign-in alone, in a browser (RFC 9470 §4). */
  readonly maxAge?: number;
  /** Kinds of sign-in (`acr`), the best first, one of which is wished for. For this sign-in alone, in a browser. */
  readonly acrValues?: readonly string[];
  /**
   * The redirect URI, byte for byte as it is registered; a loopback one without a port gets a free port. By default a
   * loopback URI by the definition's rules. A public URL makes {@link Grantway.connect} wait until a process that
   * serves it calls {@link Grantway.finish}.
   */
  readonly redirectUri?: string;
  /** For `password`. Never stored. */
  readonly password?: { readonly username: string; readonly password: string };
  /** For `jwt_bearer`: a finished assertion, or claims to sign with the client's key (`sub` above all). */
  readonly assertion?:
    | string
    | { readonly subject: string; readonly claims?: Readonly<Record<string, unknown>> };
  /** For `token_exchange` (RFC 8693). Types are short names or URNs; `access_token` by default. */
  readonly exchange?: {
    readonly subjectToken: string;
    readonly subjectTokenType?: string;
    readonly actorToken?: string;
    readonly actorTokenType?: string;
    readonly requestedTokenType?: string;
    readonly audience?: string;
    readonly resource?: string;
  };
  /** For `static`: the key. */
  readonly staticToken?: string;
  readonly surroundings?: Surroundings;
  /** Certificate and key as PEM, for providers that want https even on this machine. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Ends the wait for a person. */
  readonly signal?: AbortSignal;
}

/** A sign-in that waits for the browser to come back. */
export interface PendingSignIn {
  /** Where the person's browser must go. */
  readonly url: string;
  readonly state: string;
  readonly redirectUri: string;
  readonly expiresAt: number;
}

/** An access token, ready for a header. */
export interface AccessToken {
  readonly value: string;
  readonly type: string;
  readonly expiresAt: number | undefined;
}

/** What may be changed about a connection without signing in again. */
export type ConnectionChanges = Partial<
  Pick<
    Connection,
    | "name"
    | "service"
    | "provider"
    | "variables"
    | "client"
    | "requestedScopes"
    | "extraScopes"
    | "resources"
    | "parameters"
  >
>;

/** Connections of the store. */
export interface Connections {
  list(): Promise<readonly ConnectionSummary[]>;
  get(name: string): Promise<ConnectionSummary>;
  /** Everything, secrets included: for editing forms and exports, never for logs. */
  reveal(name: string): Promise<Connection>;
  /** The definition it works with now. */
  definition(name: string): Promise<ProviderDefinition>;
  /** Stores a connection that is not signed in yet. @throws {ClientError} `name_taken` */
  create(request: ConnectRequest): Promise<ConnectionSummary>;
  /**
   * Changes what is given. An edit that would send tokens to another issuer, endpoint or client is refused; with
   * `replace` the connection is signed out instead, and its tokens are lost. @throws {ClientError} `bad_request`,
   * `bad_definition`, `name_taken`
   */
  edit(
    name: string,
    changes: ConnectionChanges,
    options?: { readonly replace?: boolean },
  ): Promise<ConnectionSummary>;
  /** Removes it here; the provider is not told (that is {@link Grantway.revoke}). */
  remove(name: string): Promise<void>;
}

/** The client. Made by {@link createGrantway}. All methods throw only `ClientError`, except for bugs. */
export interface Grantway {
  readonly providers: Providers;
  readonly connections: Connections;

  /**
   * How a client that nobody registered becomes known to a provider, which is found as for {@link Grantway.connect};
   * `undefined` where somebody has to register it.
   */
  selfRegistration(provider: string | ProviderDefinition): Promise<SelfRegistration["by"] | undefined>;

  /**
   * Who gives tokens for a resource, such as a server of the Model Context Protocol, found out by asking the resource. To
   * connect: `connect({ provider: definition, resources: [resource], scopes })`.
   */
  protectedResource(address: string, options?: { readonly issuer?: string }): Promise<ProtectedResource>;

  /** Signs in, by whatever way works here, and stores the connection. Waits for the person. */
  connect(request: ConnectRequest, interaction: Interaction): Promise<ConnectionSummary>;

  /** First half of a sign-in by code, for programs that serve the redirect URI themselves. */
  begin(request: ConnectRequest & { readonly redirectUri: string }): Promise<PendingSignIn>;
  /**
   * Second half, with the URL the browser came back to. May run in another process on the same store. Each state works
   * once. A {@link Grantway.connect} that waits for it elsewhere goes on.
   */
  finish(callbackUrl: string): Promise<ConnectionSummary>;
  /**
   * Gives up a sign-in that {@link Grantway.begin} began: a browser that comes back with its state is told so, and
   * nothing is connected. `false` when it is too late for that.
   */
  cancel(state: string): Promise<boolean>;

  /** An access token that is valid now, refreshed first if needed. */
  token(name: string): Promise<AccessToken>;
  /** Refreshes now, whatever the clock says, unless a sibling did since `token` was read. */
  refresh(name: string): Promise<ConnectionSummary>;
  /** `fetch` with the token attached, one refresh and one retry on 401. Relative URLs start from the API's base. */
  fetch(name: string, url: string, init?: RequestInit): Promise<Response>;
  /** Asks the provider who is connected; `undefined` where the definition names no such request. */
  identity(name: string): Promise<string | undefined>;
  /** Ends the tokens at the provider, where it can, and forgets them here. The connection stays, signed out. */
  revoke(
    name: string,
  ): Promise<{ readonly revokedAtProvider: boolean; readonly connection: ConnectionSummary }>;

  /**
   * As {@link Grantway.revoke}, and has the person's browser signed out at the provider too, where it has a page for that
   * (OpenID Connect RP-Initiated Logout). `redirectUri` is one that is registered for afterwards; when it is one of this
   * machine, waits there until the browser comes back.
   */
  signOut(
    name: string,
    interaction: Interaction,
    options?: { readonly redirectUri?: string; readonly signal?: AbortSignal },
  ): Promise<SignedOut>;
  /** The same for programs that have a browser of their own to send away. */
  beginSignOut(name: string, redirectUri?: string): Promise<PendingSignOut>;

  /**
   * Ends the registration of a client that registered itself (RFC 7592), and forgets it with its tokens. The connection
   * stays, and registers another client when it is connected again. @throws {ClientError} `bad_request` for any other client
   */
  unregister(
    name: string,
  ): Promise<{ readonly wasRegistered: boolean; readonly connection: ConnectionSummary }>;

  /** All whole connections (or the named ones), encrypted under a passphrase, as text to keep in a file. */
  export(passphrase: string, names?: readonly string[]): Promise<string>;
  /** Stores them; one whose name is taken is left out, or replaced when told to. Broken ones are left out. */
  import(
    text: string,
    passphrase: string,
    options?: { readonly replace?: boolean },
  ): Promise<{
    readonly imported: readonly string[];
    readonly skipped: readonly string[];
    readonly broken: readonly string[];
  }>;

  /** Calls the listener for every event, until the returned function is called. */
  on(listener: (event: GrantwayEvent) => void): () => void;
  close(): Promise<void>;
}

/** The providers known by name. */
export interface Providers {
  list(): readonly ProviderDefinition[];
  /** Those whose id, name, service or notes hold all words. */
  search(words: string): readonly ProviderDefinition[];
  /** @throws {ClientError} `unknown_provider`, naming similar ones. */
  get(id: string): ProviderDefinition;
  /** By issuer, with the metadata it publishes. */
  discover(issuer: string): Promise<ProviderDefinition>;
}
