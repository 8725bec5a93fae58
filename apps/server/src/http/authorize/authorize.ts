import type { Parameters, Path, Visitor } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery, writeQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { follow } from "./follow.ts";
import { visitorOf } from "./visitor.ts";

/** Longer requests are answered where they are: not every proxy lets such an address pass. */
const longestQuery = 16_384;

/**
 * `GET` and `POST /authorize`: the one brain of the browser flow (OpenID Connect Core §3.1.2.1). Clients come with
 * their parameters; our own pages come back with the sealed request.
 */
export function authorizeRoute(app: FastifyInstance, context: PageContext, url: Path): void {
  const { authorization, base, pages, visits } = context;

  function outcomeOf(parameters: Parameters, visitor: Visitor) {
    const sealed = sealedRequest(parameters);
    return sealed === undefined
      ? authorization.begin(parameters, visitor)
      : authorization.resume(sealed, visitor);
  }

  app.get(url, async (request, reply) => {
    const parameters = readQuery(request.url);
    const visit = await visits.read(request);
    return follow(context, { request, reply, visit }, await outcomeOf(parameters, visitorOf(visit)));
  });

  app.post(url, async (request, reply) => {
    const parameters = parseForm(readBody(request));
    const query = writeQuery(parameters.values);
    // Cookies stay at home when another site posts. They come along when the browser is told to fetch the same again.
    if (parameters.repeated.length === 0 && query.length <= longestQuery) {
      return pages.seeOther(reply, `${base}${url}?${query}`);
    }
    const { user, network } = await visits.read(request);
    // Without the cookies that stayed at home it cannot be told which browser this is: our page finds out.
    const outcome = await outcomeOf(parameters, { browser: undefined, user, network });
    return follow(context, { request, reply }, outcome);
  });
}

/** Ours, and not the `request` of RFC 9101, which a client sends beside its `client_id`. */
function sealedRequest({ values }: Parameters): string | undefined {
  return values.has("client_id") ? undefined : values.get("request");
}
