import { endpointPaths, type Parameters, type SignedInUser } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { parseForm } from "./form.ts";
import { nextLocation } from "./next-location.ts";
import type { PageContext } from "./page-context.ts";
import { readBody } from "./protocol-request.ts";
import { readQuery, writeQuery } from "./query.ts";

/** Longer requests are answered where they are: not every proxy lets such an address pass. */
const longestQuery = 16_384;

/**
 * `GET` and `POST /authorize`: the one brain of the browser flow (OpenID Connect Core §3.1.2.1). Clients come with
 * their parameters; our own pages come back with the sealed request.
 */
export function authorizeRoute(app: FastifyInstance, context: PageContext): void {
  const { authorization, base, pages, visits } = context;
  const { authorization: url } = endpointPaths;

  async function answer(parameters: Parameters, user: SignedInUser | undefined) {
    const sealed = sealedRequest(parameters);
    return nextLocation(
      await (sealed === undefined
        ? authorization.begin(parameters, user)
        : authorization.resume(sealed, user)),
      base,
    );
  }

  app.get(url, async (request, reply) => {
    const parameters = readQuery(request.url);
    const { user } = await visits.read(request);
    return pages.seeOther(reply, await answer(parameters, user));
  });

  app.post(url, async (request, reply) => {
    const parameters = parseForm(readBody(request));
    const query = writeQuery(parameters.values);
    // Cookies stay at home when another site posts. They come along when the browser is told to fetch the same again.
    if (parameters.repeated.length === 0 && query.length <= longestQuery) {
      return pages.seeOther(reply, `${base}${url}?${query}`);
    }
    const { user } = await visits.read(request);
    return pages.seeOther(reply, await answer(parameters, user));
  });
}

/** Ours, and not the `request` of RFC 9101, which a client sends beside its `client_id`. */
function sealedRequest({ values }: Parameters): string | undefined {
  return values.has("client_id") ? undefined : values.get("request");
}
