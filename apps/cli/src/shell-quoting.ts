import { CommandError } from "@grantway/terminal";

/*
 * How a variable is set in each shell. The provider chooses what is in a token, so it is quoted: no part of it may be
 * read as a command, as another variable or as the end of the line.
 */

/** Words for a command that is shown to be copied, such as scopes that an API names. For `sh` and its kin. */
export function quoted(words: string): string {
  return `'${words.replaceAll("'", String.raw`'\''`)}'`;
}

/** How a variable is set, by shell. @throws {CommandError} `failed` where a value cannot be written */
export const assignments = {
  sh: (name: string, value: string) =>
    `export ${name}='${withoutZero(value).replaceAll("'", String.raw`'\''`)}'`,
  fish: (name: string, value: string) =>
    `set -gx ${name} '${withoutZero(value)
      .replaceAll("\\", "\\\\")
      .replaceAll("'", String.raw`\'`)}'`,
  // PowerShell treats typographic quotation marks as quotes.
  powershell: (name: string, value: string) =>
    `$env:${name} = '${withoutZero(value).replaceAll(/['\u2018-\u201B]/g, "$&$&")}'`,
  dotenv: (name: string, value: string) => `${name}=${inDotenv(name, withoutZero(value))}`,
} as const;

/** One of them. */
export type Shell = keyof typeof assignments;

/**
 * There is no standard for these files, and some readers run `$(…)` and replace `$NAME` and `\n` between double quotes.
 * So: unquoted where nothing can be misread, as Docker's `--env-file` wants; otherwise in single quotes, where every
 * reader takes all characters literally; in double quotes only if the value has a single quote, and then no other
 * special character.
 */
function inDotenv(name: string, value: string): string {
  if (/^[A-Za-z0-9_.+/=:@%,-]*$/.test(value)) return value;
  if (!/['\r]/.test(value)) return `'${value}'`;
  if (!/["$`\\!\r\n]/.test(value)) return `"${value}"`;
  throw new CommandError(
    "failed",
    `${name} cannot be written for all readers of such files, for the quotation marks or line ends in it: use grantway run, or another --shell.`,
  );
}

/** No system allows one in a variable. */
function withoutZero(value: string): string {
  if (!value.includes("\0")) return value;
  throw new CommandError("failed", "There is a zero byte in the token, which no variable can hold.");
}
