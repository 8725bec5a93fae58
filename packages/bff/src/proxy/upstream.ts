import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { type Dispatcher, Pool, ProxyAgent } from "undici";
import type { AnswerHeaders } from "./answer-headers.ts";
import type { Receiver } from "./receiver.ts";

/*
 * The connections to one API. It is undici by its lowest door: an answer goes from the parser straight to who receives
 * it, without a stream between, and what the receiver cannot take is not read from the socket.
 */

/** How long an API may take, in milliseconds. */
export interface Timeouts {
  readonly connect: number;
  /** From the end of the request to the first byte of the answer. */
  readonly firstByte: number;
  /** Between two parts of an answer or a socket. A stream may last for ever, as long as something comes. */
  readonly idle: number;
}

/** The way to an API, where it is not the usual one. */
export interface Way {
  /** How its name is looked up. A proxy does so by itself. */
  readonly lookup?: LookupFunction | undefined;
  /** The proxy that it leads through. */
  readonly proxy?: URL | undefined;
}

/** A request, ready to be sent. */
export interface UpstreamRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Name and value in turn. */
  readonly headers: string[];
  readonly body: Buffer | Readable | null;
}

/** The beginning of an answer. */
export interface AnswerHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: AnswerHeaders;
}

/** Who is told how a request went. Exactly one of the two is called, once. */
export interface Listener {
  /** Answers who receives the body; nobody: it is read and thrown away. */
  answered(head: AnswerHead): Receiver | undefined;
  /** There was no answer. One that breaks off later is told to its receiver. */
  failed(error: Error): void;
}

/** The connections to one API. */
export interface Upstream {
  /** Sends it. The function ends the request, at any time; nobody is told anything after that. */
  send(request: UpstreamRequest, listener: Listener): () => void;
  close(): Promise<void>;
}

/** What is read of an answer nobody wants, so that its connection can be used again. */
const mostToThrowAway = 65_536;

const cancelled = new Error("nobody waits for the answer any more");

/** @param origin - of the API. */
export function createUpstream(origin: string, timeouts: Timeouts, { lookup, proxy }: Way = {}): Upstream {
  const options = {
    // One connection for each call: what is slow holds up nothing else.
    allowH2: false,
    headersTimeout: timeouts.firstByte,
    bodyTimeout: timeouts.idle,
  };
  const pool: Dispatcher =
    proxy === undefined
      ? new Pool(origin, {
          ...options,
          connectTimeout: timeouts.connect,
          ...(lookup === undefined ? {} : { connect: { lookup } }),
        })
      : new ProxyAgent({ ...options, uri: proxy.href, connectTimeout: timeouts.connect });
  return {
    send(request, listener) {
      const handler = handlerFor(listener);
      pool.dispatch({ origin, ...request }, handler);
      return handler.cancel;
    },
    close: () => pool.destroy(),
  };
}

function handlerFor(listener: Listener): Dispatcher.DispatchHandler & { readonly cancel: () => void } {
  let controller: Dispatcher.DispatchController | undefined;
  let receiver: Receiver | undefined;
  let answered = false;
  let over = false;
  let thrownAway = 0;

  function cancel(): void {
    if (over) return;
    over = true;
    controller?.abort(cancelled);
  }

  return {
    cancel,

    onRequestStart(started) {
      controller = started;
      if (over) started.abort(cancelled);
    },

    onResponseStart(_, status, headers, statusText = "") {
      // What comes before the answer, such as 103, is not for the page.
      if (over || status < 200) return;
      answered = true;
      receiver = listener.answered({ status, statusText, headers });
      receiver?.readBy({ goOn: () => controller?.resume(), gone: cancel });
    },

    onResponseData(controller, chunk) {
      if (over) return;
      if (receiver !== undefined) {
        if (!receiver.write(chunk)) controller.pause();
        return;
      }
      thrownAway += chunk.length;
      if (thrownAway > mostToThrowAway) cancel();
    },

    onResponseEnd() {
      if (over) return;
      over = true;
      receiver?.end();
    },

    onResponseError(_, error) {
      if (over) return;
      over = true;
      if (answered) receiver?.breakOff(error);
      else listener.failed(error);
    },
  };
}
