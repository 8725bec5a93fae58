import type { Client } from "@grantway/protocol";
import type { PageWords } from "../words/page-words.ts";

/** A web host, or an app on the person's own device, which has none. */
export type Destination =
  | { readonly kind: "web"; readonly host: string }
  | { readonly kind: "device"; readonly scheme?: string };

/**
 * Where a person goes next, as they can check it: the host of a web address, or an app on their own device.
 *
 * @param destination - scheme, host and port, or a private-use scheme such as `com.example.app:` (RFC 8252 §7.1); a whole
 *   redirect URI is told by them too.
 * @param client - of a native app `localhost` is the device as well; of a web app it is where somebody develops it.
 */
export function describeDestination(
  destination: string,
  { applicationType }: Partial<Pick<Client, "applicationType">> = {},
): Destination {
  const url = URL.parse(destination);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return { kind: "device", scheme: url?.protocol ?? destination };
  }
  if (url.hostname === "127.0.0.1" || url.hostname === "[::1]") return { kind: "device" };
  if (applicationType === "native" && url.hostname === "localhost") return { kind: "device" };
  return { kind: "web", host: url.host };
}

/** The place in words, as they stand at the beginning of a line and within one. */
export function describePlace(
  destination: Destination,
  { consent: say }: PageWords,
): { readonly at: string; readonly to: string } {
  if (destination.kind === "web") return { at: destination.host, to: destination.host };
  const { scheme } = destination;
  if (scheme === undefined) return { at: say("atDevice"), to: say("toDevice") };
  return { at: say("atDeviceBy", { scheme }), to: say("toDeviceBy", { scheme }) };
}
