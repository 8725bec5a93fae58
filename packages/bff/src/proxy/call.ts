import type { Readable } from "node:stream";
import type { Api } from "./api.ts";

/** One call of a page to an API, as it came. */
export interface Call {
  readonly api: Api;
  readonly method: string;
  /** The path at the API, checked: below its base. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
  /** Name and value in turn. */
  readonly headers: readonly string[];
  readonly body: CallBody;
}

/** A body that can be sent again is in memory; any other passes through once. */
export type CallBody =
  | undefined
  | { readonly bytes: Buffer }
  | { readonly stream: () => Readable; readonly length: number | undefined };

/** A body of up to this many bytes is read before it is sent, so that it can be sent again after a 401. */
export const mostToKeep = 65_536;

/** Methods by which nothing is changed, so that a call may be made again on a connection that broke (RFC 9110 §9.2.1). */
export function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

/** The length a request says its body has; `undefined` when it does not say or says no number. */
export function readLength(value: string | null | undefined): number | undefined {
  return value !== undefined && value !== null && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
