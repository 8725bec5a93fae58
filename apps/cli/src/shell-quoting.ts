/*
 * How each shell is told of a variable. What is in a token is the provider's choice, so it is quoted: nothing of it may
 * be read as a command.
 */

/** The shells that are known, with how one of their variables is set. */
export const assignments = {
  sh: (name: string, value: string) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`,
  fish: (name: string, value: string) =>
    `set -gx ${name} '${value.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`,
  powershell: (name: string, value: string) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
  dotenv: (name: string, value: string) => `${name}=${JSON.stringify(value)}`,
} as const;

/** One of them. */
export type Shell = keyof typeof assignments;
