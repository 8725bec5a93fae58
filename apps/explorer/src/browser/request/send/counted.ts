import type { Progress } from "./progress.ts";

/** Between two words about how far it is. Milliseconds. */
const between = 100;

/** Answers that have no body, Fetch §2.2.3. A browser may have an empty stream for them, of which it lets nobody make such an answer. */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

/** The same response, which tells how much of it has come while it is read, and breaks off where the signal says so. */
export function counted(
  response: Response,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Response {
  const { body, status, statusText, headers } = response;
  if (body === null || bodyless.has(status)) return response;
  const length = Number(headers.get("content-length") ?? Number.NaN);
  // A compressed answer is longer than it says.
  const total = headers.has("content-encoding") || Number.isNaN(length) ? undefined : length;
  let received = 0;
  let told = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      received += chunk.length;
      if (performance.now() - told < between) return;
      told = performance.now();
      onProgress({ received, total });
    },
  });
  return new Response(body.pipeThrough(counting, { signal }), { status, statusText, headers });
}
