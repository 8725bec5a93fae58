import { type ProblemName, problemKinds } from "@grantway/api";
import { OAuthError, PermissionDeniedError } from "@grantway/protocol";
import { StorageError } from "@grantway/storage";
import type { FastifyReply, FastifyRequest } from "fastify";
import { CodedBodyError, codingsTaken } from "../answers/content-coding.ts";
import { describeRequest } from "../answers/refusal.ts";
import type { ApiContext } from "./api-context.ts";
import { bearerChallenge } from "./bearer-challenge.ts";
import { ApiRefusal, statusOf } from "./refusal.ts";

/*
 * The one place where a failed request becomes an answer of the API, whatever threw it: problem details (RFC 9457), and a
 * line in the log that has the same request id.
 */

/** Answers what was thrown. */
export type AnswerProblem = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** {@link AnswerProblem} of this server. */
export function createAnswerProblem({ addressOf, issuer, json, logger }: ApiContext): AnswerProblem {
  const headers = { ...json, "content-type": "application/problem+json; charset=utf-8" };
  return (thrown, request, reply) => {
    const refusal = refusalOf(thrown, request.id);
    const { problem, detail, extras } = refusal;
    const status = statusOf(problem);
    const { id, ...facts } = describeRequest(request, addressOf);
    const line = { request: id, ...facts, problem };
    if (status >= 500) logger.error({ ...line, err: thrown }, "a request failed");
    else logger.info({ ...line, reason: reasonOf(thrown) }, "a request was refused");
    const { headers: more = {}, ...members } = extras;
    return reply
      .code(status)
      .headers({ ...headers, ...more })
      .send(
        JSON.stringify({
          type: `${issuer}/api/v1/docs#${problem}`,
          title: problemKinds[problem].title,
          status,
          detail,
          requestId: request.id,
          ...members,
        }),
      );
  };
}

function refusalOf(thrown: unknown, requestId: string): ApiRefusal {
  if (thrown instanceof ApiRefusal) return thrown;
  if (thrown instanceof PermissionDeniedError) return new ApiRefusal("permission-missing", thrown.message);
  if (thrown instanceof OAuthError) return ofProtocol(thrown);
  if (thrown instanceof StorageError && thrown.code === "unavailable") {
    return new ApiRefusal("unavailable", "The server cannot reach its records. Try again shortly.", {
      headers: { "retry-after": "5" },
    });
  }
  if (thrown instanceof CodedBodyError) {
    return new ApiRefusal("unsupported-media-type", "The body must come without a Content-Encoding.", {
      headers: codingsTaken,
    });
  }
  return ofFramework(thrown) ?? new ApiRefusal("failed", `It was logged under ${requestId}.`);
}

/** Refusals of a token (RFC 6750 §3) and of a query that cannot be read. */
function ofProtocol(error: OAuthError): ApiRefusal {
  const refused = error.code === "invalid_token" ? "unauthenticated" : "malformed";
  if (error.challenge === undefined) return new ApiRefusal(refused, error.description);
  return new ApiRefusal(refused, error.description, { headers: bearerChallenge(error) });
}

const byCode: ReadonlyMap<string, readonly [ProblemName, string]> = new Map([
  ["FST_ERR_CTP_BODY_TOO_LARGE", ["too-large", "The body is larger than this server reads."]],
  ["FST_ERR_CTP_INVALID_MEDIA_TYPE", ["unsupported-media-type", "The body must be application/json."]],
]);

function ofFramework(thrown: unknown): ApiRefusal | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown) || !("statusCode" in thrown)) return undefined;
  const { code, statusCode } = thrown;
  if (typeof statusCode !== "number" || statusCode < 400 || statusCode >= 500) return undefined;
  const [problem, detail] =
    byCode.get(String(code)) ?? (["malformed", "The request is not well-formed."] as const);
  return new ApiRefusal(problem, detail);
}

function reasonOf(thrown: unknown): string | undefined {
  if (thrown instanceof OAuthError) return thrown.reason;
  return thrown instanceof ApiRefusal && thrown.problem !== "invalid" ? thrown.detail : undefined;
}
