import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeText, whyNot } from "@grantway/terminal";
import type { AdminSettings } from "./config.ts";
import { ConfigError } from "./config-error.ts";

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
  const password = firstLine(path);
  if (password === "") throw new ConfigError([`The administrator's password file ${path} is empty.`]);
  return { username, email, password };
}

function firstLine(path: string): string {
  try {
    const text = decodeText(readFileSync(path));
    if (text !== undefined) return text.split(/\r\n|\r|\n/, 1)[0] ?? "";
  } catch (error) {
    throw new ConfigError([`The administrator's password file ${path} cannot be read${whyNot(error)}.`]);
  }
  throw new ConfigError([`The administrator's password file ${path} is no text in UTF-8.`]);
}
