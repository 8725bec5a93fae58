/** The cases of the bench. */
export const cases = [
  "client-credentials",
  "jwt-client-credentials",
  "bound-client-credentials",
  "introspection",
  "refresh",
  "code",
  "pushed-request",
] as const;
export type Case = (typeof cases)[number];

/** A provider that runs in a process of its own, ready to be measured. */
export interface ServerUnderTest {
  readonly port: number;
  readonly pid: number;
  readonly endpoints: Endpoints;
  /** Resident memory before any request, in bytes. */
  readonly idleMemory: number;
  /** Fresh authorization codes for {@link setup}'s app. */
  codes(count: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Where a provider has its endpoints. */
export interface Endpoints {
  readonly token: string;
  readonly introspection: string;
  /** For client credentials, if it differs from {@link token}: the bare server tells cases apart by path. */
  readonly machineToken?: string;
  /** For client credentials of an API that takes JWTs; absent where it gets none. */
  readonly jwt?: string;
  /** For client credentials with a proof of possession; absent where none is taken. */
  readonly bound?: {
    readonly path: string;
    /** What a proof has to name (RFC 9449 §4.2, `htu`). */
    readonly address: string;
  };
  /** For requests that are sent ahead; absent where they cannot be. */
  readonly pushed?: string;
}

/** Whether it can be measured so: a checkout of ours from before may not have it yet. */
export function answersCase({ jwt, bound, pushed }: Endpoints, wanted: Case): boolean {
  if (wanted === "jwt-client-credentials") return jwt !== undefined;
  if (wanted === "bound-client-credentials") return bound !== undefined;
  return wanted !== "pushed-request" || pushed !== undefined;
}

/** Text that a right answer of a case contains. */
export const expectedText: Readonly<Record<Case, string>> = {
  "client-credentials": '"access_token":"',
  "jwt-client-credentials": '"access_token":"ey',
  "bound-client-credentials": '"token_type":"DPoP"',
  introspection: '"active":true',
  refresh: '"refresh_token":"',
  code: '"refresh_token":"',
  "pushed-request": '"request_uri":"',
};

/** What both providers are set up with. */
export const setup = {
  machine: { id: "bench-machine", secret: "gwcs_machine-secret-of-the-bench-0123456789abcdef" },
  app: { id: "bench-app", secret: "gwcs_app-secret-of-the-bench-0123456789abcdefghijk" },
  api: { id: "bench-api", secret: "gwcs_api-secret-of-the-bench-0123456789abcdefghijk" },
  /** Reads lists of the management API. */
  reader: { id: "bench-reader", secret: "gwcs_reader-secret-of-the-bench-0123456789abcdefgh" },
  /** The API the tokens are for. */
  audience: "https://api.bench.example",
  /** One that takes JWTs, with a scope of its own. */
  jwt: { audience: "https://jwt.bench.example", scope: "read:jwt" },
  redirectUri: "http://127.0.0.1:9/callback",
  /** No `openid`: no ID token is signed here. `offline_access`, so that both issue refresh tokens. */
  scope: "read offline_access",
  verifier: "a-code-verifier-of-the-bench-that-is-long-enough-0123456789",
} as const;

/**
 * `user:password`, each form-encoded (RFC 6749 §2.3.1) as `oauth4webapi` does it, which encodes all but letters and
 * digits.
 */
export function credentialsOf({ id, secret }: { readonly id: string; readonly secret: string }): string {
  return `${formEncode(id)}:${formEncode(secret)}`;
}

function formEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[-_.!~*'()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
