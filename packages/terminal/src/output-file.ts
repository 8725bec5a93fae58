/**
 * The file that `--output` names; `undefined` for where the answer goes without it, which `-` means as well.
 *
 * @see {@link https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap12.html | POSIX, Utility Syntax Guideline 13}
 */
export function outputFile(said: string | undefined): string | undefined {
  return said === "-" ? undefined : said;
}
