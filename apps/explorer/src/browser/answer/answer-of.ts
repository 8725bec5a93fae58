import type { Answer } from "./answer.ts";
import { readMediaType } from "./content/media-type.ts";
import { kindOf } from "./content/kind-of.ts";

/** What has to be known besides the response. */
export interface Asked {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Absolute, of the API. */
  readonly url: string;
  /** Ends the request. */
  readonly stop: () => void;
}

/** How long lines are waited for. Milliseconds: what ends within this is shown whole, all else as it comes. */
const patience = 1_000;

/**
 * Makes an answer of a response. Server-sent events are handed on as they come, and so are lines that take their time; all else
 * is waited for.
 *
 * @throws as `fetch` does, where the body breaks off.
 */
export async function answerOf(response: Response, asked: Asked): Promise<Answer> {
  const { status, statusText } = response;
  const head = {
    status,
    statusText,
    headers: [...response.headers],
    startedAt: asked.startedAt,
    url: asked.url,
  };
  const { kind } = kindOf(readMediaType(response.headers.get("content-type") ?? undefined).essence, noBytes);
  const goesOn = response.ok && response.body !== null;
  if (kind === "events" && goesOn) return live(head, response.body, asked);
  if (kind === "lines" && goesOn) return whatComes(head, response.body, asked);
  const body = await response.blob();
  return { ...head, body, size: body.size, duration: Date.now() - asked.startedAt };
}

type Head = Pick<Answer, "status" | "statusText" | "headers" | "startedAt" | "url">;

const noBytes = new Uint8Array(0);

function live(head: Head, stream: ReadableStream<Uint8Array>, { startedAt, stop }: Asked): Answer {
  return { ...head, body: new Blob([]), size: 0, duration: Date.now() - startedAt, live: { stream, stop } };
}

async function whatComes(head: Head, stream: ReadableStream<Uint8Array>, asked: Asked): Promise<Answer> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), patience);
  for (;;) {
    const next = reader.read();
    const piece = await Promise.race([next, late.promise]);
    if (piece === "late") return live(head, resumed(chunks, next, reader), asked);
    if (piece.done) break;
    chunks.push(piece.value);
  }
  clearTimeout(timer);
  const body = new Blob(chunks as Uint8Array<ArrayBuffer>[]);
  return { ...head, body, size: body.size, duration: Date.now() - asked.startedAt };
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** A stream from its beginning, of which some was read already. */
function resumed(
  chunks: readonly Uint8Array[],
  first: ReturnType<Reader["read"]>,
  reader: Reader,
): ReadableStream<Uint8Array> {
  let next = first;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
    },
    async pull(controller) {
      const piece = await next;
      if (piece.done) return controller.close();
      controller.enqueue(piece.value);
      next = reader.read();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
