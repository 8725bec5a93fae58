import type { ClientError } from "@grantway/client/protocol";
import { BffProblem } from "./problem.ts";

/** What a page is told where a provider does not answer, or answers what nobody can go on with. `provider` by its name in the settings. */
export function providerProblem(cause: ClientError, provider: string): BffProblem {
  if (!cause.temporary) return new BffProblem("provider-refused", cause.message, { provider, cause });
  const retryAfter = Math.ceil((cause.retryAfter ?? 5000) / 1000);
  return new BffProblem("provider-unreachable", cause.message, { provider, retryAfter, cause });
}
