import { printable } from "@grantway/terminal";

/** What to do when the API says that a scope is missing (RFC 6750 §3.1). */
export function scopeHint({ status, headers }: Response, name: string): string | undefined {
  const challenge = headers.get("www-authenticate") ?? "";
  if (status !== 403 || !/error="?insufficient_scope/.test(challenge)) return undefined;
  const scope = /scope="([^"]*)"/.exec(challenge)?.[1];
  const wanted = scope === undefined ? "a scope that was not granted" : `the scope ${printable(scope)}`;
  return `The API wants ${wanted}: grantway connect ${name} --scope "…", with those you have beside it.`;
}
