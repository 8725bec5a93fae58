import type { LookupFunction } from "node:net";
import type { ClientCredentials, ProviderDefinition } from "@grantway/client/protocol";
import type { BffEvent } from "./events.ts";
import type { SessionStore } from "./stores/session-store.ts";

/** What {@link createBff} is made of. Lifetimes in seconds, sizes in bytes. */
export interface BffSettings {
  /** Where browsers reach this app: `https://app.example`. By default the origin of each request. */
  readonly origin?: string;
  /** Without `origin`: believe `x-forwarded-proto` and `x-forwarded-host`, because only a proxy of ours can send them. */
  readonly trustProxy?: boolean;
  /** Where the routes are. `/bff` by default. */
  readonly path?: string;
  /** Secrets of 32 random bytes or more. The first seals, all of them open, so that one can be replaced by another. */
  readonly keys: readonly (string | Uint8Array)[];
  /** Ways to sign in, by a name of letters, digits and dashes. */
  readonly providers: Readonly<Record<string, ProviderSettings>>;
  /** APIs the page may call, by a name of letters, digits and dashes. */
  readonly apis?: Readonly<Record<string, ApiSettings>>;
  /** Keeps sessions on the server. By default they are in sealed cookies, and the server keeps nothing. */
  readonly store?: SessionStore;
  readonly calls?: CallSettings;
  readonly cookies?: CookieSettings;
  /** A session ends this long after the sign-in, whatever was refreshed meanwhile. 14 days by default. */
  readonly lifetime?: number;
  /** Where a person lands whose sign-in says nothing else, and after signing out at the provider. `/` by default. */
  readonly home?: string;
  /** Told what happens. Holds no token. */
  readonly on?: (event: BffEvent) => void;
  /** Plain http to providers and APIs on other machines. */
  readonly allowInsecureHttp?: boolean;
  /** By default `fetch`, through the proxy that `HTTPS_PROXY` and its like name. */
  readonly fetch?: typeof fetch;
  /**
   * How names of APIs are looked up. Where a person may add an API, this is the moment to refuse one that is no business of
   * theirs: what is checked earlier may lead elsewhere by then.
   */
  readonly lookup?: LookupFunction;
  readonly now?: () => number;
}

/** One way to sign in. */
export interface ProviderSettings {
  /** A name of the catalogue, the URL of an issuer, or a definition. */
  readonly provider: string | ProviderDefinition;
  readonly client: ClientCredentials;
  /** Asked for at every sign-in. By default what the definition says. */
  readonly scopes?: readonly string[];
  /** Values of the definition's variables, such as a tenant. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Further parameters of the authorization request. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Whether people may also sign in with a key they paste, where the definition says how keys are sent (`staticToken`). */
  readonly keys?: boolean;
  /** `false`: signing out leaves the person signed in at the provider, even if it could sign them out too. */
  readonly endSession?: boolean;
}

/** One API. */
export interface ApiSettings {
  /** Requests go to addresses below this one and nowhere else. */
  readonly base: string;
  /** Whose token it gets. */
  readonly provider: string;
  /** Scopes without which it is not called at all. */
  readonly scopes?: readonly string[];
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Before the token, where it is not the one of the definition: `Bearer`, or `""` for the bare token. */
  readonly scheme?: string;
}

/** How long an API may take, and how long a WebSocket lives. Seconds. */
export interface CallSettings {
  /** Until there is a connection. 10 by default. */
  readonly connect?: number;
  /** From the end of the request to the first byte of the answer. 60 by default. */
  readonly firstByte?: number;
  /** Between two parts of an answer or a socket, which may last for ever otherwise. 300 by default. */
  readonly idle?: number;
  /** A WebSocket is closed after this time, so that the page opens it again and shows who is signed in. 3600 by default. */
  readonly socketLife?: number;
}

/** How cookies are named and how large they may become. */
export interface CookieSettings {
  /** After `__Host-`. `bff` by default; apps on one host, whatever their ports, need different names. */
  readonly name?: string;
  /** All session cookies together, in one `Cookie` header. 6144 by default, which leaves room in 8 KB for others. */
  readonly budget?: number;
}
