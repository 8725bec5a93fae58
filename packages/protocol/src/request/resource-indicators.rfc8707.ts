import { isAudience } from "../catalogue/api-rules.rfc8707.ts";
import { invalidTarget } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import { rfc8707, rfc9728 } from "../specs.ts";
import { type Parameters, valuesOf } from "./parameters.ts";

/*
 * A client says for which APIs it wants a token. Every scope belongs to one API, so an API is asked for by its scopes: what is
 * asked for is cut to those of the named APIs, and the audience of the token follows from what is left, as it always does. Nothing
 * is stored of it. What a person said yes to are scopes, and a code or refresh token can be used for fewer APIs than those, never
 * for more (ADR 63).
 */

/** APIs by name, wherever a token is asked for. */
export const resourceIndicators: Feature = {
  name: "resource indicators",
  specifications: [rfc8707, rfc9728],
  authorizationRequest: { parameters: ["resource"] },
};

/** More than any token is used at. */
const most = 16;

/**
 * Of the scopes that a request could be given, those of the APIs it names in `resource`; those of no API, such as `openid`, stay.
 * Without the parameter it is all of them.
 *
 * @param scopes - that the client may have, or that were granted to it: a name that stands for none of these is refused, and so
 *   nothing that was never granted can come in.
 * @throws {OAuthError} `invalid_target` for a name that is no absolute URI, has a fragment, or is of no API with one of the scopes.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8707#section-2 | RFC 8707 §2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc8707#section-2.2 | RFC 8707 §2.2}
 */
export function scopesAtResources(
  scopes: readonly string[],
  parameters: Parameters,
  catalogue: Catalogue,
): readonly string[] | Promise<readonly string[]> {
  // Most name none, and a turn is not free.
  return parameters.values.has("resource") ? scopesOfNamed(scopes, parameters, catalogue) : scopes;
}

async function scopesOfNamed(
  scopes: readonly string[],
  parameters: Parameters,
  catalogue: Catalogue,
): Promise<readonly string[]> {
  const resources = valuesOf(parameters, "resource");
  if (resources.length > most) throw invalidTarget("Too many resources are named.");
  const known = await catalogue.current();
  const audienceOf = (scope: string) => known.scopes.get(scope)?.audience;
  for (const resource of resources) {
    if (!known.apis.some(({ audience }) => audience === resource)) throw notOurs(resource);
    if (!scopes.some((scope) => audienceOf(scope) === resource))
      throw invalidTarget("None of the scopes that can be given belongs to the resource.");
  }
  return scopes.filter((scope) => {
    const audience = audienceOf(scope);
    return audience === undefined || resources.includes(audience);
  });
}

/** What no API is called, for one of two reasons. */
function notOurs(resource: string) {
  return invalidTarget(
    isAudience(resource)
      ? "There is no API here by the name of the resource."
      : "The resource must be an absolute URI without fragment.",
  );
}
