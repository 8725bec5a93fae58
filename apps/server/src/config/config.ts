import type { LegacySwitches, ListedSetting, Milliseconds, RegistrationSettings } from "@grantway/protocol";
import type { TraceSettings } from "./trace-settings.ts";

/** The configuration of one instance, complete and checked. `loadConfig` makes it; nothing reads the environment later. */
export interface Config {
  /** Without trailing slash. */
  readonly issuer: string;
  readonly host: string;
  readonly port: number;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Absolute path of a SQLite file, or a `postgres://` URL (which may hold a password: never log it). */
  readonly database: string;
  /** Key ring as text; absent: the file `instance-key` in the data folder. */
  readonly instanceKey: string | undefined;
  /** Absolute path of the configuration file, if it holds a secret. */
  readonly fileWithSecret: string | undefined;
  /** The administrator to make while nobody has an account; see `readAdministrator`. */
  readonly admin: AdminSettings | undefined;
  readonly argon2: Argon2Settings;
  readonly lifetimes: Lifetimes;
  readonly signingKeys: SigningKeySettings;
  readonly figures: {
    /** How long those by the hour and of clients are kept. */
    readonly keep: Milliseconds;
  };
  readonly metrics: MetricsSettings;
  /** As the variables of OpenTelemetry say it; `undefined`: none. */
  readonly traces: TraceSettings | undefined;
  /** IP addresses and networks. */
  readonly trustedProxies: readonly string[];
  /** Which DNS servers are asked about addresses and domains of others, as `192.0.2.1` or `192.0.2.1:53`; those of the machine for none. */
  readonly dnsServers: readonly string[];
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** Bytes. */
  readonly bodyLimit: number;
  readonly api: ApiSettings;
  readonly egress: {
    /** IP addresses and networks that are called besides those of the web, see `createAddressGuard`. */
    readonly allow: readonly string[];
  };
  readonly webhooks: {
    /** How long events and the log of deliveries are kept. */
    readonly keep: Milliseconds;
  };
  /** Clients that describe themselves. */
  readonly clientDocuments: {
    readonly enabled: boolean;
    /** Hosts; empty for all. */
    readonly allowHosts: readonly string[];
    readonly denyHosts: readonly string[];
  };
  /** Whether apps may ask a frame of ours whether the session is the same (OpenID Connect Session Management). */
  readonly sessionManagement: boolean;
  /** Flows that are kept behind a wall. */
  readonly legacy: LegacySwitches & { readonly tokenEndpointAudience: boolean };
  readonly registration: RegistrationConfig;
  readonly signUp: SignUpSettings;
  readonly mail: MailSettings;
  /** How long requests are answered after SIGTERM. */
  readonly shutdownDelay: Milliseconds;
  /** Most threads that answer requests. */
  readonly threads: number;
  /** All of the above as whoever asks is told; no secret is among it. */
  readonly settings: readonly ListedSetting[];
}

/** Of the management API. */
export interface ApiSettings {
  /** How often one caller may ask in a minute, on each node. */
  readonly requestsPerMinute: number;
}

/** Who takes the mail for people; nobody without an address or its file. */
export interface MailSettings {
  /** May hold a password: never log it. */
  readonly server?: string | undefined;
  /** Absolute path. */
  readonly serverFile?: string | undefined;
  /** There where a server is. */
  readonly from?: string | undefined;
  readonly tls: "required" | "off";
}

/** How people make accounts of their own. */
export interface SignUpSettings {
  readonly policy: "off" | "open";
  /** How many one network may ask for in an hour. */
  readonly perHour: number;
}

/** How clients register themselves. */
export interface RegistrationConfig extends Omit<RegistrationSettings, "statements"> {
  /** How long one is kept that nobody verified or used. */
  readonly keepUnused: Milliseconds;
  /** An issuer, and the address or the file of its keys, with a blank between. */
  readonly statements: readonly string[];
}

/** Exactly one of `password` and `passwordFile` is set. */
export interface AdminSettings {
  readonly username: string;
  readonly email: string;
  readonly password?: string | undefined;
  readonly passwordFile?: string | undefined;
}

/** Parameters of Argon2id (RFC 9106). */
export interface Argon2Settings {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** When signing keys rotate. */
export interface SigningKeySettings {
  /** `undefined`: only by hand. */
  readonly rotateAfter: Milliseconds | undefined;
  readonly publishAhead: Milliseconds;
}

/** Where metrics are told; nowhere without a port and a token. */
export interface MetricsSettings {
  /** Of their own. */
  readonly port?: number | undefined;
  readonly host: string;
  /** Who sends it may read them, on the main port too. */
  readonly token?: string | undefined;
}

/** How long each thing lives. */
export interface Lifetimes {
  readonly accessToken: Milliseconds;
  readonly code: Milliseconds;
  readonly refreshToken: Milliseconds;
  readonly refreshGrace: Milliseconds;
  readonly idToken: Milliseconds;
  readonly authorizationRequest: Milliseconds;
  readonly session: Milliseconds;
  readonly passwordLink: Milliseconds;
  readonly signUpLink: Milliseconds;
}
