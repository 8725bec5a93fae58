import type { Grantway, ProviderDefinition } from "@grantway/client";
import { CommandError } from "@grantway/terminal";
import { bearerToken } from "../bearer-token.ts";

/*
 * The protocol between git and its credential helpers (gitcredentials(7), git-credential(1)): `name=value` lines on
 * standard input, the operation as the last argument. Without an answer git asks the next helper; a failure of ours is
 * reported on standard error, and git goes on too.
 */

/** One call of the helper. */
export interface GitCall {
  readonly grantway: Grantway;
  readonly name: string;
  readonly operation: string;
  readonly input: string;
  readonly host?: readonly string[];
  readonly username?: string;
}

/** What to print. */
export async function answerGit(call: GitCall): Promise<string> {
  const asked = readLines(call.input);
  if (call.operation === "get") return get(call, asked);
  if (call.operation === "erase") await renew(call, asked);
  // Nothing to store: git got the token from us. Unknown operations must be ignored.
  return "";
}

async function get(call: GitCall, asked: ReadonlyMap<string, string>): Promise<string> {
  const { grantway, name } = call;
  const protocol = asked.get("protocol") ?? "";
  const host = spelt(asked.get("host") ?? "", protocol);
  const definition = await grantway.connections.definition(name);
  const hosts = call.host?.map((one) => spelt(one, protocol)) ?? hostsOf(definition);
  if (!hosts.includes(host)) return "";
  requireSecret(protocol, host);
  const { value, expiresAt } = await bearerToken(grantway, name);
  const username = call.username ?? asked.get("username") ?? usualName(host);
  const lines = [`username=${username}`, `password=${value}`];
  if (expiresAt !== undefined) lines.push(`password_expiry_utc=${Math.floor(expiresAt / 1000)}`);
  if (lines.some((line) => /[\n\0]/.test(line)))
    throw new CommandError("provider", "The provider's token has a line end in it, which git cannot take.");
  return lines.join("\n");
}

/** git reports that our token was refused: the next one it asks for is new. */
async function renew({ grantway, name }: GitCall, asked: ReadonlyMap<string, string>): Promise<void> {
  const { canRefresh } = await grantway.connections.get(name);
  if (!canRefresh) return;
  const { value } = await grantway.token(name);
  if (asked.get("password") === value) await grantway.refresh(name);
}

function readLines(input: string): ReadonlyMap<string, string> {
  const pairs = input.split("\n").map((line) => {
    const at = line.indexOf("=");
    return [line.slice(0, Math.max(at, 0)), line.slice(at + 1).replace(/\r$/, "")] as const;
  });
  return new Map(pairs);
}

/** git hands on a host as it was typed: in any case, and with a port that goes without saying (RFC 3986 §6.2.2.1, §6.2.3). */
function spelt(host: string, protocol: string): string {
  return URL.parse(`${protocol}://${host}`)?.host ?? host;
}

/** A token is only given to hosts of its own provider, whatever host a repository names. */
function hostsOf({ issuer, endpoints = {}, api, homepage }: ProviderDefinition): readonly string[] {
  const urls = [issuer, endpoints.authorization, endpoints.token, api?.base, homepage];
  return urls.flatMap((url) => {
    const host = url === undefined ? undefined : URL.parse(url)?.host;
    return host === undefined ? [] : [host];
  });
}

const local = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

function requireSecret(protocol: string, host: string): void {
  if (protocol === "https" || (protocol === "http" && local.test(host))) return;
  throw new CommandError(
    "usage",
    `git asked over ${protocol}, where all would see the token: use an https:// address.`,
  );
}

/** The user name that a host wants with a token; most take any. */
function usualName(host: string): string {
  if (host === "github.com" || host.endsWith(".ghe.com")) return "x-access-token";
  return host === "bitbucket.org" ? "x-token-auth" : "oauth2";
}
