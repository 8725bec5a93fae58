import { isLanguage, type Language } from "./languages.ts";

/** What is known of the languages a person reads. All of it may come from anybody. */
export interface Preferences {
  /** What they chose here. */
  readonly choice?: string | undefined;
  /** What the app says they read: tags with spaces between, the best first (OpenID Connect Core §3.1.2.1). */
  readonly uiLocales?: string | undefined;
  /** What their browser says: the header of RFC 9110 §12.5.4. */
  readonly acceptLanguage?: string | undefined;
}

/** Nobody reads more languages; what comes after is not looked at. */
const mostRanges = 32;

/**
 * The language a person gets: what they chose themselves, else the first we have of what the app says, else of what their
 * browser says, else English ([ADR 34](../../../docs/adr/0034-whose-word-decides-the-language.md)).
 */
export function negotiate({ choice, uiLocales, acceptLanguage }: Preferences): Language {
  if (isLanguage(choice)) return choice;
  const named = uiLocales?.split(" ", mostRanges) ?? [];
  return firstOf(named) ?? firstOf(acceptedRanges(acceptLanguage)) ?? "en";
}

/** `de-AT` is answered in `de`: what we have is looked up by cutting subtags off from the end (RFC 4647 §3.4). */
function firstOf(ranges: readonly string[]): Language | undefined {
  for (const range of ranges) {
    const subtags = range.toLowerCase().split("-", 8);
    for (let length = subtags.length; length > 0; length -= 1) {
      const tag = subtags.slice(0, length).join("-");
      if (isLanguage(tag)) return tag;
    }
  }
  return undefined;
}

/** The ranges of an `Accept-Language` header, the best first; those of one weight as they came. */
function acceptedRanges(header = ""): readonly string[] {
  return header
    .split(",", mostRanges)
    .map((part) => {
      const [range = "", ...parameters] = part.split(";", 4).map((piece) => piece.trim());
      return { range, weight: weightOf(parameters.find((one) => /^q\s*=/i.test(one))) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}

/** 1 where none is said, 0 where it is none of RFC 9110 §12.4.2. */
function weightOf(parameter: string | undefined): number {
  if (parameter === undefined) return 1;
  const text = parameter.slice(parameter.indexOf("=") + 1).trim();
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}
