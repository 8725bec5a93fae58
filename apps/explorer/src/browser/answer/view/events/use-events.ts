import { useEffect, useState } from "react";
import type { Answer } from "../../answer.ts";
import { createEventReader, createLineReader, type StreamEvent } from "../../stream/read-events.ts";
import { emptyLog, type EventLog, logged } from "../../stream/event-log.ts";

/** How a stream stands. */
export type StreamState =
  | { readonly of: "live" }
  | { readonly of: "ended" }
  | { readonly of: "stopped" }
  | { readonly of: "broken"; readonly message: string };

/** What came of a stream so far. */
export interface Events {
  readonly log: EventLog;
  readonly stream: StreamState;
  readonly stop: () => void;
}

/** How often the page is told of what came. Milliseconds: a stream may send thousands a second, a person reads a few. */
const every = 150;

/**
 * Listens to a stream for as long as its answer is there, and stops it then. One that came whole is read as one that goes on.
 *
 * @param kind - server-sent events, or a line each.
 */
export function useEvents({ body, live }: Pick<Answer, "body" | "live">, kind: "events" | "lines"): Events {
  const [log, setLog] = useState(emptyLog);
  const [stream, setStream] = useState<StreamState>({ of: "live" });

  useEffect(() => {
    setLog(emptyLog);
    setStream({ of: "live" });
    const listener = listen(live?.stream ?? body.stream(), kind, setLog, setStream);
    return () => {
      listener.leave();
      live?.stop();
    };
  }, [body, live, kind]);

  return {
    log,
    stream,
    stop() {
      setStream({ of: "stopped" });
      live?.stop();
    },
  };
}

function listen(
  stream: ReadableStream<Uint8Array>,
  kind: "events" | "lines",
  onLog: (next: (log: EventLog) => EventLog) => void,
  onState: (next: (before: StreamState) => StreamState) => void,
): { readonly leave: () => void } {
  const events = kind === "events" ? createEventReader() : createLineReader();
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  const left = new AbortController();
  let came: StreamEvent[] = [];
  let bytes = 0;
  const tell = (): void => {
    const [all, size] = [came, bytes];
    [came, bytes] = [[], 0];
    if (!left.signal.aborted && (size > 0 || all.length > 0))
      onLog((log) => logged(log, all, Date.now(), size));
  };
  const timer = setInterval(tell, every);

  async function readAll(): Promise<void> {
    for (let piece = await reader.read(); !piece.done && !left.signal.aborted; piece = await reader.read()) {
      bytes += piece.value.length;
      for (const event of events.read(decoder.decode(piece.value, { stream: true }))) came.push(event);
    }
    came.push(...events.end());
  }

  const ended = (next: StreamState): void => {
    tell();
    clearInterval(timer);
    // Whoever stopped it has said so already.
    if (!left.signal.aborted) onState((before) => (before.of === "live" ? next : before));
  };
  readAll().then(
    () => ended({ of: "ended" }),
    (error: Error) => ended({ of: "broken", message: error.message }),
  );
  return {
    leave() {
      left.abort();
      clearInterval(timer);
      void reader.cancel().catch(() => undefined);
    },
  };
}
