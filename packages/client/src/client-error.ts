/**
 * Everything that can go wrong, by a code that programs branch on. A code never changes its meaning; new ones may come.
 * The command line maps each to an exit code.
 */
export type ErrorCode =
  // What was asked for
  | "bad_request"
  | "bad_definition"
  | "unknown_provider"
  | "unknown_connection"
  | "name_taken"
  | "flow_unavailable"
  // Signing in
  | "port_in_use"
  | "state_mismatch"
  | "issuer_mismatch"
  | "callback_invalid"
  | "denied"
  | "sign_in_expired"
  | "cancelled"
  // The provider
  | "provider_unreachable"
  | "provider_timeout"
  | "certificate_untrusted"
  | "provider_answer_invalid"
  | "provider_refused"
  | "client_refused"
  | "clock_skew"
  | "insecure_url"
  | "reconnect_needed"
  | "no_token"
  // The vault
  | "vault_damaged"
  | "vault_newer"
  | "vault_wrong_key"
  | "vault_key_missing"
  | "vault_read_only"
  | "vault_full"
  | "vault_unreachable"
  | "vault_busy"
  | "export_invalid"
  // What must be installed
  | "peer_missing";

/**
 * The one error this package throws. `message` is one sentence for a person: what happened and what to do. It never
 * holds a token, code or secret.
 */
export class ClientError extends Error {
  readonly code: ErrorCode;
  /** The `error` the provider answered, such as `invalid_grant`, where it answered one. */
  readonly providerError: string | undefined;
  /** Whether the same call may well succeed later, unchanged. */
  readonly temporary: boolean;
  /** Milliseconds after which the provider wants to be asked again, where it said so; bounded. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: {
      readonly cause?: unknown;
      readonly providerError?: string | undefined;
      readonly temporary?: boolean;
      readonly retryAfter?: number | undefined;
    } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "ClientError";
    this.code = code;
    this.providerError = more.providerError;
    this.temporary = more.temporary ?? false;
    this.retryAfter = more.retryAfter;
  }
}

/** Whether this is a {@link ClientError}, of this code when one is given. */
export function isClientError(error: unknown, code?: ErrorCode): error is ClientError {
  return error instanceof ClientError && (code === undefined || error.code === code);
}
