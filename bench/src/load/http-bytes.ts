import type { Plan, Post } from "./plan.ts";
import { senders } from "./senders.ts";

/** The bytes of a POST on a connection that stays open (RFC 9112 §3). Made before the clock starts where possible. */
export function postBytes(post: Post, plan: Pick<Plan, "port" | "sender">): string {
  return headOf(post, plan) + withLength(post.body);
}

/** Everything up to the length of the body, for requests whose body is not known yet. */
export function headOf(
  { path, credentials, proof }: Pick<Post, "path" | "credentials" | "proof">,
  { port, sender }: Pick<Plan, "port" | "sender">,
): string {
  return [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `authorization: Basic ${Buffer.from(credentials).toString("base64")}`,
    ...(proof === undefined ? [] : [`dpop: ${proof}`]),
    ...senders[sender],
    "content-length: ",
  ].join("\r\n");
}

/** The rest of a request after {@link headOf}. The body is ASCII: it is form-encoded. */
export function withLength(body: string): string {
  return `${body.length}\r\n\r\n${body}`;
}
