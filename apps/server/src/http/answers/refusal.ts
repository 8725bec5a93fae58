import { type Counts, OAuthError, type OAuthErrorCode } from "@grantway/protocol";
import { StorageError } from "@grantway/storage";
import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { ClientAddress } from "../connection/client-address.ts";
import { CodedBodyError } from "./content-coding.ts";
import { malformed } from "./malformed.ts";
import { internalError, unavailableError } from "./oauth-error.ts";

/** What went wrong, in the protocol's terms; `status` where HTTP has a better one than the code says. */
export interface Refusal {
  readonly error: OAuthError;
  readonly status?: number;
}

/** What the log tells of a request. */
export interface RefusedRequest {
  readonly id: string;
  readonly method: string;
  /** The pattern of its route, not the address: that may hold a secret. */
  readonly route: string | undefined;
  /** Of the client, through trusted proxies; absent where nothing tells. */
  readonly address?: string;
}

/** Who is told of a refusal. */
export interface Told {
  readonly logger: Logger;
  readonly counts: Pick<Counts, "refused">;
}

/**
 * What refuses nothing: a device is told every few seconds that nobody has answered yet, and a client which nonce its proof is to hold.
 */
const asksAgain: ReadonlySet<OAuthErrorCode> = new Set(["authorization_pending", "use_dpop_nonce"]);

/** Turns whatever a handler or the framework threw into a refusal, counts it, and logs what only the log may know. */
export function refuse(thrown: unknown, request: RefusedRequest, { logger, counts }: Told): Refusal {
  const { id, method, route, address } = request;
  const refusal = classify(thrown, id);
  const { error } = refusal;
  const { clientId, reason } = error;
  if (asksAgain.has(error.code)) return refusal;
  counts.refused(error.code, clientId === undefined ? undefined : { clientId, reason });
  const line = { request: id, method, route, address, client: clientId, error: error.code };
  const isOurs = error.code === "server_error" || error.code === "temporarily_unavailable";
  if (isOurs && error.retryAfter === undefined) {
    logger.error({ ...line, err: thrown }, "a request failed");
  } else {
    logger.info({ ...line, reason }, "a request was refused");
  }
  return refusal;
}

function classify(thrown: unknown, requestId: string): Refusal {
  if (thrown instanceof OAuthError) return { error: thrown };
  if (thrown instanceof StorageError && thrown.code === "unavailable") {
    return { error: unavailableError(requestId) };
  }
  if (thrown instanceof CodedBodyError) {
    return { error: malformed("coded"), status: 415 };
  }
  switch (frameworkCode(thrown)) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return { error: malformed("bodyTooLarge"), status: 413 };
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return { error: malformed("noForm") };
    case undefined:
      return { error: internalError(requestId) };
    default:
      return { error: malformed("request") };
  }
}

/** The same of a request that came by the framework. */
export function describeRequest(
  { id, method, routeOptions, raw }: FastifyRequest,
  addressOf: ClientAddress,
): RefusedRequest {
  return { id, method, route: routeOptions.url, address: addressOf(raw) };
}

/** The code of an error the framework blames on the caller. */
function frameworkCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown) || !("statusCode" in thrown)) return undefined;
  const { code, statusCode } = thrown;
  const callers = typeof statusCode === "number" && statusCode >= 400 && statusCode < 500;
  return callers && typeof code === "string" ? code : undefined;
}
