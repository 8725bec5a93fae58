import { keptByAll } from "./version.ts";

/*
 * What every answer tells a browser. Three traps are set by the standards themselves:
 *
 * - `form-action` is checked against every redirect after a form was sent, in Chromium to this day. A sign-in or consent
 *   form ends at the client, and the client may send the browser on to any other host of its own, which we cannot know;
 *   listing the client's origin blocks those clients, and an IPv6 loopback address cannot be listed at all. So the pages
 *   on the way to a client leave the directive out. They carry no unescaped text that could make a form, and no script but
 *   a file of ours that lets a form go once.
 * - `Referrer-Policy: no-referrer` makes browsers send `Origin: null` with a form, even to ourselves, which would blind
 *   the check of where a form came from. `same-origin` tells other hosts just as little.
 * - `Cross-Origin-Opener-Policy` cuts the tie between a popup and its opener for good. Browser apps sign in by popup and
 *   wait for a message from it, so the pages on the way to a client leave this out as well.
 */

/**
 * Where the forms of a page may end: at ourselves, or (on the way to a client) anywhere. A page that is only looked at has
 * nowhere: it stands in a frame of our own, runs nothing, sends nothing and leads nowhere. The reference of the API asks our own
 * API besides.
 */
export type FormTarget = "self" | "client" | "nowhere" | "api";

/** Headers of one kind of answer. */
export type Headers = Readonly<Record<string, string>>;

/** The headers of this instance's answers, made once. */
export interface SecurityHeaders {
  readonly page: Readonly<Record<FormTarget, Headers>>;
  /** Of the console's document, which loads its own files, calls our API, and may do nothing else. */
  readonly console: {
    readonly strict: Headers;
    /** The same of the page that opens an app, which stands in a frame of this origin. */
    readonly framing: (origin: string) => Headers;
  };
  /** Of the page on which people sign out, with frames of these origins and no other. */
  readonly leaving: (origins: readonly string[]) => Headers;
  /**
   * Of a document that anybody may have in a frame and keep: it runs the script with this SHA-256 (base64), and nothing else at all. Whose
   * page is around it is not known beforehand, and custom schemes are among them, so `frame-ancestors` is left out.
   */
  readonly framed: (script: string) => Headers;
  readonly json: Headers;
}

/**
 * No inline script or style, no other host, no frame but ours and none around us, no HTML made from text.
 *
 * @param framed - whose page may stand in a frame of ours.
 */
const consolePolicy = (framed: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${framed}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/** @param secure - whether browsers reach us by https. */
export function createSecurityHeaders({ secure }: { readonly secure: boolean }): SecurityHeaders {
  const everywhere = {
    "x-content-type-options": "nosniff",
    ...(secure ? { "strict-transport-security": "max-age=63072000" } : {}),
  };
  const unstored = { "cache-control": "no-store", ...everywhere };
  const page = (policy: string): Headers => ({
    "content-type": "text/html; charset=utf-8",
    // Not that it is stored: the language is the reader's.
    vary: "accept-language, cookie",
    "content-security-policy": policy,
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    ...unstored,
  });
  const consoleWith = (framed: string): Headers => ({
    ...page(consolePolicy(framed)),
    "cross-origin-opener-policy": "same-origin",
  });
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";
  const lookedAt =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
  return {
    page: {
      self: { ...page(`${policy}; form-action 'self'`), "cross-origin-opener-policy": "same-origin" },
      client: page(policy),
      api: {
        ...page(
          `${policy}; form-action 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
        ),
        "cross-origin-opener-policy": "same-origin",
      },
      nowhere: { ...page(lookedAt), "x-frame-options": "SAMEORIGIN" },
    },
    console: { strict: consoleWith("'self'"), framing: consoleWith },
    leaving: (origins) => page(`${policy}; frame-src ${origins.join(" ")}; form-action 'self'`),
    framed: (script) => ({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      "referrer-policy": "no-referrer",
      ...everywhere,
      ...keptByAll,
    }),
    json: { "content-type": "application/json; charset=utf-8", pragma: "no-cache", ...unstored },
  };
}
