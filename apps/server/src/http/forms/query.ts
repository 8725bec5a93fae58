import type { Parameters } from "@grantway/protocol";
import { parseForm } from "./form.ts";

const none: Parameters = { values: new Map(), repeated: [] };

/**
 * The parameters of a request target's query.
 *
 * @throws {OAuthError} `invalid_request` when it is malformed.
 */
export function readQuery(url: string): Parameters {
  const mark = url.indexOf("?");
  return mark === -1 ? none : parseForm(url.slice(mark + 1));
}

/** The query text that {@link readQuery} reads as these parameters. */
export function writeQuery(parameters: ReadonlyMap<string, string>): string {
  return [...parameters]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}
