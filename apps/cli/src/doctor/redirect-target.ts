import { loopbackAddress, type ProviderDefinition } from "@grantway/client";

/** Where a provider sends the browser back to. */
export interface RedirectTarget {
  readonly uri: string;
  /** Present where that is this machine. */
  readonly local?: LocalTarget;
}

/** An address of this machine. */
export interface LocalTarget {
  readonly host: string;
  /** The ports that are tried; empty: any port will do. */
  readonly ports: readonly number[];
}

/** The redirect URI a sign-in would use now; `undefined` where the provider takes none of this machine. */
export function redirectTarget(
  { redirect = {} }: Pick<ProviderDefinition, "redirect">,
  given: string | undefined,
  usualPort: number,
): RedirectTarget | undefined {
  if (given !== undefined) return targetGiven(given);
  const { hosts = ["127.0.0.1"], path = "/callback", httpsOnly = false } = redirect;
  const [host] = hosts;
  if (host === undefined) return undefined;
  const ports = portsOf(redirect.ports, usualPort);
  const uri = `${httpsOnly ? "https" : "http"}://${host}:${ports[0] ?? usualPort}${path}`;
  return { uri, local: { host, ports } };
}

function targetGiven(uri: string): RedirectTarget {
  // Only the address matters here, so a placeholder stands for the certificate.
  const address = loopbackAddress(uri, { cert: "", key: "" });
  if (address === undefined) return { uri };
  return { uri, local: { host: address.host, ports: address.port === 0 ? [] : [address.port] } };
}

function portsOf(
  ports: NonNullable<ProviderDefinition["redirect"]>["ports"] = "registered",
  usualPort: number,
): readonly number[] {
  if (ports === "any") return [];
  return ports === "registered" ? [usualPort] : ports;
}
