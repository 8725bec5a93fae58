import type { ApiEntry } from "@grantway/explorer/contract";
import type { Answer } from "../answer/answer.ts";
import type { PreparedCall } from "../request/prepared-call.ts";
import { sendCall } from "../request/send/send-call.ts";

/**
 * Asks for a further page of a list, with the headers of the first one.
 *
 * @param url - below the base of the API.
 * @throws {Error} when nothing was answered
 */
export async function loadPage(given: {
  readonly api: ApiEntry;
  readonly url: string;
  readonly call: Pick<PreparedCall, "headers">;
  readonly signal: AbortSignal;
}): Promise<Answer> {
  const { api, url, call, signal } = given;
  const sent = await sendCall({
    call: { method: "GET", path: url.slice(api.base.length), headers: call.headers, body: undefined },
    api: api.id,
    base: api.base,
    signal,
    onProgress: () => undefined,
  });
  if (sent.outcome === "answered") return sent.answer;
  throw new Error(sent.outcome === "refused" ? sent.refusal.detail : sent.outcome);
}
