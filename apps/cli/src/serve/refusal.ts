import { type ErrorCode, isClientError } from "@grantway/client";
import type { Refusal } from "@grantway/helper/contract";
import { ZodError } from "zod";

/** A refusal and its HTTP status. */
export interface Refused {
  readonly status: number;
  readonly body: Refusal;
}

/** A refusal of the server itself. */
export function refused(status: number, code: string, message: string): Refused {
  return { status, body: { error: { code, message } } };
}

/** What a caller is told about any error. The message of a bug is not sent. */
export function refusalOf(error: unknown): Refused {
  if (isClientError(error)) return refused(statusOf(error.code), error.code, error.message);
  if (error instanceof ZodError) return refused(400, "bad_request", sentenceOf(error));
  const status = statusOfFramework(error);
  if (status !== undefined) return refused(status, "bad_request", "The request is not well-formed.");
  return refused(
    500,
    "internal",
    "The helper has a defect and did not finish; its terminal says more. Look at the connection before you try again.",
  );
}

function statusOf(code: ErrorCode): number {
  if (code.startsWith("unknown_")) return 404;
  if (code === "name_taken") return 409;
  if (code.startsWith("vault_")) return 503;
  if (code.startsWith("provider_") || code === "client_refused") return 502;
  return 400;
}

function sentenceOf({ issues: [issue] }: ZodError): string {
  const field = issue?.path.join(".") ?? "";
  return field === ""
    ? "The request is not what was expected."
    : `${field}: ${issue?.message ?? "is not valid"}.`;
}

/** Errors the framework blames on the caller: a body that is too large, no JSON, not well-formed. */
function statusOfFramework(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}
