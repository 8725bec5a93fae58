import { ClientError } from "../client-error.ts";

/**
 * Whether a person's browser may be sent to an address from outside: a web page by https, or by http on this machine.
 * Any other scheme starts a program or runs as a script, and user info before an `@` may look like the host.
 */
export function isLink(text: string, allowInsecureHttp = false): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && (local || allowInsecureHttp));
}

/** The address. @throws {ClientError} `insecure_url` */
export function checkLink(text: string, name: string, allowInsecureHttp: boolean): string {
  if (isLink(text, allowInsecureHttp)) return text;
  throw new ClientError(
    "insecure_url",
    `${name} names an address to open that is no web page by https: nothing was opened. Check its definition.`,
  );
}
