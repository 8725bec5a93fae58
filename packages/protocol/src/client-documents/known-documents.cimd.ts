import { createLRU } from "lru.min";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { FetchClientDocument, FetchedClientDocument } from "../ports/fetch-client-document.ts";
import { clientIdHost } from "./client-id-url.cimd.ts";
import { createFetchPace } from "./fetch-pace.ts";

/*
 * Documents, as they were last read, in the memory of this thread. One serves for as long as its answer says, within bounds: the least is
 * long enough for one person's way through our pages, and the most short enough for a change to take effect. An answer that cannot be
 * used is kept by nobody, and takes the place of nothing; its address rests for some seconds, so that a page that is loaded again and
 * again asks nobody as often. While nothing usable is answered the document before goes on for an hour.
 */

const serves = { least: 60_000, most: 3_600_000, unsaid: 600_000 } as const;
/** How long an address rests that answered nothing usable. */
const rests: Milliseconds = 5_000;
/** How long a document goes on when it should be read anew and nothing usable is answered. */
const outlives: Milliseconds = 3_600_000;
/** Documents, of a few kilobytes; the one that was needed the longest ago makes room. */
const capacity = 1_000;
/** Addresses that rest. */
const mostResting = 10_000;

/** Finds documents by the address that clients are known by. */
export interface KnownDocuments {
  /**
   * The text of a document that could be used when it was read.
   *
   * @param network - of whoever named the client.
   */
  find(clientId: string, network: string): Promise<{ readonly body: string } | { readonly unread: string }>;
}

interface Known {
  readonly body: string;
  readonly freshUntil: Instant;
}

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
}): KnownDocuments {
  const kept = createLRU<string, Known>({ max: capacity });
  const resting = createLRU<string, { readonly until: Instant; readonly reason: string }>({
    max: mostResting,
  });
  const asking = new Map<string, Promise<string | undefined>>();
  const pace = createFetchPace();

  /** Why there is nothing new; `undefined` after a good answer. */
  async function ask(clientId: string): Promise<string | undefined> {
    const answer = await fetchClientDocument(clientId);
    const reason = await failureOf(answer, clientId);
    const now = clock();
    if (reason !== undefined) resting.set(clientId, { until: now + rests, reason });
    else if ("body" in answer)
      kept.set(clientId, { body: answer.body, freshUntil: now + lifeOf(answer.maxAge) });
    return reason;
  }

  async function failureOf(answer: FetchedClientDocument, clientId: string): Promise<string | undefined> {
    if ("failed" in answer) return answer.failed;
    const wrong = await wrongWith(answer.body, clientId);
    return wrong === undefined ? undefined : `the client's metadata document ${wrong}`;
  }

  /** However many need it at once, it is asked once. */
  async function askOnce(clientId: string, network: string): Promise<string | undefined> {
    const under = asking.get(clientId);
    if (under !== undefined) return under;
    const now = clock();
    const rest = resting.get(clientId);
    if (rest !== undefined && rest.until > now) return rest.reason;
    if (!pace.begin({ host: clientIdHost(clientId) ?? "", network }, now))
      return "too many metadata documents are asked for just now";
    const begun = ask(clientId).finally(() => {
      asking.delete(clientId);
      pace.done();
    });
    asking.set(clientId, begun);
    return begun;
  }

  return {
    async find(clientId, network) {
      const before = kept.get(clientId);
      if (before !== undefined && before.freshUntil > clock()) return before;
      const reason = await askOnce(clientId, network);
      const known = reason === undefined ? kept.get(clientId) : before;
      if (known !== undefined && known.freshUntil + outlives > clock()) return known;
      return { unread: reason ?? "the client's metadata document was forgotten at once" };
    },
  };
}

function lifeOf(maxAge: Milliseconds = serves.unsaid): Milliseconds {
  return Math.min(serves.most, Math.max(serves.least, maxAge));
}
