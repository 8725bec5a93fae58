import type { Client } from "../client.ts";
import { invalidRequestUri, OAuthError } from "../errors/oauth-error.ts";
import { createPacedFetches, type FetchedText } from "../fetches/paced-fetches.ts";
import type { ReferenceTools } from "../feature.ts";
import type { Milliseconds } from "../instant.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { ReadReference } from "../request/meant-request.ts";
import { namedClient } from "../request/prove-redirect.rfc6749.ts";
import { refuseUnpushed } from "../request/refuse-unpushed.rfc9126.ts";
import { createReadObject } from "./read-object.rfc9101.ts";

/** The longest life of an answer, whatever it says. */
const longestLife: Milliseconds = 3_600_000;
/** Answers, of at most 32 kilobytes. */
const capacity = 200;
/** A client whose every sign-in is read here needs more than strangers do, and its addresses are registered. */
const limits = { host: 120, network: 20, all: 600, atOnce: 32 } as const;

/**
 * Reads a `request_uri` of the client's own: where it registered one, and nowhere else.
 *
 * @throws {OAuthError} `request_uri_not_supported` for a client that registered none, `invalid_request_uri` for another than it
 *   registered, or one that cannot be read: for the client in one sentence, whatever stands in the way.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-5.2 | RFC 9101 §5.2}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RequestUriParameter | OpenID Connect Core §6.2}
 */
export function createReadRequestUri(tools: ReferenceTools): ReadReference {
  const { namedClients, fetchRequestObject, hashing, clock } = tools;
  const readObject = createReadObject(tools);
  const objects = createPacedFetches({
    read: async (url) => fetchRequestObject(withoutFragment(url)),
    wrongWith: async () => undefined,
    lifeOf: (answer, url) => lifeOf(answer, url, hashing),
    outlives: 0,
    capacity,
    limits,
    what: "request objects",
    clock,
  });

  return async (reference, context) => {
    const { sent, by, isPushing } = context;
    const client = await namedClient(namedClients, sent, by);
    refuseUnpushed(client, isPushing);
    checkRegistered(reference, client);
    const { network = () => "" } = by;
    const found = await objects.find(reference, network());
    if ("unread" in found)
      throw invalidRequestUri("The request object could not be read at the request_uri.", found.unread);
    return readObject(found.body.trim(), client, context);
  };
}

/** Compared without fragments, which say which state of an object is meant. */
function checkRegistered(reference: string, { requestUris }: Client): void {
  if (requestUris.length === 0) {
    const description = "The client registered no request_uris, so none is read.";
    throw new OAuthError("request_uri_not_supported", { description });
  }
  const asked = withoutFragment(reference);
  if (!requestUris.some((uri) => withoutFragment(uri) === asked))
    throw invalidRequestUri("The request_uri is not among those that the client registered.");
}

/**
 * An object whose hash stands in the fragment is the same for ever. Others are kept for as long as the answer says, and for no longer
 * than they are read where it says nothing: a client may put another one there at any time.
 */
function lifeOf(
  { body, maxAge = 0 }: FetchedText,
  url: string,
  hashing: Pick<Hashing, "sha256">,
): Milliseconds {
  const fragment = url.slice(withoutFragment(url).length + 1);
  return fragment === hashing.sha256(body) ? longestLife : Math.min(longestLife, maxAge);
}

function withoutFragment(uri: string): string {
  return uri.split("#", 1)[0] ?? "";
}
