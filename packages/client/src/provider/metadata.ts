import { type AuthorizationServer, processDiscoveryResponse } from "oauth4webapi";
import { ClientError } from "../client-error.ts";
import { plain } from "../protocol/plain.ts";
import { isTemporaryStatus, oncePatiently, whenToRetry } from "../wire/retry-after.ts";
import type { Send } from "../wire/send.ts";
import { checkEndpoints } from "./endpoint-addresses.ts";
import { metadataAddresses, type MetadataOrder } from "./metadata-addresses.ts";
import { wellTyped } from "./well-typed.ts";
import { readJsonObject } from "../wire/read-json.ts";

/*
 * A provider's own metadata (RFC 8414, OpenID Discovery): read, and checked against the issuer it was asked for.
 * `published-definition.ts` turns it into a definition.
 */

/**
 * Reads the metadata of an issuer. Kept for ten minutes; concurrent callers share one request; a failure is not kept.
 */
export type ReadMetadata = (
  issuer: string,
  /** Whose well-known address is asked first. `openid` by default. */
  first?: MetadataOrder,
) => Promise<AuthorizationServer>;

const lifetime = 10 * 60_000;

/** @throws {ClientError} `provider_*`, `issuer_mismatch` */
export function createReadMetadata({
  send,
  now,
}: {
  readonly send: Send;
  readonly now: () => number;
}): ReadMetadata {
  const known = new Map<string, { readonly server: Promise<AuthorizationServer>; readonly since: number }>();

  return (issuer, first) => {
    const kept = known.get(issuer);
    // Not what is kept from a moment that is still to come: the clock has been set back since.
    const age = kept === undefined ? lifetime : now() - kept.since;
    if (kept !== undefined && age >= 0 && age < lifetime) return kept.server;
    const reading = { server: read(issuer, send, first), since: now() };
    known.set(issuer, reading);
    reading.server.catch(() => {
      if (known.get(issuer) === reading) known.delete(issuer);
    });
    return reading.server;
  };
}

async function read(text: string, send: Send, first?: MetadataOrder): Promise<AuthorizationServer> {
  const issuer = URL.parse(text);
  if (issuer === null) throw new ClientError("bad_request", `"${text}" is no URL, so it names no issuer.`);
  const answers: Answer[] = [];
  for (const url of metadataAddresses(issuer, first)) {
    const answer = await ask(url, send);
    if (answer.document !== undefined) return checked(issuer, answer.document);
    answers.push(answer);
  }
  throw none(issuer, answers);
}

interface Answer {
  readonly status: number;
  /** The JSON object that came with status 200. Web applications may answer every address with a page and 200. */
  readonly document?: Readonly<Record<string, unknown>>;
  readonly retryAfter?: number | undefined;
}

async function ask(url: string, send: Send): Promise<Answer> {
  const { status, text, retryAfter } = await oncePatiently(async () => {
    const answer = await send("metadata", { method: "GET", url, headers: { accept: "application/json" } });
    if (isTemporaryStatus(answer.status) && answer.retryAfter !== undefined)
      throw busy(new URL(url).host, answer.status, answer.retryAfter);
    return answer;
  });
  const document = status === 200 ? readJsonObject(text) : undefined;
  return { status, retryAfter, ...(document === undefined ? {} : { document }) };
}

function busy(host: string, status: number, retryAfter: number | undefined): ClientError {
  return new ClientError(
    "provider_unreachable",
    `${host} does not answer with its metadata for now (${status}): ${whenToRetry(retryAfter)}.`,
    { temporary: true, retryAfter },
  );
}

function none({ host }: URL, answers: readonly Answer[]): ClientError {
  const outage = answers.find(({ status }) => isTemporaryStatus(status));
  if (outage !== undefined) return busy(host, outage.status, outage.retryAfter);
  if (answers.some(({ status }) => status === 200)) return notUnderstood(host);
  return new ClientError(
    "provider_answer_invalid",
    `${host} publishes no metadata (it answered ${answers.at(-1)?.status}): check the issuer, or define the provider by hand.`,
  );
}

function notUnderstood(host: string, cause?: unknown): ClientError {
  return new ClientError(
    "provider_answer_invalid",
    `${host} publishes metadata that cannot be understood: check the issuer, or define the provider by hand.`,
    cause === undefined ? {} : { cause },
  );
}

async function checked(
  issuer: URL,
  document: Readonly<Record<string, unknown>>,
): Promise<AuthorizationServer> {
  try {
    const server = await processDiscoveryResponse(issuer, Response.json(wellTyped(document)));
    checkEndpoints(server);
    return server;
  } catch (error) {
    if (error instanceof ClientError) throw error;
    const { issuer: other } = document;
    if (typeof other === "string" && /\{\w+\}/.test(other))
      throw new ClientError(
        "issuer_mismatch",
        `${issuer.href} stands for several issuers, called ${shown(other)}: give the address of one, with what is its own in place of the braces.`,
        { cause: error },
      );
    if (typeof other === "string" && URL.parse(other) !== null)
      throw new ClientError(
        "issuer_mismatch",
        `${issuer.href} says that it is the issuer ${shown(other)}: use that name if you trust it.`,
        { cause: error },
      );
    throw notUnderstood(issuer.host, error);
  }
}

/** An address holds no token, so it is shown whole; anything else is cleaned. */
function shown(address: string): string {
  return /^[\x21-\x7e]{1,300}$/.test(address) ? address : plain(address);
}
