import { isLanguage, type Language, negotiate } from "@grantway/words";

/* What a person chose for this browser: how the console looks, and in which language it speaks. */

/** What can be chosen. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
  /** Absent: as the browser wants it. */
  readonly language: Language | undefined;
  /** Whether single letters do something (WCAG 2.2 §2.1.4). */
  readonly letters: boolean;
}

const kept = "grantway-console";

/** Where they are kept: the browser's storage, which may be forbidden or full. */
type Keep = Pick<Storage, "getItem" | "setItem">;

/** Reads what was chosen; whatever is not understood is as if nothing was. */
export function readPreferences(storage: Keep): Preferences {
  const { theme, density, language, letters } = readKept(storage);
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    density: density === "compact" ? density : "comfortable",
    language: typeof language === "string" && isLanguage(language) ? language : undefined,
    letters: letters !== false,
  };
}

function readKept(storage: Keep): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(kept) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Keeps them for the next visit. Where nothing may be kept they hold for this one. */
export function keepPreferences(storage: Keep, preferences: Preferences): void {
  try {
    storage.setItem(kept, JSON.stringify(preferences));
  } catch {
    // They hold for this visit.
  }
}

/** The language of the page: the chosen one, or the first of the browser's that there is. */
export function languageOf({ language }: Preferences, browsers: readonly string[]): Language {
  return negotiate({ choice: language, acceptLanguage: browsers.join(",") });
}
