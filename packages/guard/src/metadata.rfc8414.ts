import { allowInsecureRequests, customFetch, discoveryRequest, processDiscoveryResponse } from "oauth4webapi";
import type { AuthorizationServer } from "oauth4webapi";
import { AnswerNotJson, type Fetch } from "./guarded-fetch.ts";
import { hasPassed } from "./has-passed.ts";

/** How long metadata is used before it is read again, in milliseconds. */
const lifetime = 10 * 60_000;

/**
 * The authorization server's metadata, found from its issuer: the OAuth document first, the OpenID one where that is none:
 * servers answer an address they do not have with 404, with 400 or 403, or with a page. Kept for ten minutes; concurrent callers share
 * one request; a failure is not kept.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-3 | RFC 8414 §3}
 */
export function createMetadata(dependencies: {
  readonly issuer: URL;
  readonly insecure: boolean;
  readonly fetch: Fetch;
  readonly now: () => number;
}): () => Promise<AuthorizationServer> {
  const { issuer, insecure, fetch, now } = dependencies;
  let known: { readonly server: Promise<AuthorizationServer>; readonly since: number } | undefined;

  async function read(): Promise<AuthorizationServer> {
    const options = { [allowInsecureRequests]: insecure, [customFetch]: fetch };
    const oauth = await discoveryRequest(issuer, { ...options, algorithm: "oauth2" }).catch(unlessPage);
    const response = oauth?.status === 200 ? oauth : await discoveryRequest(issuer, options);
    const server = await processDiscoveryResponse(issuer, response);
    if (server.introspection_endpoint === undefined) throw new Error("it offers no introspection endpoint");
    return server;
  }

  return () => {
    if (known !== undefined && !hasPassed(lifetime, { since: known.since, now: now() })) return known.server;
    const reading = { server: read(), since: now() };
    known = reading;
    reading.server.catch(() => {
      if (known === reading) known = undefined;
    });
    return reading.server;
  };
}

function unlessPage(error: unknown): undefined {
  if (!(error instanceof AnswerNotJson)) throw error;
}
