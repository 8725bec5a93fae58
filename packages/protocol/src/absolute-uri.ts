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
  readonly username: string;
  readonly password: string;
}

// Every place this runs in has the parser of the URL standard. It reads and does nothing, so a pure package may use it,
// but the types of the language alone do not know it.
declare const URL: { parse(text: string): AbsoluteUri | null };

/** The parts, or `undefined` where the text is no absolute URI. Forgiving as browsers are: what is kept as text is checked as text too. */
export function parseAbsoluteUri(text: string): AbsoluteUri | undefined {
  return URL.parse(text) ?? undefined;
}
