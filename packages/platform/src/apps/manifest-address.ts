import { parseAbsoluteUri, type Problem, problemAt } from "@grantway/protocol/form-rules";
import { mostAddress } from "./manifest-bounds.ts";

/*
 * Addresses of an app. They are kept and compared as text, so what a parser would forgive is refused.
 */

const ownMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What is wrong with an address; `issuer` is the server's own, whose host none of them may have where `foreign` is stated. */
export function addressProblems(
  text: string,
  {
    path,
    issuer,
    foreign,
  }: { readonly path: Problem["path"]; readonly issuer: string; readonly foreign?: true },
): readonly Problem[] {
  if (text.length > mostAddress) {
    return [
      problemAt(path, `It must be at most ${mostAddress} characters.`, "too-long", { most: mostAddress }),
    ];
  }
  if (!isAddress(text, issuer)) return [problemAt(path, wholeAddress, "https-address")];
  return foreign === true && isOurs(text, issuer) ? [problemAt(path, ownAddress, "own-address")] : [];
}

const wholeAddress =
  "It must be a whole address that begins with https://, without name, password and fragment.";
const ownAddress = "It is an address of this server: an app has one of its own.";

/**
 * Whether it is an https address. A server on this machine alone takes http addresses of this machine too: that is where somebody
 * tries it out.
 */
function isAddress(text: string, issuer: string): boolean {
  if (!/^[\x21-\x7E]+$/.test(text) || /["<>\\^`{|}#]/.test(text)) return false;
  // A parser would find the host in https:app.example and https:///app.example too.
  if (!/^https?:\/\/[^/?@]+([/?]|$)/.test(text)) return false;
  const url = parseAbsoluteUri(text);
  if (url === undefined || url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:") return true;
  return ownMachine.has(url.hostname) && isOnOwnMachine(issuer);
}

/** Whether this address leads nowhere but to the machine of whoever follows it. */
export function isOnOwnMachine(address: string): boolean {
  return ownMachine.has(parseAbsoluteUri(address)?.hostname ?? "");
}

/**
 * Whether an address is one of this server. Cookies do not tell ports apart, so neither does this; only where everything runs on
 * one machine, an app there is told from the server by its port.
 */
function isOurs(text: string, issuer: string): boolean {
  const [url, ours] = [parseAbsoluteUri(text), parseAbsoluteUri(issuer)];
  if (url === undefined || ours === undefined) return false;
  return ownMachine.has(ours.hostname) ? url.host === ours.host : bare(url.hostname) === bare(ours.hostname);
}

/** A name with a dot at its end is the same name. */
function bare(hostname: string): string {
  return hostname.replace(/\.+$/, "");
}

/** Scheme, host and port of an address; `undefined` for what is none. */
export function originOf(text: string): string | undefined {
  const url = parseAbsoluteUri(text);
  return url === undefined || url.host === "" ? undefined : `${url.protocol}//${url.host}`;
}
