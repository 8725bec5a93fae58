import { ClientError } from "../client-error.ts";
import { plain } from "../protocol/plain.ts";
import { addressProblem } from "../provider/endpoint-addresses.ts";
import { isTemporaryStatus, whenToRetry } from "../wire/retry-after.ts";
import type { Send } from "../wire/send.ts";
import { words } from "./challenges.rfc9110.ts";
import { readJsonObject } from "../wire/read-json.ts";

/** What a protected resource says of itself. */
export interface ResourceMetadata {
  /** How authorization servers know it. */
  readonly resource: string;
  /** Issuers, in its order. */
  readonly authorizationServers: readonly string[];
  readonly scopes: readonly string[];
}

/** More than anybody lists. */
const mostServers = 10;

/**
 * Where a resource's metadata may be: the well-known name between host and path, then at the root. MCP clients look there
 * where no challenge says it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3.1 | RFC 9728 §3.1}
 */
export function resourceMetadataAddresses({ origin, pathname, search }: URL): readonly string[] {
  const name = `${origin}/.well-known/oauth-protected-resource`;
  return [...new Set([`${name}${pathname.replace(/\/$/, "")}${search}`, name])];
}

/**
 * Reads the metadata of a resource: from the address that its challenge names and no other, or from the usual ones.
 *
 * @throws {ClientError} `provider_answer_invalid` where there is none, or it speaks for another resource; `insecure_url`;
 *   `provider_*`
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export async function readResourceMetadata(task: {
  readonly url: URL;
  /** `resource_metadata` of the challenge (RFC 9728 §5.1). */
  readonly named: string | undefined;
  readonly send: Send;
}): Promise<ResourceMetadata> {
  const { url, named, send } = task;
  if (named !== undefined) requireAddress(named, url, "its metadata");
  for (const address of named === undefined ? resourceMetadataAddresses(url) : [named]) {
    const { status, text, retryAfter } = await send("metadata", {
      method: "GET",
      url: address,
      headers: { accept: "application/json", "user-agent": "grantway" },
    });
    if (isTemporaryStatus(status))
      throw new ClientError(
        "provider_unreachable",
        `${url.host} does not say for now who protects it (${status}): ${whenToRetry(retryAfter)}.`,
        { temporary: true, retryAfter },
      );
    const document = status === 200 ? readJsonObject(text) : undefined;
    if (document !== undefined) return checked(document, url);
  }
  throw new ClientError(
    "provider_answer_invalid",
    `${url.host} does not say which provider gives tokens for it (it has no protected resource metadata, RFC 9728): connect to that provider, and name the resource.`,
  );
}

function checked(document: Readonly<Record<string, unknown>>, url: URL): ResourceMetadata {
  const { resource, authorization_servers: servers, scopes_supported: scopes } = document;
  if (typeof resource !== "string" || !covers(resource, url))
    throw new ClientError(
      "provider_answer_invalid",
      `${url.host} publishes metadata of ${typeof resource === "string" ? shown(resource) : "no resource"} and not of ${url.href}: nothing was sent, since the token would be for something else.`,
    );
  const authorizationServers = texts(servers).slice(0, mostServers);
  if (authorizationServers.length === 0)
    throw new ClientError(
      "provider_answer_invalid",
      `${url.host} names no provider that gives tokens for it: connect to that provider, and name the resource.`,
    );
  for (const server of authorizationServers) requireAddress(server, url, "a provider");
  return { resource, authorizationServers, scopes: words(texts(scopes).join(" ")) };
}

/**
 * Whether a resource is this address or what it lies in. RFC 9728 §3.3 wants the very same; that the one at the root stands
 * for the paths below it is what MCP and its clients agree on, and no more than the host itself decides.
 */
function covers(resource: string, url: URL): boolean {
  const whole = URL.parse(resource);
  if (whole === null || resource.includes("#") || whole.origin !== url.origin) return false;
  if (whole.search !== "" && whole.search !== url.search) return false;
  return `${url.pathname}/`.startsWith(`${whole.pathname.replace(/\/$/, "")}/`);
}

function requireAddress(address: string, url: URL, what: string): void {
  const problem = addressProblem(address, url);
  if (problem !== undefined)
    throw new ClientError(
      "insecure_url",
      `${url.host} names as the address of ${what} ${shown(address)}, ${problem}: nothing was sent there.`,
    );
}

function shown(address: string): string {
  return /^[\x21-\x7e]{1,300}$/.test(address) ? address : plain(address);
}

function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.filter((one) => typeof one === "string");
}
