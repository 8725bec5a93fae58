import type { Destination } from "./consent-text.ts";

/**
 * Where a person goes next, as they can check it: the host of a web address, or an app on their own device.
 *
 * @param destination - scheme, host and port, or a private-use scheme such as `com.example.app:` (RFC 8252 §7.1).
 */
export function describeDestination(destination: string): Destination {
  const url = URL.parse(destination);
  if (url === null || !/^https?:$/.test(url.protocol)) return { kind: "device", scheme: destination };
  if (url.hostname === "127.0.0.1" || url.hostname === "[::1]") return { kind: "device" };
  return { kind: "web", host: url.host };
}
