import { readFileSync } from "node:fs";
import { decodeText, whyNot } from "@grantway/terminal";
import { ConfigError } from "./config-error.ts";

/**
 * The first line of a file that holds a secret.
 *
 * @param what - as sentences call it: `The administrator's password file`.
 * @throws {@link ConfigError} when the file cannot be read or its first line is empty.
 */
export function firstLine(path: string, what: string): string {
  const line = decoded(path, what)?.split(/\r\n|\r|\n/, 1)[0];
  if (line === undefined) throw new ConfigError([`${what} ${path} is no text in UTF-8.`]);
  if (line === "") throw new ConfigError([`${what} ${path} is empty.`]);
  return line;
}

function decoded(path: string, what: string): string | undefined {
  try {
    return decodeText(readFileSync(path));
  } catch (error) {
    throw new ConfigError([`${what} ${path} cannot be read${whyNot(error)}.`]);
  }
}
