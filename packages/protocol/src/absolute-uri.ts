/** The parts of an absolute URI that rules ask for. */
export interface AbsoluteUri {
  /** `https:` */
  readonly protocol: string;
  /** Scheme, host and port as browsers compare them; the text `null` where the scheme has none. */
  readonly origin: string;
  /** Without port; empty where the scheme has none. */
  readonly hostname: string;
  /** With port, where it is not the scheme's own. */
  readonly host: string;
  /** As browsers send it: without `.` and `..`. */
  readonly pathname: string;
  readonly username: string;
  readonly password: string;
}

// Every place this runs in has the parser of the URL standard. It reads and does nothing, so a pure package may use it,
// but the types of the language alone do not know it.
declare const URL: { parse(text: string): AbsoluteUri | null };

/**
 * Whether a web address has `://` and a host (RFC 9110 §4.2). A parser finds a host in `https:app.example` as well, and a browser that is
 * sent there from a page of ours finds a path of ours.
 */
export function namesHost(text: string): boolean {
  return /^https?:\/\/[^/\\?#]/i.test(text);
}

/** The parts, or `undefined` where the text is no absolute URI. Forgiving as browsers are: what is kept as text is checked as text too. */
export function parseAbsoluteUri(text: string): AbsoluteUri | undefined {
  return URL.parse(text) ?? undefined;
}
