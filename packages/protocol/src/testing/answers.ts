import type { AuthorizationOutcome } from "../endpoints/authorization-answers.ts";
import type { ConsentQuestion } from "../flow/consent-question.ts";
import { whyNoResponseType } from "../grants/legacy/legacy-features.ts";
import { features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { createReadAuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { createResponseModes } from "../request/response-mode.oauth-responses.ts";

const registry = registerFeatures(features);

/** How requests are answered here. */
export const responseModes = createResponseModes(registry.responseModes);
/** Reads requests with all that is registered. */
export const readAuthorizationRequest = createReadAuthorizationRequest({
  ...registry,
  responseModes,
  whyNoResponseType,
});

/** What the client is told, when that is what came of it. */
export function answerOf(outcome: AuthorizationOutcome | ConsentQuestion): URLSearchParams {
  if (!("to" in outcome) || outcome.to !== "client") throw new Error("the client was told nothing");
  return new URLSearchParams(outcome.parameters.map(([name, value]) => [name, value]));
}

/** The text of our page of tests: what is asked, and what is kept. */
export function textHashOf({ asked, kept }: ConsentQuestion): string {
  return [asked, kept].map((scopes) => scopes.map(({ key }) => key).join(" ")).join("|");
}
