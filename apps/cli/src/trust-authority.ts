import { CommandError, readText } from "@grantway/terminal";
import type { Environment } from "./vault/folders.ts";

/**
 * Trusts a private certificate authority in addition to the usual ones (the system's, and those in
 * `NODE_EXTRA_CA_CERTS`), for all further requests of this process.
 *
 * @throws {CommandError} `usage` when the file cannot be read or holds no certificate
 */
export function trustAuthority(said: string | undefined, environment: Environment): void {
  const file = said ?? environment["GRANTWAY_CA_FILE"] ?? "";
  if (file === "") return;
  const tls = process.getBuiltinModule("node:tls");
  const certificates = readText(file).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    if (certificates !== null)
      return tls.setDefaultCACertificates([...tls.getCACertificates(), ...certificates]);
  } catch {
    // Reported below: it looks like a certificate, but is not one.
  }
  throw new CommandError(
    "usage",
    `${file} holds no certificate: it must be PEM, with BEGIN CERTIFICATE in it.`,
  );
}
