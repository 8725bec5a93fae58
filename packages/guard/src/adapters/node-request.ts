import type { ServerResponse } from "node:http";
import { type Answer, answerOf } from "../answer.ts";
import type { Access } from "../access.ts";
import type { Fields, Presented } from "../bearer-token.rfc6750.ts";
import type { Guard } from "../guard.ts";
import { type Need, readNeeds } from "../need.ts";
import { pathIn } from "../public-address.ts";

/* A request of Node as a guard sees it, for every adapter to a server that is made of `node:http`. */

/** What is read of one. */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Keeps repeated headers apart. Requests of HTTP/2, and those that a test injects, lack it. */
  readonly headersDistinct?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** As it came, where a framework has changed `url`. */
  readonly originalUrl?: string | undefined;
}

/** Either the access, or what to send instead and the reason for the log. */
export type Decided =
  | { readonly access: Access }
  | { readonly access?: never; readonly answer: Answer; readonly reason: string };

/**
 * Decides on a request.
 *
 * @param form - its body, where it is a form and was read already.
 */
export async function decideOn(
  guard: Guard,
  request: NodeRequest,
  needs: readonly Need[],
  form: Fields | undefined,
): Promise<Decided> {
  const decision = await guard.authorize({ ...presentedIn(request), form, ...readNeeds(needs) });
  if (decision.outcome === "granted") return { access: decision.access };
  const { refusal } = decision;
  return { answer: answerOf(refusal), reason: refusal.reason };
}

/** The path of a request as it came, without its query. */
export function pathOf(request: NodeRequest): string {
  return pathIn(targetOf(request));
}

/** Sends an answer by a response of Node. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function presentedIn(request: NodeRequest): Presented {
  const { headers, headersDistinct, method } = request;
  const lines = (name: string) => headersDistinct?.[name] ?? headers[name];
  const one = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
  const url = targetOf(request);
  const query = url.indexOf("?");
  return {
    authorization: lines("authorization"),
    proof: lines("dpop"),
    method,
    url,
    query: query === -1 ? undefined : new URLSearchParams(url.slice(query)),
    forwarded: {
      protocol: one("x-forwarded-proto"),
      host: one("x-forwarded-host") ?? one("host") ?? one(":authority"),
    },
  };
}

function targetOf({ url = "", originalUrl = url }: NodeRequest): string {
  return originalUrl;
}
