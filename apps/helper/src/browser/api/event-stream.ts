import { admission, errorOf } from "./call.ts";

/** An event of the helper: its name and its data, read. */
export interface ServerEvent {
  readonly name: string;
  readonly data: unknown;
}

/** The helper says something every few seconds; after this silence it is gone. Milliseconds. */
const silence = 12_000;

/**
 * Reads `/api/events` until it ends. By `fetch`, because an `EventSource` cannot send the session's key.
 *
 * @param since - the helper's time until which an earlier stream was read; what was told after it comes again.
 *
 * @throws {CallError} when the helper refuses
 */
export async function readEvents(
  signal: AbortSignal,
  hear: (event: ServerEvent) => void,
  since?: number,
): Promise<void> {
  const quiet = new AbortController();
  const answer = await fetch(since === undefined ? "/api/events" : `/api/events?since=${since}`, {
    headers: admission(),
    signal: AbortSignal.any([signal, quiet.signal]),
  });
  if (!answer.ok || answer.body === null) throw errorOf(await answer.json().catch(() => undefined));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = "";
  for (;;) {
    const timer = setTimeout(() => quiet.abort(), silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const parts = (buffered + value).split("\n\n");
    buffered = parts.pop() ?? "";
    for (const part of parts) {
      const event = parse(part);
      if (event !== undefined) hear(event);
    }
  }
}

/** A block without data is a comment. */
function parse(block: string): ServerEvent | undefined {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  const data = field("data");
  return data === undefined ? undefined : { name: field("event") ?? "message", data: JSON.parse(data) };
}
