import { createPacedFetches, type PacedFetches } from "../fetches/paced-fetches.ts";
import type { Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { FetchClientDocument } from "../ports/fetch-client-document.ts";

/*
 * Documents, as they were last read. One serves for as long as its answer says, within bounds: the least is long enough for one person's
 * way through our pages, and the most short enough for a change to take effect. While nothing usable is answered the document before
 * goes on for an hour.
 */

const serves = { least: 60_000, most: 3_600_000, unsaid: 600_000 } as const;
/** How long a document goes on when it should be read anew and nothing usable is answered. */
const outlives: Milliseconds = 3_600_000;
/** Documents, of a few kilobytes. */
const capacity = 1_000;

/**
 * Keeps documents.
 *
 * @param wrongWith - what is wrong with one, as the end of a sentence about it.
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-5.2 | OAuth Client ID Metadata Document §5.2}
 */
export function createKnownDocuments({
  fetchClientDocument,
  wrongWith,
  clock,
}: {
  readonly fetchClientDocument: FetchClientDocument;
  readonly wrongWith: (body: string, clientId: string) => Promise<string | undefined>;
  readonly clock: Clock;
}): PacedFetches {
  return createPacedFetches({
    read: fetchClientDocument,
    async wrongWith(body, clientId) {
      const wrong = await wrongWith(body, clientId);
      return wrong === undefined ? undefined : `the client's metadata document ${wrong}`;
    },
    lifeOf: ({ maxAge = serves.unsaid }) => Math.min(serves.most, Math.max(serves.least, maxAge)),
    outlives,
    capacity,
    what: "metadata documents",
    clock,
  });
}
