/** Which way lines of a language run. */
export type Direction = "ltr" | "rtl";

/** What has to be known of a language to write in it. */
interface LanguageFacts {
  /** What it calls itself. */
  readonly name: string;
  readonly direction: Direction;
  /** Whose dates and numbers it has: a BCP 47 tag that `Intl` knows. */
  readonly locale: string;
}

/** The languages there are catalogues in, by their BCP 47 tag. English is the one all others are translated from. */
export const languages = {
  en: { name: "English", direction: "ltr", locale: "en-GB" },
  de: { name: "Deutsch", direction: "ltr", locale: "de" },
  fr: { name: "Français", direction: "ltr", locale: "fr" },
  ar: { name: "العربية", direction: "rtl", locale: "ar" },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

/** A language there are catalogues in. */
export type Language = keyof typeof languages;

/** Their tags, in the order in which they are offered. */
export const languageTags = Object.keys(languages) as readonly Language[];

/** Whether there are catalogues in it. */
export function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(languages, tag);
}
