/**
 * Where the server sends whoever installed the app: back to its page in the directory, where the manifest says so. An address that is
 * not the server's own is none that it said.
 */
export function directoryPageOf(answer: URLSearchParams, issuer: string): string | undefined {
  const said = answer.get("directory_page");
  return said?.startsWith(`${issuer}/`) === true ? said : undefined;
}
