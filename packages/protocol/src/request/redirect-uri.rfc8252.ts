import { prove, type SafeRedirect } from "../brand.ts";
import type { Client } from "../client.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Parameters } from "./parameters.ts";

/** `http` to a loopback address literal: scheme and host, port, rest. `localhost` is not one (RFC 8252 §8.3). */
const loopback = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d{1,5})?((?:[/?].*)?)$/s;
/** The same with the name, for those whose document cannot know a port and who use it all the same (ADR 72). */
const loopbackOrName = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost))(?::\d{1,5})?((?:[/?].*)?)$/s;

/**
 * Whether an asked redirect URI is the registered one: the same text, save that a native app's port of a loopback address
 * is free, because it gets whichever the system gives it. A web app knows its port, so nothing is free for it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8252#section-7.3 | RFC 8252 §7.3}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-4.1.3 | RFC 9700 §4.1.3}
 */
export function matchesRedirectUri(
  registered: string,
  asked: string,
  { applicationType, origin }: Pick<Client, "applicationType" | "origin">,
): boolean {
  if (registered === asked) return true;
  if (applicationType !== "native") return false;
  const free = origin === "metadata_document" ? loopbackOrName : loopback;
  const a = free.exec(registered);
  if (a === null) return false;
  const b = free.exec(asked);
  return b !== null && a[1] === b[1] && a[2] === b[2];
}

/** An https address with a host by name: the only kind that others on a person's device cannot take for themselves. */
const claimedHttps = /^https:\/\/([a-z0-9.-]+)(?::\d+)?(?:[/?]|$)/i;
const loopbackName = /(?:^|\.)localhost\.?$/i;
/** A last label of digits makes a parser read the whole as an IPv4 address, `127.1` and `0x7f.1` included. */
const numericHost = /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/i;

/**
 * Whether an answer to this address reaches the client and nobody else. A confidential client proves itself before a code
 * is worth anything, and an https address belongs to somebody; any program on a person's device can listen on a loopback
 * port or claim a private-use scheme, under the name of an app that was allowed before. What a document says of a client can
 * change hands with its host, so until somebody verified that, a person looks at it each time.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8252#section-8.6 | RFC 8252 §8.6}
 */
export function isAssured({ client, uri }: SafeRedirect): boolean {
  if (client.origin === "metadata_document" && !client.verified) return false;
  if (client.type === "confidential") return true;
  const host = claimedHttps.exec(uri)?.[1];
  return host !== undefined && !loopbackName.test(host) && !numericHost.test(host);
}

/**
 * Proves where answers may go. Everything that fails here is shown on a page of ours, because sending it anywhere would
 * make this server an open redirector.
 *
 * @throws {UnsafeRedirectError}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2 | RFC 6749 §3.1.2}
 */
export function resolveRedirect(client: Client, parameters: Parameters): SafeRedirect {
  const { values, repeated } = parameters;
  if (repeated.includes("redirect_uri"))
    throw new UnsafeRedirectError("wrongAddress", "redirect_uri was sent twice", client.id);
  const asked = values.get("redirect_uri");
  // A state sent twice is refused later, at the client; which of the two it gets back does not matter then.
  const state = values.get("state");
  if (asked !== undefined) {
    if (!client.redirectUris.some((registered) => matchesRedirectUri(registered, asked, client))) {
      throw new UnsafeRedirectError("wrongAddress", "redirect_uri is not registered", client.id);
    }
    return prove<SafeRedirect>({ client, uri: asked, state });
  }
  const [only, ...others] = client.redirectUris;
  if (only === undefined || others.length > 0) {
    throw new UnsafeRedirectError(
      "noAddress",
      "redirect_uri is missing and the client has not exactly one",
      client.id,
    );
  }
  return prove<SafeRedirect>({ client, uri: only, state });
}
