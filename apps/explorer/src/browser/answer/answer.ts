/** What an API answered, whole: the page has everything of it and asks nobody again to show it. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** In the order they came; a name may come more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Of a {@link live} answer, what had come when it was handed over. */
  readonly body: Blob;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** From sending to the last byte. Milliseconds. */
  readonly duration: number;
  /** Bytes of the body. */
  readonly size: number;
  /** Absolute, of the API and not of whoever stands between. */
  readonly url: string;
  /** Of an answer that goes on: server-sent events, lines of JSON. */
  readonly live?: LiveBody;
}

/** A body that is still coming. */
export interface LiveBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Ends it: nothing more is asked of the API. */
  readonly stop: () => void;
}

/** The values of a header, in their order, joined as RFC 9110 §5.3 lets lists be; `undefined` where there is none. */
export function headerOf(answer: Pick<Answer, "headers">, name: string): string | undefined {
  const values = answer.headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}
