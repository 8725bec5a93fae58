import type { Reader, Receiver } from "../receiver.ts";

/** A receiver that keeps what it gets. */
export interface Collected extends Receiver {
  readonly got: {
    status: number | undefined;
    /** By name in lower case; a list where it came more than once. */
    headers: Record<string, string | string[]>;
    body: string;
    bytes: number;
    ending: "end" | Error | undefined;
  };
  /** Who writes. */
  readonly writer: () => Reader;
  /** The body as JSON. */
  readonly json: () => unknown;
}

/** Takes as many parts as it is allowed to before it asks for a pause. */
export function collect(takes = Infinity): Collected {
  const got: Collected["got"] = { status: undefined, headers: {}, body: "", bytes: 0, ending: undefined };
  let writer: Reader | undefined;
  let left = takes;
  return {
    got,
    writer: () => writer ?? { goOn: () => undefined, gone: () => undefined },
    json: () => JSON.parse(got.body) as unknown,
    start(status, _, headers) {
      got.status = status;
      for (let at = 0; at < headers.length; at += 2) {
        const [name = "", value = ""] = headers.slice(at, at + 2);
        const before = got.headers[name];
        got.headers[name] = before === undefined ? value : [before, value].flat();
      }
    },
    write(chunk) {
      got.bytes += chunk.length;
      if (got.bytes < 100_000) got.body += chunk.toString("latin1");
      left -= 1;
      return left > 0;
    },
    end: () => void (got.ending = "end"),
    breakOff: (reason) => void (got.ending = reason),
    readBy: (reader) => void (writer = reader),
  };
}
