import type { CDPSession, Page } from "playwright-core";

/*
 * A page whose answers are kept back, or are others than the server's, as long as a test wants it. The browser is asked for the one
 * path: a route of Playwright's stops everything that the page loads, and turns off the cache that holds the console's code.
 */

/** What becomes of what a page asks for. */
type Answering = "offline" | "failed" | "gone" | "real" | { readonly answer: object };

/** The id under which a failure is told of. */
export const failedRequest = "req-that-failed";

const problems = {
  failed: { type: "failed", title: "Failed", status: 500 },
  gone: { type: "not-found", title: "Not found", status: 404 },
} as const;

/** Of requests for one path. */
export interface Held {
  /** What becomes of those that wait, and of all after them. */
  readonly become: (next: Answering) => void;
}

/** Where what pages ask for is kept back. */
const sessions = new WeakMap<Page, CDPSession>();

/** Keeps back what a page asks of one path of the management API, until somebody says what becomes of it, or lets go of it. */
export async function hold(page: Page, path: string): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  sessions.set(page, session);
  let now: Answering | undefined;
  const { promise: first, resolve } = Promise.withResolvers<Answering>();
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    // What is asked beside a list for its count is not the list.
    const beside = new URL(request.url).searchParams.get("limit") === "1";
    void Promise.resolve(beside ? "real" : (now ?? first))
      .then((how) => fulfil(session, requestId, how))
      // A page that is left takes back what it asked.
      .catch(() => undefined);
  });
  const urlPattern = `*/api/v1${path}`;
  await session.send("Fetch.enable", { patterns: [{ urlPattern }, { urlPattern: `${urlPattern}\\?*` }] });
  return {
    become(next) {
      now = next;
      resolve(next);
    },
  };
}

/** Keeps nothing back any more: what still waits is answered by the server. */
export async function letGo(page: Page): Promise<void> {
  await sessions.get(page)?.detach();
  sessions.delete(page);
}

async function fulfil(session: CDPSession, requestId: string, how: Answering): Promise<unknown> {
  if (how === "real") return session.send("Fetch.continueRequest", { requestId });
  if (how === "offline")
    return session.send("Fetch.failRequest", { requestId, errorReason: "InternetDisconnected" });
  if (typeof how === "object") return fulfilWith(session, requestId, 200, how.answer);
  const { type, title, status } = problems[how];
  const problem = { type: `/api/v1/docs#${type}`, title, status, detail: title, requestId: failedRequest };
  return fulfilWith(session, requestId, status, problem);
}

async function fulfilWith(
  session: CDPSession,
  requestId: string,
  responseCode: number,
  value: object,
): Promise<void> {
  const type = responseCode === 200 ? "application/json" : "application/problem+json";
  await session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode,
    responseHeaders: [{ name: "Content-Type", value: type }],
    body: Buffer.from(JSON.stringify(value)).toString("base64"),
  });
}
