import { type Language, languages } from "@grantway/words";

/**
 * The console's document in a language. It knows no cookie, so it is told whether somebody chose the language or the browser
 * named it.
 */
export function inLanguage(document: Buffer, { language, chosen }: DocumentLanguage): string {
  const { direction } = languages[language];
  const root = `<html lang="${language}" dir="${direction}"${chosen ? ' data-language="chosen"' : ""}`;
  return document.toString().replace('<html lang="en"', root);
}

/** What a document is told. */
interface DocumentLanguage {
  readonly language: Language;
  readonly chosen: boolean;
}
