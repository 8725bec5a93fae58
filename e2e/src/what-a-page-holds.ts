import type { Page, Response } from "playwright-core";

/* Everything that a script of a page could get at, as one text: its memory, what is stored for it, and what came over the wire. */

/** Listens to all that a page is sent, from now on; answers with a function that tells it with the rest. */
export function watch(page: Page, origin: string): () => Promise<string> {
  const coming: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().startsWith(origin)) coming.push(textOf(response));
  });
  return async () => {
    const traffic = await Promise.all(coming);
    const stored = await page.evaluate(
      "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])",
    );
    return [...traffic, String(stored), await heapOf(page)].join("\n");
  };
}

/** What a script may read of an answer: all but the cookies it sets. */
async function textOf(response: Response): Promise<string> {
  const headers = Object.entries(response.headers()).filter(([name]) => name !== "set-cookie");
  const body = await response.text().catch(() => "");
  return [response.url(), ...headers.map(([name, value]) => `${name}: ${value}`), body].join("\n");
}

/** Every text in the memory of the page. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => parts.push(chunk));
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  return parts.join("");
}
