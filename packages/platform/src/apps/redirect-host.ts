import { parseAbsoluteUri, type Problem, problemAt, redirectUriKind } from "@grantway/protocol/form-rules";
import type { Manifest } from "./manifest.ts";

/*
 * Where a redirect URI sends people, as a manifest names it: a host with its port, or the scheme of a native app. Addresses of the
 * person's own machine need no name: they lead nowhere else.
 */

/** The host, or the scheme of a native app; `undefined` on the person's own machine and for what is no address. */
export function redirectHostOf(uri: string): string | undefined {
  const kind = redirectUriKind(uri);
  const url = parseAbsoluteUri(uri);
  if (url === undefined || kind === "loopback") return undefined;
  return kind === "private-use" ? url.protocol : url.host;
}

/** Whether it is one, written as {@link redirectHostOf} writes it. */
export function isRedirectHost(host: string): boolean {
  if (!/^[\x21-\x7E]{1,255}$/.test(host) || host.includes("@")) return false;
  if (host.endsWith(":")) return /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(host);
  return parseAbsoluteUri(`https://${host}/`)?.host === host;
}

/** What is wrong with the redirect URIs of a live client, whose app has this manifest; by place in the list. */
export function unnamedRedirects(
  uris: readonly string[],
  { redirectHosts }: Pick<Manifest, "redirectHosts">,
): readonly Problem[] {
  return uris.flatMap((uri, place) => {
    const host = redirectHostOf(uri);
    if (host === undefined || redirectHosts.includes(host)) return [];
    const problem = `The manifest names no redirect host ${host}: a new version that names it is reviewed first.`;
    return [problemAt(["redirectUris", place], problem, "redirect-host-unnamed", { host })];
  });
}
