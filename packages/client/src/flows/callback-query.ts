import type { IncomingMessage } from "node:http";
import { ClientError } from "../client-error.ts";

/*
 * What a provider answers, as the query that the redirect URI is usually called with: it may also come as a form that
 * the browser posts (OAuth 2.0 Form Post Response Mode), as Apple answers where a name is asked for.
 */

/** Bytes of a form; an ID token and a person's name are a few kilobytes. */
export const largestForm = 65_536;

/**
 * The query of this callback, the posted form in it.
 *
 * @throws {ClientError} `callback_invalid` for a body that is no form, or too large
 */
export async function callbackQuery(request: IncomingMessage, { search }: URL): Promise<string> {
  if (request.method !== "POST") return search;
  const [type = ""] = (request.headers["content-type"] ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/x-www-form-urlencoded")
    throw invalid("The browser was sent back with a body that is no form: start again.");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Not ended with the loop, or there is no connection left to answer on.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes <= largestForm) chunks.push(chunk);
    else {
      request.resume();
      throw invalid("The form that the browser was sent back with is too large: start again.");
    }
  }
  return withForm(search, Buffer.concat(chunks).toString("utf8"));
}

/** A query with the parameters of a posted form after its own. Both keep what they repeat, which is refused later. */
export function withForm(search: string, form: string): string {
  return `?${new URLSearchParams([...new URLSearchParams(search), ...new URLSearchParams(form)]).toString()}`;
}

function invalid(message: string): ClientError {
  return new ClientError("callback_invalid", message);
}
