import { isLanguage, type Language, negotiate } from "@grantway/words";

/* What a person chose for this browser: how our pages look, and in which language they speak. */

/** What can be chosen. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
  /** Absent: as the browser wants it. */
  readonly language: Language | undefined;
  /** Whether single letters do something (WCAG 2.2 §2.1.4). */
  readonly letters: boolean;
}

/** Where they are kept: the browser's storage, which may be forbidden or full. */
type Keep = Pick<Storage, "getItem" | "setItem">;

/** What the document was served with: the language, and whether somebody chose it. */
export interface Served {
  readonly lang: string;
  readonly dataset: { readonly language?: string | undefined };
}

/**
 * Reads what was chosen, kept under a name; whatever is not understood is as if nothing was.
 *
 * @param served - where the server keeps the language, for its other pages: it decides.
 */
export function readPreferences(storage: Keep, name: string, served?: Served): Preferences {
  const { theme, density, language, letters } = readKept(storage, name);
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    density: density === "compact" ? density : "comfortable",
    language: served === undefined ? languageFrom(language) : languageFrom(servedLanguage(served)),
    letters: letters !== false,
  };
}

function servedLanguage({ lang, dataset }: Served): string | undefined {
  return dataset.language === "chosen" ? lang : undefined;
}

function languageFrom(value: unknown): Language | undefined {
  return typeof value === "string" && isLanguage(value) ? value : undefined;
}

function readKept(storage: Keep, name: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(name) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Keeps them for the next visit. Where nothing may be kept they hold for this one. */
export function keepPreferences(
  storage: Keep,
  name: string,
  { theme, density, language, letters }: Preferences,
): void {
  try {
    storage.setItem(name, JSON.stringify({ theme, density, language, letters }));
  } catch {
    // They hold for this visit.
  }
}

/** Tells the server at this address the language, so that what it serves speaks it. Where that fails it holds for this visit. */
export async function keepLanguage(
  address: string,
  language: Language | undefined,
  send: typeof fetch = fetch,
): Promise<void> {
  const body = new URLSearchParams({ language: language ?? "browser" });
  await send(address, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
}

/** The language of the page: the chosen one, or the first of the browser's that there is. */
export function languageOf({ language }: Preferences, browsers: readonly string[]): Language {
  return negotiate({ choice: language, acceptLanguage: browsers.join(",") });
}
