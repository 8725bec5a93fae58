import type { ClientError, ErrorCode } from "@grantway/client";
import {
  CommandError,
  describeCommandError,
  exitCodes,
  type Failure,
  type FailureKind,
  printable,
} from "@grantway/terminal";

/* Which kind of command failure each error of the client library is. */

const kinds: Readonly<Record<ErrorCode, FailureKind>> = {
  bad_request: "usage",
  bad_definition: "usage",
  unknown_provider: "not_found",
  unknown_connection: "not_found",
  name_taken: "already_exists",
  flow_unavailable: "usage",
  port_in_use: "sign_in_failed",
  state_mismatch: "sign_in_failed",
  issuer_mismatch: "sign_in_failed",
  callback_invalid: "sign_in_failed",
  denied: "sign_in_failed",
  sign_in_expired: "sign_in_failed",
  cancelled: "refused",
  provider_unreachable: "provider",
  provider_timeout: "provider",
  certificate_untrusted: "provider",
  provider_answer_invalid: "provider",
  provider_refused: "provider",
  client_refused: "provider",
  clock_skew: "provider",
  insecure_url: "usage",
  reconnect_needed: "sign_in_needed",
  no_token: "sign_in_needed",
  vault_damaged: "vault",
  vault_newer: "vault",
  vault_wrong_key: "vault",
  vault_key_missing: "vault",
  vault_read_only: "vault",
  vault_full: "vault",
  vault_unreachable: "vault",
  vault_busy: "vault",
  export_invalid: "usage",
  peer_missing: "failed",
};

/** The failure to report for an error of a client command; `undefined` for a bug, which is reported with its stack. */
export function describeFailure(error: unknown): Failure | undefined {
  if (error instanceof CommandError) return describeCommandError(error);
  if (!isClientError(error)) return undefined;
  const { code, message, providerError, temporary } = error;
  return {
    code,
    exit: exitCodes[kinds[code] ?? "failed"],
    // One sentence, whatever a provider put into it.
    message: printable(message),
    problems: [],
    more: { ...(providerError === undefined ? {} : { provider_error: providerError }), temporary },
  };
}

/** By its name, so that reporting an error does not load the library when nothing else did. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && error.name === "ClientError" && "code" in error;
}

/** The part of `--help` on exit codes and errors. */
export const exitCodeHelp = `
Exit codes:
  0   done
  1   failed; doctor: found a problem
  2   usage: a wrong option, or input that breaks a rule; nothing was changed
  3   not found: no such connection, provider or vault
  4   already exists
  5   refused: not confirmed, cancelled, or a secret would have been shown on a terminal
  6   sign in needed: grantway connect <name>
  7   signing in failed: denied, expired, port in use, or an answer that was not ours
  8   the provider: not reachable, too slow, refused the request or the client, or made no sense
  9   the vault: not readable, not writable, wrong key, damaged, full or not reachable
  10  conflict: somebody changed it since it was read; nothing was changed
  11  app push --dry-run: something would change
  22  fetch --fail: the API answered 400 or more
  run: the exit code of the command; 126 or 127 when it could not be started
  128 and more: ended by that signal less 128 (130 is Ctrl-C, 143 is SIGTERM)

Errors are one sentence on standard error, or with --json one object:
  {"error": {"code": "unknown_connection", "message": "…", "temporary": false}}
NODE_DEBUG=grantway adds the stack of a defect.`;
