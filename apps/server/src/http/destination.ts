/**
 * Where a person goes next, in words they can check: the host of a web address; for an app on their own device, that.
 *
 * @param destination - scheme, host and port, or a private-use scheme such as `com.example.app:` (RFC 8252 §7.1).
 */
export function destinationWords(destination: string): string {
  const url = URL.parse(destination);
  if (url === null || !/^https?:$/.test(url.protocol)) return `an app on this device (${destination})`;
  if (url.hostname === "127.0.0.1" || url.hostname === "[::1]") return "an app on this device";
  return url.host;
}
