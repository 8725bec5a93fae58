/*
 * Who sends the requests. The answers are the same, but their cost may differ: libraries send headers of their own, and
 * most of them a parameter with the media type of a form.
 */

const form = "application/x-www-form-urlencoded";

/** Header lines beside `host`, `authorization` and `content-length`. */
export const senders = {
  /**
   * `oauth4webapi` 3.8 on `fetch` of Node 26, byte for byte. `openid-client` 6 and our own client build on it and
   * differ only in the `user-agent`; plain `fetch` accepts anything.
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
  /** No library: the least a server accepts. */
  bare: [`content-type: ${form}`],
} as const;

export type Sender = keyof typeof senders;
