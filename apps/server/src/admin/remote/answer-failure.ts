import { CommandError, isCutShort } from "@grantway/terminal";
import { apiFailure } from "./api-failure.ts";
import type { RemoteAccess } from "./remote-access.ts";

/**
 * What a command says where its question to a management API failed: the problem that was answered, or that what came is no
 * answer of one, such as the page of a proxy that wants a sign-in, or half of one. Anything else as it is.
 */
export async function answerFailure(
  error: unknown,
  access: Pick<RemoteAccess, "issuer" | "connection" | "clientId">,
): Promise<unknown> {
  // Loaded here: whoever asked has it, and nobody else needs the contract.
  const { ApiProblem } = await import("@grantway/api");
  const { issuer } = access;
  if (error instanceof ApiProblem) return apiFailure(error, access);
  if (error instanceof SyntaxError) {
    return new CommandError("provider", `${issuer} does not answer as a management API: this is no JSON.`);
  }
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new CommandError(
      "provider",
      `${issuer} did not answer in time: look whether it is well and what was done, and run it again.`,
    );
  }
  if (!isCutShort(error)) return error;
  return new CommandError(
    "provider",
    `${issuer} closed the connection before its answer was complete: look what was done, and run it again.`,
  );
}
