import { resolve } from "node:path";
import type { AdminSettings } from "./config.ts";
import { firstLine } from "./first-line.ts";

/** The administrator to make at first start. */
export interface Administrator {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Reads the password of the configured administrator. Called only while nobody has an account, so the file may be gone
 * later.
 *
 * @throws {@link ConfigError} when the file cannot be read or its first line is empty.
 */
export function readAdministrator(admin: AdminSettings, workingFolder: string): Administrator {
  const { username, email } = admin;
  if (admin.password !== undefined) return { username, email, password: admin.password };
  const path = resolve(workingFolder, admin.passwordFile ?? "");
  return { username, email, password: firstLine(path, "The administrator's password file") };
}
