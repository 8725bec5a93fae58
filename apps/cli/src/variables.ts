import type { Environment } from "./vault/folders.ts";

/** Every variable the client commands read; a shell may also hold the server's. */
export const clientVariables = [
  "GRANTWAY_VAULT",
  "GRANTWAY_VAULT_KEY",
  "GRANTWAY_VAULT_KEY_FILE",
  "GRANTWAY_KEYCHAIN",
  "GRANTWAY_CA_FILE",
  "GRANTWAY_PROVIDERS",
  "GRANTWAY_CLIENT_ID",
  "GRANTWAY_CLIENT_SECRET",
  "GRANTWAY_CLIENT_SECRET_FILE",
  "GRANTWAY_REDIRECT_URI",
  "GRANTWAY_SERVE_ADDRESS",
  "GRANTWAY_SERVE_PORT",
  "GRANTWAY_SERVE_CERTIFICATE",
  "GRANTWAY_SERVE_KEY",
  "GRANTWAY_SERVE_PUBLIC_URL",
] as const;

/**
 * The environment without the line breaks that a file of variables leaves at the end of a value, CR LF from Windows: a vault
 * of such a name is another one. Only of our own variables; others are handed on as they are.
 */
export function withoutLineEnds(environment: Environment): Environment {
  const broken = Object.entries(environment).filter(
    ([name, value]) => name.startsWith("GRANTWAY_") && /[\r\n]$/.test(value ?? ""),
  );
  if (broken.length === 0) return environment;
  const mended = broken.map(([name, value = ""]) => [name, value.replace(/[\r\n]+$/, "")]);
  return { ...environment, ...(Object.fromEntries(mended) as Environment) };
}
