import type { IncomingMessage, request, RequestOptions } from "node:http";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import type { Milliseconds } from "@grantway/protocol";
import type { AddressGuard } from "./address-guard.ts";
import type { ResolveName } from "./resolve-name.ts";

/*
 * How this server asks an address that somebody else gave: a webhook endpoint, an app that is checked. Every address of the name is
 * looked up and checked, and the socket is connected to what was checked, so that the name cannot lead elsewhere a moment later.
 * No answer leads on to another address. It goes through no proxy, whatever the environment says: a proxy would look the name up
 * itself, behind our check.
 */

/** What is asked. */
export interface GuardedRequest {
  readonly method: "GET" | "HEAD" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For everything, from the look-up to the last byte. */
  readonly deadline: Milliseconds;
  /** Bytes of the answer's body that are read; the rest is not waited for. */
  readonly most: number;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
}

/** Why an address is not asked at all. */
export type Unasked =
  /** It is no address of the web: not http or https, or with a name and password in it. */
  | "no-web-address"
  /** Plain http, to anything but a network that the operator allowed. */
  | "not-https"
  /** It, or one of the addresses of its name, is inside a network. */
  | "private-address";

/** Why nothing was answered. */
export type Unanswered = "no-such-name" | "name-server" | "refused" | "certificate" | "time" | "broken";

/** What came of it. */
export type Fetched = {
  /** How long it took. */
  readonly ms: number;
  /** The IP address that was asked, where it came so far. */
  readonly address?: string;
} & (
  | {
      readonly outcome: "answered";
      readonly status: number;
      /** By lower-case name; of several with one name all, separated by commas. */
      readonly headers: ReadonlyMap<string, string>;
      readonly body: Buffer;
      /** Whether the body goes on behind what was read. */
      readonly cut: boolean;
    }
  | { readonly outcome: "unasked"; readonly because: Unasked }
  | {
      readonly outcome: "unanswered";
      readonly because: Unanswered;
      /** Of an answer that began and did not come whole. */
      readonly head?: { readonly status: number; readonly headers: ReadonlyMap<string, string> };
    }
);

/** Asks once. Never throws: whatever the address does is an outcome. */
export type GuardedFetch = (url: string, request: GuardedRequest) => Promise<Fetched>;

/** A fetcher, and the connections it keeps. */
export interface Egress {
  readonly fetch: GuardedFetch;
  /** Whether an address may be asked, as far as it can be told without looking its name up. */
  readonly mayFetch: (url: string) => boolean;
  /** Closes what is kept open and not used. */
  close(): void;
}

/** Connections to one host at the same time; what is asked beyond them waits, within its deadline. */
const mostToOneHost = 64;

/** How long a connection is kept that nobody uses. */
const keptFor: Milliseconds = 10_000;

/** Opens a fetcher. `authorities`: certificates in PEM that are trusted besides those of the system. */
export function createEgress({
  guard,
  resolve,
  authorities,
}: {
  readonly guard: AddressGuard;
  readonly resolve: ResolveName;
  readonly authorities?: string;
}): Egress {
  let web: Promise<Web> | undefined;

  /** Every address of the name, once all of them are checked. */
  async function addressesOf(hostname: string, isSafe: boolean): Promise<readonly string[]> {
    const addresses = await resolve(hostname).catch(() => {
      throw new Silent("name-server");
    });
    const because = refusalOf(addresses.map(guard), isSafe);
    if (because !== undefined) throw new Refused(because);
    if (addresses.length === 0) throw new Silent("no-such-name");
    return addresses;
  }

  /** Connects to nothing but checked addresses, all of which are given on so that one that is away does not matter. */
  function lookupFor(isSafe: boolean): LookupFunction {
    const look = callbackify(addressesOf);
    return (hostname, options, callback) => {
      look(hostname, isSafe, (error, addresses) => {
        const [first = ""] = addresses ?? [];
        if (error !== null) callback(error, "", 0);
        else if (options.all !== true) callback(null, first, familyOf(first));
        else
          callback(
            null,
            addresses.map((address) => ({ address, family: familyOf(address) })),
          );
      });
    };
  }
  const lookups = { safe: lookupFor(true), plain: lookupFor(false) };

  /** What can be told without asking anybody. A literal is looked up by nobody, so it is checked here. */
  function lookAt(text: string): Unasked | { readonly url: URL; readonly isSafe: boolean } {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isSafe = url?.protocol === "https:";
    if (url === undefined || !(isSafe || url.protocol === "http:") || url.username + url.password !== "")
      return "no-web-address";
    // The URL has made one spelling of all.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const because = isLiteral(host) ? refusalOf([guard(host)], isSafe) : undefined;
    return because ?? { url, isSafe };
  }

  async function fetch(text: string, asked: GuardedRequest): Promise<Fetched> {
    const began = performance.now();
    const ms = () => Math.round(performance.now() - began);
    const looked = lookAt(text);
    if (typeof looked === "string") return { outcome: "unasked", because: looked, ms: ms() };
    const { url, isSafe } = looked;
    const { http, https } = await (web ??= openWeb(authorities));
    const { agent, make } = isSafe ? https : http;
    const options = {
      method: asked.method,
      headers: asked.headers ?? {},
      agent,
      lookup: isSafe ? lookups.safe : lookups.plain,
    };
    return send(url, { ...asked, options, make, ms });
  }

  return {
    fetch,
    mayFetch: (text) => typeof lookAt(text) !== "string",
    close() {
      if (web !== undefined) void closeWeb(web);
    },
  };
}

type Web = Awaited<ReturnType<typeof openWeb>>;

/** Loaded when something is asked: a command of the operator asks nobody, and would wait for it longer than for its answer. */
async function openWeb(authorities: string | undefined) {
  const [http, https] = await Promise.all([import("node:http"), import("node:https")]);
  const keeping = { keepAlive: true, maxSockets: mostToOneHost, maxFreeSockets: 16, timeout: keptFor };
  const trusting = authorities === undefined ? {} : { ca: authorities };
  return {
    http: { agent: new http.Agent(keeping), make: http.request },
    https: { agent: new https.Agent({ ...keeping, ...trusting }), make: https.request },
  };
}

async function closeWeb(web: Promise<Web>): Promise<void> {
  const { http, https } = await web;
  http.agent.destroy();
  https.agent.destroy();
}

interface Sending extends GuardedRequest {
  readonly options: RequestOptions;
  readonly make: typeof request;
  readonly ms: () => number;
}

function send(url: URL, { options, make, body, deadline, most, signal, ms }: Sending): Promise<Fetched> {
  return new Promise((settle) => {
    const outgoing = make(url, options);
    let address: string | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      outgoing.destroy();
    }, deadline);
    const giveUp = () => outgoing.destroy();
    signal?.addEventListener("abort", giveUp, { once: true });
    const end = (fetched: Told) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      settle({ ...fetched, ms: ms(), ...(address === undefined ? {} : { address }) });
    };
    outgoing.once("socket", (socket) => {
      const note = () => (address = socket.remoteAddress);
      if (socket.connecting) socket.once("connect", note);
      else note();
    });
    outgoing.once("error", (error) =>
      end(late ? { outcome: "unanswered", because: "time" } : explain(error)),
    );
    // An answer that goes over to another protocol, which nobody asked for (RFC 9110 §15.2.2): Node tells of it here and nowhere else, not
    // even that it is over.
    outgoing.once("upgrade", (incoming, socket) => {
      socket.destroy();
      const { statusCode: status = 0 } = incoming;
      end({ outcome: "answered", status, headers: headersOf(incoming), body: Buffer.alloc(0), cut: false });
    });
    outgoing.once("response", (incoming) => {
      const { statusCode: status = 0 } = incoming;
      const headers = headersOf(incoming);
      void read(incoming, most)
        .then(({ read: head, cut }) => {
          if (cut) outgoing.destroy();
          return end({ outcome: "answered", status, headers, body: head, cut });
        })
        .catch(() =>
          end({ outcome: "unanswered", because: late ? "time" : "broken", head: { status, headers } }),
        );
    });
    if (signal?.aborted === true) outgoing.destroy();
    outgoing.end(body);
  });
}

/** {@link Fetched} without what is the same for all. */
type Told = Fetched extends infer One ? (One extends Fetched ? Omit<One, "ms" | "address"> : never) : never;

async function read(
  incoming: IncomingMessage,
  most: number,
): Promise<{ readonly read: Buffer; readonly cut: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > most) return { read: Buffer.concat(parts).subarray(0, most), cut: true };
  }
  return { read: Buffer.concat(parts), cut: false };
}

function headersOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(", ")] as const),
  );
}

class Refused extends Error {
  override readonly name = "Refused";
  readonly because: Unasked;

  constructor(because: Unasked) {
    super(because);
    this.because = because;
  }
}

class Silent extends Error {
  override readonly name = "Silent";
  readonly because: Unanswered;

  constructor(because: Unanswered) {
    super(because);
    this.because = because;
  }
}

function explain(error: NodeJS.ErrnoException): Told {
  if (error instanceof Refused) return { outcome: "unasked", because: error.because };
  if (error instanceof Silent) return { outcome: "unanswered", because: error.because };
  const { code = "" } = error;
  if (/CERT|SELF_SIGNED|ALTNAME|ISSUER|SIGNATURE|TLS|SSL|EPROTO/.test(code))
    return { outcome: "unanswered", because: "certificate" };
  // Nobody listens there, or no way leads there; of several addresses the reasons stand together.
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN|EHOSTDOWN)$/.test(code))
    return { outcome: "unanswered", because: "refused" };
  return { outcome: "unanswered", because: code === "ETIMEDOUT" ? "time" : "broken" };
}

/** One that is forbidden forbids all: which of them is asked, nobody can say beforehand. */
function refusalOf(reaches: readonly ReturnType<AddressGuard>[], isSafe: boolean): Unasked | undefined {
  if (reaches.includes("forbidden")) return "private-address";
  return isSafe || reaches.every((reach) => reach === "allowed") ? undefined : "not-https";
}

function isLiteral(host: string): boolean {
  return host.includes(":") || /^\d+(?:\.\d+){3}$/.test(host);
}

function familyOf(address: string): 4 | 6 {
  return address.includes(":") ? 6 : 4;
}
