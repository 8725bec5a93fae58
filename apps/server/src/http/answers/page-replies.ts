import { isLanguage, type Language, negotiate } from "@grantway/words";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Assets } from "../layout/assets.ts";
import type { Frame } from "../layout/layout.ts";
import type { Cookies } from "../visits/cookies.ts";
import { pageWords } from "../words/page-words.ts";
import type { FormTarget, SecurityHeaders } from "./security-headers.ts";

/** What a page stands in besides what its own request says. */
export interface Around {
  /** Languages the app says the person reads (OpenID Connect Core §3.1.2.1, `ui_locales`); those of the address when absent. */
  readonly uiLocales?: string | undefined;
  /** Where a page that answers a form can be opened again. */
  readonly here?: string | undefined;
}

/** Sends pages and redirects. */
export interface PageReplies {
  /** In the language of whoever asks: their choice, what the app says, what the browser says. */
  frame(request: FastifyRequest, around?: Around): Frame;
  /** The language that was chosen in this browser, if any was. */
  choice(request: FastifyRequest): Language | undefined;
  /** @param target - where the page's forms may end; see `security-headers.ts`. */
  send(reply: FastifyReply, page: string, target: FormTarget, status?: number): FastifyReply;
  /** Sends a page with frames of these origins, on the way to a client. */
  sendFraming(reply: FastifyReply, page: string, origins: readonly string[]): FastifyReply;
  /** 303, after a form and before it: the browser fetches the location with GET (RFC 9700 §4.12). */
  seeOther(reply: FastifyReply, location: string): FastifyReply;
}

/** Pages of this issuer. */
export function createPageReplies(dependencies: {
  readonly issuer: URL;
  readonly base: string;
  readonly assets: Assets;
  readonly headers: SecurityHeaders;
  readonly cookies: Pick<Cookies, "read">;
}): PageReplies {
  const { issuer, base, assets, headers, cookies } = dependencies;
  const { stylesheet, icon, script, send, leave } = assets;
  const links = {
    stylesheet: stylesheet.path,
    icon: icon.path,
    script: script.path,
    send: send.path,
    leave: leave.path,
  };
  const fixed = { base, host: issuer.host, ...links };
  function choice({ headers: { cookie } }: FastifyRequest): Language | undefined {
    const chosen = cookies.read(cookie, "language");
    return isLanguage(chosen) ? chosen : undefined;
  }

  return {
    choice,
    frame(request, { uiLocales = uiLocalesOf(request.url), here = placeOf(request) } = {}) {
      const { "accept-language": acceptLanguage } = request.headers;
      const language = negotiate({ choice: choice(request), uiLocales, acceptLanguage });
      return { ...fixed, requestId: request.id, words: pageWords(language), here };
    },
    send: (reply, page, target, status = 200) => reply.code(status).headers(headers.page[target]).send(page),
    sendFraming: (reply, page, origins) => reply.code(200).headers(headers.leaving(origins)).send(page),
    seeOther: (reply, location) =>
      reply
        .code(303)
        .headers({
          "cache-control": "no-store",
          "referrer-policy": "no-referrer",
          location: asciiOnly(location),
        })
        .send(),
  };
}

/** As a client wrote them into the address; its request may be refused before anything else of it is read. */
function uiLocalesOf(url: string): string | undefined {
  const mark = url.indexOf("?");
  if (mark === -1 || !url.includes("ui_locales", mark)) return undefined;
  return new URLSearchParams(url.slice(mark)).get("ui_locales") ?? undefined;
}

/** An answer to a form cannot be opened again; the page it came from can. */
function placeOf({ method, url }: FastifyRequest): string {
  return method === "GET" ? url : (url.split("?", 1)[0] ?? url);
}

/** A header holds ASCII; a redirect URI may have been registered with other letters. */
function asciiOnly(location: string): string {
  return location.replace(/[^\u0021-\u007e]+/gu, (part) => encodeURIComponent(part.toWellFormed()));
}
