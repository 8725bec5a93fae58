import tls from "node:tls";
import { CommandError, readText } from "@grantway/terminal";
import type { Environment } from "./vault/folders.ts";

/**
 * Trusts a private certificate authority beside those there are (the system's, and what `NODE_EXTRA_CA_CERTS` names), for
 * all that this process asks from now on.
 *
 * @throws {CommandError} `usage` when the file cannot be read or holds no certificate
 */
export function trustAuthority(said: string | undefined, environment: Environment): void {
  const file = said ?? environment["GRANTWAY_CA_FILE"] ?? "";
  if (file === "") return;
  const certificates = readText(file).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    if (certificates !== null)
      return tls.setDefaultCACertificates([...tls.getCACertificates(), ...certificates]);
  } catch {
    // Told below: it looks like a certificate, and is none.
  }
  throw new CommandError(
    "usage",
    `${file} holds no certificate: it must be PEM, with BEGIN CERTIFICATE in it.`,
  );
}
