import type { Post } from "./plan.ts";

/** The bytes of a post on a connection that stays open (RFC 9112 §3). Made before the clock starts where that is possible. */
export function postBytes(post: Post, port: number): string {
  return headOf(post.path, post.credentials, port) + withLength(post.body);
}

/** Everything up to the length of the body, for requests whose body is not known yet. */
export function headOf(path: string, credentials: string, port: number): string {
  return [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `authorization: Basic ${Buffer.from(credentials).toString("base64")}`,
    "content-type: application/x-www-form-urlencoded",
    "content-length: ",
  ].join("\r\n");
}

/** The rest of a request after {@link headOf}. The body is ASCII: it is form-encoded. */
export function withLength(body: string): string {
  return `${body.length}\r\n\r\n${body}`;
}
