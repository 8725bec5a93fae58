import type { LiveBody } from "../../answer/answer.ts";
import type { Progress } from "./progress.ts";

/** Between two words about how far it is. Milliseconds. */
const between = 100;

/** The body of an answer: whole, or still coming where it goes on for as long as somebody listens. */
export async function readBody(
  response: Response,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<{ readonly blob: Blob; readonly live?: LiveBody }> {
  const type = response.headers.get("content-type") ?? "";
  const stream = response.body;
  if (stream === null) return { blob: new Blob([], { type }) };
  if (goesOn(type)) {
    const stop = new AbortController();
    return {
      blob: new Blob([], { type }),
      live: { stream: stoppable(stream, stop.signal), stop: () => stop.abort() },
    };
  }
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  // A compressed answer is longer than it says.
  const total = response.headers.has("content-encoding") || Number.isNaN(length) ? undefined : length;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  let told = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    signal.throwIfAborted();
    chunks.push(value);
    received += value.length;
    if (performance.now() - told < between) continue;
    told = performance.now();
    onProgress({ received, total });
  }
  return { blob: new Blob(chunks, { type }) };
}

/** Server-sent events, and JSON line by line. */
function goesOn(type: string): boolean {
  return /^(text\/event-stream|application\/(x-ndjson|jsonl|x-jsonlines|json-seq|stream\+json))\b/i.test(
    type,
  );
}

function stoppable(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  void stream.pipeTo(writable, { signal }).catch(() => undefined);
  return readable;
}
