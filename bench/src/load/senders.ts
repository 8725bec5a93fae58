/*
 * Who sends the requests. What a server answers is the same, what it costs may not be: libraries send headers of their
 * own, and most of them a parameter with the media type of a form.
 */

const form = "application/x-www-form-urlencoded";

/** Header lines beside `host`, `authorization` and `content-length`. */
export const senders = {
  /**
   * `oauth4webapi` 3.8 on `fetch` of Node 26, byte for byte. `openid-client` 6 and our own client build on it and differ in
   * the `user-agent` alone; plain `fetch` accepts anything.
   */
  oauth4webapi: [
    "connection: keep-alive",
    "accept: application/json",
    `content-type: ${form};charset=UTF-8`,
    "user-agent: oauth4webapi/v3.8.8",
    "accept-language: *",
    "sec-fetch-mode: cors",
    "accept-encoding: gzip, deflate",
  ],
  /** Nobody: the least a server takes. */
  bare: [`content-type: ${form}`],
} as const;

export type Sender = keyof typeof senders;
