import {
  createFormats,
  type Direction,
  type Formats,
  type Language,
  languages,
  type Messages,
  type Say,
  speak,
} from "@grantway/words";
import { type Html, joinHtml } from "../layout/html.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Translations } from "./translations.ts";

/*
 * The words of the pages: a catalogue for each room in each language, and one of these values for each language. A page is
 * given it in its frame, so no page knows a language.
 */

type English = typeof en;

/** What a page says things with. */
export type PageWords = {
  readonly [Room in keyof English]: Say<English[Room], Html>;
} & {
  readonly language: Language;
  readonly direction: Direction;
  /** In UTC: a page does not know where its reader is. */
  readonly formats: Formats;
};

const catalogues: Readonly<Record<Language, Translations>> = { en, de, fr, ar };
const made = new Map<Language, PageWords>();

/** The words in a language. What is compiled of them serves every page. */
export function pageWords(language: Language): PageWords {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}

function makeWords(language: Language): PageWords {
  const rooms = Object.entries<Messages>(catalogues[language]).map(
    ([room, messages]) => [room, speak<Messages, Html>(messages, language, joinHtml)] as const,
  );
  return {
    ...(Object.fromEntries(rooms) as unknown as PageWords),
    language,
    direction: languages[language].direction,
    formats: createFormats(language, { timeZone: "UTC" }),
  };
}
