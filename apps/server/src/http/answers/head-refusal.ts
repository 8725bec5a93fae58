import type { ServerResponse } from "node:http";
import { invalidRequest } from "@grantway/protocol";
import type { HeadProblem } from "../connection/header-fields.ts";
import { answerError } from "./oauth-error.ts";
import { refuse, type Told } from "./refusal.ts";
import type { Headers } from "./security-headers.ts";

/** Answers a request that nobody reads further for its head: before any route is found, so to a program and to a browser alike. */
export function createHeadRefusal({
  json,
  nextRequestId,
  ...told
}: Told & { readonly json: Headers; readonly nextRequestId: () => string }) {
  return (response: ServerResponse, { status: asked, words }: HeadProblem): void => {
    const { method = "" } = response.req;
    const facts = { id: nextRequestId(), method, route: undefined };
    const { error } = refuse(invalidRequest(words), facts, told);
    const { status, headers, body } = answerError(error, json, asked);
    response.writeHead(status, headers).end(method === "HEAD" ? undefined : body);
  };
}
