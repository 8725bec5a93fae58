import { ClientError, isClientError } from "../client-error.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import type { ReadMetadata } from "../provider/metadata.ts";
import { definitionOf, nameAndId } from "../provider/published-definition.ts";
import { checkUrl, type Send } from "../wire/send.ts";
import { challengesOf, words } from "./challenges.rfc9110.ts";
import { readResourceMetadata } from "./resource-metadata.rfc9728.ts";

/** A protected resource, such as a server of the Model Context Protocol, and who gives tokens for it. */
export interface ProtectedResource {
  /** What to ask tokens for: `resources` of a connection (RFC 8707). */
  readonly resource: string;
  /** What to ask for: the scopes of its challenge, else those it lists. Empty where it names none. */
  readonly scopes: readonly string[];
  /** Its authorization servers, by issuer. */
  readonly authorizationServers: readonly string[];
  /**
   * The one that was chosen, as a provider for this resource: called after the resource, its API at the resource's host.
   */
  readonly definition: ProviderDefinition;
}

/** What the revisions up to this one have in common, and what servers of every age understand. */
const revision = "2025-11-25";

/**
 * Finds out who gives tokens for a resource, as the authorization of the Model Context Protocol has clients do it in its
 * revisions 2025-11-25 and 2026-07-28: the resource is asked, its challenge or the well-known address leads to its metadata,
 * and that to an authorization server, which must support PKCE with S256. Sends no secret and no token. Every address that
 * the resource names has to be https where its own is, and none may lead to this machine or its network from outside it.
 *
 * @param task.issuer - the authorization server to choose, where there are several; by default the first that answers
 * @throws {ClientError} `bad_request`, `insecure_url`, `flow_unavailable`, `issuer_mismatch`, `provider_*`
 * @see {@link https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization | MCP 2025-11-25, Authorization}
 */
export async function findProtectedResource(task: {
  readonly address: string;
  readonly issuer?: string | undefined;
  readonly send: Send;
  readonly readMetadata: ReadMetadata;
  readonly allowInsecureHttp: boolean;
}): Promise<ProtectedResource> {
  const { address, issuer, send, readMetadata, allowInsecureHttp } = task;
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "")
    throw new ClientError(
      "bad_request",
      `"${address}" is no address of a server: give all of it, with https://.`,
    );
  checkUrl(url.href, allowInsecureHttp);
  url.hash = "";
  const challenge = await ask(url, send);
  const metadata = await readResourceMetadata({ url, named: challenge?.get("resource_metadata"), send });
  const { resource, authorizationServers } = metadata;
  const server = await choose(chosenOf(authorizationServers, issuer, url), readMetadata);
  const published = definitionOf(server);
  if (server.code_challenge_methods_supported?.includes("S256") !== true)
    throw new ClientError(
      "flow_unavailable",
      `${published.name} does not say that it supports PKCE with S256, without which no client of ${url.host} may go on: nothing was sent.`,
    );
  const asked = words(challenge?.get("scope"));
  return {
    resource,
    scopes: asked.length > 0 ? asked : metadata.scopes,
    authorizationServers,
    definition: { ...published, id: nameAndId(url).id, api: { base: url.origin } },
  };
}

/** The first thing that a client sends, which some let everybody do, and the next. */
const messages = [
  {
    method: "initialize",
    params: { protocolVersion: revision, capabilities: {}, clientInfo: { name: "grantway", version: "1" } },
  },
  { method: "tools/list", params: {} },
];

/** What is said where a token is missing; `undefined` where none is, as far as it can be told without one. */
async function ask(url: URL, send: Send): Promise<ReadonlyMap<string, string> | undefined> {
  for (const message of messages) {
    const challenge = await challengeTo(message, url, send);
    if (challenge !== undefined) return challenge;
  }
  return undefined;
}

/** The attributes of the challenge that says most; `undefined` where there is none. */
async function challengeTo(
  message: object,
  url: URL,
  send: Send,
): Promise<ReadonlyMap<string, string> | undefined> {
  const { headers } = await send("metadata", {
    method: "POST",
    url: url.href,
    headers: {
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
      "mcp-protocol-version": revision,
      "user-agent": "grantway",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, ...message }),
    onlyHead: true,
  });
  const challenges = challengesOf(headers).map(({ parameters }) => parameters);
  return challenges.find((parameters) => parameters.has("resource_metadata")) ?? challenges[0];
}

function chosenOf(listed: readonly string[], wanted: string | undefined, url: URL): readonly string[] {
  if (wanted === undefined) return listed;
  const chosen = listed.filter((one) => withoutSlash(one) === withoutSlash(wanted));
  if (chosen.length > 0) return chosen;
  throw new ClientError(
    "bad_request",
    `${url.host} does not take tokens of ${wanted}: it names ${listed.join(", ")}.`,
  );
}

/** The first that answers. Where none does, what was wrong with the first is told. */
async function choose(issuers: readonly string[], readMetadata: ReadMetadata) {
  let failure: unknown;
  for (const issuer of issuers) {
    try {
      return await read(issuer, readMetadata);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** Resources add a slash to an issuer, or leave it out, as people do: the other spelling counts if the metadata names it. */
async function read(issuer: string, readMetadata: ReadMetadata) {
  try {
    return await readMetadata(issuer, "oauth");
  } catch (error) {
    const other = issuer.endsWith("/") ? withoutSlash(issuer) : `${issuer}/`;
    if (!isClientError(error, "issuer_mismatch") || !error.message.includes(` ${other}:`)) throw error;
    return readMetadata(other, "oauth");
  }
}

function withoutSlash(issuer: string): string {
  return issuer.replace(/\/$/, "");
}
