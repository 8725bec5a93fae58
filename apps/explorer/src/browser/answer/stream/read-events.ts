/** One event of a stream. */
export interface StreamEvent {
  /** What kind it is; `message` where the stream does not say. */
  readonly event: string;
  readonly data: string;
  readonly id: string | undefined;
}

/** Reads pieces of text as they come. */
export interface EventReader {
  /** @returns the events that this piece completes. */
  readonly read: (piece: string) => readonly StreamEvent[];
  /** The stream has ended. @returns what its end completes. */
  readonly end: () => readonly StreamEvent[];
}

/**
 * Reads server-sent events. As the standard has it, one without data is none, and one that the end cuts off is not told.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation | HTML, event streams}
 */
export function createEventReader(): EventReader {
  let rest = "";
  let begun = false;
  let lastId: string | undefined;
  let [event, data]: [string, string[]] = ["", []];

  function readLine(line: string): readonly StreamEvent[] {
    if (line === "") return dispatch();
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") event = value;
    if (field === "data") data.push(value);
    if (field === "id" && !value.includes("\0")) lastId = value;
    return [];
  }

  function dispatch(): readonly StreamEvent[] {
    const told = { event: event === "" ? "message" : event, data: data.join("\n"), id: lastId };
    const isEvent = data.length > 0;
    [event, data] = ["", []];
    return isEvent ? [told] : [];
  }

  return {
    read(piece) {
      const text = rest + (begun ? piece : piece.replace(/^\ufeff/, ""));
      begun ||= piece !== "";
      // A return at the very end may be the first half of a line break.
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      return lines.flatMap(readLine);
    },
    end: () => (rest === "\r" ? readLine("") : []),
  };
}

/** Reads lines, each an event of its own: JSON by the line. */
export function createLineReader(): EventReader {
  let rest = "";
  return {
    read(piece) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      return told(lines);
    },
    end: () => told([rest]),
  };
}

function told(lines: readonly string[]): readonly StreamEvent[] {
  return (
    lines
      // The mark before each text of a JSON sequence (RFC 7464 §2.2).
      .map((line) => line.replaceAll("\u001e", "").trim())
      .filter((line) => line !== "")
      .map((data) => ({ event: "", data, id: undefined }))
  );
}
