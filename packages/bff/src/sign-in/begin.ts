import type { Protocol } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import { providerNamed } from "../providers/configured-provider.ts";
import { requireNavigation } from "../requests/navigation.ts";
import { type Place, returnTo } from "../requests/return-to.ts";
import type { Visit } from "../requests/visit.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { ReportFailure } from "./report-failure.ts";
import { goTo } from "./landing.ts";
import type { Transactions } from "./transactions.ts";

/** Characters of the parameter `scope`. */
const longestScope = 2000;

/**
 * `GET /login?provider=&scope=&return_to=`: sends the browser to the provider. Asks for the scopes of the settings, those
 * the person granted before, and those named here.
 */
export function createBegin(dependencies: {
  readonly providers: ReadonlyMap<string, ConfiguredProvider>;
  readonly sessions: Sessions;
  readonly transactions: Transactions;
  readonly protocol: Protocol;
  readonly place: Omit<Place, "origin">;
  readonly now: () => number;
  readonly reportFailure: ReportFailure;
}): (visit: Visit) => Promise<Response> {
  const { sessions, transactions, protocol, place, now, reportFailure } = dependencies;

  return async (visit) => {
    const { request, url, origin, jar } = visit;
    requireNavigation(request.headers);
    const provider = providerNamed(dependencies.providers, url.searchParams.get("provider"));
    const landing = returnTo(url.searchParams.get("return_to"), { ...place, origin });
    const more = scopesIn(url.searchParams.get("scope"), request.headers);
    try {
      const blank = await provider.connection();
      const session = await sessions.find(visit, provider);
      const scopes = [...new Set([...blank.requestedScopes, ...(session?.scopes ?? []), ...more])];
      const made = await protocol.authorize({
        connection: { ...blank, requestedScopes: scopes },
        provider: await provider.resolve(),
        redirectUri: `${origin}${place.path}/callback/${provider.name}`,
        offline: true,
      });
      const transaction = {
        provider: provider.name,
        bindings: made.bindings,
        scopes,
        returnTo: landing,
        at: now(),
      };
      return goTo(made.url, transactions.begin(jar, transaction));
    } catch (error) {
      return reportFailure(error, { provider: provider.name, returnTo: landing, cookies: [] });
    }
  };
}

/** RFC 6749 §3.3. @throws {BffProblem} `bad-request`, `not-allowed` */
function scopesIn(text: string | null, headers: Headers): readonly string[] {
  const scopes = text?.split(" ").filter((scope) => scope !== "") ?? [];
  if (
    (text ?? "").length > longestScope ||
    scopes.some((scope) => !/^[\x21\x23-\x5B\x5D-\x7E]+$/.test(scope))
  )
    throw new BffProblem("bad-request", "scope must be names of scopes with a space between them.");
  if (scopes.length > 0 && headers.get("sec-fetch-site") === "cross-site")
    throw new BffProblem("not-allowed", "Another site's page asked for more scopes.");
  return scopes;
}
