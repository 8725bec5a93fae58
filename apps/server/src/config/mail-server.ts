import { statSync } from "node:fs";
import { refuseOthers } from "../keys/file-owner.ts";
import type { MailSettings } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { firstLine } from "./first-line.ts";

/** A mail server, as its address says it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Whether the connection begins with TLS; otherwise it changes to it (RFC 3207), see `tls`. */
  readonly secure: boolean;
  readonly user?: { readonly name: string; readonly password: string };
}

/** What is wrong with the address of a mail server; never the address, which may hold a password. */
export function mailServerProblem(address: string): string | undefined {
  return parse(address) === undefined
    ? "must be smtp://name:password@host:port or smtps://name:password@host:port, and nothing behind that"
    : undefined;
}

/**
 * The mail server of the configuration; none where no mail is sent.
 *
 * @throws {@link ConfigError} when the file it stands in cannot be read, can be read or changed by others (ADR 17), or holds no such
 *   address.
 */
export function readMailServer({ server, serverFile }: MailSettings): MailServer | undefined {
  if (serverFile === undefined) return server === undefined ? undefined : parse(server);
  const what = "The file of the mail server's address";
  const line = firstLine(serverFile, what);
  refuseOthers(`${what} ${serverFile}`, statSync(serverFile));
  const read = parse(line);
  if (read !== undefined) return read;
  throw new ConfigError([`${what} ${serverFile} holds none.`]);
}

function parse(address: string): MailServer | undefined {
  const url = URL.parse(address);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "") return undefined;
  // What else could stand there would be options, and those are ours to choose.
  if (!/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") return undefined;
  const secure = url.protocol === "smtps:";
  const [name, password] = [decode(url.username), decode(url.password)];
  if (name === undefined || password === undefined) return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(name === "" ? {} : { user: { name, password } }),
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
