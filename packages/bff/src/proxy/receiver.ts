/*
 * Who an answer goes to. The proxy writes into it without knowing whether a socket of Node or a `Response` of the web
 * platform stands behind it.
 */
export interface Receiver {
  /** Begins the answer. `headers` are name and value in turn. Called once, before anything else. */
  start(status: number, statusText: string, headers: string[]): void;
  /** A part of the body. Answers whether more may come at once; if not, {@link Reader.goOn} is called later. */
  write(chunk: Buffer): boolean;
  end(): void;
  /** The answer breaks off: it must not look complete. */
  breakOff(reason: Error): void;
  /** Says who is to be told what the reader does. */
  readBy(reader: Reader): void;
}

/** What a receiver tells whoever writes into it. */
export interface Reader {
  /** More may come. */
  readonly goOn: () => void;
  /** Nobody reads any more: the browser cancelled the call, or went away. */
  readonly gone: () => void;
}
