import type { Environment } from "./vault/folders.ts";

/**
 * The environment for programs that this command starts: its own, without what opens a vault or an instance or
 * authenticates a client or a person. Those programs do not need it, and pass their environment on.
 */
export function childEnvironment(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([name, value = ""]) => !isSecret(name, value)),
  );
}

/** A name of a secret, unless it names a file; or one of our addresses with a password in it. */
function isSecret(name: string, value: string): boolean {
  if (!/^GRANTWAY_/i.test(name)) return false;
  const word = /(KEY|SECRET|PASSWORD|PASSPHRASE|TOKEN|CREDENTIAL|ASSERTION)S?(_|$)/i;
  if (word.test(name) && !/_FILE$/i.test(name) && !isDuration(value)) return true;
  return /:\/\/[^/?#\s]*@/.test(value) || /[?&;][^=]*pass(word|phrase)?=/i.test(value);
}

/** `GRANTWAY_LIFETIMES_ACCESS_TOKEN` looks like a secret, but is a duration. */
function isDuration(value: string): boolean {
  return /^\d{1,6}[smhd]$/.test(value);
}
