import type { Page, Route } from "playwright-core";

/* A page whose answers are kept back, or are others than the server's, as long as a test wants it. */

/** What becomes of what a page asks for. */
type Answering = "offline" | "failed" | "gone" | "real" | { readonly answer: object };

/** The id under which a failure is told of. */
export const failedRequest = "req-that-failed";

const problems = {
  failed: { type: "failed", title: "Failed", status: 500 },
  gone: { type: "not-found", title: "Not found", status: 404 },
} as const;

/** Of requests for one path. */
interface Held {
  /** What becomes of those that wait, and of all after them. */
  readonly become: (next: Answering) => void;
}

/** Keeps back what a page asks of one path of the management API, until somebody says what becomes of it. */
export async function hold(page: Page, path: string): Promise<Held> {
  let now: Answering | undefined;
  const { promise: first, resolve } = Promise.withResolvers<Answering>();
  // What is asked beside a list for its count is not the list.
  const isAsked = ({ pathname, searchParams }: URL) =>
    pathname.endsWith(`/api/v1${path}`) && searchParams.get("limit") !== "1";
  await page.route(isAsked, async (route) => fulfil(route, now ?? (await first)));
  return {
    become(next) {
      now = next;
      resolve(next);
    },
  };
}

async function fulfil(route: Route, how: Answering): Promise<void> {
  if (how === "real") return route.continue();
  if (how === "offline") return route.abort("internetdisconnected");
  if (typeof how === "object") return route.fulfill({ json: how.answer });
  const { type, title, status } = problems[how];
  const problem = { type: `/api/v1/docs#${type}`, title, status, detail: title, requestId: failedRequest };
  return route.fulfill({ status, contentType: "application/problem+json", body: JSON.stringify(problem) });
}
