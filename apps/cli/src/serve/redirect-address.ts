import { ClientError } from "@grantway/client";
import type { ProviderDefinition } from "@grantway/client";
import type { Place } from "./place.ts";

/** Where a provider sends the browser back to, given what it accepts and where the helper is. */
export interface RedirectAddress {
  readonly uri: string;
  /** The listener it needs beside the helper's own. */
  readonly listener: { readonly host: string; readonly port: number; readonly secure: boolean } | undefined;
}

/**
 * Chooses the redirect URI. A provider that insists on https, another host or a port of its own gets a listener for
 * just that; https without a certificate of the person's uses a self-signed one.
 *
 * @throws {ClientError} `flow_unavailable` where the provider accepts no address of this machine.
 */
export function redirectAddress(definition: ProviderDefinition, place: Place): RedirectAddress {
  const {
    hosts = ["127.0.0.1", "localhost"],
    path = "/callback",
    ports,
    httpsOnly,
  } = definition.redirect ?? {};
  if (place.publicOrigin !== undefined) return { uri: place.publicOrigin + path, listener: undefined };
  const host = hosts.find((one) => isServed(place, one)) ?? hosts[0];
  if (host === undefined) throw noRedirect(definition);
  const secure = httpsOnly === true || place.secure;
  const changed = secure !== place.secure;
  const port = portFor({ ports, changed, own: place.port });
  const scheme = secure ? "https" : "http";
  const served = !changed && port === place.port && isServed(place, host);
  return {
    uri: new URL(`${scheme}://${host}:${port}`).origin + path,
    listener: served ? undefined : { host, port, secure },
  };
}

function isServed({ secure, port, hosts }: Place, host: string): boolean {
  return hosts.has(hostIn(secure ? "https" : "http", host, port));
}

/** As in a `Host` header: without the scheme's default port. */
export function hostIn(scheme: "http" | "https", host: string, port: number): string {
  return new URL(`${scheme}://${host}:${port}`).host;
}

function noRedirect({ name }: ProviderDefinition): ClientError {
  return new ClientError(
    "flow_unavailable",
    `${name} does not send a browser back to this machine: use "grantway connect" in a terminal, or start the helper with --public-url.`,
  );
}

/**
 * A port of the provider's list, ours if it is in it; without a list ours, or the next one when ours speaks plain http.
 */
function portFor({
  ports,
  changed,
  own,
}: {
  readonly ports: "any" | "registered" | readonly number[] | undefined;
  readonly changed: boolean;
  readonly own: number;
}): number {
  const wanted = changed ? own + 1 : own;
  if (typeof ports === "string" || ports === undefined || ports.includes(wanted)) return wanted;
  return ports[0] ?? wanted;
}
