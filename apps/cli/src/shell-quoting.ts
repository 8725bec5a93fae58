import { CommandError } from "@grantway/terminal";

/*
 * How each shell is told of a variable. What is in a token is the provider's choice, so it is quoted: nothing of it may
 * be read as a command, as another variable or as the end of the line.
 */

/** The shells that are known, with how one of their variables is set. @throws {CommandError} `failed` where none can */
export const assignments = {
  sh: (name: string, value: string) =>
    `export ${name}='${withoutZero(value).replaceAll("'", String.raw`'\''`)}'`,
  fish: (name: string, value: string) =>
    `set -gx ${name} '${withoutZero(value)
      .replaceAll("\\", "\\\\")
      .replaceAll("'", String.raw`\'`)}'`,
  // PowerShell takes typographic quotation marks for its own.
  powershell: (name: string, value: string) =>
    `$env:${name} = '${withoutZero(value).replaceAll(/['\u2018-\u201B]/g, "$&$&")}'`,
  dotenv: (name: string, value: string) => `${name}=${inDotenv(name, withoutZero(value))}`,
} as const;

/** One of them. */
export type Shell = keyof typeof assignments;

/**
 * There is no standard for these files, and some readers run `$(…)` and replace `$NAME` and `\n` between double quotes.
 * So: bare where nothing could be misread, which Docker's `--env-file` wants; else in single quotes, where all take every
 * character for itself; in double ones only for the sake of a single quote, and then nothing beside it may mean anything.
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

/** No variable of any system holds one. */
function withoutZero(value: string): string {
  if (!value.includes("\0")) return value;
  throw new CommandError("failed", "There is a zero byte in the token, which no variable can hold.");
}
