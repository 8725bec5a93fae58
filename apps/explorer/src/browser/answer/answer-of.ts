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
  const [first, second] = stream.tee();
  const timer = Promise.withResolvers<undefined>();
  const timeout = setTimeout(() => timer.resolve(undefined), patience);
  const whole = await Promise.race([new Response(first).blob(), timer.promise]);
  clearTimeout(timeout);
  if (whole === undefined) return live(head, second, asked);
  void second.cancel();
  return { ...head, body: whole, size: whole.size, duration: Date.now() - asked.startedAt };
}
