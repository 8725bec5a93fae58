import { isIP } from "node:net";
import { ClientError } from "@grantway/client";

/** Where the helper is reached. */
export interface Place {
  /** The one origin its page works at: `http://127.0.0.1:4490`. */
  readonly origin: string;
  readonly secure: boolean;
  readonly port: number;
  /** Accepted `Host` headers. Any other name is somebody else's, pointed at this machine (DNS rebinding). */
  readonly hosts: ReadonlySet<string>;
  /** The origin of redirect URIs, where that is not this machine. */
  readonly publicOrigin: string | undefined;
}

/** What decides it, once a port is known. */
export interface PlaceSettings {
  readonly address: string;
  readonly secure: boolean;
  readonly publicUrl: string | undefined;
}

const everywhere: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/** Whether only programs on this machine reach the address. */
function isThisMachine(address: string): boolean {
  return address === "localhost" || address === "::1" || /^127(\.\d{1,3}){3}$/.test(address);
}

/**
 * Refuses settings that would send cookies unencrypted over a network, or leave no name to reach the helper by.
 *
 * @throws {ClientError} `bad_request`
 */
export function checkPlace({ address, secure, publicUrl }: PlaceSettings): void {
  if (publicUrl !== undefined) return checkPublicUrl(publicUrl);
  if (isThisMachine(address) || secure) return;
  throw new ClientError(
    "bad_request",
    `Others could read along at ${address}: give a certificate, a public URL with https in front, or stay on 127.0.0.1.`,
  );
}

function checkPublicUrl(text: string): void {
  const url = URL.parse(text);
  if (url === null || `${url.origin}/` !== url.href) {
    throw new ClientError("bad_request", "The public URL must be an origin such as https://helper.example.");
  }
  if (url.protocol === "https:" || isThisMachine(url.hostname.replaceAll(/[[\]]/g, ""))) return;
  throw new ClientError("bad_request", "The public URL must begin with https, or others could read along.");
}

/** The place of a server that listens on `port`. */
export function placeAt(port: number, { address, secure, publicUrl }: PlaceSettings): Place {
  const scheme = secure ? "https" : "http";
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  const own = everywhere.has(address) ? "127.0.0.1" : address;
  const origin = publicOrigin ?? new URL(`${scheme}://${inUrl(own)}:${port}`).origin;
  const local = isThisMachine(address) || everywhere.has(address) ? ["127.0.0.1", "localhost", "::1"] : [];
  const names = [...local, own].map((name) => new URL(`${scheme}://${inUrl(name)}:${port}`).host);
  return {
    origin,
    secure: new URL(origin).protocol === "https:",
    port,
    hosts: new Set([...names, new URL(origin).host]),
    publicOrigin,
  };
}

/** An IPv6 address stands in brackets. */
function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
