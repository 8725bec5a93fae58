import type { Language } from "./languages.ts";
import type { Messages } from "./placeholders.ts";
import type { Translation } from "./speak.ts";

/** Brings the messages in one language, as a dynamic `import()` does. */
type Load<English extends Messages> = () => Promise<Translation<English>>;

/** The messages of one part of an application in every language: English at once, others when somebody reads them. */
export interface Catalogue<English extends Messages> {
  /** What is there already; `undefined` where it has to be loaded first. */
  at(language: Language): Translation<English> | undefined;
  /** Brings it, once: it is one promise for as long as it holds. One that failed is tried again when it is asked for again. */
  load(language: Language): Promise<Translation<English>>;
}

/** A catalogue whose other languages come when they are needed, so that a browser loads those its person reads. */
export function catalogue<const English extends Messages>(
  english: English,
  others: { readonly [Other in Exclude<Language, "en">]: Load<English> },
): Catalogue<English> {
  const loaded = new Map<Language, Translation<English>>([["en", english]]);
  const atOnce = Promise.resolve(english);
  const loading = new Map<Language, Promise<Translation<English>>>();

  async function fetched(language: Exclude<Language, "en">): Promise<Translation<English>> {
    try {
      const messages = await others[language]();
      loaded.set(language, messages);
      return messages;
    } catch (error) {
      loading.delete(language);
      throw error;
    }
  }

  return {
    at: (language) => loaded.get(language),
    load(language) {
      if (language === "en") return atOnce;
      const promise = loading.get(language) ?? fetched(language);
      loading.set(language, promise);
      return promise;
    },
  };
}
